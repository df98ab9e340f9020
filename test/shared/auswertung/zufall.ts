/** Repeatable random choices: one number of fast-check decides everything that follows. */
export interface Zufall {
  /** in [0, 1) */
  zahl(): number
  /** whole number from 0 to below `grenze` */
  ganz(grenze: number): number
  chance(wahrscheinlichkeit: number): boolean
  wahl<T>(liste: readonly T[]): T
  /** each entry with this chance, in random order */
  teil<T>(liste: readonly T[], wahrscheinlichkeit: number): T[]
}

/** mulberry32 */
export function createZufall(keim: number): Zufall {
  let stand = keim >>> 0
  const zahl = (): number => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const ganz = (grenze: number): number => Math.floor(zahl() * grenze)
  const chance = (wahrscheinlichkeit: number): boolean => zahl() < wahrscheinlichkeit
  return {
    zahl,
    ganz,
    chance,
    wahl: <T>(liste: readonly T[]): T => {
      const eines = liste[ganz(liste.length)]
      if (eines === undefined) throw new Error('Auswahl aus nichts')
      return eines
    },
    teil: <T>(liste: readonly T[], wahrscheinlichkeit: number): T[] =>
      liste
        .filter(() => chance(wahrscheinlichkeit))
        .map((eines) => ({ eines, rang: zahl() }))
        .sort((a, b) => a.rang - b.rang)
        .map(({ eines }) => eines),
  }
}
