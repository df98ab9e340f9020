import type { Schwere } from '../../../shared/befund.ts'
import { type Graphelement, isInStufe } from '../../../shared/graph/ableitung/graph.ts'
import type { Punkt, Rechteck } from '../../../shared/graph/anordnung/typen.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Elementkante, Elementknoten } from './flusselemente.ts'

/** How near the picture is, from all details to plain blocks. */
export type Ferne = 'nah' | 'titel' | 'formen' | 'bloecke'

/** What can still be told apart at this zoom: below 0.2 an element is a few pixels high. */
export function ferneOf(zoom: number): Ferne {
  if (zoom < 0.2) return 'bloecke'
  if (zoom < 0.35) return 'formen'
  return zoom < 0.6 ? 'titel' : 'nah'
}

/** An element as nothing but its box. */
export interface Block {
  element: Graphelement
  box: Rechteck
}

type Pfade = ReadonlyMap<string, string>

/** Pixels at zoom 1 that a Befund is wide: to be seen at 8 %. */
const BEFUNDBREITE = 34

/** Path data by the classes of its edges; edges without a way are left out. */
export function drawFernlinien(kanten: readonly Elementkante[], stufe: Umsetzungsstufe): Pfade {
  return joinPfade(
    kanten.flatMap(({ data }) =>
      data?.leitung === undefined
        ? []
        : [[`kt kt-${data.kante.art}${classOfStufe(data.kante, stufe)}`, drawWeg(data.leitung.punkte)] as const],
    ),
  )
}

/** Path data by the classes of its elements. */
export function drawBloecke(bloecke: readonly Block[], stufe: Umsetzungsstufe): Pfade {
  return joinPfade(
    bloecke.map(({ element, box }) => [
      `${element.art}${classOfStufe(element, stufe)}`,
      drawRechteck(box, box.breite, box.hoehe),
    ]),
  )
}

/** Path data by severity: a spot at the corner of each element that has Befunde. */
export function drawFernbefunde(
  knoten: readonly Elementknoten[],
  befunde: ReadonlyMap<string, { schwere: Schwere }>,
): Pfade {
  return joinPfade(
    knoten.flatMap(({ id, position }) => {
      const schwere = befunde.get(id)?.schwere
      const ecke = { x: position.x - BEFUNDBREITE / 2, y: position.y - BEFUNDBREITE / 2 }
      return schwere === undefined ? [] : [[schwere, drawRechteck(ecke, BEFUNDBREITE, BEFUNDBREITE)] as const]
    }),
  )
}

function joinPfade(pfade: Iterable<readonly [klassen: string, pfad: string]>): Pfade {
  const gruppen = new Map<string, string[]>()
  for (const [klassen, pfad] of pfade) {
    const bisherige = gruppen.get(klassen)
    if (bisherige === undefined) gruppen.set(klassen, [pfad])
    else bisherige.push(pfad)
  }
  return new Map([...gruppen].map(([klassen, teile]) => [klassen, teile.join('')]))
}

function classOfStufe(was: Parameters<typeof isInStufe>[0], stufe: Umsetzungsstufe): string {
  return isInStufe(was, stufe) ? '' : ' spaet'
}

/** Rounded corners would not be seen. */
function drawWeg(punkte: readonly Punkt[]): string {
  return punkte.map((punkt, k) => `${k === 0 ? 'M' : 'L'}${write(punkt)}`).join('')
}

function drawRechteck(ecke: Punkt, breite: number, hoehe: number): string {
  return `M${write(ecke)}h${Math.round(breite)}v${Math.round(hoehe)}h${-Math.round(breite)}z`
}

function write({ x, y }: Punkt): string {
  return `${Math.round(x)} ${Math.round(y)}`
}
