import type { Projekt } from '../../modell/projekt.ts'
import { applyDiff } from '../anwenden.ts'
import type { Diff, Schritt } from '../diff.ts'
import { composeDiffs } from '../verketten.ts'

/**
 * Several commands as one Schritt, each on what those before it have left; one that does not fit is left out. Each costs a copy of
 * the list of records, so thousands at once want a command of their own.
 */
export function runNacheinander(
  projekt: Projekt,
  name: string,
  befehle: readonly ((projekt: Projekt) => Schritt)[],
): Schritt {
  let stand = projekt
  const diffs: Diff[] = []
  for (const befehl of befehle) {
    const { diff } = befehl(stand)
    const neu = applyDiff({ projekt: stand, positionen: new Map() }, diff)
    if (!neu.ok) continue
    stand = neu.wert.projekt
    diffs.push(diff)
  }
  return { name: name.slice(0, 120), diff: composeDiffs(diffs) }
}
