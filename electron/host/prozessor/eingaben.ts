import type { Installation } from '../../../shared/modell/elemente/organisation.ts'
import type { Anlage } from '../../../shared/modell/nachricht.ts'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_REGEL } from '../../../shared/modell/namensraeume.ts'
import type { Vorgang } from './speicher/vorgaenge.ts'
import type { Antwort } from './transaktion.ts'
import { formatDeutschesDatum } from './uhr.ts'

/** Writers of the XML documents that rules, projections and Zuordnungen get as parameters (`schnittstelle/*.xsd`). */
type Attribute = Record<string, string | number | boolean | undefined>

function element(name: string, attribute: Attribute, inhalt = '', namensraum = ''): string {
  let kopf = `<${name}${namensraum === '' ? '' : ` xmlns="${namensraum}"`}`
  for (const [schluessel, wert] of Object.entries(attribute)) {
    if (wert !== undefined) kopf += ` ${schluessel}="${escapeXml(String(wert))}"`
  }
  return inhalt === '' ? `${kopf}/>` : `${kopf}>${inhalt}</${name}>`
}

/** The case before this Nachricht; one that the Nachricht opens has only its id and Vorgangstyp. */
export function writeVorgang(vorgang: Vorgang, neu: boolean): string {
  const merkmale = Object.entries(vorgang.merkmale).map(([name, wert]) => element('merkmal', { name }, escapeXml(wert)))
  const fremd = vorgang.fremdkennungen.map(({ system, kennung }) =>
    element('fremdkennung', { system }, escapeXml(kennung)),
  )
  const erwartet = vorgang.erwartet.map(({ nachrichtentyp, nachricht }) =>
    element('erwartet', { nachrichtentyp, nachricht }),
  )
  const { id, vorgangstyp, stelle, zustand, aktenzeichen, fachmodellVersion } = vorgang
  return element(
    'vorgang',
    { id, neu, vorgangstyp, stelle, zustand, aktenzeichen, fachmodellVersion },
    [...merkmale, ...fremd, ...erwartet].join(''),
    NAMENSRAUM_REGEL,
  )
}

/** What services have answered so far, or that they did not, as a rule reads it. */
export function writeAntworten(antworten: readonly Antwort[]): string {
  const teile = antworten.map(({ anfrage, ergebnis }) =>
    element(
      'antwort',
      { anfrage },
      ergebnis.art === 'inhalt'
        ? element('inhalt', {}, ergebnis.inhalt)
        : element('fehler', { art: ergebnis.fehler }, escapeXml(ergebnis.text)),
    ),
  )
  return element('antworten', {}, teile.join(''), NAMENSRAUM_REGEL)
}

export interface Kontext {
  transaktion: string
  eingangszeit: string
  runde: number
  schnittstelle: string
  schemageprueft: boolean
}

/** Stage, time and what else holds for a run of a rule, as the rule reads it. */
export function writeKontext(kontext: Kontext): string {
  const eingangsdatum = formatDeutschesDatum(new Date(kontext.eingangszeit))
  return element('kontext', { ...kontext, eingangsdatum }, '', NAMENSRAUM_REGEL)
}

export interface Eingangsangaben {
  nachrichtenUUID: string
  erstellungszeitpunkt: string
  autorKennung: string
  autorName: string
  leserKennung: string
  leserName: string
  test: boolean
}

/** What the head of the neutral message is to say and which attachments it has, for an Eingangszuordnung. */
export function writeEingang(angaben: Eingangsangaben, anlagen: readonly Anlage[]): string {
  const teile = anlagen.map(({ id, name, typ, groesse, sha256 }) =>
    element('anlage', { id, name, typ, groesse, sha256 }),
  )
  return element('eingang', { ...angaben }, teile.join(''), NAMENSRAUM_REGEL)
}

export interface Sichtangaben {
  nachrichtenUUID: string
  erstellungszeitpunkt: string
  leserKennung: string
  leserName: string
  vorgangId: string
}

/** What the head of the message is to say that a projection makes. */
export function writeSicht(angaben: Sichtangaben): string {
  return element('sicht', { ...angaben }, '', NAMENSRAUM_REGEL)
}

/** The configured values of the target, as an Ausgangszuordnung reads them. */
export function writeInstallation(installation: Installation, erstellungszeitpunkt: string): string {
  const werte = Object.entries(installation.werte)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, wert]) => element('wert', { name }, escapeXml(wert)))
  return element('installation', { id: installation.id, erstellungszeitpunkt }, werte.join(''), NAMENSRAUM_REGEL)
}
