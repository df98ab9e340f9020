import { type Befund, createBefund } from '../befund.ts'
import { listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { applyAusnahmen } from './ausnahmen.ts'
import type { Befundstand } from './befundstand.ts'
import { type Einheit, findGegenstaende, keyOfEinheit, listEinheiten, PROJEKTEINHEIT } from './inkrement/einheiten.ts'
import { createEinheitenspeicher } from './inkrement/einheitenspeicher.ts'
import { createLesestand } from './inkrement/lesestand.ts'
import { createOffeneEinheiten } from './inkrement/offeneEinheiten.ts'
import { ABBRUCH, BEFUNDE_MAXIMUM, createRegelverzeichnis, GEKUERZT, runRegeln } from './inkrement/regellauf.ts'
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
  /**
   * The same a piece at a time, for edits that concern the whole project: what was changed and the Leistung in view come at once,
   * the rest as long as there is time. Called again with the same project, or a later one, it goes on; until it is done, the
   * Befunde of what is still open are those of an earlier state.
   */
  pruefeAbschnitt(projekt: Projekt, abschnitt: Pruefabschnitt): Pruefzwischenstand
  /** Makes ready for the next edit what the first one would otherwise wait for. */
  bereite(): void
}

export interface Pruefabschnitt {
  /** the Leistung that is in view */
  leistung: string | undefined
  /** whether the time for this piece is over */
  istUm(): boolean
}

export interface Pruefzwischenstand {
  befunde: Befundstand
  fertig: boolean
}

/** Everything in one piece. */
const GANZ: Pruefabschnitt = { leistung: undefined, istUm: () => false }

export function createModellpruefung(regeln: ReadonlyMap<string, Pruefregel> = PRUEFREGELN): Modellpruefung {
  let geprueft: Projekt | undefined
  let lauf: Pick<Modellpruefung, 'pruefeAbschnitt' | 'bereite'> | undefined
  const pruefeAbschnitt: Modellpruefung['pruefeAbschnitt'] = (projekt, abschnitt) => {
    // another project shares nothing with the one before
    if (geprueft?.id !== projekt.id || geprueft.name !== projekt.name) lauf = undefined
    geprueft = projekt
    lauf ??= createLauf(projekt, regeln)
    return lauf.pruefeAbschnitt(projekt, abschnitt)
  }
  return {
    pruefe: (projekt) => pruefeAbschnitt(projekt, GANZ).befunde,
    pruefeAbschnitt,
    bereite: () => lauf?.bereite(),
  }
}

/** The checks of one project, state after state. */
function createLauf(
  anfang: Projekt,
  regeln: ReadonlyMap<string, Pruefregel>,
): Pick<Modellpruefung, 'pruefeAbschnitt' | 'bereite'> {
  const verzeichnis = createRegelverzeichnis(regeln)
  const stand = createLesestand(anfang)
  const einheiten = createEinheitenspeicher()
  const offene = createOffeneEinheiten()
  const befunde = new Map<string, readonly Befund[]>()
  const ausnahmestaende = new Map<string, readonly Ausnahmestand[]>()

  function check(einheit: Einheit): void {
    const gelesen = new Set<string>()
    const projekt = createVerfolgtesProjekt(stand, gelesen)
    einheiten.set({ einheit, gelesen, befunde: runRegeln(projekt, verzeichnis, findGegenstaende(einheit, projekt)) })
  }

  /** Notes what is to be asked: where something is read otherwise, and for the first time about what is new. */
  function update(projekt: Projekt): { mitAusnahmen: boolean } {
    const { schluessel, saetze } = stand.update(projekt)
    const leser = einheiten.isLeer() ? [PROJEKTEINHEIT] : einheiten.findLeser(schluessel)
    for (const einheit of leser) offene.add(einheit)
    const entfallene = new Set(saetze.flatMap(({ davor }) => listEinheiten(davor).map(keyOfEinheit)))
    for (const einheit of saetze.flatMap(({ danach }) => listEinheiten(danach))) {
      if (!entfallene.delete(keyOfEinheit(einheit))) offene.add(einheit)
    }
    for (const key of entfallene) {
      offene.remove(key)
      einheiten.remove(key)
    }
    offene.promote(saetze.flatMap(({ danach }) => listEinheiten(danach)))
    return { mitAusnahmen: schluessel.has(keyOfArt('ausnahme')) }
  }

  function collect(projekt: Projekt, codes: Iterable<string>): void {
    const ausnahmen = listDatensaetze(projekt, 'ausnahme')
    for (const code of codes) {
      const gefundene = leaveOutDoppelte(einheiten.listBefunde(code))
      const eigene = ausnahmen.filter(({ regel }) => regel === code)
      const { befunde: mitAusnahmen, staende } = applyAusnahmen(gefundene, eigene)
      ausnahmestaende.set(code, staende)
      befunde.set(code, limit(code, mitAusnahmen))
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
    pruefeAbschnitt: (projekt, { leistung, istUm }) => {
      const istNeu = projekt !== stand.projekt
      const { mitAusnahmen } = istNeu ? update(projekt) : { mitAusnahmen: false }
      if (istNeu || !offene.isLeer()) {
        offene.takeBis(isIn(projekt, leistung), istUm, check)
        const beruehrte = einheiten.takeBeruehrte()
        collect(projekt, mitAusnahmen ? regeln.keys() : beruehrte)
        // an exception may be without cause only because that has not been asked again yet
        if (offene.isLeer()) collectAusnahmen(projekt)
      }
      return { befunde: new Map(befunde), fertig: offene.isLeer() }
    },
    bereite: einheiten.bereite,
  }
}

/** Whether an Einheit is about a Leistung: itself, as it is run somewhere, or one of the records in its file. */
function isIn({ dateien }: Projekt, leistung: string | undefined): (einheit: Einheit) => boolean {
  const datei = leistung === undefined ? undefined : dateien.get(leistung)
  return ({ art, ids }) => {
    const letzte = ids.at(-1)
    if (letzte === undefined || leistung === undefined) return false
    return letzte === leistung || (art === 'datensatz' && datei !== undefined && dateien.get(letzte) === datei)
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

/** Only so many of a rule are told, and that there are more. */
function limit(code: string, befunde: readonly Befund[]): readonly Befund[] {
  if (befunde.length <= BEFUNDE_MAXIMUM) return befunde
  const offene = befunde.filter(({ ausnahme }) => ausnahme === undefined)
  const weitere = offene.length - BEFUNDE_MAXIMUM
  return [
    ...offene.slice(0, BEFUNDE_MAXIMUM),
    ...(weitere > 0 ? [createGekuerztbefund(code, weitere)] : []),
    ...befunde.filter(({ ausnahme }) => ausnahme !== undefined),
  ]
}

function createGekuerztbefund(code: string, weitere: number): Befund {
  return createBefund({
    code: GEKUERZT,
    schwere: 'hinweis',
    satz: `${weitere.toLocaleString('de')} weitere Befunde einer Prüfung sind nicht aufgeführt.`,
    abhilfe: 'Beheben Sie die aufgeführten; die weiteren rücken dann nach.',
    einzelheiten: `${code}: aufgeführt sind die ersten ${BEFUNDE_MAXIMUM}.`,
  })
}
