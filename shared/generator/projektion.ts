import type { Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import {
  NAMENSRAUM_FACHWERK,
  NAMENSRAUM_NACHRICHT,
  NAMENSRAUM_REGEL,
  namespaceOfLeistung,
} from '../modell/namensraeume.ts'
import { getDatensatz, type Projekt } from '../modell/projekt.ts'
import { getLeistungOf } from './leistungen.ts'
import { xsl } from './regel/xsl.ts'
import { listSichtdokumente, type Sichtdokument, type Sichtknoten } from './sichtbaum.ts'
import { element, kommentar, LEERZEILE, writeXml, type XmlKnoten, type XmlTeil } from './xmltext.ts'

/**
 * The stylesheet that makes a Nachricht of this type out of an incoming one: nothing outside its Dokumentsichten gets
 * through, neither fields nor attachments. Parameter `sicht` (sicht.xsd) holds the new values of the head.
 */
export function generateProjektion(projekt: Projekt, nachrichtentypId: string): string {
  const typ = getDatensatz(projekt, 'nachrichtentyp', nachrichtentypId)
  const leistung = getLeistungOf(projekt, typ)
  const dokumente = listSichtdokumente(projekt, typ)
  return writeXml(
    kommentar(
      [
        `Dokumentsicht der Nachricht „${typ.name}“ (${typ.id})`,
        `Leistung „${leistung.name}“, Fachmodell ${leistung.technischerName} ${leistung.version}`,
        '',
        'Erzeugt aus dem Fachmodell; bitte nicht von Hand ändern.',
        'Eingabe: die eingegangene Nachricht. Ergebnis: dieselbe mit den Angaben, die weitergegeben werden dürfen.',
      ].join('\n'),
    ),
    element(
      'xsl:stylesheet',
      {
        version: '3.0',
        'xmlns:xsl': 'http://www.w3.org/1999/XSL/Transform',
        'xmlns:f': namespaceOfLeistung(leistung),
        'xmlns:n': NAMENSRAUM_NACHRICHT,
        'xmlns:r': NAMENSRAUM_REGEL,
        'xmlns:fw': NAMENSRAUM_FACHWERK,
        'exclude-result-prefixes': '#all',
      },
      LEERZEILE,
      kommentar('Kopfwerte der neuen Nachricht (sicht.xsd)'),
      element('xsl:param', { name: 'sicht', as: 'document-node()', required: 'yes' }),
      LEERZEILE,
      element('xsl:output', { method: 'xml', encoding: 'UTF-8', indent: 'no' }),
      LEERZEILE,
      ...writeWurzel(typ, dokumente),
      ...writeKopf(typ),
      ...dokumente.flatMap((eines) => writeDokument(eines)),
      ...writeFeld(),
    ),
  )
}

function writeWurzel(typ: Nachrichtentyp, dokumente: readonly Sichtdokument[]): XmlTeil[] {
  return [
    xsl.template({ match: '/' }, xsl.apply('*', 'nachricht')),
    LEERZEILE,
    xsl.template(
      { match: '*', mode: 'nachricht', 'fw:id': typ.id },
      element(
        `f:${typ.technischerName}`,
        {},
        xsl.copyOf('@fachmodellVersion, @test'),
        xsl.apply('n:nachrichtenkopf', 'kopf'),
        ...createAnlagen(dokumente),
        ...dokumente.map(({ dokument }) => xsl.call(dokument.technischerName)),
      ),
    ),
    LEERZEILE,
  ]
}

/** Attachments that a field of the Dokumentsichten refers to. */
function createAnlagen(dokumente: readonly Sichtdokument[]): XmlTeil[] {
  const pfade = dokumente.flatMap(({ dokument, kinder }) =>
    listDateipfade(kinder).map((pfad) => `f:${dokument.technischerName}[1]/${pfad}`),
  )
  if (pfade.length === 0) return []
  return [
    element('xsl:variable', {
      name: 'verweise',
      select: `(${pfade.join(' | ')})/normalize-space(.)`,
    }),
    element('xsl:variable', { name: 'anlagen', select: 'n:anlagen/n:anlage[@id = $verweise]' }),
    xsl.if('$anlagen', element('n:anlagen', {}, copy('$anlagen'))),
  ]
}

function listDateipfade(kinder: readonly Sichtknoten[]): string[] {
  return kinder.flatMap(({ knoten, kinder: weitere }) => {
    const name = `f:${knoten.technischerName}`
    if (knoten.art === 'gruppe') return listDateipfade(weitere).map((pfad) => `${name}/${pfad}`)
    return knoten.feld?.datentyp === 'datei' ? [name] : []
  })
}

function writeKopf(typ: Nachrichtentyp): XmlTeil[] {
  const wert = (attribut: string): XmlKnoten => xsl.valueOf(`$sicht/r:sicht/@${attribut}`)
  return [
    xsl.template(
      { match: 'n:nachrichtenkopf', mode: 'kopf' },
      element(
        'n:nachrichtenkopf',
        {},
        element(
          'n:identifikation.nachricht',
          {},
          element('n:nachrichtenUUID', {}, wert('nachrichtenUUID')),
          element('n:nachrichtentyp', {}, typ.id),
          element('n:erstellungszeitpunkt', {}, wert('erstellungszeitpunkt')),
        ),
        element(
          'n:leser',
          {},
          element('n:kennung', {}, wert('leserKennung')),
          element('n:name', {}, wert('leserName')),
        ),
        copy('n:autor'),
        element('n:vorgangId', {}, wert('vorgangId')),
        copy('n:bezugNachricht, n:fremdkennung'),
      ),
    ),
    LEERZEILE,
  ]
}

function writeDokument({ dokument, kinder }: Sichtdokument): XmlTeil[] {
  const name = dokument.technischerName
  return [
    kommentar(`Dokument „${dokument.name}“`),
    xsl.template(
      { name, 'fw:id': dokument.id },
      xsl.forEach(`f:${name}[1]`, element(`f:${name}`, {}, ...createKnoten(kinder))),
    ),
    LEERZEILE,
  ]
}

/**
 * Fields that follow each other are copied by one instruction, since each instruction takes milliseconds to compile; a Gruppe
 * stays where anything in it does.
 */
function createKnoten(kinder: readonly Sichtknoten[]): XmlTeil[] {
  const teile: XmlTeil[] = []
  let felder: string[] = []
  const finishFelder = (): void => {
    if (felder.length > 0) teile.push(xsl.apply(felder.join(', '), 'feld'))
    felder = []
  }
  for (const { knoten, kinder: weitere } of kinder) {
    const name = `f:${knoten.technischerName}`
    if (knoten.art === 'feld') felder.push(name)
    else {
      finishFelder()
      teile.push(xsl.forEach(`${name}${nonEmpty(weitere)}`, element(name, {}, ...createKnoten(weitere))))
    }
  }
  finishFelder()
  return teile
}

/** A field without whatever else may be in its element. */
function writeFeld(): XmlTeil[] {
  return [
    xsl.template({ match: '*', mode: 'feld' }, element('xsl:element', { name: 'f:{local-name()}' }, xsl.valueOf('.'))),
  ]
}

/** Predicate: something of the Dokumentsicht lies below. */
function nonEmpty(kinder: readonly Sichtknoten[]): string {
  return `[${listFeldpfade(kinder).join(' or ')}]`
}

function listFeldpfade(kinder: readonly Sichtknoten[]): string[] {
  return kinder.flatMap(({ knoten, kinder: weitere }) => {
    const name = `f:${knoten.technischerName}`
    return knoten.art === 'feld' ? [name] : listFeldpfade(weitere).map((pfad) => `${name}/${pfad}`)
  })
}

function copy(select: string): XmlKnoten {
  return element('xsl:copy-of', { select, 'copy-namespaces': 'no' })
}
