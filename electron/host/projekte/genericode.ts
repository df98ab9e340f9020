import { type XmlDocument, XmlElement } from 'libxml2-wasm'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { withXml } from '../xml/parse.ts'

/** A code list as its Genericode file states it. */
export interface Genericode {
  kennung: string
  version: string
  name: string
  spalten: Spalten
  eintraege: Codelisteneintrag[]
}

const NAMENSRAUM = 'http://docs.oasis-open.org/codelist/ns/genericode/1.0/'
/** How the dialects of the XÖV metadata mark the column of the codes in the annotation of its Key. */
const CODE_ZEICHEN = ['xoev-code', 'empfohleneCodeSpalte', 'recommendedKeyColumn']
const NAME_ZEICHEN = ['xoev-codename']
const GROESSE_MAXIMUM = 20 * 1024 * 1024

/** Reads a Genericode list of any XÖV dialect. Published lists come in UTF-8 and, the older ones, in ISO-8859-1. */
export function parseGenericode(bytes: Uint8Array, datei: string): Ergebnis<Genericode> {
  const gelesen = withXml(decodeGenericode(bytes), (dokument) => readListe(dokument, datei), {
    datei,
    maximaleGroesse: GROESSE_MAXIMUM,
  })
  return gelesen.ok ? gelesen.wert : gelesen
}

const LATIN1 = /^<\?xml\s[^>]*?encoding\s*=\s*["'](?:iso-8859-1|windows-1252)["'][^>]*\?>/i

/** Bytes in UTF-8 as they are; older lists as text that says it is UTF-8. */
function decodeGenericode(bytes: Uint8Array): Uint8Array | string {
  const anfang = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  if (!LATIN1.test(anfang)) return bytes
  const angabe = /(encoding\s*=\s*["'])[^"']*/i
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(LATIN1, (deklaration) => deklaration.replace(angabe, '$1UTF-8'))
}

/** The text of a list as it is, whatever encoding it is written in. */
export function textOfGenericode(bytes: Uint8Array): string {
  const inhalt = decodeGenericode(bytes)
  return typeof inhalt === 'string' ? inhalt : new TextDecoder('utf-8', { ignoreBOM: true }).decode(inhalt)
}

function readListe(dokument: XmlDocument, datei: string): Ergebnis<Genericode> {
  const wurzel = dokument.root
  if (wurzel.name !== 'CodeList' || wurzel.namespaceUri !== NAMENSRAUM) {
    return fail(listBefund('Die Datei ist keine Codeliste im Format Genericode.', datei, wurzel.line))
  }
  const kennzeichnung = child(wurzel, 'Identification')
  const spaltenmenge = child(wurzel, 'ColumnSet')
  const zeilen = child(wurzel, 'SimpleCodeList')
  if (kennzeichnung === undefined || spaltenmenge === undefined || zeilen === undefined) {
    return fail(listBefund('Die Codeliste ist unvollständig.', datei, wurzel.line))
  }
  const spalten = readSpalten(spaltenmenge)
  if (spalten === undefined)
    return fail(listBefund('Die Codeliste nennt keine Spalte der Codes.', datei, spaltenmenge.line))
  const eintraege = readEintraege(zeilen, spalten, datei)
  if (!eintraege.ok) return eintraege
  return succeed({
    kennung: textOf(kennzeichnung, 'CanonicalUri'),
    version: textOf(kennzeichnung, 'Version'),
    name: textOf(kennzeichnung, 'LongName') || textOf(kennzeichnung, 'ShortName'),
    spalten,
    eintraege: eintraege.wert,
  })
}

/** Which columns hold codes and names, and all of them in order. */
export interface Spalten {
  code: string
  name: string
  reihenfolge: string[]
}

/** The column of the codes is what a Key says, never what a column is called. */
function readSpalten(spaltenmenge: XmlElement): Spalten | undefined {
  const reihenfolge = children(spaltenmenge, 'Column').map((spalte) => spalte.attr('Id')?.value ?? '')
  const schluessel = children(spaltenmenge, 'Key').filter((key) => children(key, 'ColumnRef').length === 1)
  const spalteOf = (key: XmlElement | undefined) => key && child(key, 'ColumnRef')?.attr('Ref')?.value
  const code = spalteOf(schluessel.find((key) => isMarked(key, CODE_ZEICHEN)) ?? schluessel[0])
  if (code === undefined || !reihenfolge.includes(code)) return undefined
  const name = spalteOf(schluessel.find((key) => isMarked(key, NAME_ZEICHEN)))
  return { code, name: name ?? reihenfolge.find((spalte) => spalte !== code) ?? code, reihenfolge }
}

function isMarked(key: XmlElement, zeichen: readonly string[]): boolean {
  return children(key, 'Annotation')
    .flatMap((annotation) => children(annotation, 'AppInfo'))
    .flatMap((angaben) => elements(angaben))
    .some((element) => zeichen.includes(element.name))
}

function readEintraege(liste: XmlElement, spalten: Spalten, datei: string): Ergebnis<Codelisteneintrag[]> {
  const eintraege: Codelisteneintrag[] = []
  const codes = new Set<string>()
  for (const zeile of children(liste, 'Row')) {
    const werte = readZeile(zeile, spalten.reihenfolge)
    const code = werte.get(spalten.code) ?? ''
    if (code === '') return fail(listBefund('Eine Zeile der Codeliste hat keinen Code.', datei, zeile.line))
    if (codes.has(code)) {
      return fail(listBefund(`Der Code „${code}“ steht zweimal in der Codeliste.`, datei, zeile.line))
    }
    codes.add(code)
    eintraege.push(createEintrag(code, werte, spalten))
  }
  return succeed(eintraege)
}

function createEintrag(code: string, werte: ReadonlyMap<string, string>, spalten: Spalten): Codelisteneintrag {
  const weitere = [...werte].filter(
    ([spalte, wert]) => wert !== '' && spalte !== spalten.code && spalte !== spalten.name,
  )
  const eintrag = { code, name: werte.get(spalten.name) || code }
  return weitere.length === 0 ? eintrag : { ...eintrag, weitere: Object.fromEntries(weitere) }
}

/** A value without ColumnRef belongs to the column after that of the value before it. */
function readZeile(zeile: XmlElement, reihenfolge: readonly string[]): Map<string, string> {
  const werte = new Map<string, string>()
  let stelle = -1
  for (const wert of children(zeile, 'Value')) {
    const spalte: string | undefined = wert.attr('ColumnRef')?.value ?? reihenfolge[stelle + 1]
    if (spalte === undefined) continue
    stelle = reihenfolge.indexOf(spalte)
    werte.set(spalte, textOf(wert, 'SimpleValue'))
  }
  return werte
}

/** All parts of a Genericode list below its root are unqualified. */
function children(eltern: XmlElement, name: string): XmlElement[] {
  return elements(eltern).filter((element) => element.name === name && element.namespaceUri === '')
}

function child(eltern: XmlElement, name: string): XmlElement | undefined {
  return children(eltern, name)[0]
}

function elements(eltern: XmlElement): XmlElement[] {
  const liste: XmlElement[] = []
  for (let knoten = eltern.firstChild; knoten !== null; knoten = knoten.next) {
    if (knoten instanceof XmlElement) liste.push(knoten)
  }
  return liste
}

function textOf(eltern: XmlElement, name: string): string {
  return child(eltern, name)?.content.trim() ?? ''
}

function listBefund(satz: string, datei: string, zeile: number): Befund {
  return createBefund({
    code: 'codeliste.inhalt',
    satz,
    ort: { datei, ...(zeile > 0 ? { zeile } : {}) },
    abhilfe: 'Laden Sie die Codeliste erneut aus dem XRepository oder berichtigen Sie die Datei.',
  })
}
