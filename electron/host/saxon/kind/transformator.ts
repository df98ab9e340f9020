import { createDokumentspeicher } from './dokumentspeicher.ts'
import { createGeschlossenerKontext } from './kontext.ts'
import { shortenPaketsuche } from './paketsuche.ts'
import type { Kindantwort, Kindauftrag, Kindfehler, Laufgrenzen, Meldung } from './protokoll.ts'
import type { SaxonJS, SaxonKnoten } from './saxon.ts'
import { Ausgabegrenze, serializeKnoten } from './serialisierer.ts'

interface Stylesheet {
  sef: unknown
  /** SaxonJS strips white space in the very document it is given: such a stylesheet never gets a remembered one. */
  stripsSpace: boolean
  hasRun: boolean
}

type Transformationsauftrag = Extract<Kindauftrag, { art: 'transformiere' }>
export type Transformiere = (auftrag: Transformationsauftrag) => Kindantwort

/**
 * Loads SaxonJS into a closed context; the returned function runs one stylesheet on one document. A flood of messages calls
 * `onFlut`, which must end the process: SaxonJS goes on whatever the receiver of a message throws.
 */
export function createTransformator(saxonQuelltext: string, onFlut: () => never): Transformiere {
  const kontext = createGeschlossenerKontext()
  const saxon = kontext.runModul(saxonQuelltext, 'SaxonJS2N.js') as SaxonJS
  const stylesheets = new Map<string, Stylesheet>()
  const parse = (text: string) => saxon.XPath.evaluate('parse-xml($text)', null, { params: { text } })
  const dokumente = createDokumentspeicher(parse)
  const texte = new Map<number, string>()

  const getText = (nummer: number): string => {
    const text = texte.get(nummer)
    if (text === undefined) throw new Error('The host asked for a text it never sent')
    return text
  }

  const transform = (auftrag: Transformationsauftrag, meldungen: Meldungssammler): Kindantwort => {
    const { grenzen } = auftrag
    const stylesheet = stylesheets.get(auftrag.stylesheet)
    if (!stylesheet) throw new Error('The host asked for a stylesheet it never sent')
    const read = stylesheet.stripsSpace ? parse : dokumente.get
    const parameter = Object.entries(auftrag.parameter).map(([name, wert]) => [
      name,
      'text' in wert ? wert.text : read('xml' in wert ? wert.xml : getText(wert.behalten)),
    ])
    // SaxonJS writes every own option into a log line, nodes included; inherited ones it reads without doing so.
    const options = Object.create({
      stylesheetInternal: stylesheet.sef,
      sourceNode: read(auftrag.quelle),
      stylesheetParams: Object.fromEntries(parameter),
      deliverMessage: meldungen.collect,
      logLevel: 0,
    })
    options.destination = 'document'
    if (auftrag.modus !== undefined) options.initialMode = auftrag.modus
    const result = saxon.transform(options, 'sync').principalResult
    if (!stylesheet.hasRun) {
      stylesheet.hasRun = true
      shortenPaketsuche(stylesheet.sef)
    }
    if (result === null || !hasSingleElement(result)) {
      const text = 'Das Ergebnis hat nicht genau ein Wurzelelement.'
      return { art: 'fehler', fehler: { grund: 'ergebnis', text, meldungen: meldungen.list, verbraucht: false } }
    }
    const xml = serializeKnoten(result, grenzen.maximaleAusgabe, grenzen.maximaleTiefe)
    dokumente.remember(xml, result)
    return { art: 'ergebnis', xml, meldungen: meldungen.list }
  }

  return (auftrag) => {
    for (const hash of auftrag.vergiss) stylesheets.delete(hash)
    for (const nummer of auftrag.vergissTexte ?? []) texte.delete(nummer)
    for (const wert of Object.values(auftrag.parameter)) if ('behalte' in wert) texte.set(wert.behalte, wert.xml)
    if (auftrag.sef !== undefined) {
      const stripsSpace = auftrag.sef.includes('"N":"strip"')
      stylesheets.set(auftrag.stylesheet, { sef: kontext.parseJson(auftrag.sef), stripsSpace, hasRun: false })
    }
    const meldungen = createMeldungssammler(auftrag.grenzen, onFlut)
    try {
      return kontext.callWithLimit(() => transform(auftrag, meldungen), auftrag.grenzen.zeitlimitMs)
    } catch (error) {
      return { art: 'fehler', fehler: { ...describeFehler(error), meldungen: meldungen.list } }
    }
  }
}

interface Meldungssammler {
  collect: (inhalt: SaxonKnoten, code: unknown) => void
  list: Meldung[]
}

function createMeldungssammler(grenzen: Laufgrenzen, onFlut: () => never): Meldungssammler {
  let laenge = 0
  const sammler: Meldungssammler = {
    list: [],
    collect: (inhalt, code) => {
      const text = inhalt.textContent ?? ''
      laenge += text.length
      if (sammler.list.length >= grenzen.maximaleMeldungen || laenge > grenzen.maximaleMeldungslaenge) onFlut()
      const eqname = code === undefined || code === null ? '' : String(code)
      const isDefault = eqname === '' || eqname.endsWith('}XTMM9000')
      sammler.list.push({ text, ...(isDefault ? {} : { code: eqname }) })
    },
  }
  return sammler
}

function hasSingleElement(dokument: SaxonKnoten): boolean {
  if (dokument.nodeType === 1) return true
  let elemente = 0
  for (let kind = dokument.firstChild; kind; kind = kind.nextSibling) {
    if (kind.nodeType === 1) elemente += 1
    else if (kind.nodeType === 3 && (kind.nodeValue ?? '').trim() !== '') return false
  }
  return elemente === 1
}

type Fehlerbild = Omit<Kindfehler, 'meldungen'>

/** Sorts what was thrown; after an exhausted stack or memory the process is not trusted any more. */
function describeFehler(error: unknown): Fehlerbild {
  const { name, message, code, xsltLineNr, xsltModule } = readFehler(error)
  if (error instanceof Ausgabegrenze) return { grund: 'ausgabe', text: message, verbraucht: false }
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { grund: 'zeitlimit', text: message, verbraucht: true }
  if (/call stack|recursion/i.test(message)) return { grund: 'rekursion', text: message, verbraucht: true }
  if (name === 'RangeError' || /Invalid (string|array) length|allocation/i.test(message)) {
    return { grund: 'speicher', text: message, verbraucht: true }
  }
  const zeile = Number(xsltLineNr)
  return {
    grund: code.endsWith('FODC0006') || code === 'FODC0002' ? 'eingabe' : 'regel',
    text: message.slice(0, 2000),
    ...(code === '' ? {} : { code: code.replace('Q{http://www.w3.org/2005/xqt-errors}', '') }),
    ...(Number.isInteger(zeile) && zeile > 0 ? { zeile } : {}),
    ...(xsltModule === '' ? {} : { modul: xsltModule.split('/').pop() ?? '' }),
    verbraucht: false,
  }
}

function readFehler(error: unknown) {
  const fields: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {}
  const read = (key: string): string => {
    const value = fields[key] ?? (error as Record<string, unknown> | undefined)?.[key]
    return value === undefined || value === null ? '' : String(value)
  }
  return {
    name: read('name'),
    message: read('message') || String(error),
    code: read('code'),
    xsltLineNr: read('xsltLineNr'),
    xsltModule: read('xsltModule'),
  }
}
