import { describe, expect, it } from 'vitest'
import { writeHtml } from '../../../electron/host/konzept/html/html.ts'
import { printPdf } from '../../../electron/host/konzept/pdf.ts'
import { findBrowser } from '../../../electron/start/browsersuche.ts'
import { BEISPIELBAUM } from './beispielbaum.ts'

const browser = findBrowser()
if (browser === undefined) console.info('Kein Browser gefunden: Der Test des Drucks als PDF wird übersprungen.')

describe('PDF eines Konzepts', () => {
  it('sagt, was fehlt, wenn der genannte Browser nichts schreibt', async () => {
    const ergebnis = await printPdf('<p>Text</p>', '/gibt/es/nicht/chromium')
    expect(ergebnis.ok ? [] : ergebnis.befunde.map(({ code }) => code)).toEqual(['konzept.pdfGescheitert'])
  })

  it.skipIf(browser === undefined)('entsteht mit einem echten Browser, getaggt und mit festem Zeitpunkt', async () => {
    const ergebnis = await printPdf(writeHtml(BEISPIELBAUM), browser)
    if (!ergebnis.ok) throw new Error(ergebnis.befunde[0]?.einzelheiten)
    const text = Buffer.from(ergebnis.wert).toString('latin1')
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('/CreationDate (D:20000101000000')
  })
})
