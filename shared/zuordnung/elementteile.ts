import { splitName } from './xmlPfad.ts'
import { isKonstant, type Wertinhalt, type Zeile, type Zielknoten } from './zielbaum.ts'

/** An attribute, the value or a child of a target element, ready to be written. */
export interface Teil {
  /** constant: never a reason to write the element */
  fest: boolean
  write(tiefe: number): void
}

/** What takes the lines of text. */
export interface Textziel {
  add(tiefe: number, text: string): void
}

/** Neighbours that are all constant or all not. */
interface Lauf {
  fest: boolean
  teile: Teil[]
}

export function isFest({ inhalt }: Zeile<Wertinhalt>): boolean {
  return inhalt.art === 'konstante'
}

/** The lines of attributes and value that are not constant. */
export function listVeraenderliche({ attribute, wert }: Zielknoten): Zeile<Wertinhalt>[] {
  return [...attribute.map(({ zeile }) => zeile), ...(wert === undefined ? [] : [wert])].filter(
    (zeile) => !isFest(zeile),
  )
}

/** Writes the context item as content of an element. */
export function writeAktuellen({ inhalt }: Zeile<Wertinhalt>): string {
  return inhalt.art === 'anlage' && inhalt.angabe === 'inhalt'
    ? '<n:anlage-inhalt ref="{normalize-space()}"/>'
    : '<xsl:value-of select="."/>'
}

/**
 * An element with children that is dropped where none of them is written: `xsl:where-populated` sees no attributes.
 * Where children are constant, `xsl:on-non-empty` keeps all that is constant from being the only content.
 */
export function writePopulated(ziel: Textziel, knoten: Zielknoten, teile: readonly Teil[], tiefe: number): void {
  const gemischt = knoten.kinder.some(isKonstant)
  ziel.add(tiefe, '<xsl:where-populated>')
  ziel.add(tiefe + 1, `<${knoten.name}>`)
  for (const lauf of groupTeile(teile)) {
    const begleitend = lauf.fest && gemischt
    if (begleitend) ziel.add(tiefe + 2, '<xsl:on-non-empty>')
    for (const teil of lauf.teile) teil.write(tiefe + (begleitend ? 3 : 2))
    if (begleitend) ziel.add(tiefe + 2, '</xsl:on-non-empty>')
  }
  ziel.add(tiefe + 1, `</${knoten.name}>`)
  ziel.add(tiefe, '</xsl:where-populated>')
}

/**
 * An element of which attributes that are not constant can be the only content: collects all that is not constant first.
 * No children are constant here. The `xsl:sequence` around keeps the variable from its siblings: SaxonJS 2.7 misjudges an
 * `xsl:on-non-empty` beside one.
 */
export function writeCollected(ziel: Textziel, knoten: Zielknoten, teile: readonly Teil[], tiefe: number): void {
  const variable = `inhalt-${splitName(knoten.name).lokal}`
  ziel.add(tiefe, '<xsl:sequence>')
  ziel.add(tiefe + 1, `<xsl:variable name="${variable}" as="node()*">`)
  for (const teil of teile) if (!teil.fest) teil.write(tiefe + 2)
  ziel.add(tiefe + 1, '</xsl:variable>')
  ziel.add(tiefe + 1, `<xsl:if test="exists($${variable})">`)
  ziel.add(tiefe + 2, `<${knoten.name}>`)
  for (const lauf of groupTeile(teile)) {
    if (lauf.fest) for (const teil of lauf.teile) teil.write(tiefe + 3)
    else ziel.add(tiefe + 3, `<xsl:sequence select="$${variable}"/>`)
  }
  ziel.add(tiefe + 2, `</${knoten.name}>`)
  ziel.add(tiefe + 1, '</xsl:if>')
  ziel.add(tiefe, '</xsl:sequence>')
}

function groupTeile(teile: readonly Teil[]): Lauf[] {
  const laeufe: Lauf[] = []
  for (const teil of teile) {
    const letzter = laeufe.at(-1)
    if (letzter?.fest === teil.fest) letzter.teile.push(teil)
    else laeufe.push({ fest: teil.fest, teile: [teil] })
  }
  return laeufe
}
