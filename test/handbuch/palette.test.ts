import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { reducePng } from './palette.ts'

function teil(art: string, inhalt: Buffer): Buffer {
  const laenge = Buffer.alloc(4)
  laenge.writeUInt32BE(inhalt.length)
  return Buffer.concat([laenge, Buffer.from(art, 'latin1'), inhalt, Buffer.alloc(4)])
}

/** `zeilen` as they stand in the file: the number of the filter, then what it left. */
function createPng(breite: number, zeilen: number[][]): Buffer {
  const kopf = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  kopf.writeUInt32BE(breite, 0)
  kopf.writeUInt32BE(zeilen.length, 4)
  const bild = deflateSync(Buffer.from(zeilen.flat()))
  return Buffer.concat([Buffer.alloc(8), teil('IHDR', kopf), teil('IDAT', bild), teil('IEND', Buffer.alloc(0))])
}

/** The colours of a reduced picture, line by line, and how many different ones it may hold. */
function readFarben(png: Buffer): { zeilen: number[][][]; anzahl: number } {
  const teile = new Map<string, Buffer>()
  for (let ort = 8; ort < png.length; ort += png.readUInt32BE(ort) + 12) {
    teile.set(png.toString('latin1', ort + 4, ort + 8), png.subarray(ort + 8, ort + 8 + png.readUInt32BE(ort)))
  }
  const tafel = teile.get('PLTE') ?? Buffer.alloc(0)
  const breite = teile.get('IHDR')?.readUInt32BE(0) ?? 0
  const stellen = inflateSync(teile.get('IDAT') ?? Buffer.alloc(0))
  const zeilen = Array.from({ length: stellen.length / (breite + 1) }, (_, y) =>
    [...stellen.subarray(y * (breite + 1) + 1, (y + 1) * (breite + 1))].map((stelle) => [
      ...tafel.subarray(stelle * 3, stelle * 3 + 3),
    ]),
  )
  return { zeilen, anzahl: tafel.length / 3 }
}

describe('Bilder mit weniger Farben', () => {
  it('behalten jede Farbe, wo es nicht zu viele sind, mit welchem Filter sie auch geschrieben waren', () => {
    const png = createPng(2, [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 1, 2, 3, 4, 5, 6],
      [2, 1, 2, 3, 1, 1, 1],
      [3, 9, 8, 7, 12, 11, 10],
      [4, 0, 1, 2, 235, 236, 108],
    ])
    expect(readFarben(reducePng(png)).zeilen).toEqual([
      [
        [10, 20, 30],
        [40, 50, 60],
      ],
      [
        [1, 2, 3],
        [5, 7, 9],
      ],
      [
        [2, 4, 6],
        [6, 8, 10],
      ],
      [
        [10, 10, 10],
        [20, 20, 20],
      ],
      [
        [10, 11, 12],
        [255, 0, 128],
      ],
    ])
  })

  it('haben höchstens 256: die häufigsten genau, auch eine seltene, die keiner anderen gleicht', () => {
    const graue = Array.from({ length: 200 }, (_, k) => [k, k, k])
    const blaue = Array.from({ length: 200 }, (_, k) => [0, 0, k + 1])
    const punkte = [...graue, ...graue, ...blaue, [255, 0, 0]]
    const { zeilen, anzahl } = readFarben(reducePng(createPng(punkte.length, [[0, ...punkte.flat()]])))
    const gezeigt = zeilen[0] ?? []
    expect(anzahl).toBe(256)
    expect(gezeigt.slice(0, 128)).toEqual(graue.slice(0, 128))
    expect(gezeigt.at(-1)).toEqual([255, 0, 0])
    const abweichung = gezeigt.flatMap((farbe, k) => farbe.map((wert, c) => Math.abs(wert - (punkte[k]?.[c] ?? 0))))
    expect(Math.max(...abweichung)).toBeLessThanOrEqual(4)
  })
})
