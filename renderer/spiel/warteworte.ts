import type { Umsetzungsstufe } from '../../shared/modell/elemente/gemeinsam.ts'

interface Wartelage {
  /** stage of the play that is waited for */
  stufe: Umsetzungsstufe
  /** stages whose rule is compiled, and the one that is being compiled */
  bereit: readonly Umsetzungsstufe[]
  uebersetzt: Umsetzungsstufe | undefined
}

/** What takes time before a play can be shown. */
export function describeWarten({ stufe, bereit, uebersetzt }: Wartelage): string {
  if (bereit.includes(stufe)) return 'Die Nachricht wird durchgespielt'
  if (uebersetzt === undefined || uebersetzt === stufe) return `Die Regel der Stufe ${stufe} wird übersetzt`
  return `Die Regel der Stufe ${uebersetzt}, dann die der Stufe ${stufe} wird übersetzt`
}
