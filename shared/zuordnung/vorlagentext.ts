import type { Quelle } from '../modell/elemente/zuordnung.ts'
import type { Generierungsumgebung } from './arten/art.ts'
import { ARTEN, werthandlerOf } from './arten/tabelle.ts'
import { labelOfZeile } from './beschriftung.ts'
import {
  isFest,
  listVeraenderliche,
  type Teil,
  writeAktuellen,
  writeCollected,
  writePopulated,
} from './elementteile.ts'
import type { Zuordnungsform } from './form.ts'
import { type Bereich, writeQuellausdruck } from './quellausdruck.ts'
import { escapeXslt, quoteXPath, writeKommentar } from './xpathText.ts'
import { isKonstant, type Wertinhalt, type Zeile, type Zielknoten } from './zielbaum.ts'

/** What one stylesheet collects while its templates are written. */
export interface Sammlung {
  form: Zuordnungsform
  /** name -> what stands in xsl:function */
  funktionen: Map<string, string>
  /** finished templates of repeated parts, outer ones first */
  vorlagen: string[]
}

/** Text of a template body. */
export interface Vorlagenrumpf {
  variablen: string[]
  schreiben: string[]
  /** variables of other templates that it needs */
  benutzt: Set<string>
}

/**
 * Writes the body for target elements that belong to one template; repeated parts below get templates of their own. A value
 * is read where it is written, by an `xsl:for-each` over at most one item: long chains of variables take the SaxonJS
 * compiler minutes.
 */
export class Vorlagenschreiber {
  readonly rumpf: Vorlagenrumpf = { variablen: [], schreiben: [], benutzt: new Set() }
  private readonly sammlung: Sammlung
  private readonly bereiche: readonly Bereich[]

  constructor(sammlung: Sammlung, bereiche: readonly Bereich[]) {
    this.sammlung = sammlung
    this.bereiche = bereiche
  }

  /**
   * The element with its content, whatever governs it: root, occurrences, and where `aktuell` is the context item, the
   * element around that value.
   */
  writeElement(knoten: Zielknoten, tiefe: number, aktuell?: Zeile): void {
    const { name, attribute, wert, kinder } = knoten
    if (attribute.length === 0 && kinder.length === 0) {
      this.add(tiefe, wert === undefined ? `<${name}/>` : `<${name}>${this.writeWert(wert, aktuell)}</${name}>`)
      return
    }
    this.add(tiefe, `<${name}>`)
    for (const teil of this.teileOf(knoten, aktuell)) teil.write(tiefe + 1)
    this.add(tiefe, `</${name}>`)
  }

  /** The element as often as its conditions, its repetition and its content say. */
  writeKnoten(knoten: Zielknoten, tiefe: number): void {
    if (knoten.bedingungen.length > 0) {
      const zeilen = knoten.bedingungen.map((zeile) => zeile.kennung).join(' ')
      this.writeBeschriftung(knoten.bedingungen, tiefe)
      this.add(tiefe, `<xsl:if test="${escapeXslt(this.conditionOf(knoten))}" fw:zeile="${zeilen}">`)
      this.writeGoverned(knoten, tiefe + 1)
      this.add(tiefe, '</xsl:if>')
    } else if (knoten.wiederholung !== undefined || isKonstant(knoten)) this.writeGoverned(knoten, tiefe)
    else this.writeFilled(knoten, tiefe)
  }

  /** XPath of the value of a line that stands outside the tree (head values of an Eingangszuordnung). */
  valueOf(zeile: Zeile<Wertinhalt>): string {
    return werthandlerOf(zeile.inhalt).generate(zeile.inhalt, this.umgebungOf(zeile))
  }

  add(tiefe: number, text: string): void {
    this.rumpf.schreiben.push('  '.repeat(tiefe) + text)
  }

  /** An element that is only written if a value, or a repeated or conditional part, stands in it. */
  private writeFilled(knoten: Zielknoten, tiefe: number): void {
    const werte = listVeraenderliche(knoten)
    const [wert] = werte
    if (wert !== undefined && werte.length === 1 && knoten.kinder.every(isKonstant)) {
      this.writeBeschriftung([wert], tiefe)
      this.add(tiefe, `<xsl:for-each select="${escapeXslt(this.valueOf(wert))}" fw:zeile="${wert.kennung}">`)
      this.writeElement(knoten, tiefe + 1, wert)
      this.add(tiefe, '</xsl:for-each>')
      return
    }
    const write = werte.length === 0 || knoten.kinder.some(isKonstant) ? writePopulated : writeCollected
    write(this, knoten, this.teileOf(knoten), tiefe)
  }

  /** What stands in an element, constant attributes first. */
  private teileOf({ attribute, wert, kinder }: Zielknoten, aktuell?: Zeile): Teil[] {
    const attributteile = attribute.map(
      ({ name, zeile }): Teil => ({
        fest: isFest(zeile),
        write: (tiefe) => this.writeAttribut(name, zeile, tiefe, aktuell),
      }),
    )
    const wertteil: Teil[] =
      wert === undefined
        ? []
        : [{ fest: isFest(wert), write: (tiefe) => this.add(tiefe, this.writeWertteil(wert, aktuell)) }]
    return [
      ...attributteile.filter(({ fest }) => fest),
      ...attributteile.filter(({ fest }) => !fest),
      ...wertteil,
      ...kinder.map((kind): Teil => ({ fest: isKonstant(kind), write: (tiefe) => this.writeKnoten(kind, tiefe) })),
    ]
  }

  private writeGoverned(knoten: Zielknoten, tiefe: number): void {
    if (knoten.wiederholung === undefined) this.writeElement(knoten, tiefe)
    else this.writeWiederholung(knoten, tiefe)
  }

  private writeWiederholung(knoten: Zielknoten, tiefe: number): void {
    const zeile = knoten.wiederholung
    if (zeile === undefined) return
    const innen = this.createInnen(knoten)
    const platz = this.sammlung.vorlagen.push('') - 1
    innen.writeElement(knoten, 2)
    const parameter = [...innen.rumpf.benutzt].sort()
    this.sammlung.vorlagen[platz] = writeWiederholungsvorlage(this.sammlung.form, zeile, innen.rumpf, parameter)
    const auswahl = escapeXslt(this.occurrencesOf(knoten))
    const aufruf = `<xsl:apply-templates select="${auswahl}" mode="${zeile.kennung}" fw:zeile="${zeile.kennung}"`
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

  private writeAttribut(name: string, zeile: Zeile<Wertinhalt>, tiefe: number, aktuell: Zeile | undefined): void {
    if (zeile === aktuell) {
      this.add(tiefe, `<xsl:attribute name="${name}" select="."/>`)
      return
    }
    if (zeile.inhalt.art === 'konstante') {
      const wert = escapeXslt(quoteXPath(zeile.inhalt.wert))
      this.add(tiefe, `<xsl:attribute name="${name}" select="${wert}" fw:zeile="${zeile.kennung}"/>`)
      return
    }
    this.writeBeschriftung([zeile], tiefe)
    this.add(tiefe, `<xsl:for-each select="${escapeXslt(this.valueOf(zeile))}" fw:zeile="${zeile.kennung}">`)
    this.add(tiefe + 1, `<xsl:attribute name="${name}" select="."/>`)
    this.add(tiefe, '</xsl:for-each>')
  }

  /** The value of an element that has nothing else. */
  private writeWert(zeile: Zeile<Wertinhalt>, aktuell: Zeile | undefined): string {
    const { inhalt, kennung } = zeile
    if (zeile === aktuell || isFest(zeile) || (inhalt.art === 'anlage' && inhalt.angabe === 'inhalt')) {
      return this.writeWertteil(zeile, aktuell)
    }
    return `<xsl:value-of select="${escapeXslt(this.valueOf(zeile))}" fw:zeile="${kennung}"/>`
  }

  /** A value as one of several parts: nothing, not an empty text, where there is none. */
  private writeWertteil(zeile: Zeile<Wertinhalt>, aktuell: Zeile | undefined): string {
    const { inhalt, kennung } = zeile
    if (zeile === aktuell) return writeAktuellen(zeile)
    if (inhalt.art === 'konstante') {
      return inhalt.wert === '' ? '' : `<xsl:text fw:zeile="${kennung}">${escapeXslt(inhalt.wert)}</xsl:text>`
    }
    const wert = escapeXslt(this.valueOf(zeile))
    return `<xsl:for-each select="${wert}" fw:zeile="${kennung}">${writeAktuellen(zeile)}</xsl:for-each>`
  }

  private writeBeschriftung(zeilen: readonly Zeile[], tiefe: number): void {
    for (const zeile of zeilen) {
      const beschriftung = labelOfZeile(this.sammlung.form, zeile)
      if (beschriftung !== undefined) this.add(tiefe, writeKommentar(beschriftung))
    }
  }

  private conditionOf(knoten: Zielknoten): string {
    return knoten.bedingungen
      .map((zeile) => ARTEN.bedingung.generate(zeile.inhalt, this.umgebungOf(zeile)))
      .join(' and ')
  }

  /** Conditions after a wiederholung are read from each occurrence. */
  private occurrencesOf(knoten: Zielknoten): string {
    const zeile = knoten.wiederholung
    if (zeile === undefined) return '()'
    const alle = ARTEN.wiederholung.generate(zeile.inhalt, this.umgebungOf(zeile))
    const innen = this.createInnen(knoten)
    const filter = knoten.filter.map((eine) => `[${ARTEN.bedingung.generate(eine.inhalt, innen.umgebungOf(eine))}]`)
    for (const name of innen.rumpf.benutzt) {
      if (this.passVariable(name) === '.') this.declareVorkommen(name)
    }
    return alle + filter.join('')
  }

  private createInnen(knoten: Zielknoten): Vorlagenschreiber {
    const zeile = knoten.wiederholung
    const neue: Bereich[] = zeile === undefined ? [] : [{ kennung: zeile.kennung, quelle: zeile.inhalt.quelle }]
    return new Vorlagenschreiber(this.sammlung, [...this.bereiche, ...neue])
  }

  /** How this template hands a variable on: its own occurrence is its context item. */
  private passVariable(name: string): string {
    const eigener = this.bereiche.at(-1)
    if (eigener !== undefined && name === `vorkommen-${eigener.kennung}`) return '.'
    this.rumpf.benutzt.add(name)
    return `$${name}`
  }

  /** Inside a predicate the own occurrence is no longer the context item, so it needs a name. */
  private declareVorkommen(name: string): void {
    const text = `    <xsl:variable name="${name}" as="node()" select="."/>`
    if (!this.rumpf.variablen.includes(text)) this.rumpf.variablen.push(text)
  }

  private umgebungOf(zeile: Zeile): Generierungsumgebung {
    const { form, funktionen } = this.sammlung
    const nodesOf = (quelle: Quelle): string => writeQuellausdruck(form, quelle, this.bereiche, this.rumpf.benutzt)
    return {
      form,
      kennung: zeile.kennung,
      nodesOf,
      valueOf: (quelle) => {
        const knoten = nodesOf(quelle)
        if (knoten.includes('/')) return `(${knoten})[1][normalize-space()]`
        const einzeln = knoten.startsWith('@') || knoten.startsWith('self::')
        return `${knoten}${einzeln ? '' : '[1]'}[normalize-space()]`
      },
      nachricht: () => {
        this.rumpf.benutzt.add('nachricht')
        return '$nachricht'
      },
      addFunktion: (name, inhalt) => void funktionen.set(name, inhalt),
      shareFunktion: (name, inhalt) => {
        for (const [vorhanden, anderer] of funktionen) if (anderer === inhalt) return vorhanden
        funktionen.set(name, inhalt)
        return name
      },
    }
  }
}

function writeWiederholungsvorlage(
  form: Zuordnungsform,
  zeile: Zeile,
  rumpf: Vorlagenrumpf,
  parameter: readonly string[],
): string {
  const beschriftung = labelOfZeile(form, zeile)
  return [
    ...(beschriftung === undefined ? [] : [`  ${writeKommentar(`je Vorkommen: ${beschriftung}`)}`]),
    `  <xsl:template match="@* | *" mode="${zeile.kennung}" fw:id="${form.zuordnung.id}" fw:zeile="${zeile.kennung}">`,
    ...parameter.map((name) => `    <xsl:param name="${name}" as="node()"/>`),
    ...rumpf.variablen,
    ...rumpf.schreiben,
    '  </xsl:template>',
  ].join('\n')
}
