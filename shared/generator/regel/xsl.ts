import { type Attributliste, element, type XmlKnoten, type XmlTeil } from '../xmltext.ts'

/** Instructions of XSLT as they are needed here; each returns one piece of text. */
export const xsl = {
  if: (test: string, ...kinder: XmlTeil[]): XmlKnoten => element('xsl:if', { test }, ...kinder),
  otherwise: (...kinder: XmlTeil[]): XmlKnoten => element('xsl:otherwise', {}, ...kinder),
  choose: (...kinder: XmlTeil[]): XmlKnoten => element('xsl:choose', {}, ...kinder),
  forEach: (select: string, ...kinder: XmlTeil[]): XmlKnoten => element('xsl:for-each', { select }, ...kinder),
  sequence: (select: string): XmlKnoten => element('xsl:sequence', { select }),
  copyOf: (select: string): XmlKnoten => element('xsl:copy-of', { select }),
  attribute: (name: string, select: string): XmlKnoten => element('xsl:attribute', { name, select }),
  valueOf: (select: string): XmlKnoten => element('xsl:value-of', { select }),
  variable: (name: string, as: string, select: string): XmlKnoten => element('xsl:variable', { name, as, select }),
  variableOf: (name: string, as: string, ...kinder: XmlTeil[]): XmlKnoten =>
    element('xsl:variable', { name, as }, ...kinder),
  param: (name: string, as: string): XmlKnoten => element('xsl:param', { name, as }),
  tunnelParam: (name: string, as: string): XmlKnoten => element('xsl:param', { name, as, tunnel: 'yes' }),
  withParam: (name: string, select: string): XmlKnoten => element('xsl:with-param', { name, select }),
  call: (name: string, ...kinder: XmlTeil[]): XmlKnoten => element('xsl:call-template', { name }, ...kinder),
  apply: (select: string, mode: string, ...kinder: XmlTeil[]): XmlKnoten =>
    element('xsl:apply-templates', { select, mode }, ...kinder),
  template: (attribute: Attributliste, ...kinder: XmlTeil[]): XmlKnoten =>
    element('xsl:template', attribute, ...kinder),
  funktion: (name: string, as: string, ...kinder: XmlTeil[]): XmlKnoten =>
    element('xsl:function', { name, as }, ...kinder),
}

/** Keeps a choice valid that has no case. */
export const NIE = element('xsl:when', { test: 'false()' })

/** A choice between cases that are there for rows of tables, with what applies otherwise. */
export function choice(faelle: readonly XmlTeil[], sonst: XmlTeil): XmlKnoten {
  return xsl.choose(...(faelle.length === 0 ? [NIE] : faelle), xsl.otherwise(sonst))
}

export const BEFUNDE = 'element(r:befund)*'
