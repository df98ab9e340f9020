import { type Graphkante, isInStufe } from '../../../shared/graph/ableitung/graph.ts'
import type { Punkt } from '../../../shared/graph/anordnung/typen.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Elementkante } from './flusselemente.ts'

/** How near the picture is, from all details to plain blocks. */
export type Ferne = 'nah' | 'titel' | 'formen' | 'bloecke'

/** What can still be told apart at this zoom: below 0.2 an element is a few pixels high. */
export function ferneOf(zoom: number): Ferne {
  if (zoom < 0.2) return 'bloecke'
  if (zoom < 0.35) return 'formen'
  return zoom < 0.6 ? 'titel' : 'nah'
}

/** Path data by the classes of its edges; edges without a way are left out. */
export function drawFernlinien(kanten: readonly Elementkante[], stufe: Umsetzungsstufe): ReadonlyMap<string, string> {
  const pfade = new Map<string, string[]>()
  for (const { data } of kanten) {
    if (data?.leitung === undefined) continue
    const klassen = classesOf(data.kante, stufe)
    const bisherige = pfade.get(klassen)
    const pfad = drawWeg(data.leitung.punkte)
    if (bisherige === undefined) pfade.set(klassen, [pfad])
    else bisherige.push(pfad)
  }
  return new Map([...pfade].map(([klassen, teile]) => [klassen, teile.join('')]))
}

function classesOf(kante: Graphkante, stufe: Umsetzungsstufe): string {
  return `kt kt-${kante.art}${isInStufe(kante, stufe) ? '' : ' spaet'}`
}

/** Rounded corners would not be seen. */
function drawWeg(punkte: readonly Punkt[]): string {
  return punkte.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('')
}
