import { evaluateBerechnung, placesOf } from '../ausdruck/auswertung.ts'
import type { Vorkommen } from '../ausdruck/vorkommen.ts'
import { parseDezimalzahl, roundDezimalzahl, subtract } from '../ausdruck/zahl.ts'
import { collapseSpace } from '../ausdruck/zeichen.ts'
import type { Datenfeld } from '../modell/elemente/dokument.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import type { Regelbefundcode } from '../modell/regelbefunde.ts'
import type { Lage } from './lage.ts'

/** Checks of a value against the rest of the message; no XSD can do them. */

/** A field of Datentyp datei must name an Anlage of the message, of an allowed type. */
export function checkAnlage(lage: Lage, feld: Datenfeld, text: string): Regelbefundcode[] {
  if (feld.datentyp !== 'datei') return []
  const anlage = lage.eingabe.nachricht.anlagen.find((eine) => eine.id === collapseSpace(text))
  if (anlage === undefined) return ['regel.anlageFehlt']
  const erlaubt = feld.dateitypen === undefined || feld.dateitypen.includes(anlage.typ)
  return erlaubt ? [] : ['regel.dateitypUnzulaessig']
}

/** A computed field must hold what its Berechnung gives, rounded to the places of its type (cents where it sets none). */
export function checkBerechnung(
  lage: Lage,
  knoten: Feldknoten,
  text: string,
  eltern: Vorkommen | undefined,
): Regelbefundcode[] {
  if (knoten.berechnung === undefined || knoten.feld === undefined) return []
  const soll = evaluateBerechnung(knoten.berechnung, lage.quelle, eltern)
  const ist = parseDezimalzahl(text)
  if (soll === undefined || ist === undefined) return []
  return subtract(roundDezimalzahl(soll, placesOf(knoten.feld) ?? 2), ist).ziffern === 0n
    ? []
    : ['regel.berechnungWeichtAb']
}
