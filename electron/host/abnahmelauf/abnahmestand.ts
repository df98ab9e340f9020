import type { Kurzergebnis, Planeintrag } from '../../../shared/host/abnahme.ts'
import type { Testergebnis } from '../../../shared/host/testbericht.ts'
import type { Hostkontext } from '../hostkontext.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { modellstandOf } from './modellstand.ts'

/** Results of the acceptance of an open project, kept as long as it is open. */
export interface Abnahmestand {
  /** latest result of each case by name, with the Modellstand it holds for */
  ergebnisse: Map<string, { ergebnis: Testergebnis; kurz: Kurzergebnis }>
  /** ids of elements that a case touched when it last ran */
  beruehrt: Map<string, ReadonlySet<string>>
  /** ids and Feldpfade that any case has touched */
  abgedeckt: Set<string>
  /** the plan as it was last asked for */
  faelle: readonly Planeintrag[]
  /** id of the run under way; one at a time */
  laufend: string | undefined
}

const STAENDE = new WeakMap<Sitzung, Abnahmestand>()

/** The results of a Sitzung. From the first use on, every change of the model is told to the windows. */
export function abnahmestandOf(kontext: Hostkontext, sitzung: Sitzung): Abnahmestand {
  const bekannter = STAENDE.get(sitzung)
  if (bekannter !== undefined) return bekannter
  const neuer: Abnahmestand = {
    ...{ ergebnisse: new Map(), beruehrt: new Map(), abgedeckt: new Set() },
    ...{ faelle: [], laufend: undefined },
  }
  STAENDE.set(sitzung, neuer)
  sitzung.onAenderung(() => {
    kontext.emit({ art: 'modellstand', sitzung: sitzung.id, modellstand: modellstandOf(sitzung.projekt) })
  })
  return neuer
}

/** The results of a Sitzung of which somebody has seen the test plan and something has run. */
export function findGelaufenen(sitzung: Sitzung): Abnahmestand | undefined {
  const stand = STAENDE.get(sitzung)
  return stand === undefined || stand.faelle.length === 0 || stand.ergebnisse.size === 0 ? undefined : stand
}

/** Keeps a result and tells it in short. */
export function keepErgebnis(
  { ergebnisse }: Abnahmestand,
  ergebnis: Testergebnis,
  modellstand: string,
  element?: string,
): Kurzergebnis {
  const kurz = shortenErgebnis(ergebnis, modellstand, element)
  ergebnisse.set(ergebnis.name, { ergebnis, kurz })
  return kurz
}

/** A result in short; `element`: what the case is about. */
export function shortenErgebnis(ergebnis: Testergebnis, modellstand: string, element?: string): Kurzergebnis {
  const { name, bestanden, ebene, zustellungen, dauerMs, abweichungen } = ergebnis
  const betroffene = bestanden ? [] : [element, ...abweichungen.map((abweichung) => abweichung.element)]
  const elemente = [...new Set(betroffene.filter((eines) => eines !== undefined))]
  return { name, bestanden, ebene, zustellungen, dauerMs, modellstand, elemente }
}
