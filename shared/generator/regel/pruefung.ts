import { quote } from '../../ausdruck/xpath/text.ts'
import type { XPathUmgebung } from '../../ausdruck/xpath/umgebung.ts'
import { bedingungToXPath, berechnungToXPath } from '../../ausdruck/xpath.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import { citeErste } from '../rechtsgrundlagen.ts'
import { listSichtdokumente, type Sichtdokument, type Sichtknoten } from '../sichtbaum.ts'
import { element, kommentar, LEERZEILE, UMBRUCH, type XmlKnoten, type XmlTeil } from '../xmltext.ts'
import { melde } from './befunde.ts'
import { writeFeldtabelle } from './felder.ts'
import { createXPathUmgebung, FACHPRAEFIX, listDokumente, type Regelumgebung } from './umgebung.ts'
import { BEFUNDE, xsl } from './xsl.ts'

/** Table and template per Dokument, by name; equal ones serve several Nachrichtentypen. */
export type Pruefungsverzeichnis = Map<string, XmlTeil[]>

/** Where the checks of one Dokument are written. */
interface Pruefort {
  umgebung: Regelumgebung
  xpath: XPathUmgebung
  /** variable with the table of the fields */
  tabelle: string
}

/**
 * The checks of an incoming Nachrichtentyp: of its form, which a rule makes only where no XSD has, by tables; and of all
 * that no XSD can check, by one template per Dokument.
 */
export function writePruefung(
  umgebung: Regelumgebung,
  typ: Nachrichtentyp,
  verzeichnis: Pruefungsverzeichnis,
): XmlTeil[] {
  const form: XmlTeil[] = []
  const inhalt: XmlTeil[] = []
  for (const dokument of listSichtdokumente(umgebung.projekt, typ)) {
    const { name, pruefung } = placeDokument(umgebung, typ, dokument, verzeichnis)
    const pfad = `${FACHPRAEFIX}:${dokument.dokument.technischerName}`
    form.push(xsl.sequence(`${pfad}[1] ! e:formpruefung(., $felder.${name})`))
    inhalt.push(...createAnwesenheit(umgebung, dokument))
    if (pruefung) inhalt.push(xsl.apply(`${pfad}[1]`, `pruefung.${name}`))
  }
  const attribute = (mode: string) => ({
    match: `${FACHPRAEFIX}:${typ.technischerName}`,
    mode,
    as: BEFUNDE,
    'fw:id': typ.id,
  })
  return [
    xsl.template(attribute('formpruefung'), ...form),
    LEERZEILE,
    xsl.template(attribute('pruefung'), ...inhalt),
    LEERZEILE,
  ]
}

function createAnwesenheit({ projekt, stufe: n }: Regelumgebung, { dokument, sicht, stufe }: Sichtdokument): XmlTeil[] {
  if (!sicht.pflicht || stufe > n) return []
  const { id, name, technischerName, rechtsgrundlagen } = dokument
  const argumente = [id, name, citeErste(projekt, rechtsgrundlagen) ?? ''].map(quote)
  return [xsl.sequence(`e:dokumentFehlt(${FACHPRAEFIX}:${technischerName}, ${argumente.join(', ')})`)]
}

/** Writes table and template of a Dokument unless equal ones are there; returns the name they go by. */
function placeDokument(
  umgebung: Regelumgebung,
  typ: Nachrichtentyp,
  dokument: Sichtdokument,
  verzeichnis: Pruefungsverzeichnis,
): { name: string; pruefung: boolean } {
  const xpath = createXPathUmgebung(listDokumente(umgebung, typ), dokument.dokument.id)
  const kurz = dokument.dokument.technischerName
  const write = (name: string) => writeDokument({ umgebung, xpath, tabelle: `felder.${name}` }, dokument, name)
  const gemeinsam = write(kurz)
  const bekannt = verzeichnis.get(kurz)
  const gleich = bekannt === undefined || JSON.stringify(bekannt) === JSON.stringify(gemeinsam.teile)
  const name = gleich ? kurz : `${kurz}-in-${typ.technischerName}`
  const { teile, pruefung } = gleich ? gemeinsam : write(name)
  verzeichnis.set(name, teile)
  return { name, pruefung }
}

function writeDokument(ort: Pruefort, sicht: Sichtdokument, name: string): { teile: XmlTeil[]; pruefung: boolean } {
  const { dokument, kinder } = sicht
  const inhalt = kinder.flatMap((kind) => createKnoten(ort, kind))
  const match = `${FACHPRAEFIX}:${dokument.technischerName}`
  const template = xsl.template({ match, mode: `pruefung.${name}`, as: BEFUNDE, 'fw:id': dokument.id }, ...inhalt)
  const teile = [
    kommentar(`Dokument „${dokument.name}“`),
    writeFeldtabelle(ort.umgebung, ort.tabelle, sicht),
    LEERZEILE,
  ]
  return inhalt.length === 0 ? { teile, pruefung: false } : { teile: [...teile, template, LEERZEILE], pruefung: true }
}

/** What no XSD can check about a node, at the occurrence of its parent; nothing for most. */
function createKnoten(ort: Pruefort, sicht: Sichtknoten): XmlTeil[] {
  const { knoten, stufe, kinder } = sicht
  const { id, name, pfad } = knoten
  if (stufe > ort.umgebung.stufe) {
    const befund = melde('regel.spaetereStufe', ort.tabelle, pfad)
    return [kommentar(`„${name}“, ab Stufe ${stufe}`), sequence(id, `${elementOf(knoten)} ! ${befund}`)]
  }
  const teile =
    knoten.art === 'gruppe'
      ? createGruppe(
          knoten,
          kinder.flatMap((kind) => createKnoten(ort, kind)),
        )
      : createWertpruefung(ort, knoten)
  const alle = [...createHaeufigkeit(ort, sicht), ...teile]
  return alle.length === 0 ? [] : [kommentar(`„${name}“`), ...alle]
}

function elementOf(knoten: Feldknoten): string {
  return `${FACHPRAEFIX}:${knoten.technischerName}`
}

function sequence(id: string, select: string): XmlKnoten {
  return element('xsl:sequence', { 'fw:id': id, select })
}

function createGruppe(knoten: Feldknoten, inhalt: readonly XmlTeil[]): XmlTeil[] {
  return inhalt.length === 0
    ? []
    : [element('xsl:for-each', { 'fw:id': knoten.id, select: elementOf(knoten) }, ...inhalt)]
}

/** Mandatory from a later stage on, or under a Bedingung; reported at the occurrence of the parent. */
function createHaeufigkeit(ort: Pruefort, { knoten, stufe }: Sichtknoten): XmlTeil[] {
  const { id, pfad, anzahl, pflichtWenn } = knoten
  // an empty field counts as missing
  const gegebene = knoten.art === 'feld' ? `${elementOf(knoten)}[normalize-space(.)]` : elementOf(knoten)
  const fehlt = melde('regel.pflichtfeldFehlt', ort.tabelle, pfad)
  if (anzahl.min === 0) {
    if (pflichtWenn === undefined) return []
    const bedingung = bedingungToXPath(pflichtWenn, umgebungOfEltern(ort, knoten))
    const befund = melde('regel.bedingtePflichtFehlt', ort.tabelle, pfad)
    return [sequence(id, `if (empty(${gegebene}) and (${bedingung}))${UMBRUCH}then ${befund}${UMBRUCH}else ()`)]
  }
  if (stufe === 1) return []
  const zuSelten = `if (count(${gegebene}) lt ${anzahl.min}) then ${melde('regel.zuSelten', ort.tabelle, pfad)} else ()`
  return [
    sequence(id, `if (empty(${gegebene}))${UMBRUCH}then ${fehlt}${UMBRUCH}else ${anzahl.min === 1 ? '()' : zuSelten}`),
  ]
}

function umgebungOfEltern({ xpath }: Pruefort, { dokument, eltern }: Feldknoten): XPathUmgebung {
  return {
    ...xpath,
    kontext: eltern === undefined ? { art: 'dokument', dokument } : { art: 'vorkommen', knoten: eltern },
  }
}

/** Places to which a Berechnung is rounded where the field does not say; a Berechnung of other fields is a mistake. */
const STELLEN: Partial<Record<Datenfeld['datentyp'], number>> = { ganzzahl: 0, dezimalzahl: 2, betrag: 2 }

function createWertpruefung(ort: Pruefort, knoten: Feldknoten): XmlTeil[] {
  const { id, pfad, feld, berechnung } = knoten
  const hier = elementOf(knoten)
  if (feld?.datentyp === 'zeitraum') {
    // where the form was checked by tables, so was this
    const test = `${hier}[not($formpruefung or e:istZeitraum(normalize-space(.)))]`
    return [sequence(id, `${test} ! ${melde('regel.datentypVerletzt', ort.tabelle, pfad)}`)]
  }
  if (feld?.datentyp === 'datei') {
    const mangel = `e:dateimangel(., ${quote(feld.dateitypen?.join(' ') ?? '')})`
    const argumente = `$code, $${ort.tabelle}, ${quote(pfad)}, .`
    return [sequence(id, `${hier} ! (for $code in ${mangel} return e:melde(${argumente}))`)]
  }
  const stellen = feld && STELLEN[feld.datentyp]
  if (feld === undefined || berechnung === undefined || stellen === undefined) return []
  const soll = berechnungToXPath(berechnung, umgebungOfEltern(ort, knoten), feld.nachkommastellen ?? stellen)
  const test = `${hier}[. castable as xs:decimal][xs:decimal(.) != ../(${soll})]`
  return [sequence(id, `${test} ! ${melde('regel.berechnungWeichtAb', ort.tabelle, pfad)}`)]
}
