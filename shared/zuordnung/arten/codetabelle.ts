import { checkCodes } from '../codepruefung.ts'
import { checkWertquelle } from '../quellen.ts'
import { escapeXslt, quoteXPath } from '../xpathText.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/** A code of one side becomes a code of the other. An absent source stays absent; other codes become `sonst`. */
export const codetabelle: Werthandler<InhaltNachArt['codetabelle']> = {
  generate: ({ quelle, tabelle, sonst }, umgebung) => {
    const name = `fw:code-${umgebung.kennung}`
    const faelle = Object.entries(tabelle)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([von, nach]) =>
          `      <xsl:when test="$code = ${escapeXslt(quoteXPath(von))}">` +
          `<xsl:sequence select="${escapeXslt(quoteXPath(nach))}"/></xsl:when>`,
      )
    umgebung.addFunktion(
      name,
      [
        `  <xsl:function name="${name}" as="xs:string" fw:zeile="${umgebung.kennung}">`,
        '    <xsl:param name="wert" as="xs:string"/>',
        '    <xsl:variable name="code" as="xs:string" select="normalize-space($wert)"/>',
        '    <xsl:choose>',
        `      <xsl:when test="$code = ''"><xsl:sequence select="''"/></xsl:when>`,
        ...faelle,
        `      <xsl:otherwise><xsl:sequence select="${escapeXslt(quoteXPath(sonst ?? ''))}"/></xsl:otherwise>`,
        '    </xsl:choose>',
        '  </xsl:function>',
      ].join('\n'),
    )
    return `${name}(${umgebung.textOf(quelle)})`
  },
  evaluate: ({ quelle, tabelle, sonst }, umgebung) => {
    const code = umgebung
      .textOf(quelle)
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, '')
    if (code === '') return ''
    return Object.hasOwn(tabelle, code) ? (tabelle[code] ?? '') : (sonst ?? '')
  },
  check: (inhalt, umgebung) => [...checkWertquelle(inhalt.quelle, umgebung), ...checkCodes(inhalt, umgebung)],
}
