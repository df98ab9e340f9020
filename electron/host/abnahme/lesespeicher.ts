/** So much text is kept; a result takes several times the memory of its text. */
const MAXIMALE_ZEICHEN = 4 * 1024 * 1024

/** Remembers the results of a costly function by the text it was given; the longest unused ones are dropped. */
export function createLesespeicher<T>(read: (text: string) => T): (text: string | undefined) => T {
  const bekannte = new Map<string, T>()
  let zeichen = 0
  return (text = '') => {
    const bekanntes = bekannte.get(text)
    const ergebnis = bekanntes ?? read(text)
    if (bekanntes === undefined) zeichen += text.length
    else bekannte.delete(text)
    bekannte.set(text, ergebnis)
    for (const aeltester of bekannte.keys()) {
      if (zeichen <= MAXIMALE_ZEICHEN || aeltester === text) break
      bekannte.delete(aeltester)
      zeichen -= aeltester.length
    }
    return ergebnis
  }
}
