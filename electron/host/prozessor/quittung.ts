import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Dienst } from '../../../shared/modell/elemente/nachricht.ts'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import { namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'
import { getSchnittstellenschema } from '../schema/schnittstellenschemata.ts'
import { tryCanonicalize } from '../xml/kanonisch.ts'
import { parseXml } from '../xml/parse.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import { readRueckmeldung0630 } from './xdomea0630.ts'

/** Either the receipt in the form of the Dienst (canonical XML), or the refusal that the answer contains. */
export type GeleseneQuittung = { art: 'quittung'; xml: string } | { art: 'ablehnung'; text: string }

/**
 * Reads what a system answered to a Dienstauftrag: a receipt in the Dienst's own form, or, of a DMS, xdomea's 0630. The result
 * is valid against `dienst-*.xsd`, so it can stand in `$antworten` and beside the orders that follow.
 */
export function readQuittung(dienst: Dienst, antwort: string): Ergebnis<GeleseneQuittung> {
  const quittung = dienst === 'ablage' ? fromXdomea(antwort) : succeed({ art: 'quittung' as const, xml: antwort })
  if (!quittung.ok || quittung.wert.art === 'ablehnung') return quittung
  const parsed = parseXml(quittung.wert.xml, { datei: 'quittung' })
  if (!parsed.ok)
    return fail(createProzessorbefund('quittungUngueltig', { einzelheiten: parsed.befunde[0]?.einzelheiten ?? '' }))
  const dokument = parsed.wert
  try {
    const [verstoss] = getSchnittstellenschema(`dienst-${dienst}.xsd`).validateDocument(dokument)
    if (verstoss !== undefined || dokument.root.name !== 'quittung') {
      return fail(createProzessorbefund('quittungUngueltig', { einzelheiten: verstoss?.message ?? dokument.root.name }))
    }
    const xml = tryCanonicalize(dokument)
    if (!xml.ok) return fail(createProzessorbefund('quittungUngueltig', { einzelheiten: xml.befunde[0]?.satz ?? '' }))
    return succeed({ art: 'quittung', xml: xml.wert })
  } finally {
    dokument.dispose()
  }
}

function fromXdomea(antwort: string): Ergebnis<GeleseneQuittung> {
  if (!antwort.includes('FVDaten.ImportBestaetigen.0630')) return succeed({ art: 'quittung', xml: antwort })
  const gelesen = readRueckmeldung0630(antwort)
  if (!gelesen.ok) return gelesen
  const { erfolgreich, meldungen, parameter } = gelesen.wert
  if (!erfolgreich) return succeed({ art: 'ablehnung', text: meldungen.join('; ') || 'ohne Angabe von Gründen' })
  const { Aktenzeichen: aktenzeichen = '', Vorgangskennzeichen: vorgangskennzeichen = '' } = parameter
  return succeed({
    art: 'quittung',
    xml:
      `<quittung xmlns="${namespaceOfDienst('ablage')}" aktenzeichen="${escapeXml(aktenzeichen)}"` +
      ` vorgangskennzeichen="${escapeXml(vorgangskennzeichen)}"/>`,
  })
}
