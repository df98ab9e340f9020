import { checkWertquelle } from '../quellen.ts'
import { collapseBlank } from '../vorkommen.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

type Format = InhaltNachArt['format']
type Formatname = Format['format']

/**
 * A format is written twice, in XSLT and in TypeScript, on purpose: each checks the other. Texts that do not have the expected
 * form stay as they are. `$wert` is never empty and, except for `gross` and `gekuerzt`, has no outer white space.
 */
const XSLT: Readonly<Record<Formatname, string>> = {
  datumDeutsch: "replace($wert, '^([0-9]{4})-([0-9]{2})-([0-9]{2})(T.*)?$', '$3.$2.$1')",
  datumIso:
    "if (matches($wert, '^[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}$')) then string-join(for $teil in reverse(tokenize($wert, '\\.')) " +
    "return if (string-length($teil) = 1) then concat('0', $teil) else $teil, '-') else $wert",
  betragDeutsch: "if (matches($wert, '^[+-]?[0-9]+(\\.[0-9]*)?$')) then fw:betrag($wert, '.') else $wert",
  dezimalkomma: "if (matches($wert, '^[+-]?[0-9]+(\\.[0-9]*)?$')) then fw:betrag($wert, '') else $wert",
  dezimalpunkt:
    "if (contains($wert, ',') or matches($wert, '^[+-]?[0-9]{1,3}(\\.[0-9]{3})+$')) then translate($wert, ',.', '.') else $wert",
  jaNeinWort: "if ($wert = ('true', '1')) then 'ja' else if ($wert = ('false', '0')) then 'nein' else $wert",
  gross: 'upper-case($wert)',
  gekuerzt: 'substring($wert, 1, $laenge)',
}

/** String operations only, without number formatting: exact for any number of digits. */
const BETRAG = `    <xsl:param name="wert" as="xs:string"/>
    <xsl:param name="trenner" as="xs:string"/>
    <xsl:variable name="ganz" as="xs:string" select="replace(substring-before(concat($wert, '.'), '.'), '^[+-]?0*([0-9])', '$1')"/>
    <xsl:variable name="rest" as="xs:string" select="substring-after($wert, '.')"/>
    <xsl:variable name="nachkomma" as="xs:string" select="if (string-length($rest) lt 2) then substring(concat($rest, '00'), 1, 2) else $rest"/>
    <xsl:sequence select="concat(if (starts-with($wert, '-')) then '-' else '', fw:gruppiert($ganz, $trenner), ',', $nachkomma)"/>`
const GRUPPIERT = `    <xsl:param name="ziffern" as="xs:string"/>
    <xsl:param name="trenner" as="xs:string"/>
    <xsl:variable name="vorne" as="xs:integer" select="string-length($ziffern) - 3"/>
    <xsl:sequence select="if ($vorne le 0) then $ziffern else concat(fw:gruppiert(substring($ziffern, 1, $vorne), $trenner), $trenner, substring($ziffern, $vorne + 1))"/>`

const UNVERAENDERTER_RAND: ReadonlySet<Formatname> = new Set<Formatname>(['gross', 'gekuerzt'])

export const format: Werthandler<Format> = {
  generate: ({ quelle, format: name, laenge }, umgebung) => {
    if (name === 'betragDeutsch' || name === 'dezimalkomma') {
      umgebung.addFunktion('fw:betrag', BETRAG)
      umgebung.addFunktion('fw:gruppiert', GRUPPIERT)
    }
    const text = UNVERAENDERTER_RAND.has(name) ? 'string()' : 'normalize-space()'
    umgebung.addFunktion(
      `fw:${name}`,
      `    <xsl:param name="quelle" as="node()?"/>\n` +
        (name === 'gekuerzt' ? '    <xsl:param name="laenge" as="xs:integer"/>\n' : '') +
        `    <xsl:sequence select="for $wert in $quelle/${text} return ${XSLT[name]}"/>`,
    )
    const wert = umgebung.valueOf(quelle)
    return name === 'gekuerzt' ? `fw:gekuerzt(${wert}, ${laenge ?? 1})` : `fw:${name}(${wert})`
  },
  evaluate: ({ quelle, format: name, laenge }, umgebung) => {
    const text = umgebung.textOf(quelle)
    if (text === '') return ''
    return applyFormat(name, text, laenge ?? 1)
  },
  check: ({ quelle, format: name, laenge }, umgebung) => [
    ...checkWertquelle(quelle, umgebung),
    ...((name === 'gekuerzt') === (laenge !== undefined)
      ? []
      : [
          umgebung.report(
            'zuordnung.laenge',
            'Eine Höchstlänge gehört genau zum Format „gekürzt“.',
            'Geben Sie bei „gekürzt“ die Höchstlänge an und entfernen Sie sie sonst.',
          ),
        ]),
  ],
}

function applyFormat(name: Formatname, text: string, laenge: number): string {
  const wert = collapseBlank(text)
  switch (name) {
    case 'datumDeutsch':
      return formatDatum(wert)
    case 'datumIso':
      return parseDatum(wert)
    case 'betragDeutsch':
      return formatBetrag(wert, '.')
    case 'dezimalkomma':
      return formatBetrag(wert, '')
    case 'dezimalpunkt':
      return parseBetrag(wert)
    case 'jaNeinWort':
      return ['true', '1'].includes(wert) ? 'ja' : ['false', '0'].includes(wert) ? 'nein' : wert
    case 'gross':
      return text.toUpperCase()
    case 'gekuerzt':
      return [...text].slice(0, laenge).join('')
  }
}

function formatDatum(wert: string): string {
  const [tagteil = ''] = wert.split('T')
  const [jahr = '', monat = '', tag = '', ...mehr] = tagteil.split('-')
  const ziffern = (teil: string, anzahl: number): boolean => teil.length === anzahl && /^[0-9]+$/.test(teil)
  const lesbar = mehr.length === 0 && ziffern(jahr, 4) && ziffern(monat, 2) && ziffern(tag, 2)
  return lesbar ? `${tag}.${monat}.${jahr}` : wert
}

function parseDatum(wert: string): string {
  const gefunden = /^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})$/.exec(wert)
  if (gefunden === null) return wert
  const [, tag = '', monat = '', jahr = ''] = gefunden
  return `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`
}

function formatBetrag(wert: string, trenner: string): string {
  const gefunden = /^([+-]?)([0-9]+)(?:[.]([0-9]*))?$/.exec(wert)
  if (gefunden === null) return wert
  const [, vorzeichen = '', ganz = '', nachkomma = ''] = gefunden
  const gruppen: string[] = []
  for (let rest = ganz.replace(/^0+(?=[0-9])/, ''); rest !== ''; rest = rest.slice(0, -3))
    gruppen.unshift(rest.slice(-3))
  return `${vorzeichen === '-' ? '-' : ''}${gruppen.join(trenner)},${nachkomma.padEnd(2, '0')}`
}

function parseBetrag(wert: string): string {
  const deutsch = wert.includes(',') || /^[+-]?[0-9]{1,3}([.][0-9]{3})+$/.test(wert)
  return deutsch ? wert.replaceAll('.', '').replaceAll(',', '.') : wert
}
