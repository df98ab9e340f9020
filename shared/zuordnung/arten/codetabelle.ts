import { checkCodes } from '../codepruefung.ts'
import { checkWertquelle } from '../quellen.ts'
import { collapseBlank } from '../vorkommen.ts'
import { escapeXslt, quoteXPath } from '../xpathText.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/**
 * A code of one side becomes a code of the other. An absent source stays absent; other codes become `sonst`. The table is written
 * as one expression: as instructions, each code would cost SaxonJS fifteen times as much to compile.
 */
export const codetabelle: Werthandler<InhaltNachArt['codetabelle']> = {
  generate: ({ quelle, tabelle, sonst = '' }, umgebung) => {
    const codes = Object.entries(tabelle)
      .filter(([von, nach]) => von !== '' && (nach !== '' || sonst !== ''))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([von, nach]) => `        ${textOf(von)}: ${textOf(nach)}`)
    const wert =
      sonst === '' ? '$codes?($code)' : `if ($code = '') then () else ($codes?($code), ${textOf(sonst)})[1][. ne '']`
    const name = umgebung.shareFunktion(
      `fw:code-${umgebung.kennung}`,
      [
        '    <xsl:param name="quelle" as="node()?"/>',
        '    <xsl:variable name="code" as="xs:string" select="normalize-space($quelle)"/>',
        '    <xsl:variable name="codes" as="map(xs:string, xs:string)" select="map {',
        codes.join(',\n'),
        '      }"/>',
        `    <xsl:sequence select="${wert}"/>`,
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

function textOf(text: string): string {
  return escapeXslt(quoteXPath(text))
}
