/** Which end of the span of a Zustellweg is changed. */
export type Stufenende = 'abStufe' | 'bisStufe'

interface Spanne {
  abStufe: number
  /** inclusive; undefined: to the last stage */
  bisStufe?: number | undefined
}

/** Whether an end can be set to a stage: a span does not end before it begins. */
export function isMoeglich({ abStufe, bisStufe = 4 }: Spanne, ende: Stufenende, stufe: number): boolean {
  if (stufe < 1 || stufe > 4) return false
  return ende === 'abStufe' ? stufe <= bisStufe : stufe >= abStufe
}
