import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import type { Eingangsweg } from './modellindex.ts'
import { createProzessorbefund, joinEinzelheiten } from './prozessorbefunde.ts'
import type { Stylesheet, Transformiere } from './regelwerk.ts'
import { parseBaum } from './xmlbaum.ts'

/** Values that a Schnittstelle finds in a foreign message by its XPaths. */
export interface Fremdangaben {
  autor: string
  uuid: string
}

/**
 * Questions 1 and 2: which Schnittstelle, hence which system and which Nachrichtentyp of which Leistung. Channel, root name and
 * namespace decide; where a Bedingung is declared it must hold too. None or several hits are a Befund.
 */
export async function findEingangsweg(
  wege: readonly Eingangsweg[],
  wurzel: { namensraum: string; name: string },
  xml: string,
  transformiere: Transformiere,
): Promise<Ergebnis<Eingangsweg>> {
  const treffer: Eingangsweg[] = []
  for (const weg of wege) {
    const { erkennung } = weg
    if (erkennung.wurzel !== wurzel.name || erkennung.namensraum !== wurzel.namensraum) continue
    if (treffer.some((anderer) => isSameMeaning(anderer, weg))) continue
    const gilt = erkennung.bedingung === undefined ? succeed(true) : await holds(weg, xml, transformiere)
    if (!gilt.ok) return gilt
    if (gilt.wert) treffer.push(weg)
  }
  const [erster, ...weitere] = treffer
  const einzelheiten = `{${wurzel.namensraum}}${wurzel.name}`
  if (erster === undefined) return fail(createProzessorbefund('schnittstelleUnbekannt', { einzelheiten }))
  if (weitere.length > 0) {
    const namen = treffer.map((weg) => weg.schnittstelle.name).join(', ')
    return fail(createProzessorbefund('schnittstelleMehrdeutig', { einzelheiten: `${einzelheiten}: ${namen}` }))
  }
  return succeed(erster)
}

/** The same Schnittstelle in two Installationen of an Organisation is no ambiguity about the message. */
function isSameMeaning(a: Eingangsweg, b: Eingangsweg): boolean {
  return a.schnittstelle.id === b.schnittstelle.id && a.erkennung.nachrichtentyp === b.erkennung.nachrichtentyp
}

async function holds(weg: Eingangsweg, xml: string, transformiere: Transformiere): Promise<Ergebnis<boolean>> {
  const angaben = await evaluate(weg.schnittstelle, xml, transformiere)
  return angaben.ok ? succeed(angaben.wert[`bedingung${weg.nummer}`] === 'true') : angaben
}

/** Autor and UUID of a foreign message; empty where the Schnittstelle declares none or the message lacks it. */
export async function readFremdangaben(
  schnittstelle: Schnittstelle,
  xml: string,
  transformiere: Transformiere,
): Promise<Ergebnis<Fremdangaben>> {
  if (schnittstelle.autor === undefined && schnittstelle.uuid === undefined) return succeed({ autor: '', uuid: '' })
  const angaben = await evaluate(schnittstelle, xml, transformiere)
  if (!angaben.ok) return angaben
  const { autor = '', uuid = '' } = angaben.wert
  return succeed({ autor: autor.trim(), uuid: uuid.trim() })
}

async function evaluate(
  schnittstelle: Schnittstelle,
  xml: string,
  transformiere: Transformiere,
): Promise<Ergebnis<Record<string, string>>> {
  const ergebnis = await transformiere(createErkennungsblatt(schnittstelle), xml, {})
  const baum = ergebnis.ok ? parseBaum(ergebnis.wert) : ergebnis
  if (baum.ok) return succeed(baum.wert.attribute)
  return fail(createProzessorbefund('erkennungGescheitert', { einzelheiten: joinEinzelheiten(baum.befunde) }))
}

/**
 * The XPaths of a Schnittstelle come from a project, so they run as a stylesheet behind the guard like any other foreign text.
 * Their context is the root element.
 */
export function createErkennungsblatt(schnittstelle: Schnittstelle): Stylesheet {
  const zeilen: string[] = []
  const addZeile = (name: string, ausdruck: string): void => {
    zeilen.push(`      <xsl:attribute name="${name}" select="${escapeXml(ausdruck)}"/>`)
  }
  if (schnittstelle.autor !== undefined) addZeile('autor', `string((${schnittstelle.autor})[1])`)
  if (schnittstelle.uuid !== undefined) addZeile('uuid', `string((${schnittstelle.uuid})[1])`)
  for (const [nummer, { bedingung }] of (schnittstelle.erkennung ?? []).entries()) {
    if (bedingung !== undefined) addZeile(`bedingung${nummer}`, `boolean(${bedingung})`)
  }
  const namensraeume = Object.entries(schnittstelle.namensraeume)
    .map(([praefix, uri]) => ` xmlns:${praefix}="${escapeXml(uri)}"`)
    .join('')
  const text = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"${namensraeume}>
  <xsl:output method="xml" indent="no"/>
  <xsl:template match="/*">
    <xsl:element name="angaben">
${zeilen.join('\n')}
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
`
  return { name: `erkennung/${schnittstelle.technischerName}`, text }
}
