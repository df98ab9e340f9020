/** A piece of a long text, overlapping the next one. */
interface Fenster {
  /** where it begins in the text */
  beginn: number
  text: string
  /** matches that begin here or later are found in the next piece */
  bis: number
}

/** Pieces of at most so many characters, the second half of each being the first of the next; a short text is one piece. */
export function listFenster(text: string, laenge: number): readonly Fenster[] {
  if (text.length <= laenge) return [{ beginn: 0, text, bis: text.length }]
  const schritt = Math.floor(laenge / 2)
  const anzahl = Math.ceil((text.length - laenge) / schritt) + 1
  return Array.from({ length: anzahl }, (_, nummer) => {
    const beginn = nummer * schritt
    return {
      beginn,
      text: text.slice(beginn, beginn + laenge),
      bis: nummer === anzahl - 1 ? text.length : beginn + schritt,
    }
  })
}
