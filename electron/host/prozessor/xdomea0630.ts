import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import { childrenOf, firstChild, parseBaum } from './xmlbaum.ts'

export const NAMENSRAUM_XDOMEA = 'urn:xoev-de:xdomea:schema:3.0.0'
const WURZEL = 'FVDaten.ImportBestaetigen.0630'

/** What a DMS answers to a 0604: whether it took everything over, and the identifiers it assigned. */
export interface Rueckmeldung0630 {
  prozessId: string
  erstellungszeitpunkt: string
  erfolgreich: boolean
  /** empty where all went well */
  meldungen: string[]
  /** e.g. Aktenzeichen; 0630 has no elements of its own for them */
  parameter: Record<string, string>
}

/** `AllgemeineRueckmeldung` 0000000: carried out. */
export const CODE_ERFOLG = '0000000'

/** The answer of a DMS to what it was to file: done, or why not. */
export function writeRueckmeldung0630(rueckmeldung: Rueckmeldung0630): string {
  const { prozessId, erstellungszeitpunkt, erfolgreich, meldungen, parameter } = rueckmeldung
  const x = (name: string, inhalt: string): string => `<xdomea:${name}>${inhalt}</xdomea:${name}>`
  const meldung = erfolgreich
    ? x('Rueckmeldung', `<xdomea:AllgemeineRueckmeldung><code>${CODE_ERFOLG}</code></xdomea:AllgemeineRueckmeldung>`)
    : meldungen.map((text) => x('Rueckmeldung', x('SonstigeFehlermeldung', escapeXml(text)))).join('')
  const angaben = Object.entries(parameter).map(([name, wert]) =>
    x(
      'Rueckgabeparameter',
      x('Parameter', x('AllgemeinerRueckgabeparameter', x('Name', escapeXml(name)) + x('Wert', escapeXml(wert)))) +
        x('Erfolgreich', erfolgreich ? '1' : '0'),
    ),
  )
  const kopf = [
    x('ProzessID', prozessId),
    x('Nachrichtentyp', '<code>0630</code>'),
    x('Erstellungszeitpunkt', erstellungszeitpunkt),
    '<xdomea:Absender/><xdomea:Empfaenger/>',
    x('FVSessionID', prozessId),
  ]
  return (
    `<xdomea:${WURZEL} xmlns:xdomea="${NAMENSRAUM_XDOMEA}">${x('Kopf', kopf.join(''))}` +
    `${x('ErfolgOderMisserfolg', meldung + angaben.join(''))}</xdomea:${WURZEL}>`
  )
}

/** The answer of a DMS; a Befund where it is none. */
export function readRueckmeldung0630(xml: string): Ergebnis<Rueckmeldung0630> {
  const gelesen = parseBaum(xml, { datei: '0630' })
  if (!gelesen.ok) return gelesen
  const wurzel = gelesen.wert
  const kopf = firstChild(wurzel, NAMENSRAUM_XDOMEA, 'Kopf')
  const ausgang = firstChild(wurzel, NAMENSRAUM_XDOMEA, 'ErfolgOderMisserfolg')
  if (wurzel.name !== WURZEL || wurzel.namensraum !== NAMENSRAUM_XDOMEA || ausgang === undefined) {
    return fail(
      createBefund({
        code: 'xdomea.rueckmeldung',
        satz: 'Die Antwort des DMS ist keine Importbestätigung (0630)',
        abhilfe: 'Der Betreiber prüft die Anbindung des DMS.',
        einzelheiten: wurzel.name,
      }),
    )
  }
  const rueckmeldungen = childrenOf(ausgang, NAMENSRAUM_XDOMEA, 'Rueckmeldung').flatMap((eine) => eine.kinder)
  const codes = rueckmeldungen
    .filter((eine) => eine.name === 'AllgemeineRueckmeldung')
    .map((eine) => eine.kinder[0]?.text)
  const parameter: Record<string, string> = {}
  for (const eine of childrenOf(ausgang, NAMENSRAUM_XDOMEA, 'Rueckgabeparameter')) {
    const feld = firstChild(
      firstChild(eine, NAMENSRAUM_XDOMEA, 'Parameter'),
      NAMENSRAUM_XDOMEA,
      'AllgemeinerRueckgabeparameter',
    )
    const name = firstChild(feld, NAMENSRAUM_XDOMEA, 'Name')?.text
    if (name !== undefined) parameter[name] = firstChild(feld, NAMENSRAUM_XDOMEA, 'Wert')?.text ?? ''
  }
  return succeed({
    prozessId: firstChild(kopf, NAMENSRAUM_XDOMEA, 'ProzessID')?.text ?? '',
    erstellungszeitpunkt: firstChild(kopf, NAMENSRAUM_XDOMEA, 'Erstellungszeitpunkt')?.text ?? '',
    erfolgreich: codes.length === rueckmeldungen.length && codes.every((code) => code === CODE_ERFOLG),
    meldungen: rueckmeldungen.filter((eine) => eine.name !== 'AllgemeineRueckmeldung').map((eine) => eine.text),
    parameter,
  })
}
