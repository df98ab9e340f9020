import { listLeistungen } from '../../shared/modell/leistungen.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { listLeistungenOf } from '../arbeitsplatz/elemente.ts'

/** Undefined where nothing is shared: an element of a Leistung, or one of a Baukasten that a single Leistung uses. */
export function describeGemeinsames(projekt: Projekt, id: string): string | undefined {
  if (projekt.dateien.get(id)?.startsWith('baukasten/') !== true) return undefined
  const benutzende = listLeistungenOf(projekt, id)
  const namen = listLeistungen(projekt).flatMap((eine) => (benutzende.includes(eine) ? [eine.name] : []))
  const letzter = namen.pop()
  if (letzter === undefined || namen.length === 0) return undefined
  return `Aus dem Baukasten: Eine Änderung gilt in ${namen.join(', ')} und ${letzter}.`
}
