import type { Bedingung, Berechnung } from '../modell/elemente/ausdruck.ts'
import { evaluateBedingung, evaluateBerechnung } from './auswertung.ts'
import { getBedingungshandler } from './bedingung/tabelle.ts'
import { getBerechnungshandler } from './berechnung/tabelle.ts'
import type { Feldverzeichnis } from './felder.ts'
import { listKonstanten, listKonstantenOfBerechnung } from './konstanten.ts'
import { type Belegung, diffDokumente } from './testwerte/belegung.ts'
import type { Dokumente, Ort, Testhelfer, Testlage, Wertevorrat } from './testwerte/lage.ts'
import { resolveOrt } from './testwerte/ort.ts'
import type { Datenquelle, Vorkommen } from './vorkommen.ts'
import type { Einzelwert } from './wertart.ts'

/** Where test values are looked for. */
export interface Suchraum {
  felder: Feldverzeichnis
  vorrat: Wertevorrat
  /** data to start from and to keep as far as possible; without it an empty message */
  dokumente?: Dokumente
  /** the current occurrence in that data; without it the message as a whole */
  kontext?: Ort
}

export interface Loesung {
  /** what to change in the data to start from */
  belegung: Belegung
  /** false: only values or numbers of occurrences that the fields do not allow lead there */
  gueltig: boolean
}

/**
 * Changes of message data that make a Bedingung true or false, with allowed values where possible. undefined where none was
 * found within bounds that cover all but contrived Bedingungen, and always where all depends on a `freierXPath`.
 */
export function solveBedingung(bedingung: Bedingung, ziel: boolean, suchraum: Suchraum): Loesung | undefined {
  return search(suchraum, listKonstanten(bedingung), (helfer, lage) => helfer.solve(bedingung, ziel, lage))
}

/** Changes of message data in which a Berechnung has a result, or has none. */
export function solveBerechnung(berechnung: Berechnung, hatErgebnis: boolean, suchraum: Suchraum): Loesung | undefined {
  const konstanten = listKonstantenOfBerechnung(berechnung)
  return search(suchraum, konstanten, (helfer, lage) => helfer.solveErgebnis(berechnung, hatErgebnis, lage))
}

function search(
  { felder, vorrat, dokumente = {}, kontext }: Suchraum,
  konstanten: readonly Einzelwert[],
  solve: (helfer: Testhelfer, lage: Testlage) => Iterable<Dokumente>,
): Loesung | undefined {
  for (const nurGueltig of [true, false]) {
    const helfer = createHelfer({ felder, vorrat, nurGueltig, konstanten })
    for (const ergebnis of solve(helfer, { dokumente, kontext })) {
      return { belegung: diffDokumente(dokumente, ergebnis, felder), gueltig: nurGueltig }
    }
  }
  return undefined
}

/** Proposals that may be checked in one search: a fraction of a second. */
const VERSUCHE_MAXIMUM = 3_000

function createHelfer(vorgaben: Pick<Testhelfer, 'felder' | 'vorrat' | 'nurGueltig' | 'konstanten'>): Testhelfer {
  const { felder } = vorgaben
  let versuche = VERSUCHE_MAXIMUM
  /** Runs a check from the current occurrence; undefined where that is gone. */
  function from<T>(
    { dokumente, kontext }: Testlage,
    check: (quelle: Datenquelle, hier?: Vorkommen) => T,
  ): T | undefined {
    const quelle = { felder, dokumente }
    if (kontext === undefined) return check(quelle)
    const hier = resolveOrt(quelle, kontext)
    return hier && check(quelle, hier)
  }
  function* filter(
    lage: Testlage,
    vorschlaege: Iterable<Dokumente>,
    reached: (lage: Testlage) => boolean,
  ): Generator<Dokumente> {
    if (reached(lage)) yield lage.dokumente
    for (const dokumente of vorschlaege) {
      if (versuche-- <= 0) return
      if (reached({ ...lage, dokumente })) yield dokumente
    }
  }
  const helfer: Testhelfer = {
    ...vorgaben,
    evaluate: (teil, lage) => from(lage, (quelle, hier) => evaluateBedingung(teil, quelle, hier)),
    solve: (teil, ziel, lage) =>
      filter(lage, getBedingungshandler(teil.art).testwerte(teil, ziel, lage, helfer), (hier) => {
        return helfer.evaluate(teil, hier) === ziel
      }),
    hasErgebnis: (teil, lage) => from(lage, (quelle, hier) => evaluateBerechnung(teil, quelle, hier)) !== undefined,
    solveErgebnis: (teil, ziel, lage) =>
      filter(lage, getBerechnungshandler(teil.art).testwerte(teil, ziel, lage, helfer), (hier) => {
        return helfer.hasErgebnis(teil, hier) === ziel
      }),
  }
  return helfer
}
