import { unzipSync, type Zippable, zipSync } from 'fflate'

/** Entries get a fixed time (of the clock on the wall, which is what ZIP stores): same content, same bytes. */
const ZEITPUNKT = new Date(2000, 0, 1)

/** Packs files by path, in the order of their paths. */
export function packDateien(dateien: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const eintraege: Zippable = {}
  for (const pfad of [...dateien.keys()].sort()) {
    const inhalt = dateien.get(pfad)
    if (inhalt !== undefined) eintraege[pfad] = [inhalt, { mtime: ZEITPUNKT, level: 6 }]
  }
  return zipSync(eintraege)
}

/** Only for archives of our own: nothing is checked. */
export function unpackDateien(zip: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(zip)))
}
