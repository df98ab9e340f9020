import type { Befund } from '../befund.ts'
import { listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { applyAusnahmen } from './ausnahmen.ts'
import type { Befundstand } from './befundstand.ts'
import { type Einheit, findGegenstaende, keyOfEinheit, listEinheiten, PROJEKTEINHEIT } from './inkrement/einheiten.ts'
import { createEinheitenspeicher } from './inkrement/einheitenspeicher.ts'
import { createLesestand } from './inkrement/lesestand.ts'
import { ABBRUCH, BEFUNDE_MAXIMUM, createRegelverzeichnis, runRegeln } from './inkrement/regellauf.ts'
import { keyOfArt } from './inkrement/schluessel.ts'
import { createVerfolgtesProjekt } from './inkrement/verfolgung.ts'
import type { Ausnahmestand, Pruefregel } from './pruefregel.ts'
import { PRUEFREGELN } from './register.ts'

/**
 * The model check, kept from edit to edit. It remembers what was read of the project for each Befund and asks again only where an
 * edit changed that. So the result is that of a check from the start, which is itself nothing but the first one.
 */
export interface Modellpruefung {
  /** All Befunde of a project that has passed the schema. */
  pruefe(projekt: Projekt): Befundstand
  /** Makes ready for the next edit what the first one would otherwise wait for. */
  bereite(): void
}

export function createModellpruefung(regeln: ReadonlyMap<string, Pruefregel> = PRUEFREGELN): Modellpruefung {
  let geprueft: Projekt | undefined
  let lauf: Modellpruefung | undefined
  return {
    pruefe: (projekt) => {
      // another project shares nothing with the one before
      if (geprueft?.id !== projekt.id || geprueft.name !== projekt.name) lauf = undefined
      geprueft = projekt
      lauf ??= createLauf(projekt, regeln)
      return lauf.pruefe(projekt)
    },
    bereite: () => lauf?.bereite(),
  }
}

/** The checks of one project, state after state. */
function createLauf(anfang: Projekt, regeln: ReadonlyMap<string, Pruefregel>): Modellpruefung {
  const verzeichnis = createRegelverzeichnis(regeln)
  const stand = createLesestand(anfang)
  const einheiten = createEinheitenspeicher()
  const befunde = new Map<string, readonly Befund[]>()
  const ausnahmestaende = new Map<string, readonly Ausnahmestand[]>()

  function check(einheit: Einheit): void {
    const gelesen = new Set<string>()
    const projekt = createVerfolgtesProjekt(stand, gelesen)
    einheiten.set({ einheit, gelesen, befunde: runRegeln(projekt, verzeichnis, findGegenstaende(einheit, projekt)) })
  }

  /** Asks again where something is read otherwise, and for the first time about what is new. */
  function update(projekt: Projekt): { mitAusnahmen: boolean } {
    const { schluessel, saetze } = stand.update(projekt)
    const leser = einheiten.isLeer() ? [PROJEKTEINHEIT] : einheiten.findLeser(schluessel)
    const zuPruefen = new Map(leser.map((eine) => [keyOfEinheit(eine), eine]))
    const entfallene = new Set(saetze.flatMap(({ davor }) => listEinheiten(davor).map(keyOfEinheit)))
    for (const einheit of saetze.flatMap(({ danach }) => listEinheiten(danach))) {
      const key = keyOfEinheit(einheit)
      if (!entfallene.delete(key)) zuPruefen.set(key, einheit)
    }
    for (const key of entfallene) {
      zuPruefen.delete(key)
      einheiten.remove(key)
    }
    for (const einheit of zuPruefen.values()) check(einheit)
    return { mitAusnahmen: schluessel.has(keyOfArt('ausnahme')) }
  }

  function collect(projekt: Projekt, codes: Iterable<string>): void {
    const ausnahmen = listDatensaetze(projekt, 'ausnahme')
    for (const code of codes) {
      const gefundene = leaveOutDoppelte(einheiten.listBefunde(code))
      const eigene = ausnahmen.filter(({ regel }) => regel === code)
      const { befunde: mitAusnahmen, staende } = applyAusnahmen(gefundene, eigene)
      ausnahmestaende.set(code, staende)
      befunde.set(code, limit(mitAusnahmen))
    }
  }

  /** The last rules look at what became of the exceptions from all others. */
  function collectAusnahmen(projekt: Projekt): void {
    const ohneRegel = listDatensaetze(projekt, 'ausnahme').filter(({ regel }) => !regeln.has(regel))
    const staende = [
      ...[...ausnahmestaende.values()].flat(),
      ...ohneRegel.map((ausnahme) => ({ ausnahme, befund: undefined })),
    ]
    const gefundene = runRegeln(projekt, verzeichnis, { ausnahmen: staende })
    for (const [code] of verzeichnis.get('ausnahmen') ?? []) {
      const neue = gefundene.get(code) ?? []
      if (JSON.stringify(neue) !== JSON.stringify(befunde.get(code))) befunde.set(code, neue)
    }
  }

  return {
    pruefe: (projekt) => {
      if (projekt !== stand.projekt) {
        const { mitAusnahmen } = update(projekt)
        const beruehrte = einheiten.takeBeruehrte()
        collect(projekt, mitAusnahmen ? regeln.keys() : beruehrte)
        collectAusnahmen(projekt)
      }
      return new Map(befunde)
    },
    bereite: einheiten.bereite,
  }
}

/** What several Organisationen show is one matter; of a rule that crashes again and again one Befund tells enough. */
function leaveOutDoppelte(befunde: readonly Befund[]): Befund[] {
  const nachInhalt = new Map<string, Befund>()
  for (const befund of befunde) {
    const { element, feld, pfad, bezug } = befund.ort ?? {}
    const schluessel = befund.code === ABBRUCH ? ABBRUCH : JSON.stringify([befund.satz, element, feld, pfad, bezug])
    if (!nachInhalt.has(schluessel)) nachInhalt.set(schluessel, befund)
  }
  return [...nachInhalt.values()]
}

function limit(befunde: readonly Befund[]): readonly Befund[] {
  if (befunde.length <= BEFUNDE_MAXIMUM) return befunde
  const offene = befunde.filter(({ ausnahme }) => ausnahme === undefined).slice(0, BEFUNDE_MAXIMUM)
  return [...offene, ...befunde.filter(({ ausnahme }) => ausnahme !== undefined)]
}
