import type { SaxonKnoten } from './saxon.ts'

const ELEMENT = 1
const TEXT = 3
const CDATA = 4
const INSTRUCTION = 7
const COMMENT = 8
const XMLNS = 'http://www.w3.org/2000/xmlns/'
const XML = 'http://www.w3.org/XML/1998/namespace'

export class Ausgabegrenze extends Error {}

type Praefixe = ReadonlyMap<string, string>

/**
 * Writes a result tree as XML without indentation. Five times as fast as SaxonJS.serialize, which moreover was seen to
 * forget `xmlns=""` on result trees. Stops with {@link Ausgabegrenze} as soon as a bound is exceeded.
 */
export function serializeKnoten(knoten: SaxonKnoten, maximaleLaenge: number, maximaleTiefe: number): string {
  const ausgabe = new Ausgabe(maximaleLaenge, maximaleTiefe)
  if (knoten.nodeType === ELEMENT) ausgabe.writeElement(knoten, KEINE_PRAEFIXE, 1)
  else ausgabe.writeKinder(knoten, KEINE_PRAEFIXE, 1)
  return ausgabe.text
}

const KEINE_PRAEFIXE: Praefixe = new Map([
  ['', ''],
  ['xml', XML],
])

class Ausgabe {
  text = ''

  constructor(
    private readonly maximaleLaenge: number,
    private readonly maximaleTiefe: number,
  ) {}

  private write(teil: string): void {
    this.text += teil
    if (this.text.length > this.maximaleLaenge) throw new Ausgabegrenze('Die Ausgabe ist zu lang.')
  }

  writeKinder(knoten: SaxonKnoten, praefixe: Praefixe, tiefe: number): void {
    for (let kind = knoten.firstChild; kind; kind = kind.nextSibling) this.writeKnoten(kind, praefixe, tiefe)
  }

  private writeKnoten(knoten: SaxonKnoten, praefixe: Praefixe, tiefe: number): void {
    const value = knoten.nodeValue ?? ''
    if (knoten.nodeType === ELEMENT) this.writeElement(knoten, praefixe, tiefe)
    else if (knoten.nodeType === TEXT || knoten.nodeType === CDATA) this.write(escapeText(value))
    else if (knoten.nodeType === COMMENT) this.write(`<!--${value}-->`)
    else if (knoten.nodeType === INSTRUCTION) this.write(`<?${knoten.target} ${value}?>`)
  }

  writeElement(element: SaxonKnoten, outer: Praefixe, tiefe: number): void {
    if (tiefe > this.maximaleTiefe) throw new Ausgabegrenze('Die Ausgabe ist zu tief geschachtelt.')
    const { praefixe, erklaerungen, attribute } = collectAttribute(element, outer)
    this.write(`<${element.nodeName}${erklaerungen}${attribute}`)
    if (element.firstChild === null) this.write('/>')
    else {
      this.write('>')
      this.writeKinder(element, praefixe, tiefe + 1)
      this.write(`</${element.nodeName}>`)
    }
  }
}

function collectAttribute(element: SaxonKnoten, outer: Praefixe) {
  const declared = new Map<string, string>()
  let attribute = ''
  const used: [praefix: string, uri: string][] = [[prefixOf(element.nodeName), element.namespaceURI ?? '']]
  for (let i = 0; i < (element.attributes?.length ?? 0); i += 1) {
    const attribut = element.attributes?.item(i)
    if (!attribut) continue
    const { nodeName } = attribut
    const value = attribut.nodeValue ?? ''
    if (attribut.namespaceURI === XMLNS)
      declared.set(nodeName === 'xmlns' ? '' : nodeName.slice('xmlns:'.length), value)
    else {
      attribute += ` ${nodeName}="${escapeAttribut(value)}"`
      if (nodeName.includes(':')) used.push([prefixOf(nodeName), attribut.namespaceURI ?? ''])
    }
  }
  // Names decide: a declaration that contradicts the namespace of a name, or is missing, is put right here.
  for (const [praefix, uri] of used) {
    if ((declared.get(praefix) ?? outer.get(praefix)) !== uri) declared.set(praefix, uri)
  }
  let erklaerungen = ''
  let praefixe: Map<string, string> | undefined
  for (const [praefix, uri] of declared) {
    if (outer.get(praefix) === uri || praefix === 'xml' || (uri === '' && praefix !== '')) continue
    praefixe ??= new Map(outer)
    praefixe.set(praefix, uri)
    erklaerungen += praefix === '' ? ` xmlns="${escapeAttribut(uri)}"` : ` xmlns:${praefix}="${escapeAttribut(uri)}"`
  }
  return { praefixe: praefixe ?? outer, erklaerungen, attribute }
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? '' : name.slice(0, colon)
}

const TEXT_SPECIAL = /[&<>\r\u0085\u2028]/
const ATTRIBUTE_SPECIAL = /[&<"\t\n\r\u0085\u2028]/

function escapeText(text: string): string {
  return TEXT_SPECIAL.test(text) ? text.replace(/[&<>\r\u0085\u2028]/g, toReference) : text
}

function escapeAttribut(text: string): string {
  return ATTRIBUTE_SPECIAL.test(text) ? text.replace(/[&<"\t\n\r\u0085\u2028]/g, toReference) : text
}

function toReference(char: string): string {
  if (char === '&') return '&amp;'
  if (char === '<') return '&lt;'
  if (char === '>') return '&gt;'
  if (char === '"') return '&quot;'
  return `&#${char.charCodeAt(0)};`
}
