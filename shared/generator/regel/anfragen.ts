import { quote } from '../../ausdruck/xpath/text.ts'
import type { Nachrichtentyp, Zustellweg } from '../../modell/elemente/nachricht.ts'
import { element, kommentar, LEERZEILE, type XmlKnoten, type XmlTeil } from '../xmltext.ts'
import { reportBefund } from './befunde.ts'
import { isAbfrage, listErsatzkette, listZustellwege, type Regelumgebung } from './umgebung.ts'
import { fest, firstWert } from './werte.ts'
import { xsl } from './xsl.ts'

type Abfrage = NonNullable<Zustellweg['abfrage']>

const SCHWERE = { hinweis: 'hinweis', warnung: 'warnung', zurueckweisen: 'fehler' } as const

/** The Zustellwege of the same message whose answers an Abfrage waits for. */
export function listVorherige(umgebung: Regelumgebung, typ: Nachrichtentyp, weg: Zustellweg): Zustellweg[] {
  if (!isAbfrage(umgebung, weg)) return []
  const ids = new Set<string | undefined>([
    weg.nach,
    ...listErsatzkette(umgebung, weg).flatMap(({ abfrage }) =>
      (abfrage?.uebernommen ?? []).map(({ ausAntwortAuf }) => ausAntwortAuf),
    ),
  ])
  return listZustellwege(umgebung, typ).filter(
    (einer) => isAbfrage(umgebung, einer) && listErsatzkette(umgebung, einer).some(({ id }) => ids.has(id)),
  )
}

/**
 * What an Abfrage comes to at the Stelle in focus: it waits, is dropped, is answered or is to be asked. `$vorher` holds
 * what the ways it waits for have come to.
 */
export function createAbfrageziel(
  umgebung: Regelumgebung,
  weg: Zustellweg,
  createZiel: (stand: string) => XmlKnoten,
): XmlTeil[] {
  const { abfrage } = weg
  const entfaellt = reportBefund(umgebung, 'regel.abfrageEntfaellt', stelleOf(weg))
  if (abfrage === undefined) return [entfaellt]
  const antwort = `$antworten/r:antworten/r:antwort[@anfrage = concat('${weg.id}.', current()/@id)]`
  return [
    xsl.variable('antwort', 'element(r:antwort)?', `(${antwort})[1]`),
    xsl.choose(
      xsl.when("$vorher/@stand = ('offen', 'wartet')", createZiel('wartet')),
      xsl.when(createMangel(umgebung, abfrage), entfaellt),
      xsl.when('empty($antwort)', createZiel('offen')),
      xsl.otherwise(createZiel('beantwortet'), ...createFolgen(umgebung, weg, abfrage)),
    ),
  ]
}

function stelleOf(weg: Zustellweg): { name: string; element: string } {
  return { name: weg.name, element: weg.id }
}

/** XPath of whether a value taken over is missing, or there is nothing to search by. */
function createMangel(umgebung: Regelumgebung, { merkmale, uebernommen = [] }: Abfrage): string {
  if (uebernommen.length > 0)
    return uebernommen.map((eines) => `${uebernommenerWert(eines, '$vorher')} = ''`).join(' or ')
  return merkmale.map(({ feld }) => `${firstWert(umgebung, feld)} = ''`).join(' and ')
}

/** XPath of a value from an earlier answer, empty where there is none; `schritte` holds the targets asked. */
function uebernommenerWert(
  { ausAntwortAuf, merkmal }: NonNullable<Abfrage['uebernommen']>[number],
  schritte: string,
): string {
  const gefragt = `${schritte}[(@zustellweg, @ersatzFuer) = ${quote(ausAntwortAuf)}]/@id`
  const werte = `$antworten/r:antworten/r:antwort[@anfrage = ${gefragt}]/r:inhalt/g:quittung/g:merkmal`
  return `normalize-space((${werte}[@name = ${quote(merkmal)}][normalize-space(.)])[1])`
}

function createFolgen(umgebung: Regelumgebung, weg: Zustellweg, abfrage: Abfrage): XmlTeil[] {
  const stelle = stelleOf(weg)
  const ohneTreffer = reportBefund(umgebung, 'regel.registerOhneTreffer', stelle, SCHWERE[abfrage.ohneTreffer])
  const mehrere = reportBefund(umgebung, 'regel.registerMehrdeutig', stelle)
  const ohneAntwort = reportBefund(umgebung, 'regel.registerOhneAntwort', stelle, SCHWERE[abfrage.ohneAntwort])
  return [
    xsl.choose(
      xsl.when("$antwort/r:inhalt/g:quittung/@treffer = 'keiner'", ohneTreffer),
      xsl.when("$antwort/r:inhalt/g:quittung/@treffer = 'mehrere'", mehrere),
      xsl.when('$antwort/r:fehler', ohneAntwort),
    ),
    element(
      'r:merkmal',
      { name: `register.${weg.technischerName}` },
      xsl.valueOf('($antwort/r:inhalt/g:quittung/@treffer, $antwort/r:fehler/@art)[1]'),
    ),
  ]
}

/** The ways of a message that ask registers, with their replacements. */
function listAbfragewege(umgebung: Regelumgebung, typen: readonly Nachrichtentyp[]): Zustellweg[] {
  const wege = typen.flatMap((typ) => listZustellwege(umgebung, typ)).filter((weg) => isAbfrage(umgebung, weg))
  return [...new Set(wege.flatMap((weg) => listErsatzkette(umgebung, weg)))].filter((weg) => weg.abfrage !== undefined)
}

/** The Anfragen that open targets become: one template for all, one per Zustellweg for its order. */
export function writeAnfragen(umgebung: Regelumgebung, typen: readonly Nachrichtentyp[]): XmlTeil[] {
  const wege = listAbfragewege(umgebung, typen)
  if (wege.length === 0) return []
  const attribute = '@id, @zustellweg, @stelle, @installation, @schnittstelle, @dienst, @frist'
  return [
    kommentar('Eine Anfrage an jedes Ziel, dessen Antwort noch aussteht'),
    xsl.template(
      { match: 'e:ziel', mode: 'anfrage', as: 'element(r:anfrage)' },
      element('r:anfrage', {}, xsl.copyOf(attribute), xsl.apply('.', 'abfrage')),
    ),
    LEERZEILE,
    ...wege.flatMap((weg) => writeAbfrage(umgebung, weg)),
  ]
}

function writeAbfrage(umgebung: Regelumgebung, weg: Zustellweg): XmlTeil[] {
  const { abfrage } = weg
  if (abfrage === undefined) return []
  const eigene = abfrage.merkmale.map(({ name, feld }) => createSuchmerkmal(name, firstWert(umgebung, feld)))
  const uebernommene = (abfrage.uebernommen ?? []).map((eines) =>
    createSuchmerkmal(eines.name, uebernommenerWert(eines, '$schritte')),
  )
  return [
    kommentar(`„${weg.name}“: was das Register „${abfrage.register}“ gefragt wird`),
    xsl.template(
      { match: `e:ziel[@zustellweg = '${weg.id}']`, mode: 'abfrage', as: 'element(g:auftrag)', 'fw:id': weg.id },
      xsl.tunnelParam('nachricht', 'element()'),
      xsl.tunnelParam('schritte', 'element()*'),
      element('g:auftrag', {}, element('g:register', {}, abfrage.register), ...eigene, ...uebernommene),
    ),
    LEERZEILE,
  ]
}

function createSuchmerkmal(name: string, wert: string): XmlTeil {
  return xsl.if(`${wert} != ''`, element('g:suchmerkmal', { name: fest(name) }, xsl.valueOf(wert)))
}
