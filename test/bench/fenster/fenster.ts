import { withBuehne } from './buehne.ts'
import { benchFolgen } from './folgen.ts'
import { benchGraph } from './graph.ts'
import { benchStart } from './start.ts'

const TEILE = { start: benchStart, graph: benchGraph, folgen: benchFolgen }

/** The window in a real browser: until it can be used, how it moves, how soon it shows what an edit does. */
export function benchFenster(datei: string): Promise<void> {
  return withBuehne(datei, async (buehne) => {
    for (const teil of Object.values(TEILE)) await teil(buehne)
  })
}
