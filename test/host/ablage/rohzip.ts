import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a ZIP as nobody's packing program would write it: everything can be a lie. */
export interface Roheintrag {
  name: string | Buffer
  inhalt?: string | Buffer
  /** mode of Unix, e.g. `0o120777` for a link; without it the entry is of no system */
  modus?: number
  kennzeichen?: number
  verfahren?: number
  /** what the directory claims */
  entpackt?: number
  gepackt?: number
  summe?: number
  /** where the directory says that the entry begins */
  stelle?: number
}

/** Writes a ZIP byte by byte; `ende` changes the record at its end. */
export function createRohzip(
  eintraege: readonly Roheintrag[],
  ende: { anzahl?: number; laenge?: number; teil?: number; kommentar?: string } = {},
): Buffer {
  const koepfe: Buffer[] = []
  const verzeichnis: Buffer[] = []
  let stelle = 0
  for (const eintrag of eintraege) {
    const name = Buffer.from(eintrag.name)
    const inhalt = Buffer.from(eintrag.inhalt ?? '')
    const verfahren = eintrag.verfahren ?? 8
    const daten = verfahren === 8 ? deflateRawSync(inhalt) : inhalt
    const angaben = Buffer.alloc(26)
    angaben.writeUInt16LE(20, 0)
    angaben.writeUInt16LE(eintrag.kennzeichen ?? 0x800, 2)
    angaben.writeUInt16LE(verfahren, 4)
    angaben.writeUInt32LE(eintrag.summe ?? crc32(inhalt), 10)
    angaben.writeUInt32LE(eintrag.gepackt ?? daten.length, 14)
    angaben.writeUInt32LE(eintrag.entpackt ?? inhalt.length, 18)
    angaben.writeUInt16LE(name.length, 22)
    const kopf = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), angaben, name, daten])
    const fuss = Buffer.alloc(14)
    fuss.writeUInt32LE(((eintrag.modus ?? 0) << 16) >>> 0, 6)
    fuss.writeUInt32LE(eintrag.stelle ?? stelle, 10)
    const fassung = Buffer.from([20, eintrag.modus === undefined ? 0 : 3])
    verzeichnis.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2]), fassung, angaben, fuss, name]))
    koepfe.push(kopf)
    stelle += kopf.length
  }
  const liste = Buffer.concat(verzeichnis)
  const kommentar = Buffer.from(ende.kommentar ?? '')
  const schluss = Buffer.alloc(22)
  schluss.set([0x50, 0x4b, 5, 6])
  schluss.writeUInt16LE(ende.teil ?? 0, 4)
  schluss.writeUInt16LE(ende.anzahl ?? eintraege.length, 8)
  schluss.writeUInt16LE(ende.anzahl ?? eintraege.length, 10)
  schluss.writeUInt32LE(ende.laenge ?? liste.length, 12)
  schluss.writeUInt32LE(stelle, 16)
  schluss.writeUInt16LE(kommentar.length, 20)
  return Buffer.concat([...koepfe, liste, schluss, kommentar])
}
