import type { Feldknoten } from '../../modell/feldbaum.ts'
import type { Feldwert } from '../../modell/nachricht.ts'
import { isGiven } from '../vorkommen.ts'
import { setWerte } from './belegung.ts'
import type { Dokumente, Testhelfer, Testlage } from './lage.ts'
import { isCurrent, listAt, listElternstellen, ortOf, valuesAt } from './ort.ts'
import { createVorkommen } from './vorrat.ts'

/** Data with one occurrence more, and where it is. */
export interface Zuwachs {
  dokumente: Dokumente
  stellen: readonly number[]
}

/** Ways to get one more occurrence of a node: in a parent that has room, or in a new parent. */
export function* addVorkommen(helfer: Testhelfer, lage: Testlage, knoten: Feldknoten): Generator<Zuwachs> {
  if (isCurrent(helfer, lage, knoten)) return
  const { vorrat } = helfer
  for (const eltern of listElternstellen(helfer, lage, knoten)) {
    const vorhandene = valuesAt(lage.dokumente, knoten, eltern)
    if (!hasRoom(helfer, knoten, vorhandene)) continue
    const werte = [...vorhandene, createVorkommen(knoten, vorrat)]
    yield { dokumente: setWerte(lage.dokumente, knoten, eltern, werte), stellen: [...eltern, vorhandene.length] }
    break
  }
  if (knoten.eltern === undefined) return
  for (const neu of addVorkommen(helfer, lage, knoten.eltern)) {
    const stellen = [...neu.stellen, 0]
    const schonDa = valuesAt(neu.dokumente, knoten, neu.stellen).length > 0
    yield schonDa
      ? { dokumente: neu.dokumente, stellen }
      : { dokumente: setWerte(neu.dokumente, knoten, neu.stellen, [createVorkommen(knoten, vorrat)]), stellen }
  }
}

function hasRoom({ nurGueltig }: Testhelfer, knoten: Feldknoten, vorhandene: readonly Feldwert[]): boolean {
  return !nurGueltig || knoten.anzahl.max === null || vorhandene.length < knoten.anzahl.max
}

/** Data in which the field has one of the values: everywhere, in one place, in one more place; or nowhere. */
export function* varyWerte(
  helfer: Testhelfer,
  lage: Testlage,
  pfad: string,
  werte: readonly string[],
): Generator<Dokumente> {
  const knoten = helfer.felder.get(pfad)
  if (knoten === undefined || knoten.art !== 'feld') return
  for (const wert of werte) yield* placeWert(helfer, lage, knoten, wert)
  yield* removeAll(helfer, lage, knoten)
}

function* placeWert(helfer: Testhelfer, lage: Testlage, knoten: Feldknoten, wert: string): Generator<Dokumente> {
  const { dokumente } = lage
  const vorhandene = listAt(helfer.felder, knoten.pfad, lage)
  if (isCurrent(helfer, lage, knoten)) {
    for (const { stellen } of vorhandene.map(ortOf)) yield replaceWert(dokumente, knoten, stellen, wert)
    return
  }
  const eltern = listElternstellen(helfer, lage, knoten)
  const anzahl = helfer.nurGueltig ? Math.max(1, knoten.anzahl.min) : 1
  const ueberall = Array.from({ length: anzahl }, () => wert)
  if (eltern.length > 0) {
    yield eltern.reduce((stand, stellen) => setWerte(stand, knoten, stellen, ueberall), dokumente)
  }
  if (vorhandene.length > 1) {
    for (const { stellen } of vorhandene.map(ortOf)) yield replaceWert(dokumente, knoten, stellen, wert)
  }
  for (const neu of addVorkommen(helfer, lage, knoten)) yield replaceWert(neu.dokumente, knoten, neu.stellen, wert)
}

function replaceWert(dokumente: Dokumente, knoten: Feldknoten, stellen: readonly number[], wert: string): Dokumente {
  const eltern = stellen.slice(0, -1)
  const werte = valuesAt(dokumente, knoten, eltern)
  return setWerte(dokumente, knoten, eltern, werte.with(stellen.at(-1) ?? 0, wert))
}

/** Data without the node, or without one of the Gruppen it lies in, where these may be missing. */
function* removeAll(helfer: Testhelfer, lage: Testlage, knoten: Feldknoten): Generator<Dokumente> {
  for (let einer: Feldknoten | undefined = knoten; einer !== undefined; einer = einer.eltern) {
    if (isCurrent(helfer, lage, einer)) return
    const weg = einer
    if (weg.anzahl.min > 0 && helfer.nurGueltig) continue
    yield listElternstellen(helfer, lage, weg).reduce(
      (stand, stellen) => setWerte(stand, weg, stellen, []),
      lage.dokumente,
    )
  }
}

/** More occurrences are no longer tried: a test message of that size helps nobody. */
const ANZAHL_MAXIMUM = 200

/** Data in which a path has one of the numbers of occurrences. */
export function* varyAnzahl(
  helfer: Testhelfer,
  lage: Testlage,
  pfad: string,
  anzahlen: readonly number[],
): Generator<Dokumente> {
  const knoten = helfer.felder.get(pfad)
  if (knoten === undefined || isCurrent(helfer, lage, knoten)) return
  for (const anzahl of anzahlen) {
    if (anzahl >= 0 && anzahl <= ANZAHL_MAXIMUM) yield resize(helfer, lage, knoten, anzahl)
  }
}

function resize(helfer: Testhelfer, lage: Testlage, knoten: Feldknoten, anzahl: number): Dokumente {
  let stand = lage
  for (let schritt = 0; schritt <= 2 * ANZAHL_MAXIMUM; schritt++) {
    const gefuellte = listAt(helfer.felder, knoten.pfad, stand).filter(isGiven)
    if (gefuellte.length === anzahl) break
    const naechster =
      gefuellte.length < anzahl ? firstZuwachs(helfer, stand, knoten) : removeLast(helfer, stand, knoten)
    if (naechster === undefined) break
    stand = { ...lage, dokumente: naechster }
  }
  return stand.dokumente
}

function firstZuwachs(helfer: Testhelfer, lage: Testlage, knoten: Feldknoten): Dokumente | undefined {
  for (const { dokumente } of addVorkommen(helfer, lage, knoten)) return dokumente
  return undefined
}

/** Removes the last occurrence of the node or, where it must not be missing, of the nearest Gruppe that may be. */
function removeLast(helfer: Testhelfer, lage: Testlage, knoten: Feldknoten): Dokumente | undefined {
  for (let einer: Feldknoten | undefined = knoten; einer !== undefined; einer = einer.eltern) {
    if (isCurrent(helfer, lage, einer)) return undefined
    const weg = einer
    for (const { stellen } of listAt(helfer.felder, weg.pfad, lage).map(ortOf).reverse()) {
      const eltern = stellen.slice(0, -1)
      const werte = valuesAt(lage.dokumente, weg, eltern)
      if (helfer.nurGueltig && werte.length <= weg.anzahl.min) continue
      return setWerte(lage.dokumente, weg, eltern, werte.toSpliced(stellen.at(-1) ?? 0, 1))
    }
  }
  return undefined
}
