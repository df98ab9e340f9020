import { listStuecke, type Stueck } from './stuecke.ts'

interface Element {
  start: Stueck
  ende: Stueck | undefined
  kinder: (Stueck | Element)[]
}

/** Longer start tags get one attribute a line. */
const ZEILENLAENGE = 110
/** Deeper texts are shown as they are. */
const TIEFE_MAXIMUM = 500
const EINZUG = '  '

/**
 * Indents XML for reading: one element a line, elements with nothing but text stay on one. Text between elements is never
 * touched, so mixed content keeps its form. A text that is not well-formed comes back as it is.
 */
export function formatXml(text: string): string {
  const kinder = nest(listStuecke(text.trim()))
  return kinder === undefined ? text : writeKinder(kinder, '').join('\n')
}

function nest(stuecke: readonly Stueck[]): Element['kinder'] | undefined {
  const wurzel: Element['kinder'] = []
  const offen: Element[] = []
  for (const stueck of stuecke) {
    const ziel = offen.at(-1)?.kinder ?? wurzel
    if (stueck.art === 'start') {
      const element: Element = { start: stueck, ende: undefined, kinder: [] }
      ziel.push(element)
      offen.push(element)
      if (offen.length > TIEFE_MAXIMUM) return undefined
    } else if (stueck.art === 'ende') {
      const element = offen.pop()
      if (element === undefined || element.start.name !== stueck.name) return undefined
      element.ende = stueck
    } else if (stueck.art === 'text' && stueck.text.includes('<')) {
      return undefined
    } else {
      ziel.push(stueck)
    }
  }
  return offen.length === 0 ? wurzel : undefined
}

function isElement(knoten: Stueck | Element): knoten is Element {
  return 'kinder' in knoten
}

function isLeerraum(knoten: Stueck | Element): boolean {
  return !isElement(knoten) && knoten.art === 'text' && knoten.text.trim() === ''
}

function isInhalt(knoten: Stueck | Element): boolean {
  return !isElement(knoten) && (knoten.art === 'text' || knoten.art === 'cdata')
}

function writeKinder(kinder: Element['kinder'], einzug: string): string[] {
  return kinder.filter((kind) => !isLeerraum(kind)).flatMap((kind) => writeKnoten(kind, einzug))
}

function writeKnoten(knoten: Stueck | Element, einzug: string): string[] {
  if (!isElement(knoten)) return writeTag(knoten, einzug)
  const { start, ende, kinder } = knoten
  const inhaltlich = kinder.filter((kind) => !isLeerraum(kind))
  if (inhaltlich.length === 0 || inhaltlich.some(isInhalt)) {
    const zeilen = writeTag(start, einzug)
    return [...zeilen.slice(0, -1), `${zeilen.at(-1)}${kinder.map(writeUnchanged).join('')}${ende?.text ?? ''}`]
  }
  return [...writeTag(start, einzug), ...writeKinder(kinder, einzug + EINZUG), `${einzug}${ende?.text ?? ''}`]
}

function writeUnchanged(knoten: Stueck | Element): string {
  if (!isElement(knoten)) return knoten.text
  return `${knoten.start.text}${knoten.kinder.map(writeUnchanged).join('')}${knoten.ende?.text ?? ''}`
}

function writeTag({ art, text }: Stueck, einzug: string): string[] {
  const zeile = einzug + text
  if (zeile.length <= ZEILENLAENGE || (art !== 'start' && art !== 'leer')) return [zeile]
  const attribute = text.match(/[^\s=<]+\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? []
  if (attribute.length < 2) return [zeile]
  const [kopf = ''] = /^<[^\s/>]+/.exec(text) ?? []
  const schluss = art === 'leer' ? '/>' : '>'
  return [
    einzug + kopf,
    ...attribute.map((eines, nummer) => `${einzug}${EINZUG}${eines}${nummer === attribute.length - 1 ? schluss : ''}`),
  ]
}
