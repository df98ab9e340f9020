import { create } from 'zustand'

/** Where a view has nothing to draw, nobody waits longer than this for its picture. */
const SPAETESTENS_MS = 1000

/** Whether the view that a project opens with has drawn what it shows. */
export const useErstesBild = create(() => ({ da: false }))

export function noteErstesBild(): void {
  if (!useErstesBild.getState().da) useErstesBild.setState({ da: true })
}

/** Begins to wait for the first picture, with the window. */
export function awaitErstesBild(): () => void {
  const uhr = setTimeout(noteErstesBild, SPAETESTENS_MS)
  return () => clearTimeout(uhr)
}

/**
 * Runs something that the first picture does not need in an idle moment after it: the window is also idle while it waits for what it
 * draws. With `hoechstensMs` it waits no longer for such a moment. Returns how to call it off.
 */
export function runNachErstemBild(run: IdleRequestCallback, hoechstensMs?: number): () => void {
  let anfrage: number | undefined
  const plan = ({ da }: { da: boolean }): void => {
    if (da) anfrage ??= requestIdleCallback(run, hoechstensMs === undefined ? {} : { timeout: hoechstensMs })
  }
  const ende = useErstesBild.subscribe(plan)
  plan(useErstesBild.getState())
  return () => {
    ende()
    if (anfrage !== undefined) cancelIdleCallback(anfrage)
  }
}
