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

/** Runs something as soon as the first picture is there. Returns how to call it off. */
export function whenErstesBild(run: () => void): () => void {
  if (useErstesBild.getState().da) {
    run()
    return () => {}
  }
  const ende = useErstesBild.subscribe(() => {
    ende()
    run()
  })
  return ende
}
