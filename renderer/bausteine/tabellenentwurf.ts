import { create } from 'zustand'

/** Tables that were pasted and not taken over yet, by what they are to go into; they live as long as the window. */
export const useTabellenentwuerfe = create<{ texte: ReadonlyMap<string, string> }>(() => ({ texte: new Map() }))

/** An empty text is none. */
export function noteTabelle(ziel: string, text: string): void {
  const texte = new Map(useTabellenentwuerfe.getState().texte)
  if (text === '') texte.delete(ziel)
  else texte.set(ziel, text)
  useTabellenentwuerfe.setState({ texte })
}
