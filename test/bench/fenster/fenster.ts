import { withBuehne } from './buehne.ts'
import { benchGraph } from './graph.ts'
import { benchStart } from './start.ts'

/** The window in a real browser: until it can be used, how it moves, how soon it shows what an edit does. */
export function benchFenster(datei: string): Promise<void> {
  return withBuehne(datei, async (buehne) => {
    await benchStart(buehne)
    await benchGraph(buehne)
  })
}
