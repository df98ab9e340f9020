import type { Projekt } from '../../../modell/projekt.ts'
import { element, fertig, UMBRUCH, writeXmlTeile, type XmlKnoten, type XmlTeil } from '../../xmltext.ts'
import { createIntegrationsregel } from '../generateIntegrationsregel.ts'
import { isTabellenvariable, type Tabelle } from '../tabelle.ts'
import { NIE, xsl } from '../xsl.ts'

/** A part of a structure; `⟦3⟧` in it stands for the number of its fourth value. */
export interface Bauteil {
  text: string
  werte: readonly string[]
}

/**
 * An Integrationsregel taken apart into structure and contents. The structure is the same stylesheet without comments,
 * reading every table and every text from elsewhere: a new label, length or multiplicity does not change it.
 */
export interface Zerlegung {
  /** everything but the pieces that are reached only through a row of a table; `⟪key⟫` stands for them */
  geruest: Bauteil
  stuecke: ReadonlyMap<string, Bauteil>
  /** by name */
  tabellen: ReadonlyMap<string, Tabelle>
}

/** Model texts never stand in a structure, so none can contain these marks. */
export const WERTMARKE = /⟦(\d+)⟧/g
export const STUECKMARKE = /⟪([^⟫]*)⟫\n/g

/** Takes apart the very parts of which the delivered text is written: nothing is generated for this alone. */
export function zerlegeRegel(projekt: Projekt, leistung: string, stufe: number): Zerlegung {
  const stuecke = new Map<string, Bauteil>()
  const tabellen = new Map<string, Tabelle>()
  const geruest = writeBauteil(createIntegrationsregel(projekt, leistung, stufe), stuecke, tabellen)
  return { geruest, stuecke, tabellen }
}

function writeBauteil(
  teile: readonly XmlTeil[],
  stuecke: Map<string, Bauteil>,
  tabellen: Map<string, Tabelle>,
): Bauteil {
  const werte: string[] = []
  const addWert = (wert: string): string => `$werte[⟦${werte.push(wert) - 1}⟧]`

  const convert = (teil: XmlTeil): XmlTeil[] => {
    if (typeof teil === 'string' || 'fertig' in teil) return [teil]
    if ('kommentar' in teil || 'leerzeile' in teil) return []
    if ('stueck' in teil) {
      stuecke.set(teil.stueck, writeBauteil(teil.teile, stuecke, tabellen))
      return [fertig(`⟪${teil.stueck}⟫\n`)]
    }
    if (isTabellenvariable(teil)) {
      const { name } = teil.tabelle
      tabellen.set(name, teil.tabelle)
      return [xsl.variable(name, 'element(e:zeile)*', `$tabellen/e:tabellen/e:tabelle[@name = '${name}']/e:zeile`)]
    }
    const attribute = Object.fromEntries(
      teil.attribute.flatMap(([name, wert]) => (name === 'fw:id' ? [] : [[name, convertAttribut(teil, name, wert)]])),
    )
    const eingaenge = teil.name === 'xsl:stylesheet' ? EINGAENGE : []
    // a choice looks the same whether it has cases or not
    const kinder = teil.name === 'xsl:choose' ? [NIE, ...teil.kinder.filter((kind) => kind !== NIE)] : teil.kinder
    return [element(teil.name, attribute, ...eingaenge, ...kinder.flatMap(convert))]
  }

  const convertAttribut = ({ name: elementname }: XmlKnoten, name: string, wert: string): string => {
    if (!elementname.startsWith('xsl:')) return isFest(wert) ? `{${addWert(unescapeKlammern(wert))}}` : wert
    if (name !== 'select' && name !== 'test') return wert
    return extractWerte(wert.replaceAll(UMBRUCH, ' '), addWert)
  }

  return { text: writeXmlTeile(teile.flatMap(convert)), werte }
}

/** The contents arrive as one more parameter. */
const EINGAENGE: readonly XmlTeil[] = [
  element('xsl:param', { name: 'tabellen', as: 'document-node()', required: 'yes' }),
  xsl.variable('werte', 'xs:string*', '$tabellen/e:tabellen/e:wert/string()'),
]

/** A number that stands alone is a value too: the stage is one. */
const NUR_ZAHL = /^\d+$/
const LITERAL = /'((?:[^']|'')*)'/g
/** Ids say which element a piece is about; another id is another structure. */
const IDS = /^[a-z]{3}-[0-9a-z]{10}(?:\/[a-z]{3}-[0-9a-z]{10})*$/

function extractWerte(xpath: string, addWert: (wert: string) => string): string {
  if (NUR_ZAHL.test(xpath)) return `xs:integer(${addWert(xpath)})`
  return xpath.replace(LITERAL, (literal, inhalt: string) =>
    IDS.test(inhalt) ? literal : addWert(inhalt.replaceAll("''", "'")),
  )
}

/** No expression in braces: plain text. */
function isFest(wert: string): boolean {
  return !/[{}]/.test(wert.replaceAll('{{', '').replaceAll('}}', ''))
}

function unescapeKlammern(wert: string): string {
  return wert.replaceAll('{{', '{').replaceAll('}}', '}')
}
