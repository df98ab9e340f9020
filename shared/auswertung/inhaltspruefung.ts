import { evaluateBerechnung, placesOf } from '../ausdruck/auswertung.ts'
import type { Vorkommen } from '../ausdruck/vorkommen.ts'
import { parseDezimalzahl, roundDezimalzahl, subtract } from '../ausdruck/zahl.ts'
import { collapseSpace } from '../ausdruck/zeichen.ts'
import type { Datenfeld } from '../modell/elemente/dokument.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import type { Regelbefundcode } from '../modell/regelbefunde.ts'
import { codeOfMangel, countAngegebene } from './angaben.ts'
import type { Durchgang } from './durchgang.ts'
import { holds, type Lage } from './lage.ts'
import { stageOfKnoten } from './sichtbaum.ts'
import { checkWert } from './wertpruefung.ts'

/** What no XSD can check: stages, Bedingungen, references to Anlagen, Berechnungen, calendars of periods. */
export const checkInhalt: Durchgang = {
  spaeter: ['regel.spaetereStufe'],

  haeufigkeit(lage, kind, vorkommen, eltern) {
    const { anzahl, pflichtWenn, pfad } = kind.knoten
    const angegeben = countAngegebene(vorkommen)
    if (angegeben < anzahl.min) return stageOfKnoten(kind) === 1 ? [] : [codeOfMangel(angegeben)]
    const istBedingt = anzahl.min === 0 && pflichtWenn !== undefined && angegeben === 0
    return istBedingt && holds(lage, pfad, pflichtWenn, eltern) ? ['regel.bedingtePflichtFehlt'] : []
  },

  wert(lage, { knoten }, { eltern }, text) {
    const { feld } = knoten
    if (feld === undefined) return []
    // without an XSD check the form has been reported already
    const nachzuholen = lage.eingabe.kontext.schemageprueft && feld.datentyp === 'zeitraum'
    return [
      ...(nachzuholen ? checkWert(lage.projekt, feld, text) : []),
      ...checkAnlage(lage, feld, text),
      ...checkBerechnung(lage, knoten, text, eltern),
    ]
  },
}

/** A field of Datentyp datei must name an Anlage of the message, of an allowed type. */
function checkAnlage(lage: Lage, feld: Datenfeld, text: string): Regelbefundcode[] {
  if (feld.datentyp !== 'datei') return []
  const anlage = lage.eingabe.nachricht.anlagen.find((eine) => eine.id === collapseSpace(text))
  if (anlage === undefined) return ['regel.anlageFehlt']
  const erlaubt = feld.dateitypen === undefined || feld.dateitypen.includes(anlage.typ)
  return erlaubt ? [] : ['regel.dateitypUnzulaessig']
}

/** A computed field must hold what its Berechnung gives, rounded to the places of its type (cents where it sets none). */
function checkBerechnung(
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
