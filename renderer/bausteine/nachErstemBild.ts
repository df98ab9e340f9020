import { whenErstesBild } from './erstesBild.ts'

/**
 * Runs something that the first picture does not need in an idle moment after it: the window is also idle while it waits for what it
 * draws. With `hoechstensMs` it waits no longer for such a moment. Returns how to call it off.
 */
export function runNachErstemBild(run: IdleRequestCallback, hoechstensMs?: number): () => void {
  let anfrage: number | undefined
  const cancel = whenErstesBild(() => {
    anfrage = requestIdleCallback(run, hoechstensMs === undefined ? {} : { timeout: hoechstensMs })
  })
  return () => {
    cancel()
    if (anfrage !== undefined) cancelIdleCallback(anfrage)
  }
}
