import type { Stoerungsart } from '../../../shared/host/pruefstandstand.ts'
import type { Dienstantwort } from '../../../shared/modell/elemente/testfall.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createDemoumgebung, type Demoumgebung } from '../demo/demoumgebung.ts'
import { check0604 } from '../demo/xdomea0604.ts'
import type { Schemata } from '../prozessor/schemata.ts'
import type { Uhr } from '../prozessor/uhr.ts'
import type { FindZielsystem, Sendung, Zielsystem, Zustellergebnis } from '../prozessor/zielsystem.ts'
import type { Lieferbuch } from './lieferbuch.ts'

/** The demo systems of a project as the processor reaches them: with disturbances, and with a log from which they are rebuilt. */
export interface Demonetz {
  readonly demo: Demoumgebung
  readonly findZielsystem: FindZielsystem
  /** How registers answer the next Anfragen; by Zustellweg. */
  setzeAntworten(antworten: readonly Dienstantwort[]): void
}

/** Disturbances belong to the Prüfstand, not to a state of the model. */
export type Stoerungen = ReadonlyMap<string, Stoerungsart>

/** A register that is late keeps nobody waiting for the minutes its Frist may have. */
const REGISTERFRIST_MILLISEKUNDEN = 3_000
const LANGSAM_MILLISEKUNDEN = 5_000

export interface Demonetzoptionen {
  projekt: Projekt
  schemata: Schemata
  uhr: Uhr
  lieferbuch: Lieferbuch
  stoerungen: Stoerungen
  /** called whenever something is under way or has arrived */
  melde: () => void
}

/** Builds the demo systems and lets them accept again all that the log knows. */
export async function createDemonetz(optionen: Demonetzoptionen): Promise<Demonetz> {
  const { projekt, schemata, uhr, lieferbuch } = optionen
  let wiedergabe: string | undefined
  const demouhr: Uhr = {
    jetzt: () => (wiedergabe === undefined ? uhr.jetzt() : new Date(wiedergabe)),
    // only a register that shall be late waits: for ever, the time limit below ends it
    schlafe: () => new Promise(() => undefined),
  }
  const demo = createDemoumgebung({ projekt, uhr: demouhr, schemata, check0604 })
  for (const { zeit, sendung } of lieferbuch.list()) {
    wiedergabe = zeit
    await demo.findZielsystem(sendung.installation)?.sende(sendung)
  }
  wiedergabe = undefined
  return {
    demo,
    findZielsystem: (id) => {
      const ziel = demo.findZielsystem(id)
      return ziel && connect(optionen, id, ziel)
    },
    setzeAntworten: (antworten) => setRegisterantworten(projekt, demo, antworten),
  }
}

function connect({ uhr, lieferbuch, stoerungen, melde }: Demonetzoptionen, id: string, ziel: Zielsystem): Zielsystem {
  return {
    sende: async (sendung) => {
      melde()
      const gestoert = await disturb(uhr, stoerungen.get(id))
      const ergebnis = gestoert ?? (await deliver(uhr, ziel, sendung))
      if (ergebnis.art === 'quittung') lieferbuch.append({ zeit: uhr.jetzt().toISOString(), sendung })
      melde()
      return ergebnis
    },
  }
}

async function disturb(uhr: Uhr, art: Stoerungsart | undefined): Promise<Zustellergebnis | undefined> {
  switch (art) {
    case undefined:
      return undefined
    case 'unerreichbar':
      return { art: 'fehler', fehler: 'technik', text: 'Das System ist nicht erreichbar (Störung im Prüfstand).' }
    case 'abweisend':
      return { art: 'fehler', fehler: 'ablehnung', text: 'Das System weist die Lieferung ab (Störung im Prüfstand).' }
    case 'langsam':
      await uhr.schlafe(LANGSAM_MILLISEKUNDEN)
      return undefined
  }
}

async function deliver(uhr: Uhr, ziel: Zielsystem, sendung: Sendung): Promise<Zustellergebnis> {
  if (sendung.art !== 'anfrage') return ziel.sende(sendung)
  const abbruch = new AbortController()
  const zuSpaet = uhr.schlafe(REGISTERFRIST_MILLISEKUNDEN, abbruch.signal).then((): Zustellergebnis => {
    return { art: 'fehler', fehler: 'zeit', text: 'keine Antwort in der Frist' }
  })
  try {
    return await Promise.race([ziel.sende(sendung), zuSpaet])
  } finally {
    abbruch.abort()
  }
}

/** Every register gets the answers of the Zustellwege that ask it. */
function setRegisterantworten(projekt: Projekt, demo: Demoumgebung, antworten: readonly Dienstantwort[]): void {
  const namen = new Set(listDatensaetze(projekt, 'zustellweg').flatMap(({ abfrage }) => abfrage?.register ?? []))
  for (const name of namen) {
    const eigene = antworten.filter(
      ({ zustellweg }) => findDatensatz(projekt, 'zustellweg', zustellweg)?.abfrage?.register === name,
    )
    for (const register of demo.register.values()) {
      register.setAntworten(
        name,
        eigene.map(({ antwort }) => antwort),
      )
    }
  }
}
