import type { Anzahl } from './elemente/gemeinsam.ts'

/** Multiplicity as it stands in trees and tables: `1`, `0…1`, `1…n`. */
export function describeAnzahl({ min, max }: Anzahl): string {
  const bis = max === null ? 'n' : String(max)
  return String(min) === bis ? bis : `${min}…${bis}`
}

/**
 * A multiplicity as people write it: `1`, `0…1`, `1..n`, `2-5`, `1:*`. What makes no sense becomes values the schema refuses
 * with its own sentence.
 */
export function parseAnzahl(eingabe: string): Anzahl {
  const [min = '', max = min] = eingabe.replace(/\s/g, '').split(/…|\.{2,3}|-|–|:|bis/)
  return { min: Number(min === '' ? Number.NaN : min), max: /^(?:n|m|\*|beliebig)$/i.test(max) ? null : Number(max) }
}
