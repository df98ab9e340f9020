import { checkCodes } from '../codepruefung.ts'
import { checkWertquelle } from '../quellen.ts'
import { collapseBlank } from '../vorkommen.ts'
import { escapeXslt, quoteXPath } from '../xpathText.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/** A code of one side becomes a code of the other. An absent source stays absent; other codes become `sonst`. */
export const codetabelle: Werthandler<InhaltNachArt['codetabelle']> = {
  generate: ({ quelle, tabelle, sonst }, umgebung) => {
    const faelle = Object.entries(tabelle)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([von, nach]) =>
          `      <xsl:when test="$code = ${escapeXslt(quoteXPath(von))}">` + `${sequenceOf(nach)}</xsl:when>`,
      )
    const name = umgebung.shareFunktion(
      `fw:code-${umgebung.kennung}`,
      [
        '    <xsl:param name="quelle" as="node()?"/>',
        '    <xsl:variable name="code" as="xs:string" select="normalize-space($quelle)"/>',
        '    <xsl:choose>',
        `      <xsl:when test="$code = ''">${sequenceOf('')}</xsl:when>`,
        ...faelle,
        `      <xsl:otherwise>${sequenceOf(sonst ?? '')}</xsl:otherwise>`,
        '    </xsl:choose>',
      ].join('\n'),
    )
    return `${name}(${umgebung.valueOf(quelle)})`
  },
  evaluate: ({ quelle, tabelle, sonst }, umgebung) => {
    const code = collapseBlank(umgebung.textOf(quelle))
    if (code === '') return ''
    return Object.hasOwn(tabelle, code) ? (tabelle[code] ?? '') : (sonst ?? '')
  },
  check: (inhalt, umgebung) => [...checkWertquelle(inhalt.quelle, umgebung), ...checkCodes(inhalt, umgebung)],
}

/** No value is the empty sequence. */
function sequenceOf(text: string): string {
  return `<xsl:sequence select="${text === '' ? '()' : escapeXslt(quoteXPath(text))}"/>`
}
