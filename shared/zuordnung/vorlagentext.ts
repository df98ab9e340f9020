import type { Quelle } from '../modell/elemente/zuordnung.ts'
import type { Generierungsumgebung } from './arten/art.ts'
import { ARTEN, werthandlerOf } from './arten/tabelle.ts'
import { labelOfZeile } from './beschriftung.ts'
import type { Zuordnungsform } from './form.ts'
import { type Bereich, haupteingabeOf, writeQuellausdruck } from './quellausdruck.ts'
import { escapeXslt, quoteXPath, writeKommentar } from './xpathText.ts'
import { isKonstant, type Wertinhalt, type Zeile, type Zielknoten } from './zielbaum.ts'

/** What one stylesheet collects while its templates are written. */
export interface Sammlung {
  form: Zuordnungsform
  /** name -> text of xsl:function */
  funktionen: Map<string, string>
  /** finished templates of repeated parts, outer ones first */
  vorlagen: string[]
}

/** Text of a template body: first everything it reads, as variables, then what it writes. */
export interface Vorlagenrumpf {
  lesen: string[]
  schreiben: string[]
  /** variables of other templates that it needs */
  benutzt: Set<string>
}

/** Writes the body for target elements that belong to one template; repeated parts below get templates of their own. */
export class Vorlagenschreiber {
  readonly rumpf: Vorlagenrumpf = { lesen: [], schreiben: [], benutzt: new Set() }
  private readonly sammlung: Sammlung
  private readonly bereiche: readonly Bereich[]

  constructor(sammlung: Sammlung, bereiche: readonly Bereich[]) {
    this.sammlung = sammlung
    this.bereiche = bereiche
  }

  /** Reads and writes an element. `immer`: it is written whatever its content, as the root and occurrences are. */
  writeKnoten(knoten: Zielknoten, tiefe: number, immer: boolean): void {
    this.readKnoten(knoten)
    if (immer) this.writeElement(knoten, tiefe)
    else this.writeBedingt(knoten, tiefe)
  }

  /** The variable with the value of a line outside the tree (head values of an Eingangszuordnung). */
  readWert(zeile: Zeile<Wertinhalt>): string {
    this.declare(zeile, 'xs:string', werthandlerOf(zeile.inhalt).generate(zeile.inhalt, this.umgebungOf(zeile)))
    return `$${zeile.kennung}`
  }

  /** XPath that is true if an element of the tree gets content. */
  belegt(knoten: Zielknoten): string {
    return [...new Set(this.belegtTeile(knoten))].join(' or ')
  }

  /** An element that is only written with content, governed or not. */
  writeBedingt(knoten: Zielknoten, tiefe: number): void {
    const bedingung =
      knoten.bedingungen.length > 0
        ? knoten.bedingungen.map((zeile) => `$${zeile.kennung}`).join(' and ')
        : knoten.wiederholung !== undefined || isKonstant(knoten)
          ? undefined
          : this.belegt(knoten)
    if (bedingung === undefined) {
      this.writeInhaltlich(knoten, tiefe)
      return
    }
    this.add(tiefe, `<xsl:if test="${bedingung}">`)
    this.writeInhaltlich(knoten, tiefe + 1)
    this.add(tiefe, '</xsl:if>')
  }

  add(tiefe: number, text: string): void {
    this.rumpf.schreiben.push('  '.repeat(tiefe) + text)
  }

  /** Declares the variables of an element and all below it that belong to this template. */
  readKnoten(knoten: Zielknoten): void {
    for (const zeile of knoten.bedingungen) {
      this.declare(zeile, 'xs:boolean', ARTEN.bedingung.generate(zeile.inhalt, this.umgebungOf(zeile)))
    }
    const { wiederholung } = knoten
    if (wiederholung !== undefined) {
      const alle = ARTEN.wiederholung.generate(wiederholung.inhalt, this.umgebungOf(wiederholung))
      this.declare(wiederholung, 'node()*', alle + this.writeFilter(knoten, wiederholung.inhalt.quelle))
      return
    }
    for (const { zeile } of knoten.attribute) if (zeile.inhalt.art !== 'konstante') this.readWert(zeile)
    if (knoten.wert !== undefined && knoten.wert.inhalt.art !== 'konstante') this.readWert(knoten.wert)
    for (const kind of knoten.kinder) this.readKnoten(kind)
  }

  /** Conditions after a wiederholung are read from each occurrence. */
  private writeFilter(knoten: Zielknoten, quelle: Quelle): string {
    const kennung = knoten.wiederholung?.kennung ?? ''
    const innen = new Vorlagenschreiber(this.sammlung, [...this.bereiche, { kennung, quelle }])
    const filter = knoten.filter.map((zeile) => `[${ARTEN.bedingung.generate(zeile.inhalt, innen.umgebungOf(zeile))}]`)
    for (const name of innen.rumpf.benutzt) {
      if (this.passVariable(name) === '.') this.declareVorkommen(name)
    }
    return filter.join('')
  }

  /** Inside a predicate the own occurrence is no longer the context item, so it needs a name. */
  private declareVorkommen(name: string): void {
    const text = `    <xsl:variable name="${name}" as="node()" select="."/>`
    if (!this.rumpf.lesen.includes(text)) this.rumpf.lesen.push(text)
  }

  private declare(zeile: Zeile, typ: string, ausdruck: string): void {
    const beschriftung = labelOfZeile(this.sammlung.form, zeile)
    if (beschriftung !== '') this.rumpf.lesen.push(`    ${writeKommentar(beschriftung)}`)
    this.rumpf.lesen.push(
      `    <xsl:variable name="${zeile.kennung}" as="${typ}" select="${escapeXslt(ausdruck)}" fw:zeile="${zeile.kennung}"/>`,
    )
  }

  private umgebungOf(zeile: Zeile): Generierungsumgebung {
    const { form, funktionen } = this.sammlung
    const nodesOf = (quelle: Quelle): string => writeQuellausdruck(form, quelle, this.bereiche, this.rumpf.benutzt)
    return {
      form,
      kennung: zeile.kennung,
      nodesOf,
      textOf: (quelle) => {
        const knoten = nodesOf(quelle)
        return knoten === '.' ? 'string(.[normalize-space()])' : `string((${knoten})[1][normalize-space()])`
      },
      nachricht: () => {
        this.rumpf.benutzt.add('nachricht')
        return '$nachricht'
      },
      addFunktion: (name, text) => void funktionen.set(name, text),
    }
  }

  private belegtTeile(knoten: Zielknoten): string[] {
    if (knoten.bedingungen.length > 0) {
      const teile = knoten.bedingungen.map((zeile) => `$${zeile.kennung}`)
      if (knoten.wiederholung !== undefined) teile.push(`exists($${knoten.wiederholung.kennung})`)
      return teile.length === 1 ? teile : [`(${teile.join(' and ')})`]
    }
    if (knoten.wiederholung !== undefined) return [`exists($${knoten.wiederholung.kennung})`]
    const zeilen = [...knoten.attribute.map((attribut) => attribut.zeile), ...(knoten.wert ? [knoten.wert] : [])]
    return [
      ...zeilen.filter((zeile) => zeile.inhalt.art !== 'konstante').map((zeile) => `$${zeile.kennung}`),
      ...knoten.kinder.filter((kind) => !isKonstant(kind)).flatMap((kind) => this.belegtTeile(kind)),
    ]
  }

  private writeInhaltlich(knoten: Zielknoten, tiefe: number): void {
    if (knoten.wiederholung === undefined) this.writeElement(knoten, tiefe)
    else this.writeWiederholung(knoten, tiefe)
  }

  private writeWiederholung(knoten: Zielknoten, tiefe: number): void {
    const zeile = knoten.wiederholung
    if (zeile === undefined) return
    const innen = new Vorlagenschreiber(this.sammlung, [
      ...this.bereiche,
      { kennung: zeile.kennung, quelle: zeile.inhalt.quelle },
    ])
    const platz = this.sammlung.vorlagen.push('') - 1
    innen.writeKnoten({ ...knoten, bedingungen: [], wiederholung: undefined, filter: [] }, 2, true)
    const parameter = [...innen.rumpf.benutzt].sort()
    this.sammlung.vorlagen[platz] = writeWiederholungsvorlage(this.sammlung.form, zeile, innen.rumpf, parameter)
    const aufruf = `<xsl:apply-templates select="$${zeile.kennung}" mode="${zeile.kennung}"`
    if (parameter.length === 0) {
      this.add(tiefe, `${aufruf}/>`)
      return
    }
    this.add(tiefe, `${aufruf}>`)
    for (const name of parameter) {
      this.add(tiefe + 1, `<xsl:with-param name="${name}" select="${this.passVariable(name)}"/>`)
    }
    this.add(tiefe, '</xsl:apply-templates>')
  }

  private passVariable(name: string): string {
    const eigener = this.bereiche.at(-1)
    if (eigener !== undefined && name === `vorkommen-${eigener.kennung}`) return '.'
    this.rumpf.benutzt.add(name)
    return `$${name}`
  }

  private writeElement(knoten: Zielknoten, tiefe: number): void {
    const { wert } = knoten
    if (knoten.attribute.length === 0 && knoten.kinder.length === 0) {
      const inhalt = wert === undefined ? '' : this.writeWert(wert)
      this.add(tiefe, inhalt === '' ? `<${knoten.name}/>` : `<${knoten.name}>${inhalt}</${knoten.name}>`)
      return
    }
    this.add(tiefe, `<${knoten.name}>`)
    for (const { name, zeile } of knoten.attribute) this.writeAttribut(name, zeile, tiefe + 1)
    if (wert !== undefined) this.add(tiefe + 1, this.writeWert(wert))
    for (const kind of knoten.kinder) this.writeBedingt(kind, tiefe + 1)
    this.add(tiefe, `</${knoten.name}>`)
  }

  private writeAttribut(name: string, zeile: Zeile<Wertinhalt>, tiefe: number): void {
    if (zeile.inhalt.art === 'konstante') {
      const wert = escapeXslt(quoteXPath(zeile.inhalt.wert))
      this.add(tiefe, `<xsl:attribute name="${name}" select="${wert}" fw:zeile="${zeile.kennung}"/>`)
      return
    }
    this.add(tiefe, `<xsl:if test="$${zeile.kennung}">`)
    this.add(tiefe + 1, `<xsl:attribute name="${name}" select="$${zeile.kennung}"/>`)
    this.add(tiefe, '</xsl:if>')
  }

  private writeWert({ inhalt, kennung }: Zeile<Wertinhalt>): string {
    if (inhalt.art === 'konstante') {
      return inhalt.wert === '' ? '' : `<xsl:text fw:zeile="${kennung}">${escapeXslt(inhalt.wert)}</xsl:text>`
    }
    if (inhalt.art === 'anlage' && inhalt.angabe === 'inhalt') {
      return `<xsl:if test="$${kennung}"><n:anlage-inhalt ref="{$${kennung}}"/></xsl:if>`
    }
    return `<xsl:value-of select="$${kennung}"/>`
  }
}

function writeWiederholungsvorlage(
  form: Zuordnungsform,
  zeile: Zeile,
  rumpf: Vorlagenrumpf,
  parameter: readonly string[],
): string {
  return [
    `  ${writeKommentar(`je Vorkommen: ${labelOfZeile(form, zeile)}`)}`,
    `  <xsl:template match="@* | *" mode="${zeile.kennung}" fw:id="${form.zuordnung.id}" fw:zeile="${zeile.kennung}">`,
    ...parameter.map((name) => `    <xsl:param name="${name}" as="node()"/>`),
    ...rumpf.lesen,
    ...rumpf.schreiben,
    '  </xsl:template>',
  ].join('\n')
}

/** The template for the document: binds the principal input and writes the root. */
export function writeHauptvorlage(form: Zuordnungsform, rumpf: Vorlagenrumpf): string {
  return [
    `  <xsl:template match="/" fw:id="${form.zuordnung.id}">`,
    `    <xsl:variable name="${haupteingabeOf(form.weise)}" as="element()" select="*"/>`,
    ...rumpf.lesen,
    ...rumpf.schreiben,
    '  </xsl:template>',
  ].join('\n')
}
