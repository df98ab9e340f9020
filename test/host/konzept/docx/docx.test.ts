import { posix } from 'node:path'
import { inflateSync } from 'node:zlib'
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

function select(xpath: string, von = dateien): string[] {
  const xml = new TextDecoder().decode(von['word/document.xml'])
  const gelesen = withXml(xml, (dokument) => dokument.find(xpath, W).map((knoten) => knoten.content))
  if (!gelesen.ok) throw new Error('document.xml ist kein XML')
  return gelesen.wert
}

/** The bytes of the lines of a PNG. */
function readBildpunkte(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png)
  const teile: Buffer[] = []
  for (let ort = 8; ort < bytes.length; ort += 12 + bytes.readUInt32BE(ort)) {
    const art = bytes.toString('latin1', ort + 4, ort + 8)
    if (art === 'IDAT') teile.push(bytes.subarray(ort + 8, ort + 8 + bytes.readUInt32BE(ort)))
  }
  return inflateSync(Buffer.concat(teile))
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

  it('nennt zu jedem Teil seinen Typ und verweist nur auf Teile, die es gibt', () => {
    const namen = Object.keys(dateien)
    const typen = new TextDecoder().decode(dateien['[Content_Types].xml'])
    const ohneTyp = namen.filter(
      (name) =>
        name !== '[Content_Types].xml' &&
        !typen.includes(`PartName="/${name}"`) &&
        !typen.includes(`Extension="${name.split('.').at(-1)}"`),
    )
    expect(ohneTyp).toEqual([])
    const ziele = namen
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => {
        const ordner = posix.dirname(posix.dirname(name))
        const text = new TextDecoder().decode(dateien[name])
        return [...text.matchAll(/Target="([^"]+)"(?![^>]*TargetMode="External")/g)].map(([, ziel = '']) =>
          ziel.startsWith('/') ? ziel.slice(1) : posix.join(ordner, ziel),
        )
      })
    expect(ziele).toContain('word/document.xml')
    expect(ziele.filter((ziel) => !namen.includes(ziel))).toEqual([])
  })

  it('was eine Liste ankündigt, und das Letzte vor der Begründung steht auf derselben Seite', () => {
    const gehalten = (was: string) => select(`//w:p[${was}]/w:pPr/w:keepNext[not(@w:val='false')]/../..`)
    expect(gehalten('following-sibling::w:p[1]/w:pPr/w:numPr and not(w:pPr/w:numPr)')).not.toEqual([])
    expect(gehalten(`following-sibling::w:p[1]/w:pPr/w:pStyle/@w:val='Begruendung'`)).not.toEqual([])
  })

  it('eine Anforderung ohne Einzelheiten hält die nächste nicht fest, sonst bliebe vor vielen die Seite leer', async () => {
    const anforderung = { art: 'anforderung', satz: 'Satz', einzelheiten: [] } as const
    const viele = Array.from({ length: 40 }, (_, nummer) => ({ ...anforderung, nummer: `SPE-${nummer}` }))
    const baum = {
      ...BEISPIELBAUM,
      kapitel: [{ id: 'speichern', titel: 'Speichern', inhalt: viele, unterkapitel: [] }],
    }
    const gehaltene = `//w:p[w:pPr/w:pStyle/@w:val='Anforderung' and w:pPr/w:keepNext[not(@w:val='false')]]`
    expect(select(gehaltene, unzipSync(await writeDocx(baum)))).toEqual([])
    expect(select(gehaltene)).toHaveLength(1)
  })

  it('macht ein hohes Bild so klein, dass es ganz auf einer Seite steht', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="4000"/>'
    const bild = { art: 'bild', titel: 'Hoch', beschreibung: 'Hoch', svg, breite: 100, hoehe: 4000 } as const
    const baum = { ...BEISPIELBAUM, kapitel: [{ id: 'bild', titel: 'Bild', inhalt: [bild], unterkapitel: [] }] }
    const [hoehe] = select('//*[local-name()="extent"]/@cy', unzipSync(await writeDocx(baum)))
    // EMU of a page's 297 mm without its margins
    expect(Number(hoehe)).toBeLessThan(257 * 36_000)
    expect(Number(hoehe)).toBeGreaterThan(0)
  })

  it('kurze Kapitel folgen aufeinander, sonst beginnt jedes auf einer neuen Seite', async () => {
    const umbrueche = `//w:pageBreakBefore[not(@w:val='false')]`
    expect(select(umbrueche)).toHaveLength(BEISPIELBAUM.kapitel.length)
    const fortlaufende = unzipSync(await writeDocx({ ...BEISPIELBAUM, fortlaufend: true }))
    expect(select(umbrueche, fortlaufende)).toEqual([])
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

  it('trägt dasselbe Bild gezeichnet, für Programme, die kein SVG kennen', () => {
    const pngs = Object.entries(dateien).filter(([name]) => /^word\/media\/.*\.png$/.test(name))
    expect(pngs).toHaveLength(1)
    const [[, png] = ['', new Uint8Array()]] = pngs
    const bild = new DataView(png.buffer, png.byteOffset)
    // width and height stand in the first chunk
    expect([bild.getUint32(16), bild.getUint32(20)]).toEqual([200, 100])
    expect(new Set(readBildpunkte(png)).size).toBeGreaterThan(2)
  })

  it('hat bei gleichem Inhalt dieselben Bytes', async () => {
    expect(Buffer.from(await writeDocx(structuredClone(BEISPIELBAUM))).equals(docx)).toBe(true)
  })
})
