import type { Abweichung } from '../../../shared/host/testbericht.ts'
import type { Dienstantwort } from '../../../shared/modell/elemente/testfall.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createDemoumgebung, type Demoumgebung } from '../demo/demoumgebung.ts'
import { check0604 } from '../demo/xdomea0604.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import { createRegelProzessor, type RegelProzessor } from '../prozessor/regelProzessor.ts'
import type { Transformiere } from '../prozessor/regelwerk.ts'
import { createSchemata, type Schemata } from '../prozessor/schemata.ts'
import { createFluechtigenSpeicher } from '../prozessor/speicher/speicher.ts'
import type { Vorgang } from '../prozessor/speicher/vorgaenge.ts'
import type { Uhr } from '../prozessor/uhr.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'
import type { Textregelwerk } from '../regelwerk/textregelwerk.ts'
import { type Beobachter, createBeobachter } from './beobachter.ts'
import { createRegisterantworten } from './registerantworten.ts'

/** A processor with demo systems, a store in memory, a clock that stands still, and someone who watches. */
export interface Pruefstand {
  projekt: Projekt
  prozessor: RegelProzessor
  beobachter: Beobachter
  demo: Demoumgebung
  /** cases of the register that several Testfälle share, by what led up to them */
  vorlaeufe: Map<string, { vorgang: string | undefined; abweichungen: Abweichung[] }>
  setzeAntworten(antworten: readonly Dienstantwort[]): void
  /** orders (not Rückmeldungen) of a Transaktion */
  listZustellungen(transaktion: string): Zustellung[]
  findVorgang(id: string): Vorgang | undefined
  /** neutral form of the message of a Transaktion, where it got that far */
  findNeutrale(transaktion: string): string | undefined
  /** An empty one for the same rules, whose systems and cases know nothing of this one. */
  createNeuen(): Pruefstand
  dispose(): void
}

/** Below it all ids of an acceptance run are minted, so that golden files stay the same. */
const NAMENSRAUM = '5f0c0c5e-6d0a-4f1e-9c53-0d1f7b9f4a10'
const ZEITPUNKT = new Date('2026-11-02T10:15:00.000Z')

/**
 * Time of every acceptance run. Waiting for the next try takes no time; a time limit, which can be called off, never runs out:
 * that a register is late is an answer of its own.
 */
export const STEHENDE_UHR: Uhr = {
  jetzt: () => ZEITPUNKT,
  schlafe: (_millisekunden, abbruch) => (abbruch === undefined ? Promise.resolve() : new Promise(() => {})),
}

/** `gegebene` are schemas of the same Regelwerk that somebody else keeps. */
export function createPruefstand(
  projekt: Projekt,
  regelwerk: Textregelwerk,
  transformiere: Transformiere,
  gegebene?: Schemata,
): Pruefstand {
  const modell = createModellindex(projekt)
  const beobachter = createBeobachter(modell, regelwerk, transformiere)
  const schemata = gegebene ?? createSchemata(regelwerk, modell)
  const demo = createDemoumgebung({ projekt, uhr: STEHENDE_UHR, schemata, check0604 })
  const register = createRegisterantworten(demo.findZielsystem, beobachter.findZustellweg)
  const speicher = createFluechtigenSpeicher()
  const prozessor = createRegelProzessor({
    projekt,
    regelwerk,
    transformiere: beobachter.transformiere,
    speicher,
    schemata,
    findZielsystem: register.findZielsystem,
    uhr: STEHENDE_UHR,
    namensraum: NAMENSRAUM,
  })
  return {
    projekt,
    prozessor,
    beobachter,
    demo,
    vorlaeufe: new Map(),
    setzeAntworten: register.setze,
    listZustellungen: (transaktion) =>
      speicher.zustellungen.list(transaktion).filter(({ art }) => art === 'zustellauftrag'),
    findVorgang: (id) => speicher.vorgaenge.find(id),
    findNeutrale: (id) => speicher.transaktionen.readTexte(id).neutral,
    createNeuen: () => createPruefstand(projekt, regelwerk, transformiere, schemata),
    dispose: () => {
      prozessor.dispose()
      if (gegebene === undefined) schemata.dispose()
      speicher.close()
    },
  }
}
