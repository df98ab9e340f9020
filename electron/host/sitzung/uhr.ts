import { giveWay } from '../vorrang.ts'

/** Changes and saving need not wait longer than this for their turn. */
const AM_STUECK_MS = 15

/** For work that takes seconds: when it has to let others have their turn, and how. */
export interface Uhr {
  isAbgelaufen(): boolean
  pause(): Promise<void>
}

export function createUhr(): Uhr {
  let ende = performance.now() + AM_STUECK_MS
  return {
    isAbgelaufen: () => performance.now() > ende,
    pause: async () => {
      await giveWay()
      ende = performance.now() + AM_STUECK_MS
    },
  }
}
