import { describe, expect, it } from 'vitest'
import { renderPng } from '../../../../electron/host/konzept/docx/pixelbild.ts'

/** The size in pixels as the PNG itself says it (PNG, chapter 11.2.1: IHDR). */
async function measure(breite: number, hoehe: number): Promise<[breite: number, hoehe: number]> {
  const png = await renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${breite}" height="${hoehe}"><rect width="9" height="9"/></svg>`,
  )
  const kopf = new DataView(png.buffer, png.byteOffset)
  return [kopf.getUint32(16), kopf.getUint32(20)]
}

describe('Bild für Word', () => {
  it('ist doppelt so fein wie die Zeichnung', async () => {
    expect(await measure(300, 200)).toEqual([600, 400])
  })

  it('wird bei sehr großen Zeichnungen gröber statt den Speicher zu füllen', async () => {
    const [breite, hoehe] = await measure(20_000, 8_000)
    expect(breite * hoehe).toBeLessThanOrEqual(41_000_000)
    expect(breite / hoehe).toBeCloseTo(2.5, 1)
  })
})
