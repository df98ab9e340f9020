import { type Feldknoten, pathOfKnoten } from '../../modell/feldbaum.ts'
import type { Feldwert } from '../../modell/nachricht.ts'
import type { Feldverzeichnis } from '../felder.ts'
import { type Datenquelle, listVorkommen, type Vorkommen } from '../vorkommen.ts'
import type { Dokumente, Ort, Testhelfer, Testlage } from './lage.ts'

export function ortOf(vorkommen: Vorkommen): Ort {
  const stellen: number[] = []
  for (let eines: Vorkommen | undefined = vorkommen; eines !== undefined; eines = eines.eltern) {
    stellen.unshift(eines.index)
  }
  return { pfad: vorkommen.knoten.pfad, stellen }
}

/** The occurrence at a place, undefined where the data has none there. */
export function resolveOrt(quelle: Datenquelle, ort: Ort): Vorkommen | undefined {
  const gesucht = ort.stellen.join('/')
  return listVorkommen(quelle, ort.pfad).find((eines) => ortOf(eines).stellen.join('/') === gesucht)
}

/** The occurrences a path means in a point of the search; none where its current occurrence is gone. */
export function listAt(felder: Feldverzeichnis, pfad: string, { dokumente, kontext }: Testlage): Vorkommen[] {
  const quelle = { felder, dokumente }
  if (kontext === undefined) return listVorkommen(quelle, pfad)
  const hier = resolveOrt(quelle, kontext)
  return hier === undefined ? [] : listVorkommen(quelle, pfad, hier)
}

/** Whether a node is the current occurrence or holds it: then it stands for itself and cannot be added or removed. */
export function isCurrent({ felder }: Testhelfer, { kontext }: Testlage, knoten: Feldknoten): boolean {
  const hier = kontext && felder.get(kontext.pfad)
  return hier !== undefined && pathOfKnoten(hier).some(({ pfad }) => pfad === knoten.pfad)
}

/** The places of the existing occurrences that a node's own occurrences may lie in; the Dokument itself is `[]`. */
export function listElternstellen(helfer: Testhelfer, lage: Testlage, knoten: Feldknoten): (readonly number[])[] {
  if (knoten.eltern === undefined) return [[]]
  return listAt(helfer.felder, knoten.eltern.pfad, lage).map((eines) => ortOf(eines).stellen)
}

/** The values of a node within one parent. */
export function valuesAt(dokumente: Dokumente, knoten: Feldknoten, elternstellen: readonly number[]): Feldwert[] {
  let inhalt = dokumente[knoten.dokument]
  const weg = pathOfKnoten(knoten)
  weg.slice(0, -1).forEach((einer, i) => {
    const wert = inhalt?.[einer.id]?.[elternstellen[i] ?? 0]
    inhalt = typeof wert === 'string' ? undefined : wert
  })
  return inhalt?.[knoten.id] ?? []
}
