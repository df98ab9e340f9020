import { quote } from '../../ausdruck/xpath/text.ts'
import type { XPathUmgebung } from '../../ausdruck/xpath/umgebung.ts'
import { bedingungToXPath } from '../../ausdruck/xpath.ts'
import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import { type Feldknoten, pathOfKnoten } from '../../modell/feldbaum.ts'
import { citeErste } from '../rechtsgrundlagen.ts'
import { listSichtdokumente, type Sichtdokument, type Sichtknoten } from '../sichtbaum.ts'
import { kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { type Befundstelle, reportBefund } from './befunde.ts'
import { datentypTest, listBerechnungspruefungen, listDateipruefungen, listFormpruefungen } from './feldpruefung.ts'
import { isImmer, type Schritt, writeBedingte, writeSchritte } from './pruefschritte.ts'
import { createXPathUmgebung, FACHPRAEFIX, type Regelumgebung } from './umgebung.ts'
import { concatenate } from './werte.ts'
import { BEFUNDE, xsl } from './xsl.ts'

/** Where the templates of one Dokument are written. */
interface Pruefort {
  umgebung: Regelumgebung
  xpath: XPathUmgebung
  dokument: Sichtdokument
  templates: XmlTeil[]
}

/** The templates written so far by name of their Dokument's; equal ones serve several Nachrichtentypen. */
export type Pruefungsverzeichnis = Map<string, XmlTeil[]>

/**
 * The checks of an incoming Nachrichtentyp, run at the root of the message. One template per Dokument, Gruppe and
 * Datenfeld that has anything to check is added to `verzeichnis`; each runs at the occurrence of the parent.
 */
export function createPruefung(
  umgebung: Regelumgebung,
  typ: Nachrichtentyp,
  verzeichnis: Pruefungsverzeichnis,
): XmlTeil[] {
  const xpath = createXPathUmgebung(umgebung, typ)
  return listSichtdokumente(umgebung.projekt, typ).flatMap((dokument) => {
    const name = dokument.dokument.technischerName
    const write = (praefix: string) => {
      const ort: Pruefort = { umgebung, xpath, dokument, templates: [] }
      const schritte = createDokumentpruefung(ort, `${praefix}.${name}`)
      return { schritte, templates: ort.templates }
    }
    const gemeinsame = write('pruefung')
    const bekannte = verzeichnis.get(name)
    const anders = bekannte !== undefined && JSON.stringify(bekannte) !== JSON.stringify(gemeinsame.templates)
    const { schritte, templates } = anders ? write(`pruefung-${typ.technischerName}`) : gemeinsame
    verzeichnis.set(anders ? `${typ.technischerName}.${name}` : name, templates)
    return [...createAnwesenheit(umgebung, dokument), ...writeSchritte(schritte)]
  })
}

function createAnwesenheit(umgebung: Regelumgebung, { dokument, sicht, stufe }: Sichtdokument): XmlTeil[] {
  if (!sicht.pflicht || stufe > umgebung.stufe) return []
  const stelle = {
    name: dokument.name,
    element: dokument.id,
    rechtsgrundlage: citeErste(umgebung.projekt, dokument.rechtsgrundlagen),
  }
  const befund = reportBefund(umgebung, 'regel.dokumentFehlt', stelle)
  return [xsl.if(`empty(${FACHPRAEFIX}:${dokument.technischerName})`, befund)]
}

function createDokumentpruefung(ort: Pruefort, name: string): Schritt[] {
  const { dokument, kinder } = ort.dokument
  const schritte = kinder.flatMap((kind) => createKnotenpruefung(ort, name, kind))
  if (schritte.length === 0) return []
  ort.templates.unshift(
    kommentar(`Dokument „${dokument.name}“`),
    xsl.template({ name, as: BEFUNDE, 'fw:id': dokument.id }, ...writeBedingte(schritte)),
    LEERZEILE,
  )
  const aufruf = xsl.forEach(`${FACHPRAEFIX}:${dokument.technischerName}[1]`, xsl.call(name))
  return [{ immer: isImmer(schritte), teile: [aufruf] }]
}

/** Writes the template of a node and returns the step that calls it; nothing where there is nothing to check. */
function createKnotenpruefung(ort: Pruefort, elternname: string, sicht: Sichtknoten): Schritt[] {
  const { knoten } = sicht
  const name = `${elternname}.${knoten.technischerName}`
  const stelle = ort.templates.length
  const schritte =
    sicht.stufe > ort.umgebung.stufe
      ? [createSpaetereStufe(ort, knoten)]
      : [...createHaeufigkeit(ort, sicht), ...createVorkommen(ort, name, sicht)]
  if (schritte.length === 0) return []
  ort.templates.splice(
    stelle,
    0,
    kommentar(describeKnoten(sicht)),
    xsl.template({ name, as: BEFUNDE, 'fw:id': knoten.id }, ...writeBedingte(schritte)),
    LEERZEILE,
  )
  return [{ immer: isImmer(schritte), teile: [xsl.call(name)] }]
}

function describeKnoten({ knoten, stufe }: Sichtknoten): string {
  const art = knoten.feld === undefined ? 'Gruppe' : knoten.feld.datentyp
  const { min, max } = knoten.anzahl
  const anzahl = max === null ? `${min} bis beliebig oft` : min === max ? `${min}-mal` : `${min}- bis ${max}-mal`
  return [`„${knoten.name}“: ${art}`, anzahl, ...(stufe > 1 ? [`ab Stufe ${stufe}`] : [])].join(', ')
}

function elementOf(knoten: Feldknoten): string {
  return `${FACHPRAEFIX}:${knoten.technischerName}`
}

function createSpaetereStufe({ umgebung, dokument }: Pruefort, knoten: Feldknoten): Schritt {
  const befund = reportBefund(umgebung, 'regel.spaetereStufe', stelleOf(umgebung, dokument, knoten, 'vorkommen'))
  return { immer: true, teile: [xsl.forEach(elementOf(knoten), befund)] }
}

/** How often the node occurs, reported on the occurrence of its parent. */
function createHaeufigkeit({ umgebung, dokument, xpath }: Pruefort, { knoten, stufe }: Sichtknoten): Schritt[] {
  const { min, max } = knoten.anzahl
  const alle = elementOf(knoten)
  // an empty field counts as missing
  const gegebene = knoten.art === 'feld' ? `${alle}[normalize-space(.)]` : alle
  const stelle = stelleOf(umgebung, dokument, knoten, 'eltern')
  const schritte: Schritt[] = []
  if (min >= 1) {
    const fehlt = reportBefund(umgebung, 'regel.pflichtfeldFehlt', stelle)
    const teile = [xsl.if(`empty(${gegebene})`, fehlt)]
    if (min > 1) {
      const zuSelten = reportBefund(umgebung, 'regel.zuSelten', stelle)
      teile.push(xsl.if(`exists(${gegebene}) and count(${gegebene}) lt ${min}`, zuSelten))
    }
    schritte.push({ immer: stufe > 1, teile })
  } else if (knoten.pflichtWenn !== undefined) {
    const bedingung = bedingungToXPath(knoten.pflichtWenn, { ...xpath, kontext: kontextOfEltern(knoten) })
    const befund = reportBefund(umgebung, 'regel.bedingtePflichtFehlt', stelle)
    schritte.push({ immer: true, teile: [xsl.if(`empty(${gegebene}) and (${bedingung})`, befund)] })
  }
  if (max !== null) {
    const befund = reportBefund(umgebung, 'regel.zuHaeufig', stelle)
    schritte.push({ immer: false, teile: [xsl.if(`count(${alle}) gt ${max}`, befund)] })
  }
  return schritte
}

/** What is checked at each occurrence of a node. */
function createVorkommen(ort: Pruefort, name: string, sicht: Sichtknoten): Schritt[] {
  const { knoten } = sicht
  const schritte =
    knoten.art === 'feld'
      ? createFeldpruefung(ort, knoten)
      : sicht.kinder.flatMap((kind) => createKnotenpruefung(ort, name, kind))
  if (schritte.length === 0) return []
  return [{ immer: isImmer(schritte), teile: [xsl.forEach(elementOf(knoten), ...writeBedingte(schritte))] }]
}

function createFeldpruefung({ umgebung, dokument, xpath }: Pruefort, knoten: Feldknoten): Schritt[] {
  const { feld } = knoten
  if (feld === undefined) return []
  const stelle = stelleOf(umgebung, dokument, knoten, 'vorkommen')
  const report = (code: Parameters<typeof reportBefund>[1]) => reportBefund(umgebung, code, stelle)
  const schritte: Schritt[] = []
  const datentyp = datentypTest(umgebung, feld)
  const form = listFormpruefungen(umgebung, feld).map(({ code, test }) => xsl.if(test, report(code)))
  if (datentyp !== undefined) {
    const falsch = xsl.when(`not(${datentyp})`, report('regel.datentypVerletzt'))
    const teile = form.length === 0 ? [falsch] : [falsch, xsl.otherwise(...form)]
    // an XSD knows neither the calendar nor the order of the two days of a Zeitraum
    schritte.push({ immer: feld.datentyp === 'zeitraum', teile: [xsl.choose(...teile)] })
  } else if (form.length > 0) schritte.push({ immer: false, teile: form })
  const datei = listDateipruefungen(feld).map(({ code, test }) => xsl.when(test, report(code)))
  if (datei.length > 0) schritte.push({ immer: true, teile: [xsl.choose(...datei)] })
  const eltern = { ...xpath, kontext: kontextOfEltern(knoten) }
  const berechnung = listBerechnungspruefungen(umgebung, knoten, eltern)
  for (const { code, test } of berechnung) schritte.push({ immer: true, teile: [xsl.if(test, report(code))] })
  return schritte
}

function kontextOfEltern({ dokument, eltern }: Feldknoten): XPathUmgebung['kontext'] {
  return eltern === undefined ? { art: 'dokument', dokument } : { art: 'vorkommen', knoten: eltern }
}

/** Place and words of a Befund on a node: at its own occurrence or, where it is missing, at its parent's. */
function stelleOf(
  umgebung: Regelumgebung,
  { dokument }: Sichtdokument,
  knoten: Feldknoten,
  bei: 'vorkommen' | 'eltern',
): Befundstelle {
  const weg = pathOfKnoten(knoten)
  const recht = weg.findLast((einer) => einer.rechtsgrundlagen.length > 0) ?? dokument
  return {
    name: knoten.name,
    element: knoten.id,
    feld: knoten.pfad,
    angabe: describeWeg(bei === 'vorkommen' ? weg : weg.slice(0, -1)),
    rechtsgrundlage: citeErste(umgebung.projekt, recht.rechtsgrundlagen),
  }
}

/** XPath of the way in words, run at an occurrence of its last node; numbers where a node may occur several times. */
function describeWeg(weg: readonly Feldknoten[]): string | undefined {
  if (weg.length === 0) return undefined
  const teile = weg.flatMap((knoten, i) => {
    const trenner = i === 0 ? '' : ', '
    if (knoten.anzahl.max === 1) return [quote(trenner + knoten.name)]
    const hinauf = '../'.repeat(weg.length - 1 - i)
    const nummer = `count(${hinauf}preceding-sibling::${elementOf(knoten)}) + 1`
    return [...(trenner === '' ? [] : [quote(trenner)]), nummer, quote(`. ${knoten.name}`)]
  })
  return concatenate(teile)
}
