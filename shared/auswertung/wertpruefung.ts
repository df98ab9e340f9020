import { formatZahl, parseDezimalzahl, subtract } from '../ausdruck/zahl.ts'
import { collapseSpace } from '../ausdruck/zeichen.ts'
import type { Datenfeld } from '../modell/elemente/dokument.ts'
import { musterToJs } from '../modell/muster.ts'
import type { Projekt } from '../modell/projekt.ts'
import type { Regelbefundcode } from '../modell/regelbefunde.ts'
import { isDatum, isZeit, isZeitpunkt, isZeitraum } from './kalender.ts'

/** What is wrong with a value by itself, in the order a rule reports it; `text` is as it stands in the message. */
export function checkWert(projekt: Projekt, feld: Datenfeld, text: string): Regelbefundcode[] {
  const wert = collapseSpace(text)
  if (!hasDatentyp(feld, wert)) return ['regel.datentypVerletzt']
  switch (feld.datentyp) {
    case 'text':
      return checkText(feld, text)
    case 'ganzzahl':
    case 'dezimalzahl':
    case 'betrag':
      return checkBereich(feld, wert)
    case 'auswahl':
      return checkCode(projekt, feld, wert)
    default:
      return []
  }
}

function hasDatentyp(feld: Datenfeld, wert: string): boolean {
  switch (feld.datentyp) {
    case 'ganzzahl':
      return /^[+-]?[0-9]+$/.test(wert)
    case 'dezimalzahl':
      return isDezimal(wert, feld.nachkommastellen)
    case 'betrag':
      return isDezimal(wert, 2)
    case 'datum':
      return isDatum(wert)
    case 'zeitpunkt':
      return isZeitpunkt(wert)
    case 'zeit':
      return isZeit(wert)
    case 'jaNein':
      return ['true', 'false', '1', '0'].includes(wert)
    case 'zeitraum':
      return isZeitraum(wert)
    case 'text':
    case 'auswahl':
    case 'datei':
    case 'geometrie':
      return true
  }
}

function isDezimal(wert: string, nachkommastellen: number | undefined): boolean {
  const bruch = /^[+-]?(?:[0-9]+(?:\.([0-9]*))?|\.([0-9]+))$/.exec(wert)
  if (bruch === null) return false
  const stellen = (bruch[1] ?? bruch[2] ?? '').length
  return nachkommastellen === undefined || stellen <= nachkommastellen
}

function checkText(feld: Datenfeld, text: string): Regelbefundcode[] {
  const zeichen = Array.from(text).length
  const codes: Regelbefundcode[] = []
  if (zeichen < (feld.laenge?.min ?? 0)) codes.push('regel.textZuKurz')
  if (zeichen > (feld.laenge?.max ?? Number.POSITIVE_INFINITY)) codes.push('regel.textZuLang')
  if (feld.muster !== undefined && !musterToJs(feld.muster).test(text)) codes.push('regel.musterVerletzt')
  return codes
}

function checkBereich(feld: Datenfeld, wert: string): Regelbefundcode[] {
  const codes: Regelbefundcode[] = []
  const { min, max } = feld.bereich ?? {}
  if (min !== undefined && compareDezimal(wert, formatZahl(min)) < 0) codes.push('regel.wertZuKlein')
  if (max !== undefined && compareDezimal(wert, formatZahl(max)) > 0) codes.push('regel.wertZuGross')
  return codes
}

/** Exact: large amounts must not be rounded to binary fractions. Both texts are decimal numbers. */
function compareDezimal(a: string, b: string): number {
  const links = parseDezimalzahl(a)
  const rechts = parseDezimalzahl(b)
  if (links === undefined || rechts === undefined) return 0
  const { ziffern } = subtract(links, rechts)
  return ziffern < 0n ? -1 : ziffern > 0n ? 1 : 0
}

function checkCode(projekt: Projekt, feld: Datenfeld, code: string): Regelbefundcode[] {
  const eintraege = feld.codeliste === undefined ? undefined : projekt.codelisteninhalte.get(feld.codeliste)
  return eintraege === undefined || eintraege.some((eintrag) => eintrag.code === code) ? [] : ['regel.codeUnbekannt']
}
