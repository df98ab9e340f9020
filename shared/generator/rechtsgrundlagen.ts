import type { Rechtsgrundlageverweis } from '../modell/elemente/gemeinsam.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'

/** Paragraph and norm of the first Rechtsgrundlage, say "§ 14 GewO". */
export function citeErste(projekt: Projekt, verweise: readonly Rechtsgrundlageverweis[]): string | undefined {
  return citeAlle(projekt, verweise)[0]
}

export function citeAlle(projekt: Projekt, verweise: readonly Rechtsgrundlageverweis[]): string[] {
  return verweise.flatMap(({ rechtsgrundlage }) => {
    const eine = findDatensatz(projekt, 'rechtsgrundlage', rechtsgrundlage)
    return eine === undefined ? [] : [`${eine.paragraf} ${eine.norm}`]
  })
}
