import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import type { Position, Schritt } from '../diff.ts'
import { composeDiffs } from '../verketten.ts'
import { nennen } from './benennung.ts'
import { type Lage, movePositionen } from './positionen.ts'
import { createSchritt } from './schritt.ts'

/** Moves elements in the graph; a Teilleistung that comes to lie in the lane of another Rolle is its from now on. */
export function moveInBahnen(
  projekt: Projekt,
  positionen: ReadonlyMap<string, Position>,
  leistung: string,
  lagen: readonly Lage[],
  bahnen: ReadonlyMap<string, string>,
): Schritt {
  const verschoben = movePositionen(projekt, positionen, { leistung, anordnung: 'bahnen' }, lagen)
  const geaendert = [...bahnen].flatMap(([id, zustaendigeRolle]) => {
    const von = findDatensatz(projekt, 'teilleistung', id)
    if (von === undefined || von.zustaendigeRolle === zustaendigeRolle) return []
    const beteiligteRollen = von.beteiligteRollen.filter((rolle) => rolle !== zustaendigeRolle)
    return [{ von, nach: { ...von, zustaendigeRolle, beteiligteRollen } }]
  })
  const [erste, ...weitere] = geaendert
  if (erste === undefined) return verschoben
  const rolle = findDatensatz(projekt, 'rolle', erste.nach.zustaendigeRolle)?.name ?? ''
  const name =
    weitere.length > 0
      ? `${geaendert.length} Teilleistungen in andere Bahnen verschieben`
      : `${nennen(erste.von)} an „${rolle}“ geben`
  const wechsel = createSchritt(name, { geaendert })
  return { name: wechsel.name, diff: composeDiffs([verschoben.diff, wechsel.diff]) }
}
