/** What a number stands for; the letters begin the number. */
export const NUMMERNARTEN = {
  EMP: 'was das System empfangen muss',
  SEN: 'was das System senden muss',
  SPE: 'was das System speichern muss',
  NAW: 'was das System nachweisen muss',
  FEH: 'wie sich das System im Fehlerfall verhalten muss',
  DAT: 'eine einzelne Angabe in einer Nachricht',
  TST: 'ein Testfall',
} as const
export type Nummernart = keyof typeof NUMMERNARTEN

/** Digits and letters that cannot be taken for one another. */
const ZEICHEN = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Number of a requirement, e.g. `EMP-7K3Q-9D2M`: derived from the ids of the elements it speaks of and from nothing else, so it
 * stays when labels change and when other elements come or go. 40 bits: among a thousand numbers of one document the chance
 * that two are the same is one in two million.
 */
export function createNummer(art: Nummernart, ...schluessel: readonly string[]): string {
  const text = schluessel.join('/')
  const bits = (BigInt(hash(text, 0x811c9dc5)) << 32n) | BigInt(hash(text, 0x2f0b4a87))
  let ziffern = ''
  for (let stelle = 0n; stelle < 8n; stelle++) ziffern += ZEICHEN.charAt(Number((bits >> (stelle * 5n)) & 31n))
  return `${art}-${ziffern.slice(0, 4)}-${ziffern.slice(4)}`
}

/** FNV-1a with the final mixing of murmur3, which spreads short texts over all bits. */
function hash(text: string, anfang: number): number {
  let wert = anfang
  for (let stelle = 0; stelle < text.length; stelle++) wert = Math.imul(wert ^ text.charCodeAt(stelle), 0x01000193)
  wert = Math.imul(wert ^ (wert >>> 16), 0x85ebca6b)
  wert = Math.imul(wert ^ (wert >>> 13), 0xc2b2ae35)
  return (wert ^ (wert >>> 16)) >>> 0
}
