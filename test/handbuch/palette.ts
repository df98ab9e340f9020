import { crc32, deflateSync, inflateSync } from 'node:zlib'

const KENNUNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Bytes of a pixel in a browser's screenshot. */
const BREITE = 3
const FARBEN = 256

/** The same picture with 256 colours at most, less than half as long. Takes what a browser writes: RGB, 8 bits, not interlaced. */
export function reducePng(png: Buffer): Buffer {
  const { kopf, bild } = readPng(png)
  const breite = kopf.readUInt32BE(0)
  const hoehe = kopf.readUInt32BE(4)
  if (!kopf.subarray(8).equals(Buffer.from([8, 2, 0, 0, 0]))) throw new Error('Kein PNG mit 8 Bit RGB.')
  const punkte = removeFilter(bild, breite * BREITE, hoehe)
  const farben = Array.from({ length: breite * hoehe }, (_, k) => punkte.readUIntBE(k * BREITE, BREITE))
  const { palette, stelleOf } = choosePalette(farben)
  const zeilen = Buffer.alloc((breite + 1) * hoehe)
  for (const [k, farbe] of farben.entries()) {
    zeilen[k + Math.floor(k / breite) + 1] = stelleOf.get(farbe) ?? 0
  }
  const neuerKopf = Buffer.from(kopf)
  neuerKopf[9] = 3
  const tafel = Buffer.alloc(palette.length * BREITE)
  for (const [k, farbe] of palette.entries()) tafel.writeUIntBE(farbe, k * BREITE, BREITE)
  return Buffer.concat([
    KENNUNG,
    teil('IHDR', neuerKopf),
    teil('PLTE', tafel),
    teil('IDAT', deflateSync(zeilen, { level: 9, memLevel: 9 })),
    teil('IEND', Buffer.alloc(0)),
  ])
}

function readPng(png: Buffer): { kopf: Buffer; bild: Buffer } {
  let kopf: Buffer = Buffer.alloc(0)
  const daten: Buffer[] = []
  for (let ort = KENNUNG.length; ort < png.length; ) {
    const laenge = png.readUInt32BE(ort)
    const art = png.toString('latin1', ort + 4, ort + 8)
    const inhalt = png.subarray(ort + 8, ort + 8 + laenge)
    if (art === 'IHDR') kopf = inhalt
    if (art === 'IDAT') daten.push(inhalt)
    ort += laenge + 12
  }
  return { kopf, bild: inflateSync(Buffer.concat(daten)) }
}

/** Undoes the filter of each line, as the PNG specification says (chapter 9). */
function removeFilter(bild: Buffer, zeile: number, hoehe: number): Buffer {
  const punkte = Buffer.alloc(zeile * hoehe)
  for (let y = 0; y < hoehe; y++) {
    const filter = bild[y * (zeile + 1)]
    for (let x = 0; x < zeile; x++) {
      const ort = y * zeile + x
      const links = x < BREITE ? 0 : (punkte[ort - BREITE] ?? 0)
      const oben = y === 0 ? 0 : (punkte[ort - zeile] ?? 0)
      const schraeg = x < BREITE || y === 0 ? 0 : (punkte[ort - zeile - BREITE] ?? 0)
      punkte[ort] = (bild[y * (zeile + 1) + 1 + x] ?? 0) + predict(filter, links, oben, schraeg)
    }
  }
  return punkte
}

function predict(filter: number | undefined, links: number, oben: number, schraeg: number): number {
  if (filter === 1) return links
  if (filter === 2) return oben
  if (filter === 3) return (links + oben) >> 1
  if (filter !== 4) return 0
  const summe = links + oben - schraeg
  const [a, b, c] = [Math.abs(summe - links), Math.abs(summe - oben), Math.abs(summe - schraeg)]
  if (a <= b && a <= c) return links
  return b <= c ? oben : schraeg
}

/** Half of them are the most frequent colours, the others those that would be missed most. */
function choosePalette(farben: readonly number[]): { palette: number[]; stelleOf: Map<number, number> } {
  const anzahlOf = new Map<number, number>()
  for (const farbe of farben) anzahlOf.set(farbe, (anzahlOf.get(farbe) ?? 0) + 1)
  const alle = [...anzahlOf].sort(([, a], [, b]) => b - a).map(([farbe]) => ({ farbe, abstand: Infinity, stelle: 0 }))
  const palette: number[] = []
  while (palette.length < Math.min(FARBEN, alle.length)) {
    const naechste =
      palette.length < FARBEN / 2
        ? alle[palette.length]
        : alle.reduce((weiteste, eine) => (eine.abstand > weiteste.abstand ? eine : weiteste))
    if (naechste === undefined) break
    for (const eine of alle) {
      const abstand = measureAbstand(eine.farbe, naechste.farbe)
      if (abstand < eine.abstand) Object.assign(eine, { abstand, stelle: palette.length })
    }
    palette.push(naechste.farbe)
  }
  return { palette, stelleOf: new Map(alle.map(({ farbe, stelle }) => [farbe, stelle])) }
}

function measureAbstand(a: number, b: number): number {
  return [16, 8, 0].reduce((summe, bit) => summe + (((a >> bit) & 255) - ((b >> bit) & 255)) ** 2, 0)
}

function teil(art: string, inhalt: Buffer): Buffer {
  const mitArt = Buffer.concat([Buffer.from(art, 'latin1'), inhalt])
  const laenge = Buffer.alloc(4)
  laenge.writeUInt32BE(inhalt.length)
  const pruefsumme = Buffer.alloc(4)
  pruefsumme.writeUInt32BE(crc32(mitArt))
  return Buffer.concat([laenge, mitArt, pruefsumme])
}
