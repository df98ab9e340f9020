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

/** So much of an idle moment is left to the browser. */
const REST_MS = 2
/** So much is done where no idle moment came in time. */
const OHNE_RUHE_MS = 5

/**
 * Goes on in idle moments after the first picture, as far as each of them lasts; the steps must be short. With `hoechstensMs` it waits
 * no longer for the next moment. Returns how to stop.
 */
export function runSchritteNachErstemBild(schritte: Iterator<unknown>, hoechstensMs?: number): () => void {
  const goOn = (frist: IdleDeadline): void => {
    const ende = performance.now() + OHNE_RUHE_MS
    const hasZeit = (): boolean => (frist.didTimeout ? performance.now() < ende : frist.timeRemaining() > REST_MS)
    while (schritte.next().done !== true) {
      if (hasZeit()) continue
      cancel = runNachErstemBild(goOn, hoechstensMs)
      return
    }
  }
  let cancel = runNachErstemBild(goOn, hoechstensMs)
  return () => cancel()
}
