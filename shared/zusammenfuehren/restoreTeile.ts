import type { Datensatz } from '../modell/datensatz.ts'
import { keyGlieder } from '../vergleich/schluessel.ts'
import { mergeReihenfolge } from './reihenfolge.ts'

/**
 * A record as if the side that changed it had not removed these elements: where the base named one and this side does not any
 * more, it is named again, in lists at its old place.
 */
export function restoreTeile<T extends Datensatz>(
  basis: Datensatz | undefined,
  satz: T,
  behalten: ReadonlySet<string>,
): T {
  if (behalten.size === 0 || basis === undefined || basis.art !== satz.art) return satz
  const werte = new Map<string, unknown>(Object.entries(satz))
  const ergaenzt = Object.entries(basis).flatMap(([angabe, alt]) => {
    const neu = restoreWert(angabe, alt, werte.get(angabe), behalten)
    return neu === werte.get(angabe) ? [] : [[angabe, neu] as const]
  })
  return ergaenzt.length === 0 ? satz : { ...satz, ...Object.fromEntries(ergaenzt) }
}

function restoreWert(angabe: string, alt: unknown, neu: unknown, behalten: ReadonlySet<string>): unknown {
  if (typeof alt === 'string') return neu === undefined && behalten.has(alt) ? alt : neu
  if (!Array.isArray(alt) || (neu !== undefined && !Array.isArray(neu))) return neu
  const [alte, neue] = [keyGlieder(angabe, alt), keyGlieder(angabe, neu ?? [])]
  if (alte === undefined || neue === undefined) return neu
  const fehlende = [...alte.keys()].filter((id) => !neue.has(id) && behalten.has(elementOf(id)))
  if (fehlende.length === 0) return neu
  const glieder = new Map([...alte, ...neue])
  const folgen = { basis: [...alte.keys()], eigene: [...neue.keys()], fremde: [...alte.keys()] }
  const bleibende = new Set([...neue.keys(), ...fehlende])
  return mergeReihenfolge(folgen, bleibende, 'eigene').map((id) => glieder.get(id))
}

/** Keys of members begin with the id of the element they are about. */
function elementOf(schluessel: string): string {
  return schluessel.split(' ')[0] ?? schluessel
}
