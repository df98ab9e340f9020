import { type XmlAttribute, XmlCData, XmlComment, XmlElement, XmlText } from 'libxml2-wasm'
import type { Befund } from '../../../../shared/befund.ts'
import {
  ALLGEMEINE_ATTRIBUTE,
  ANWEISUNGEN,
  ATTRIBUTE_FESTER_ELEMENTE,
  type Attributart,
  STATISCHE_ATTRIBUTE,
} from './anweisungen.ts'
import { isVerbotenerNamensraum, NAMENSRAUM } from './namensraeume.ts'
import { createWaechterBefund, type Verstoss } from './waechterbefunde.ts'
import { splitWertvorlage } from './wertvorlage.ts'
import { checkXPath, checkZeichen, type XPathUmgebung } from './xpathpruefung.ts'

/** What the check of one module needs to know of the whole stylesheet. */
export interface Modulumgebung {
  datei: string
  module: ReadonlySet<string>
  eigeneFunktionen: ReadonlySet<string>
}

/** Checks the root element of a module and everything below it. */
export function checkElemente(root: XmlElement, umgebung: Modulumgebung): Befund[] {
  const befunde: Befund[] = []
  const report = (element: XmlElement) => (verstoss: Verstoss) => {
    befunde.push(createWaechterBefund(verstoss, { datei: umgebung.datei, zeile: Math.max(1, element.line) }))
  }
  const isRoot = root.namespaceUri === NAMENSRAUM.xslt && (root.name === 'stylesheet' || root.name === 'transform')
  if (!isRoot || root.attr('version')?.value.trim() !== '3.0') report(root)({ art: 'wurzel', gegenstand: root.name })
  visit(root, false, umgebung, report)
  return befunde
}

type Report = (element: XmlElement) => (verstoss: Verstoss) => void

function visit(element: XmlElement, textvorlagen: boolean, umgebung: Modulumgebung, report: Report): void {
  const xpath: XPathUmgebung = {
    resolvePraefix: (praefix) =>
      praefix === 'xml' ? NAMENSRAUM.xml : (element.namespaceForPrefix(praefix) ?? undefined),
    eigeneFunktionen: umgebung.eigeneFunktionen,
  }
  const verstoesse = [...checkNamensraeume(element), ...checkElement(element, umgebung, xpath)]
  const inside = readTextvorlagen(element) ?? textvorlagen
  verstoesse.forEach(report(element))
  // The processor drops comments first and joins the text around them: so does this check.
  let text = ''
  const flush = () => {
    checkText(text, inside, xpath).forEach(report(element))
    text = ''
  }
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) {
      flush()
      visit(child, inside, umgebung, report)
    } else if (child instanceof XmlText || child instanceof XmlCData) text += child.content
    // libxml2-wasm knows no way on from such a node: what follows it would go unchecked.
    else if (!(child instanceof XmlComment)) report(element)({ art: 'anweisung', gegenstand: '<?…?>' })
  }
  flush()
}

function checkNamensraeume(element: XmlElement): Verstoss[] {
  return Object.values(element.nsDeclarations)
    .filter(isVerbotenerNamensraum)
    .map((uri) => ({ art: 'namensraum', gegenstand: uri }))
}

function checkElement(element: XmlElement, umgebung: Modulumgebung, xpath: XPathUmgebung): Verstoss[] {
  if (element.namespaceUri !== NAMENSRAUM.xslt) {
    return element.attrs.flatMap((attribut) => checkFestesAttribut(attribut, xpath))
  }
  const erlaubt = Object.hasOwn(ANWEISUNGEN, element.name) ? ANWEISUNGEN[element.name] : undefined
  if (!erlaubt) return [{ art: 'anweisung', gegenstand: `xsl:${element.name}` }]
  const verstoesse = element.attrs.flatMap((attribut) => checkXsltAttribut(attribut, erlaubt, umgebung, xpath))
  return element.name === 'sort' ? [...verstoesse, ...checkSort(element)] : verstoesse
}

function checkXsltAttribut(
  attribut: XmlAttribute,
  erlaubt: Readonly<Record<string, Attributart>>,
  umgebung: Modulumgebung,
  xpath: XPathUmgebung,
): Verstoss[] {
  if (attribut.namespaceUri !== '') return checkFremdesAttribut(attribut)
  const { name } = attribut
  if (name.startsWith('_') || STATISCHE_ATTRIBUTE.has(name)) return [{ art: 'statisch', gegenstand: name }]
  const art = Object.hasOwn(erlaubt, name)
    ? erlaubt[name]
    : Object.hasOwn(ALLGEMEINE_ATTRIBUTE, name)
      ? ALLGEMEINE_ATTRIBUTE[name]
      : undefined
  if (art === undefined) return [{ art: 'attribut', gegenstand: name }]
  return checkWert(attribut, art, umgebung, xpath)
}

/** An attribute of a literal result element; those in the XSLT namespace steer the processor, all others are templates. */
function checkFestesAttribut(attribut: XmlAttribute, xpath: XPathUmgebung): Verstoss[] {
  if (attribut.namespaceUri === NAMENSRAUM.xslt) {
    if (attribut.name.startsWith('_') || STATISCHE_ATTRIBUTE.has(attribut.name)) {
      return [{ art: 'statisch', gegenstand: `xsl:${attribut.name}` }]
    }
    const art = Object.hasOwn(ATTRIBUTE_FESTER_ELEMENTE, attribut.name)
      ? ATTRIBUTE_FESTER_ELEMENTE[attribut.name]
      : undefined
    if (art === undefined) return [{ art: 'attribut', gegenstand: `xsl:${attribut.name}` }]
    return checkWert(attribut, art, undefined, xpath)
  }
  return [...checkFremdesAttribut(attribut), ...checkVorlage(attribut.value, xpath)]
}

function checkFremdesAttribut(attribut: XmlAttribute): Verstoss[] {
  const { name, namespaceUri } = attribut
  if (namespaceUri === NAMENSRAUM.xml && name !== 'space' && name !== 'lang') {
    return [{ art: 'attribut', gegenstand: `xml:${name}` }]
  }
  if (namespaceUri === NAMENSRAUM.xslt) return [{ art: 'attribut', gegenstand: `xsl:${name}` }]
  return isVerbotenerNamensraum(namespaceUri) ? [{ art: 'namensraum', gegenstand: namespaceUri }] : []
}

function checkWert(
  attribut: XmlAttribute,
  art: Attributart,
  umgebung: Modulumgebung | undefined,
  xpath: XPathUmgebung,
): Verstoss[] {
  const { name, value } = attribut
  if (isVerbotenerNamensraum(value)) return [{ art: 'namensraum', gegenstand: value }]
  if (art === 'xpath') return checkXPath(value, xpath)
  if (art === 'vorlage') return checkVorlage(value, xpath)
  if (art === 'namen') return checkNamen(value, name, xpath)
  if (art === 'text') return /[{}]/.test(value) ? [{ art: 'attribut', gegenstand: name }] : []
  if (art === 'modul') return umgebung?.module.has(value) ? [] : [{ art: 'modul', gegenstand: value }]
  return art.includes(value.trim()) ? [] : [{ art: 'attribut', gegenstand: name }]
}

function checkNamen(value: string, attribut: string, xpath: XPathUmgebung): Verstoss[] {
  return value
    .replace(/Q\{[^{}]*\}/g, 'Q')
    .split(/\s+/)
    .filter((name) => name !== '' && !name.startsWith('#'))
    .flatMap((name): Verstoss[] => {
      if (!/^[\p{L}_*][\p{L}\p{N}_.\-·]*(:[\p{L}_*][\p{L}\p{N}_.\-·]*)?$/u.test(name)) {
        return [{ art: 'attribut', gegenstand: attribut }]
      }
      const praefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : undefined
      if (praefix === undefined || praefix === '*') return []
      return xpath.resolvePraefix(praefix) === undefined ? [{ art: 'praefix', gegenstand: praefix }] : []
    })
}

function checkVorlage(value: string, xpath: XPathUmgebung): Verstoss[] {
  if (isVerbotenerNamensraum(value)) return [{ art: 'namensraum', gegenstand: value }]
  const parts = splitWertvorlage(value)
  if (!parts.ok) return [{ art: 'ausdruck', gegenstand: value, grund: parts.grund }]
  return parts.ausdruecke.flatMap((zeichen) => checkZeichen(zeichen, xpath))
}

function checkText(text: string, textvorlagen: boolean, xpath: XPathUmgebung): Verstoss[] {
  if (text === '') return []
  if (textvorlagen) return checkVorlage(text, xpath)
  return isVerbotenerNamensraum(text) ? [{ art: 'namensraum', gegenstand: text.trim() }] : []
}

/** Everything that is not plainly "no" counts as switched on, so that a doubtful spelling is checked rather than skipped. */
function readTextvorlagen(element: XmlElement): boolean | undefined {
  const isXslt = element.namespaceUri === NAMENSRAUM.xslt
  const written = element.attrs.find(
    ({ name, namespaceUri }) => name === 'expand-text' && namespaceUri === (isXslt ? '' : NAMENSRAUM.xslt),
  )
  return written === undefined ? undefined : !['no', 'false', '0'].includes(written.value.trim())
}

function checkSort(sort: XmlElement): Verstoss[] {
  const eindeutig = sort.attr('collation') !== null || sort.attr('data-type')?.value.trim() === 'number'
  return eindeutig ? [] : [{ art: 'sortierung', gegenstand: 'xsl:sort' }]
}
