import { type Feldknoten, pathOfKnoten } from '../../modell/feldbaum.ts'
import type { Wertart } from '../wertart.ts'
import type { XPathUmgebung } from './umgebung.ts'

/**
 * The relative path from the context to all occurrences of a node that it may mean: up to the nearest occurrence both lie
 * in, then down. undefined where the Feldpfad or its Dokument is unknown.
 */
export function relativePathTo(umgebung: XPathUmgebung, pfad: string): string | undefined {
  const ziel = umgebung.felder.get(pfad)
  if (ziel === undefined) return undefined
  const weg = pathOfKnoten(ziel)
  const hier = umgebung.kontext.art === 'vorkommen' ? pathOfKnoten(umgebung.kontext.knoten) : []
  const gemeinsam = countGemeinsame(hier, weg)
  if (gemeinsam > 0)
    return joinSteps([...stepsUp(hier.length - gemeinsam), ...stepsDown(umgebung, weg.slice(gemeinsam))])
  const start = stepsToDokument(umgebung, ziel.dokument)
  return start && joinSteps([...start, ...stepsDown(umgebung, weg)])
}

/** The relative path to the element of a Dokument. */
export function relativePathToDokument(umgebung: XPathUmgebung, dokument: string): string | undefined {
  const schritte = stepsToDokument(umgebung, dokument)
  return schritte && joinSteps(schritte)
}

function countGemeinsame(hier: readonly Feldknoten[], weg: readonly Feldknoten[]): number {
  const ende = hier.findIndex((knoten, i) => knoten.pfad !== weg[i]?.pfad)
  return ende === -1 ? hier.length : ende
}

function stepsUp(anzahl: number): string[] {
  return Array.from({ length: anzahl }, () => '..')
}

function stepsDown({ praefix }: XPathUmgebung, weg: readonly Feldknoten[]): string[] {
  return weg.map((knoten) => `${praefix}:${knoten.technischerName}`)
}

function stepsToDokument(umgebung: XPathUmgebung, dokument: string): string[] | undefined {
  const { kontext, praefix, dokumentnamen } = umgebung
  const tiefe = kontext.art === 'vorkommen' ? pathOfKnoten(kontext.knoten).length : 0
  const hier =
    kontext.art === 'vorkommen' ? kontext.knoten.dokument : kontext.art === 'dokument' ? kontext.dokument : ''
  if (hier === dokument) return stepsUp(tiefe)
  const name = dokumentnamen.get(dokument)
  if (name === undefined) return undefined
  return [...stepsUp(kontext.art === 'nachricht' ? 0 : tiefe + 1), `${praefix}:${name}`]
}

function joinSteps(schritte: readonly string[]): string {
  return schritte.length === 0 ? '.' : schritte.join('/')
}

/** Applies a function to the text of each node: `f:a/number(.)`. */
function mapValue(pfad: string, funktion: string): string {
  return pfad === '.' ? `${funktion}(.)` : `${pfad}/${funktion}(.)`
}

/**
 * The path with a predicate. Of the context item itself by its axis: SaxonJS 2.7 answers `.[false()]/number(.) < 3` with the
 * empty sequence instead of false.
 */
export function filterBy(pfad: string, praedikat: string): string {
  return `${pfad === '.' ? 'self::*' : pfad}[${praedikat}]`
}

/** The path with blank values left out: they count as not given. */
export function withoutBlank(pfad: string): string {
  return filterBy(pfad, 'normalize-space(.)')
}

/** The path restricted to what counts as given: every occurrence of a Gruppe, the fields that hold something. */
export function givenOnly(umgebung: XPathUmgebung, feldpfad: string, pfad: string): string {
  return umgebung.felder.get(feldpfad)?.art === 'feld' ? withoutBlank(pfad) : pfad
}

/** The path to the first node in document order, with a predicate. */
export function firstWhere(pfad: string, praedikat: string): string {
  const abwaerts = pfad.split('/').filter((schritt) => schritt !== '..' && schritt !== '.')
  if (abwaerts.length === 0) return filterBy(pfad, praedikat)
  return filterBy(abwaerts.length === 1 ? `${pfad}[1]` : `(${pfad})[1]`, praedikat)
}

/** The values of a path as its kind compares them; jaNein by its lexical forms. */
export function valuesOf(wertart: Wertart, pfad: string): string {
  if (wertart === 'text') return pfad
  return mapValue(pfad, wertart === 'zahl' ? 'number' : 'normalize-space')
}
