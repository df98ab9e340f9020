import { parseJaNein } from '../ausdruck/wertart.ts'
import { collapseSpace } from '../ausdruck/zeichen.ts'
import type { Datenfeld } from '../modell/elemente/dokument.ts'
import type { Textvorlage } from '../modell/elemente/leistung.ts'
import type { Stelle } from '../modell/elemente/organisation.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'
import type { Lage } from './lage.ts'
import { findErstes } from './werte.ts'

export interface Textrahmen {
  /** the Stelle in charge */
  stelle: Stelle
  /** false: values of the message are replaced by "…", as an open mail must not carry them */
  mitFeldern: boolean
}

/** The text of a template for this message. */
export function renderTextvorlage(lage: Lage, vorlage: Textvorlage, rahmen: Textrahmen): string {
  return collapseSpace(vorlage.map((teil) => renderTeil(lage, teil, rahmen)).join(''))
}

function renderTeil(lage: Lage, teil: Textvorlage[number], rahmen: Textrahmen): string {
  switch (teil.art) {
    case 'text':
      return teil.text
    case 'feld':
      return rahmen.mitFeldern ? renderFeld(lage, teil.feld) : '…'
    case 'angabe':
      return renderAngabe(lage, teil.angabe, rahmen.stelle)
  }
}

function renderFeld(lage: Lage, pfad: string): string {
  const fundstelle = findErstes(lage, pfad)
  const feld = fundstelle?.knoten.feld
  if (fundstelle === undefined || feld === undefined) return ''
  return renderWert(lage.projekt, feld, collapseSpace(fundstelle.text))
}

function renderWert(projekt: Projekt, feld: Datenfeld, wert: string): string {
  if (feld.datentyp === 'datum') return renderDatum(wert)
  if (feld.datentyp === 'auswahl') return renderCode(projekt, feld, wert)
  const jaNein = feld.datentyp === 'jaNein' ? parseJaNein(wert) : undefined
  return jaNein === undefined ? wert : jaNein ? 'ja' : 'nein'
}

function renderCode(projekt: Projekt, feld: Datenfeld, code: string): string {
  const eintraege = feld.codeliste === undefined ? [] : (projekt.codelisteninhalte.get(feld.codeliste) ?? [])
  return eintraege.find((eintrag) => eintrag.code === code)?.name ?? code
}

/** 2026-03-01 as 01.03.2026; anything else as it is. */
export function renderDatum(wert: string): string {
  return wert.replace(/^([0-9]{4})-([0-9]{2})-([0-9]{2})$/, '$3.$2.$1')
}

/** What people know a case by: its Aktenzeichen, without one the beginning of its id. */
export function geschaeftszeichenOf({ id, aktenzeichen }: { id: string; aktenzeichen?: string }): string {
  return aktenzeichen ?? id.slice(0, 8).toUpperCase()
}

function renderAngabe(
  { eingabe, projekt, leistung }: Lage,
  angabe: Extract<Textvorlage[number], { art: 'angabe' }>['angabe'],
  stelle: Stelle,
): string {
  switch (angabe) {
    case 'vorgangId':
      return eingabe.vorgang.id
    case 'eingangsdatum':
      return renderDatum(eingabe.kontext.eingangsdatum)
    case 'eingangszeit':
      return eingabe.kontext.eingangszeit
    case 'organisation':
      return findDatensatz(projekt, 'organisation', eingabe.organisation)?.name ?? ''
    case 'stelle':
      return stelle.name
    case 'leistung':
      return leistung.name
    case 'aktenzeichen':
      return eingabe.vorgang.aktenzeichen ?? ''
    case 'geschaeftszeichen':
      return geschaeftszeichenOf(eingabe.vorgang)
  }
}
