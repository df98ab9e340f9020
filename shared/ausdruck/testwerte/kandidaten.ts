import type { Feldknoten } from '../../modell/feldbaum.ts'
import { type Einzelwert, wertartOf } from '../wertart.ts'
import { formatZahl, parseZahl } from '../zahl.ts'
import type { Testhelfer } from './lage.ts'

/**
 * Values worth trying for a field: those named by the Bedingung (and `weitere`, say the values of a field it is compared
 * with), and values beside and between them. For one field that is enough to reach every result of its comparisons.
 */
export function listKandidaten(helfer: Testhelfer, knoten: Feldknoten, weitere: readonly string[] = []): string[] {
  const punkte = [...weitere, ...helfer.konstanten]
  const beispiele = helfer.vorrat.beispiele(knoten)
  const alle = [...new Set([...valuesAround(knoten, punkte), ...beispiele])]
  if (helfer.nurGueltig) return alle.filter((wert) => helfer.vorrat.istGueltig(knoten, wert))
  const ungueltige = punkte.flatMap((punkt) => (typeof punkt === 'string' ? [`${punkt}x`] : []))
  return [...alle, 'ungültig', '!', ...ungueltige].filter((wert) => wert !== '')
}

function valuesAround(knoten: Feldknoten, punkte: readonly Einzelwert[]): string[] {
  switch (wertartOf(knoten)) {
    case 'zahl':
      return numbersAround(knoten, punkte)
    case 'zeit':
      return textsOf(punkte).flatMap((text) => [text, shiftZeit(text, 1), shiftZeit(text, -1)])
    case 'jaNein':
      return ['true', 'false']
    case 'text':
      return knoten.feld?.datentyp === 'text' ? textsOf(punkte).flatMap(textsAround) : textsOf(punkte)
    case undefined:
      return []
  }
}

function textsOf(punkte: readonly Einzelwert[]): string[] {
  return punkte.map((punkt) => (typeof punkt === 'number' ? formatZahl(punkt) : String(punkt)))
}

function textsAround(text: string): string[] {
  return [text, `${text}a`, `${text}!`, text.slice(0, -1), '0', 'A', 'zz']
}

function numbersAround(knoten: Feldknoten, punkte: readonly Einzelwert[]): string[] {
  const zahlen = punkte.map((punkt) => (typeof punkt === 'string' ? parseZahl(punkt) : Number(punkt)))
  const sortiert = [...new Set([...zahlen.filter(Number.isFinite), 0])].sort((a, b) => a - b)
  const schritt = knoten.feld?.datentyp === 'ganzzahl' ? 1 : 0.01
  const daneben = sortiert.flatMap((zahl, i) => {
    const mitte = (zahl + (sortiert[i + 1] ?? zahl)) / 2
    return [zahl, zahl + schritt, zahl - schritt, zahl + 1, zahl - 1, Math.floor(mitte), mitte, zahl * 2, -zahl]
  })
  return daneben.map((zahl) => formatNumber(knoten, zahl))
}

/** Beyond this, binary fractions would show up as digits nobody wrote. */
const STELLEN = 6

function formatNumber(knoten: Feldknoten, zahl: number): string {
  if (Math.abs(zahl) >= 1e15) return formatZahl(zahl)
  if (knoten.feld?.datentyp === 'betrag') return zahl.toFixed(2)
  return formatZahl(Number(zahl.toFixed(STELLEN)))
}

/** The neighbouring day, or the neighbouring minute of a plain time; the text itself where it has no such form. */
function shiftZeit(text: string, schritt: 1 | -1): string {
  const tag = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(.*)$/.exec(text)
  const minute = /^([0-9]{2}):([0-9]{2})(.*)$/.exec(text)
  if (tag !== null) {
    const zeit = Date.parse(`${tag[1]}T00:00:00Z`) + schritt * 86_400_000
    return Number.isNaN(zeit) ? text : new Date(zeit).toISOString().slice(0, 10) + tag[2]
  }
  if (minute === null) return text
  const summe = Number(minute[1]) * 60 + Number(minute[2]) + schritt
  const zweistellig = (zahl: number): string => String(zahl).padStart(2, '0')
  return `${zweistellig(Math.floor(summe / 60))}:${zweistellig(summe % 60)}${minute[3]}`
}
