/** After so many crashes within this time a reload does not help any more. */
const ZEITRAUM_MS = 60_000
const MAXIMUM = 2

export type Ausfallfolge = 'nichts' | 'neuLaden' | 'fragen'

/**
 * What follows when the process of a window is gone. Nothing is lost by a reload, since the host holds every confirmed change:
 * so it happens by itself, unless it happens again and again. Reasons are those of Electron's `render-process-gone`.
 */
export function createAusfallregel(jetzt: () => number = Date.now): (grund: string) => Ausfallfolge {
  let ausfaelle: number[] = []
  return (grund) => {
    if (grund === 'clean-exit') return 'nichts'
    const zeit = jetzt()
    ausfaelle = [...ausfaelle.filter((einer) => zeit - einer < ZEITRAUM_MS), zeit]
    return ausfaelle.length > MAXIMUM ? 'fragen' : 'neuLaden'
  }
}
