import type { Feldknoten } from '../../modell/feldbaum.ts'
import { pathOfKnoten } from '../../modell/feldbaum.ts'
import { evaluateBedingung, evaluateBerechnung } from '../auswertung.ts'
import type { Feldverzeichnis } from '../felder.ts'
import { applyBelegung, setWerte } from '../testwerte/belegung.ts'
import type { Dokumente, Ort, Wertevorrat } from '../testwerte/lage.ts'
import { resolveOrt } from '../testwerte/ort.ts'
import { solveBedingung, solveBerechnung } from '../testwerte.ts'
import { type Datenquelle, listVorkommen, type Vorkommen } from '../vorkommen.ts'
import type { Wahrheit } from '../wahrheit.ts'
import type { Dezimalzahl } from '../zahl.ts'
import type { Entwurf, Entwurfspfad } from './knoten.ts'
import { klasseOf, teilformOf } from './knoten.ts'
import { completeBedingung, completeBerechnung } from './vollenden.ts'

/** Where an expression is tried out: what it may read, and the Gruppe in which it is evaluated. */
export interface Probeort {
  felder: Feldverzeichnis
  kontext: Feldknoten | undefined
}

/** What a row yields, once for each occurrence from which it is asked; nothing while it is not whole. */
export type Zeilenergebnis =
  | { art: 'bedingung'; werte: readonly Wahrheit[] }
  | { art: 'berechnung'; werte: readonly (Dezimalzahl | undefined)[] }

export function keyOfPfad(pfad: Entwurfspfad): string {
  return pfad.join('.')
}

/** The first occurrence of the Gruppe in which the expression is evaluated. */
function ortOfKontext({ kontext }: Probeort): Ort | undefined {
  return kontext && { pfad: kontext.pfad, stellen: pathOfKnoten(kontext).map(() => 0) }
}

/** Data to begin with: nothing but the occurrence in which the expression is evaluated. */
export function createProbedaten({ kontext }: Probeort): Dokumente {
  if (kontext === undefined) return {}
  return setWerte(
    {},
    kontext,
    pathOfKnoten(kontext)
      .slice(1)
      .map(() => 0),
    [{}],
  )
}

/**
 * Data in which the expression holds (a Berechnung: has a result), or does not; undefined where there is none, or none was
 * found. Costs up to some tenths of a second.
 */
export function createBeispiel(
  wurzel: Entwurf,
  ziel: boolean,
  ort: Probeort,
  vorrat: Wertevorrat,
): Dokumente | undefined {
  const dokumente = createProbedaten(ort)
  const kontext = ortOfKontext(ort)
  const suchraum = { felder: withKontext(ort), vorrat, dokumente, ...(kontext === undefined ? {} : { kontext }) }
  const bedingung = completeBedingung(wurzel)
  const berechnung = completeBerechnung(wurzel)
  const loesung =
    bedingung !== undefined
      ? solveBedingung(bedingung, ziel, suchraum)
      : berechnung && solveBerechnung(berechnung, ziel, suchraum)
  return loesung && applyBelegung(dokumente, loesung.belegung, suchraum.felder)
}

/** What every whole row of a draft yields in the data, by its path. */
export function evaluateZeilen(
  wurzel: Entwurf,
  dokumente: Dokumente,
  ort: Probeort,
): ReadonlyMap<string, Zeilenergebnis> {
  const ergebnisse = new Map<string, Zeilenergebnis>()
  const quelle = { felder: withKontext(ort), dokumente }
  const kontext = ortOfKontext(ort)
  const hier = kontext && resolveOrt(quelle, kontext)
  evaluateKnoten(wurzel, [], quelle, [hier], ergebnisse)
  return ergebnisse
}

/** What surrounds the place is no field one may read there, but the way to it. */
function withKontext({ felder, kontext }: Probeort): Feldverzeichnis {
  if (kontext === undefined) return felder
  return new Map([...felder, ...pathOfKnoten(kontext).map((knoten) => [knoten.pfad, knoten] as const)])
}

function evaluateKnoten(
  knoten: Entwurf,
  pfad: Entwurfspfad,
  quelle: Datenquelle,
  kontexte: readonly (Vorkommen | undefined)[],
  ergebnisse: Map<string, Zeilenergebnis>,
): void {
  const ergebnis = evaluateOne(knoten, quelle, kontexte)
  if (ergebnis !== undefined) ergebnisse.set(keyOfPfad(pfad), ergebnis)
  if (teilformOf(knoten.art).art === 'keine') return
  const innen = isUeberGruppe(knoten) ? listInnen(knoten.gruppe, quelle, kontexte) : kontexte
  for (const [stelle, teil] of knoten.teile.entries()) {
    evaluateKnoten(teil, [...pfad, stelle], quelle, innen, ergebnisse)
  }
}

function evaluateOne(
  knoten: Entwurf,
  quelle: Datenquelle,
  kontexte: readonly (Vorkommen | undefined)[],
): Zeilenergebnis | undefined {
  if (klasseOf(knoten.art) === 'bedingung') {
    const bedingung = completeBedingung(knoten)
    if (bedingung === undefined) return undefined
    return { art: 'bedingung', werte: kontexte.map((hier) => evaluateBedingung(bedingung, quelle, hier)) }
  }
  const berechnung = completeBerechnung(knoten)
  if (berechnung === undefined) return undefined
  return { art: 'berechnung', werte: kontexte.map((hier) => evaluateBerechnung(berechnung, quelle, hier)) }
}

/** Kinds whose part is asked once for each occurrence of a Gruppe. */
export function isUeberGruppe({ art }: Entwurf): boolean {
  return art === 'mindestensEins' || art === 'jedes' || art === 'summeUeber'
}

function listInnen(
  gruppe: string | undefined,
  quelle: Datenquelle,
  kontexte: readonly (Vorkommen | undefined)[],
): Vorkommen[] {
  return gruppe === undefined ? [] : kontexte.flatMap((hier) => listVorkommen(quelle, gruppe, hier))
}

/** A field or Gruppe that is asked for in a try-out, with those below it. */
export interface Probeknoten {
  knoten: Feldknoten
  /** read itself, not only the way to something that is */
  gelesen: boolean
  kinder: readonly Probeknoten[]
}

/** What an expression reads as a tree in document order, with the Gruppen around it. */
export function listProbeknoten({ felder, kontext }: Probeort, gelesene: ReadonlySet<string>): readonly Probeknoten[] {
  const wege = [...gelesene].flatMap((pfad) => {
    const knoten = felder.get(pfad)
    return knoten === undefined ? [] : pathOfKnoten(knoten)
  })
  const gebrauchte = new Set([...wege, ...(kontext === undefined ? [] : pathOfKnoten(kontext))])
  const build = (knoten: Feldknoten): Probeknoten => ({
    knoten,
    gelesen: gelesene.has(knoten.pfad),
    kinder: knoten.kinder.filter((kind) => gebrauchte.has(kind)).map(build),
  })
  return [...gebrauchte].filter(({ eltern }) => eltern === undefined).map(build)
}
