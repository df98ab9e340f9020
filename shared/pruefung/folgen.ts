import type { Befund } from '../befund.ts'
import { applyDiff } from '../dokument/anwenden.ts'
import type { Schritt } from '../dokument/diff.ts'
import type { Projekt } from '../modell/projekt.ts'
import { pruefeProjekt } from './pruefeProjekt.ts'

/** What the model check would say after a Schritt that it does not say now. Runs the whole check twice. */
export function listNeueBefunde(projekt: Projekt, schritt: Schritt): Befund[] {
  const danach = applyDiff({ projekt, positionen: new Map() }, schritt.diff)
  if (!danach.ok) return danach.befunde
  const bisherige = new Set(pruefeProjekt(projekt).map(keyOf))
  return pruefeProjekt(danach.wert.projekt).filter((befund) => !bisherige.has(keyOf(befund)))
}

function keyOf({ code, satz, ort }: Befund): string {
  return JSON.stringify([code, satz, ort?.element, ort?.feld, ort?.pfad])
}
