import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../../../electron/host/konzept/docx/docx.ts'
import { withXml } from '../../../../electron/host/xml/parse.ts'
import { BEISPIELBAUM, FEINDLICH } from '../beispielbaum.ts'

const W = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }

let docx: Uint8Array
let dateien: Record<string, Uint8Array>

beforeAll(async () => {
  docx = await writeDocx(BEISPIELBAUM)
  dateien = unzipSync(docx)
})

function select(xpath: string): string[] {
  const xml = new TextDecoder().decode(dateien['word/document.xml'])
  const gelesen = withXml(xml, (dokument) => dokument.find(xpath, W).map((knoten) => knoten.content))
  if (!gelesen.ok) throw new Error('document.xml ist kein XML')
  return gelesen.wert
}

describe('Word-Datei eines Konzepts', () => {
  it('besteht aus wohlgeformtem XML', () => {
    const namen = Object.keys(dateien).filter((name) => /\.(?:xml|rels)$/.test(name))
    expect(namen).toContain('word/document.xml')
    for (const name of namen) {
      const text = new TextDecoder().decode(dateien[name])
      expect([name, withXml(text, () => true).ok]).toEqual([name, true])
    }
  })

  it('zeigt feindlichen Text wörtlich und ersetzt, was XML nicht tragen kann', () => {
    const texte = select('//w:t')
    expect(texte.filter((text) => text === FEINDLICH).length).toBeGreaterThan(8)
    expect(texte).toContain('Steuerzeichen \ufffd\ufffd\ufffd und Umlaut ä')
    expect(select('//script')).toEqual([])
  })

  it('gliedert mit Überschriften, Kopfzeilen und Verweisen, die ankommen', () => {
    expect(select(`//w:p[w:pPr/w:pStyle/@w:val='Heading2']`)).toEqual(['1.1 Zwei'])
    expect(select('//w:tr[w:trPr/w:tblHeader]')).toHaveLength(1)
    const marken = select('//w:bookmarkStart/@w:name')
    expect(select('//w:hyperlink/@w:anchor').filter((ziel) => !marken.includes(ziel))).toEqual([])
    expect(marken).toContain('EMP-0000-0000')
  })

  it('trägt das Bild als SVG mit seiner Beschreibung', () => {
    expect(Object.keys(dateien).some((name) => /^word\/media\/.*\.svg$/.test(name))).toBe(true)
    expect(select('//*[local-name()="docPr"]/@descr')).toEqual([FEINDLICH])
  })

  it('hat bei gleichem Inhalt dieselben Bytes', async () => {
    expect(Buffer.from(await writeDocx(structuredClone(BEISPIELBAUM))).equals(docx)).toBe(true)
  })
})
