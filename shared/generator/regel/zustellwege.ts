import { quote } from '../../ausdruck/xpath/text.ts'
import { bedingungToXPath } from '../../ausdruck/xpath.ts'
import type { Nachrichtentyp, Rolle, Zustellweg } from '../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, type XmlKnoten, type XmlTeil } from '../xmltext.ts'
import { createAbfrageziel } from './anfragen.ts'
import { reportBefund } from './befunde.ts'
import {
  createXPathUmgebung,
  isAbfrage,
  komponententypOf,
  listErsatzkette,
  listZustellwege,
  type Regelumgebung,
  rolleOf,
} from './umgebung.ts'
import { isOneOf } from './werte.ts'
import { xsl } from './xsl.ts'

/** What a template of a Zustellweg yields: targets and Befunde, in the order in which they are found. */
export const SCHRITTE = 'element()*'

export function templateOfWeg(weg: Zustellweg): string {
  return `weg.${weg.technischerName}`
}

/**
 * One template per Zustellweg. Run at the root of the message, it yields an `e:ziel` for every Stelle that is reached, by the
 * way itself or by the first replacement that works, and the Befunde where none is.
 */
export function writeZustellwege(umgebung: Regelumgebung, typ: Nachrichtentyp): XmlTeil[] {
  return listZustellwege(umgebung, typ).flatMap((weg) => writeZustellweg(umgebung, typ, weg))
}

function writeZustellweg(umgebung: Regelumgebung, typ: Nachrichtentyp, weg: Zustellweg): XmlTeil[] {
  const rolle = rolleOf(umgebung, weg)
  const bedingungen = listBedingungen(umgebung, typ, weg)
  const ziele = xsl.forEach(zielstellen(rolle), ...createZiel(umgebung, weg, rolle))
  const inhalt = [
    ...createOhneStelle(umgebung, weg, rolle),
    ...(isAbfrage(umgebung, weg) && rolle.bindung.art === 'konfiguration' ? orderBefunde(ziele) : [ziele]),
  ]
  return [
    kommentar(describeWeg(umgebung, weg, rolle)),
    element(
      'xsl:template',
      { name: templateOfWeg(weg), as: SCHRITTE, 'fw:id': weg.id },
      xsl.tunnelParam('nachricht', 'element()'),
      xsl.tunnelParam('stelle', 'element(r:stelle)'),
      xsl.tunnelParam('merkmale', 'element(r:merkmal)*'),
      ...(isAbfrage(umgebung, weg) ? [xsl.param('vorher', SCHRITTE)] : []),
      ...(bedingungen.length === 0 ? inhalt : [xsl.if(bedingungen.join(' and '), ...inhalt)]),
    ),
    LEERZEILE,
  ]
}

/** Several Stellen may be asked: Befunde on their systems come first, then one that the Abfrage is dropped, then answers. */
function orderBefunde(ziele: XmlKnoten): XmlTeil[] {
  const reihenfolge = [
    "$schritte[self::r:befund][starts-with(@code, 'regel.zustellung')]",
    "$schritte[@code = 'regel.abfrageEntfaellt'][1]",
    '$schritte[not(self::r:befund)]',
    "$schritte[self::r:befund][starts-with(@code, 'regel.register')]",
  ]
  return [xsl.variableOf('schritte', SCHRITTE, ziele), xsl.sequence(reihenfolge.join(', '))]
}

function describeWeg(umgebung: Regelumgebung, weg: Zustellweg, rolle: Rolle): string {
  const typ = getDatensatz(umgebung.projekt, 'nachrichtentyp', weg.nachrichtentyp)
  const [, ...ersatz] = listErsatzkette(umgebung, weg)
  return [
    `Zustellweg „${weg.name}“${weg.pflicht ? ' (Pflicht)' : ''}`,
    `„${typ.name}“ an „${rolle.name}“ über „${komponententypOf(umgebung, weg).name}“`,
    ...ersatz.map((einer) => `ersatzweise „${einer.name}“ über „${komponententypOf(umgebung, einer).name}“`),
  ].join('\n')
}

function listBedingungen(umgebung: Regelumgebung, typ: Nachrichtentyp, weg: Zustellweg): string[] {
  const { vorgangstypen } = getDatensatz(umgebung.projekt, 'nachrichtentyp', weg.nachrichtentyp)
  const alle = umgebung.leistung.vorgangstypen.every((id) => vorgangstypen.includes(id))
  return [
    ...(alle ? [] : [isOneOf('$vorgang/r:vorgang/@vorgangstyp', vorgangstypen)]),
    ...(weg.bedingung === undefined
      ? []
      : [`(${bedingungToXPath(weg.bedingung, createXPathUmgebung(umgebung, typ))})`]),
  ]
}

const STELLEN = '$konfiguration/r:konfiguration/r:stelle'

/** XPath of the Stellen whose systems serve a Rolle; an applicant is served by those of the Stelle in charge. */
function zielstellen(rolle: Rolle): string {
  switch (rolle.bindung.art) {
    case 'zustaendigkeit':
    case 'nachricht':
      return '$stelle'
    case 'konfiguration':
      return `${STELLEN}[r:rolle/@id = ${quote(rolle.id)}]`
    case 'auswahl':
      return `${STELLEN}[@kennung = $nachricht/n:nachrichtenkopf/n:leser/normalize-space(n:kennung)][1]`
  }
}

function createOhneStelle(umgebung: Regelumgebung, weg: Zustellweg, rolle: Rolle): XmlTeil[] {
  if (rolle.bindung.art === 'zustaendigkeit' || rolle.bindung.art === 'nachricht') return []
  const befund = reportBefund(umgebung, 'regel.rolleOhneStelle', { name: rolle.name, element: rolle.id })
  const weitere = weg.pflicht ? [reportOhneSystem(umgebung, weg)] : []
  return [xsl.if(`empty(${zielstellen(rolle)})`, befund, ...weitere)]
}

function reportOhneSystem(umgebung: Regelumgebung, weg: Zustellweg): XmlKnoten {
  const code = weg.pflicht ? 'regel.zustellungNichtMoeglich' : 'regel.zustellungEntfaellt'
  return reportBefund(umgebung, code, { name: weg.name, element: weg.id })
}

/** At one Stelle: the first way of the chain that has a system there, else the Befund. */
function createZiel(umgebung: Regelumgebung, weg: Zustellweg, rolle: Rolle): XmlTeil[] {
  const kette = listErsatzkette(umgebung, weg)
  const name = (nummer: number): string => (nummer === 0 ? 'annahme' : `ersatz${nummer}`)
  const annahmen = kette.map((benutzt, i) =>
    xsl.variable(name(i), 'element(r:annahme)?', findAnnahme(umgebung, benutzt, rolle)),
  )
  const faelle = kette.map((benutzt, i) => {
    const ziel = createZielelement(umgebung, weg, benutzt, rolle, `$${name(i)}`)
    const schritte = isAbfrage(umgebung, weg) ? createAbfrageziel(umgebung, benutzt, ziel) : [ziel()]
    return xsl.when(`exists($${name(i)})`, ...schritte)
  })
  return [...annahmen, xsl.choose(...faelle, xsl.otherwise(reportOhneSystem(umgebung, weg)))]
}

/** XPath of what accepts a way at the Stelle in focus; a party of the message must also be reachable there. */
function findAnnahme(umgebung: Regelumgebung, weg: Zustellweg, rolle: Rolle): string {
  const { id, dienst } = komponententypOf(umgebung, weg)
  const hilfe = dienst === undefined ? 'nachrichtannahme' : 'dienstannahme'
  umgebung.hilfen.add(hilfe)
  const annahme = `e:${hilfe}(., ${quote(id)}, ${quote(dienst ?? weg.nachrichtentyp)})`
  if (rolle.bindung.art !== 'nachricht') return annahme
  if (dienst === 'postfach') return `${annahme}[$merkmale/@name = ${quote(`${rolle.technischerName}.postfach`)}]`
  if (dienst === 'mitteilung') return `${annahme}[$merkmale/@name = ${quote(`${rolle.technischerName}.mail`)}]`
  return annahme
}

function createZielelement(
  umgebung: Regelumgebung,
  weg: Zustellweg,
  benutzt: Zustellweg,
  rolle: Rolle,
  annahme: string,
): (stand?: string) => XmlKnoten {
  umgebung.hilfen.add('anschluss')
  const { dienst } = komponententypOf(umgebung, benutzt)
  const merkmal = (angabe: string): string => `$merkmale[@name = ${quote(`${rolle.technischerName}.${angabe}`)}]`
  const leser =
    rolle.bindung.art === 'nachricht'
      ? {
          leserKennung: `{(${merkmal('postfach')}, ${merkmal('mail')}, ${quote(rolle.technischerName)})[1]}`,
          leserName: `{(${merkmal('name')}, ${quote(rolle.name)})[1]}`,
        }
      : { leserKennung: '{@kennung}', leserName: '{@name}' }
  const auftrag = isAbfrage(umgebung, weg)
    ? { frist: benutzt.abfrage && `PT${benutzt.abfrage.fristSekunden}S` }
    : {
        nachrichtentyp: benutzt.nachrichtentyp,
        rolle: rolle.id,
        ...leser,
        pflicht: String(weg.pflicht),
        nach: weg.nach,
      }
  return (stand) =>
    element(
      'e:ziel',
      {
        id: `${benutzt.id}.{@id}`,
        zustellweg: benutzt.id,
        ...(benutzt === weg ? {} : { ersatzFuer: weg.id }),
        dienst,
        ...auftrag,
        stand,
      },
      xsl.sequence(`e:anschluss(${annahme})`),
    )
}
