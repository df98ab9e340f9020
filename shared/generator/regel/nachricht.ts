import { quote } from '../../ausdruck/xpath/text.ts'
import type { Nachrichtentyp, Zustellweg } from '../../modell/elemente/nachricht.ts'
import { element, kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { writeAbschluss } from './abschluss.ts'
import { listVorherige } from './anfragen.ts'
import { reportBefund } from './befunde.ts'
import { callBeteiligte } from './beteiligte.ts'
import { createPruefung, type Pruefungsverzeichnis } from './pruefung.ts'
import { FACHPRAEFIX, isAbfrage, listErsatzkette, listZustellwege, type Regelumgebung } from './umgebung.ts'
import { BEFUNDE, xsl } from './xsl.ts'
import { zustaendigeStellen } from './zustaendigkeit.ts'
import { SCHRITTE, templateOfWeg } from './zustellwege.ts'

/** The course of one incoming Nachrichtentyp: from its checks to the Rückweisung, the Anfragen or the Zustellaufträge. */
export function writeNachricht(
  umgebung: Regelumgebung,
  typ: Nachrichtentyp,
  pruefungen: Pruefungsverzeichnis,
): XmlTeil[] {
  const { leistung, stufe } = umgebung
  const ergebnis = { leistung: leistung.id, stufe: String(stufe), nachrichtentyp: typ.id }
  return [
    kommentar(`Nachrichtentyp „${typ.name}“`),
    xsl.template(
      {
        match: `${FACHPRAEFIX}:${typ.technischerName}`,
        mode: 'nachricht',
        as: 'element(r:ergebnis)',
        'fw:id': typ.id,
      },
      xsl.variable('nachricht', 'element()', '.'),
      xsl.variable('stellen', 'element(r:stelle)*', zustaendigeStellen(umgebung)),
      xsl.variableOf(
        'befunde',
        BEFUNDE,
        ...createPruefung(umgebung, typ, pruefungen),
        xsl.apply('.', 'haken:pruefung'),
        ...createErwartung(umgebung, typ),
        xsl.call('zustaendigkeit', xsl.withParam('stellen', '$stellen')),
      ),
      element(
        'r:ergebnis',
        ergebnis,
        xsl.if('count($stellen) eq 1', xsl.attribute('stelle', '$stellen/@id')),
        xsl.choose(
          xsl.when("$befunde/@schwere = 'fehler'", xsl.sequence('$befunde'), element('r:rueckweisung')),
          xsl.otherwise(...createUebergang(typ)),
        ),
      ),
    ),
    LEERZEILE,
    ...writeZustellung(umgebung, typ),
  ]
}

function createErwartung(umgebung: Regelumgebung, typ: Nachrichtentyp): XmlTeil[] {
  if (typ.beantwortet === undefined) return []
  const befund = reportBefund(umgebung, 'regel.keineOffeneAnfrage', { name: typ.name, element: typ.id })
  return [xsl.if(`not($vorgang/r:vorgang/r:erwartet/@nachrichtentyp = ${quote(typ.beantwortet)})`, befund)]
}

/** Gathers what is known of the case and goes on to the Zustellwege. */
function createUebergang(typ: Nachrichtentyp): XmlTeil[] {
  const kontext = [xsl.withTunnel('nachricht', '$nachricht'), xsl.withTunnel('stelle', '$stellen')]
  const merkmale = typ.eroeffnet
    ? xsl.variableOf('merkmale', 'element(r:merkmal)*', xsl.call(`eroeffnung`, ...kontext))
    : xsl.variable('merkmale', 'element(r:merkmal)*', '$vorgang/r:vorgang/r:merkmal')
  return [
    merkmale,
    xsl.call(
      `zustellung.${typ.technischerName}`,
      xsl.withParam('befunde', '$befunde'),
      ...kontext,
      xsl.withTunnel('merkmale', '$merkmale'),
    ),
  ]
}

/** What a case remembers from the message that opens it. */
export function writeEroeffnung(umgebung: Regelumgebung): XmlTeil[] {
  umgebung.hilfen.add('merkmal')
  return [
    kommentar('Was sich der Vorgang aus der Nachricht merkt, die ihn eröffnet'),
    xsl.template(
      { name: 'eroeffnung', as: 'element(r:merkmal)*' },
      ...callBeteiligte(umgebung),
      xsl.variableOf('betreff', 'xs:string', xsl.apply('$vorgang/r:vorgang', 'betreff')),
      xsl.sequence("e:merkmal('vorgang.betreff', $betreff)"),
    ),
    LEERZEILE,
  ]
}

function writeZustellung(umgebung: Regelumgebung, typ: Nachrichtentyp): XmlTeil[] {
  const wege = listZustellwege(umgebung, typ)
  const mitAbfragen = wege.some((weg) => isAbfrage(umgebung, weg))
  const faelle = [
    xsl.when("($befunde, $schritte)/@schwere = 'fehler'", element('r:rueckweisung')),
    ...(mitAbfragen
      ? [
          xsl.when(
            "$schritte/@stand = 'offen'",
            xsl.apply("$schritte[@stand = 'offen']", 'anfrage', xsl.withTunnel('schritte', '$schritte')),
          ),
        ]
      : []),
  ]
  const ziele = `$schritte[self::e:ziel]${mitAbfragen ? '[empty(@stand)]' : ''}`
  return [
    kommentar(`Zustellung von „${typ.name}“: Zustellwege der Stufe ${umgebung.stufe} in ihrer Reihenfolge`),
    xsl.template(
      { name: `zustellung.${typ.technischerName}`, as: 'element()*', 'fw:id': typ.id },
      xsl.param('befunde', BEFUNDE),
      xsl.tunnelParam('merkmale', 'element(r:merkmal)*'),
      ...createSchritte(umgebung, typ, wege),
      xsl.sequence('$befunde, $schritte[self::r:befund]'),
      xsl.choose(
        ...faelle,
        xsl.otherwise(
          ...createZiele(umgebung, wege, ziele),
          xsl.variableOf(
            'auftraege',
            'element(r:zustellauftrag)*',
            xsl.apply(
              '$ziele',
              'zustellauftrag',
              xsl.withTunnel('ziele', '$ziele'),
              xsl.withTunnel('register', '$schritte[self::r:merkmal]'),
            ),
          ),
          xsl.apply('$auftraege', 'haken:zustellauftrag'),
          ...writeAbschluss(umgebung, typ),
        ),
      ),
    ),
    LEERZEILE,
  ]
}

/** Calls the Zustellwege in their order; those that others wait for are called before. */
function createSchritte(umgebung: Regelumgebung, typ: Nachrichtentyp, wege: readonly Zustellweg[]): XmlTeil[] {
  const vorherige = new Map(wege.map((weg) => [weg, listVorherige(umgebung, typ, weg)]))
  const vorab: Zustellweg[] = []
  const visit = (weg: Zustellweg, weiter: readonly Zustellweg[]): void => {
    for (const vorheriger of vorherige.get(weg) ?? []) {
      if (!weiter.includes(vorheriger)) visit(vorheriger, [...weiter, vorheriger])
    }
    const erwartet = wege.some((anderer) => anderer !== weg && vorherige.get(anderer)?.includes(weg))
    if (erwartet && !vorab.includes(weg)) vorab.push(weg)
  }
  for (const weg of wege) visit(weg, [weg])
  const call = (weg: Zustellweg, bekannte: readonly Zustellweg[]): XmlTeil => {
    const gewartet = (vorherige.get(weg) ?? []).filter((einer) => bekannte.includes(einer))
    const select = gewartet.map((einer) => `$${templateOfWeg(einer)}`).join(', ')
    return xsl.call(templateOfWeg(weg), ...(gewartet.length === 0 ? [] : [xsl.withParam('vorher', select)]))
  }
  return [
    ...vorab.map((weg, i) => xsl.variableOf(templateOfWeg(weg), SCHRITTE, call(weg, vorab.slice(0, i)))),
    xsl.variableOf(
      'schritte',
      SCHRITTE,
      ...wege.map((weg) => (vorab.includes(weg) ? xsl.sequence(`$${templateOfWeg(weg)}`) : call(weg, vorab))),
    ),
  ]
}

/** Targets of Zustellaufträge; a replacement may already be a target of its own, then the first counts. */
function createZiele(umgebung: Regelumgebung, wege: readonly Zustellweg[], ziele: string): XmlTeil[] {
  const benutzte = wege.flatMap((weg) => listErsatzkette(umgebung, weg)).filter((weg) => !isAbfrage(umgebung, weg))
  if (new Set(benutzte).size === benutzte.length) return [xsl.variable('ziele', 'element(e:ziel)*', ziele)]
  return [
    xsl.variableOf(
      'ziele',
      'element(e:ziel)*',
      element('xsl:for-each-group', { select: ziele, 'group-by': '@id' }, xsl.sequence('.')),
    ),
  ]
}
