import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { replaceUnerlaubte } from '../../../../shared/ausdruck/zeichen.ts'
import type {
  Anforderung,
  Auszeichnung,
  Bild,
  Block,
  Dokumentbaum,
  Quelltext,
  Tabelle,
  Tabellenzeile,
  Text,
} from '../../../../shared/konzept/dokumentbaum.ts'
import { type Gliederungspunkt, walkKapitel } from '../../../../shared/konzept/gliederung.ts'
import { FORMATVORLAGEN, LISTE } from './formatvorlagen.ts'
import { renderPng } from './pixelbild.ts'
import { makeReproduzierbar } from './reproduzierbar.ts'

type Inhalt = Paragraph | Table
/** The pictures of a document as PNG, by their SVG. */
type Pixelbilder = ReadonlyMap<string, Uint8Array>

/** Width between the margins of an A4 page, in twentieths of a point. */
const SATZBREITE = 9638
const RAENDER = 1134
const A4 = { width: 11906, height: 16838 }
/** in pixels, as pictures are measured */
const BILDBREITE = 640
/** less than a page: the heading before a picture and its name below stay with it */
const BILDHOEHE = 800
const FLAECHE = { type: ShadingType.CLEAR, color: 'auto', fill: 'F3F5F7' } as const
const LINIE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C1CA' } as const
const TABELLENLINIEN = {
  top: LINIE,
  bottom: LINIE,
  left: LINIE,
  right: LINIE,
  insideHorizontal: LINIE,
  insideVertical: LINIE,
}
const EBENEN = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** A document as a Word file: headings, header rows and alternative texts for screen readers. Same tree, same bytes. */
export async function writeDocx(baum: Dokumentbaum): Promise<Uint8Array> {
  const punkte = [...walkKapitel(baum.kapitel)]
  const bilder = await drawPixelbilder(punkte.flatMap(({ kapitel }) => kapitel.inhalt))
  const dokument = new Document({
    title: replaceUnerlaubte(`${baum.titel}, ${baum.untertitel}`),
    creator: 'Fachwerk',
    lastModifiedBy: 'Fachwerk',
    description: '',
    styles: FORMATVORLAGEN,
    numbering: { config: [LISTE] },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: RAENDER, right: RAENDER, bottom: RAENDER, left: RAENDER } } },
        footers: { default: createFusszeile(baum) },
        children: [
          ...createTitel(baum),
          ...createVerzeichnis(punkte),
          ...punkte.flatMap((punkt) => createKapitel(punkt, bilder, baum.fortlaufend === true)),
        ],
      },
    ],
  })
  return makeReproduzierbar(new Uint8Array(await Packer.toBuffer(dokument)))
}

/** Word draws the SVG, other programs only know pixels. */
async function drawPixelbilder(bloecke: readonly Block[]): Promise<Pixelbilder> {
  const bilder = new Map<string, Uint8Array>()
  for (const svg of bloecke.flatMap(listSvgs))
    if (!bilder.has(svg)) bilder.set(svg, await renderPng(replaceUnerlaubte(svg)))
  return bilder
}

function listSvgs(block: Block): string[] {
  if (block.art === 'anforderung') return block.einzelheiten.flatMap(listSvgs)
  return block.art === 'bild' ? [block.svg] : []
}

function run(text: string, angaben: { bold?: boolean; font?: string; style?: string } = {}): TextRun {
  return new TextRun({ text: replaceUnerlaubte(text), ...angaben })
}

function createTitel({ titel, untertitel, angaben }: Dokumentbaum): Inhalt[] {
  return [
    new Paragraph({ style: 'Title', children: [run(titel)] }),
    new Paragraph({ style: 'Subtitle', children: [run(untertitel)] }),
    ...angaben.map(({ name, wert }) => new Paragraph({ children: [run(`${name}: `, { bold: true }), run(wert)] })),
  ]
}

/** A list of links instead of a field: it is right without being updated first. */
function createVerzeichnis(punkte: readonly Gliederungspunkt[]): Inhalt[] {
  return [
    new Paragraph({ style: 'Verzeichnistitel', children: [run('Inhalt')] }),
    ...punkte
      .filter(({ ebene }) => ebene <= 2)
      .map(
        ({ kapitel, nummer, ebene }) =>
          new Paragraph({
            style: ebene === 1 ? 'Verzeichnis1' : 'Verzeichnis2',
            children: [createVerweis(`${nummer} ${kapitel.titel}`, kapitel.id)],
          }),
      ),
  ]
}

function createFusszeile({ titel, untertitel }: Dokumentbaum): Footer {
  const text = replaceUnerlaubte(`${titel}, ${untertitel} · Seite `)
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        // the size is the style's: some programs show fields in that of the paragraph
        style: 'Fusszeile',
        children: [new TextRun({ children: [text, PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
}

function createKapitel(
  { kapitel, nummer, ebene }: Gliederungspunkt,
  bilder: Pixelbilder,
  fortlaufend: boolean,
): Inhalt[] {
  const titel = new Bookmark({ id: kapitel.id, children: [run(`${nummer} ${kapitel.titel}`)] })
  return [
    new Paragraph({
      pageBreakBefore: ebene === 1 && !fortlaufend,
      heading: EBENEN[Math.min(ebene, EBENEN.length) - 1] ?? HeadingLevel.HEADING_6,
      children: [titel],
    }),
    ...createBloecke(kapitel.inhalt, bilder, false),
  ]
}

/** No page ends with the line that announces a list, a table or a picture; `gefolgt`: the last block belongs to what comes after it. */
function createBloecke(bloecke: readonly Block[], bilder: Pixelbilder, gefolgt: boolean): Inhalt[] {
  return bloecke.flatMap((block, stelle) => {
    const naechster = bloecke[stelle + 1]
    return createBlock(block, bilder, naechster === undefined ? gefolgt : isAngekuendigt(naechster))
  })
}

function isAngekuendigt({ art }: Block): boolean {
  return art !== 'absatz' && art !== 'anforderung'
}

/** `keepNext`: a text stays on the page of what follows, a list with its last point. */
function createBlock(block: Block, bilder: Pixelbilder, keepNext: boolean): Inhalt[] {
  switch (block.art) {
    case 'absatz':
      return [new Paragraph({ keepNext, children: createText(block.text) })]
    case 'liste':
      return block.punkte.map(
        (punkt, stelle) =>
          new Paragraph({
            numbering: { reference: LISTE.reference, level: 0 },
            keepNext: keepNext && stelle === block.punkte.length - 1,
            children: createText(punkt),
          }),
      )
    case 'tabelle':
      return createTabelle(block)
    case 'anforderung':
      return createAnforderung(block, bilder)
    case 'bild':
      return createBild(block, bilder)
    case 'quelltext':
      return createQuelltext(block)
  }
}

function createText(text: Text): ParagraphChild[] {
  const teile = typeof text === 'string' ? [text] : text
  return teile.map((teil) => (typeof teil === 'string' ? run(teil) : createAuszeichnung(teil)))
}

function createAuszeichnung(teil: Auszeichnung): ParagraphChild {
  switch (teil.art) {
    case 'stark':
      return run(teil.text, { bold: true })
    case 'code':
      return run(teil.text, { style: 'Code' })
    case 'verweis':
      return createVerweis(teil.text, teil.ziel)
  }
}

function createVerweis(text: string, ziel: string): InternalHyperlink {
  return new InternalHyperlink({ anchor: ziel, children: [run(text, { style: 'Verweis' })] })
}

function createTabelle({ titel, spalten, zeilen }: Tabelle): Inhalt[] {
  const breiten = spalten.map(({ anteil }) => Math.round((SATZBREITE * anteil) / 100))
  const zelle = (kinder: ParagraphChild[], stelle: number, betont: boolean, einzug = 0): TableCell =>
    new TableCell({
      width: { size: breiten[stelle] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(betont ? { shading: FLAECHE } : {}),
      children: [new Paragraph({ style: 'Tabellentext', indent: { left: einzug }, children: kinder })],
    })
  const kopf = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: spalten.map((spalte, stelle) => zelle([run(spalte.titel, { bold: true })], stelle, true)),
  })
  const zeile = ({ zellen, tiefe = 0, gruppe = false }: Tabellenzeile): TableRow =>
    new TableRow({
      cantSplit: true,
      children: zellen.map((text, stelle) => zelle(createText(text), stelle, gruppe, stelle === 0 ? tiefe * 160 : 0)),
    })
  return [
    new Paragraph({ style: 'Beschriftung', keepNext: true, children: [run(titel)] }),
    new Table({
      width: { size: SATZBREITE, type: WidthType.DXA },
      columnWidths: breiten,
      layout: TableLayoutType.FIXED,
      borders: TABELLENLINIEN,
      rows: [kopf, ...zeilen.map(zeile)],
    }),
    new Paragraph({ children: [] }),
  ]
}

function createAnforderung({ nummer, satz, grund, einzelheiten }: Anforderung, bilder: Pixelbilder): Inhalt[] {
  const kennung = new Bookmark({ id: nummer, children: [run(nummer, { bold: true })] })
  const keepNext = einzelheiten.length > 0 || grund !== undefined
  return [
    new Paragraph({ style: 'Anforderung', keepNext, children: [kennung, run('  '), ...createText(satz)] }),
    ...createBloecke(einzelheiten, bilder, grund !== undefined),
    ...(grund === undefined ? [] : [new Paragraph({ style: 'Begruendung', children: createText(grund) })]),
  ]
}

function createBild({ titel, beschreibung, svg, breite, hoehe }: Bild, bilder: Pixelbilder): Inhalt[] {
  const masstab = Math.min(1, BILDBREITE / breite, BILDHOEHE / hoehe)
  const bild = new ImageRun({
    type: 'svg',
    data: Buffer.from(replaceUnerlaubte(svg)),
    transformation: { width: Math.round(breite * masstab), height: Math.round(hoehe * masstab) },
    fallback: { type: 'png', data: Buffer.from(bilder.get(svg) ?? []) },
    altText: {
      name: replaceUnerlaubte(titel),
      title: replaceUnerlaubte(titel),
      description: replaceUnerlaubte(beschreibung),
    },
  })
  return [
    new Paragraph({ keepNext: true, children: [bild] }),
    new Paragraph({ style: 'Beschriftung', children: [run(titel)] }),
  ]
}

function createQuelltext({ titel, text }: Quelltext): Inhalt[] {
  const zeilen = text.replace(/\n$/, '').split('\n')
  return [
    new Paragraph({ style: 'Beschriftung', keepNext: true, children: [run(titel)] }),
    new Paragraph({
      style: 'Quelltext',
      children: zeilen.map(
        (zeile, stelle) => new TextRun({ text: replaceUnerlaubte(zeile), ...(stelle === 0 ? {} : { break: 1 }) }),
      ),
    }),
  ]
}
