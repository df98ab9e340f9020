import { randomUUID } from 'node:crypto'
import { type Ergebnis, fail, hasFehler, succeed } from '../../../shared/befund.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { HostEingabe, HostEreignis, HostWert } from '../../../shared/host.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { readProjekt } from '../projekte/readProjekt.ts'
import { readTestfaelle } from '../projekte/readTestfaelle.ts'
import { writeProjektdateien } from '../projekte/writeProjektdateien.ts'
import { resolveProjektdatenordner } from './projektdatenordner.ts'
import { createProjektstand } from './projektstand.ts'
import { createSchreibrecht, type Schreibrecht } from './schreibrecht.ts'
import type { Sitzung } from './sitzung.ts'
import { createBasisBefund, createNummerBefund, createNurLesenBefund } from './sitzungsbefunde.ts'

/** A Sitzung with what only the methods of the session need. */
export interface OffeneSitzung extends Sitzung {
  readonly schreibrecht: Schreibrecht
  createStand(client: string): Promise<HostWert<'oeffne'>>
  aendere(eingabe: HostEingabe<'aendere'>): Promise<Ergebnis<HostWert<'aendere'>>>
  uebernimm(client: string): Ergebnis<HostWert<'uebernimm'>>
  speichere(client: string): Promise<Ergebnis<HostWert<'speichere'>>>
  /** Runs everything that was registered by `onEnde`; the Sitzung is of no use afterwards. */
  close(): Promise<void>
}

export interface Sitzungsangaben {
  /** real path */
  ordner: string
  datenordner: string
  emit(ereignis: HostEreignis): void
}

/** Opens a project folder. */
export async function openSitzung({ ordner, datenordner, emit }: Sitzungsangaben): Promise<Ergebnis<OffeneSitzung>> {
  const gelesen = await readProjekt(ordner)
  if (!gelesen.ok) return gelesen
  const id = randomUUID()
  const erlaubt = !hasFehler(gelesen.wert.befunde)
  let stand: Dokumentstand = { projekt: gelesen.wert.projekt, positionen: gelesen.wert.positionen }
  let gespeichert = stand
  let sequenz = 0
  let gespeicherteSequenz = 0
  const nummern = new Map<string, { nummer: number; sequenz: number }>()
  const beobachter = new Set<(schritt: Schritt, vorher: Projekt) => void>()
  const aufraeumer: (() => void | Promise<void>)[] = []
  const schreibrecht = createSchreibrecht({
    erlaubt,
    onWechsel: (schreiber) => emit({ art: 'schreibrecht', sitzung: id, client: schreiber ?? null }),
    onWunsch: (client) => emit({ art: 'uebernahmewunsch', sitzung: id, client }),
  })
  const inOrder = createReihe()

  const aendere: OffeneSitzung['aendere'] = async ({ client, nummer, basis, schritt }) => {
    const letzte = nummern.get(client)
    if (letzte !== undefined && nummer === letzte.nummer) return succeed({ sequenz: letzte.sequenz })
    if (schreibrecht.schreiber !== client) return fail(createNurLesenBefund())
    if (letzte !== undefined && nummer < letzte.nummer) return fail(createNummerBefund())
    if (basis !== sequenz) return fail(createBasisBefund())
    const neu = applyDiff(stand, schritt.diff)
    if (!neu.ok) return neu
    const vorher = stand.projekt
    stand = neu.wert
    sequenz += 1
    nummern.set(client, { nummer, sequenz })
    for (const einer of beobachter) einer(schritt, vorher)
    emit({ art: 'aenderung', sitzung: id, client, sequenz, schritt })
    return succeed({ sequenz })
  }

  const speichere: OffeneSitzung['speichere'] = async (client) => {
    if (schreibrecht.schreiber !== client) return fail(createNurLesenBefund())
    const ergebnis = await writeProjektdateien(ordner, gespeichert, stand)
    if (!ergebnis.ok) return ergebnis
    gespeichert = stand
    gespeicherteSequenz = sequenz
    emit({ art: 'gespeichert', sitzung: id, sequenz })
    return succeed({ sequenz, dateien: [...ergebnis.wert.geschrieben, ...ergebnis.wert.entfernt] })
  }

  const sitzung: OffeneSitzung = {
    id,
    ordner,
    datenordner: resolveProjektdatenordner(datenordner, stand.projekt.id, ordner),
    get projekt() {
      return stand.projekt
    },
    get positionen() {
      return stand.positionen
    },
    get sequenz() {
      return sequenz
    },
    lesebefunde: gelesen.wert.befunde,
    schreibrecht,
    readTestfaelle: async () => {
      const testfaelle = await readTestfaelle(ordner)
      return testfaelle.ok ? succeed(testfaelle.wert.testfaelle) : testfaelle
    },
    onAenderung: (einer) => {
      beobachter.add(einer)
      return () => beobachter.delete(einer)
    },
    onEnde: (einer) => {
      aufraeumer.push(einer)
    },
    createStand: async (client) => {
      const testfaelle = await sitzung.readTestfaelle()
      return createProjektstand(sitzung, testfaelle.ok ? testfaelle.wert : [], {
        gespeichert: gespeicherteSequenz,
        nummer: nummern.get(client)?.nummer ?? 0,
        schreibrecht: schreibrecht.schreiber === client,
      })
    },
    aendere: (eingabe) => inOrder(() => aendere(eingabe)),
    uebernimm: (client) => succeed({ sequenz, schreibrecht: schreibrecht.request(client) }),
    speichere: (client) => inOrder(() => speichere(client)),
    close: async () => {
      schreibrecht.close()
      await inOrder(async () => undefined)
      for (const einer of aufraeumer.splice(0)) await einer()
    },
  }
  return succeed(sitzung)
}

/** Runs what it is given one after the other. */
function createReihe(): <T>(run: () => Promise<T>) => Promise<T> {
  let ende: Promise<unknown> = Promise.resolve()
  return (run) => {
    const lauf = ende.then(run)
    ende = lauf.catch(() => undefined)
    return lauf
  }
}
