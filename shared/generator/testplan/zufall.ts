import type { Zufall } from '../../modell/musterbeispiel.ts'

/** Repeatable random numbers from a text (mulberry32 over an FNV-1a hash): same name, same test data, on every machine. */
export function createZufall(saat: string): Zufall {
  let zustand = 0x811c9dc5
  for (let stelle = 0; stelle < saat.length; stelle += 1) {
    zustand = Math.imul(zustand ^ saat.charCodeAt(stelle), 0x01000193) >>> 0
  }
  return () => {
    zustand = (zustand + 0x6d2b79f5) >>> 0
    let wert = Math.imul(zustand ^ (zustand >>> 15), zustand | 1)
    wert ^= wert + Math.imul(wert ^ (wert >>> 7), wert | 61)
    return ((wert ^ (wert >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A UUID of version 4 from repeatable random numbers. */
export function createUuid(zufall: Zufall): string {
  const hex = (anzahl: number): string =>
    Array.from({ length: anzahl }, () => Math.floor(zufall() * 16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'.charAt(Math.floor(zufall() * 4))}${hex(3)}-${hex(12)}`
}
