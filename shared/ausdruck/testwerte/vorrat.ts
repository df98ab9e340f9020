import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import { checkMuster, musterToJs } from '../../modell/muster.ts'
import { exampleForMuster } from '../../modell/musterbeispiel.ts'
import type { Feldwert, Gruppenwert } from '../../modell/nachricht.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { parseJaNein } from '../wertart.ts'
import { formatZahl, parseDezimalzahl, parseZahl } from '../zahl.ts'
import type { Wertevorrat } from './lage.ts'

/** Ordinary values by type, length, pattern, range and code list; always the same ones. */
export function createWertevorrat(codelisten: Projekt['codelisteninhalte']): Wertevorrat {
  const codesOf = (feld: Datenfeld): string[] =>
    ((feld.codeliste && codelisten.get(feld.codeliste)) || []).map(({ code }) => code)
  return {
    beispiele: ({ feld }) => (feld === undefined ? [] : feld.datentyp === 'auswahl' ? codesOf(feld) : exampleOf(feld)),
    istGueltig: ({ feld }, wert) => {
      if (feld === undefined) return false
      return feld.datentyp === 'auswahl' ? codesOf(feld).includes(wert) : isAllowed(feld, wert)
    },
  }
}

function exampleOf(feld: Datenfeld): string[] {
  switch (feld.datentyp) {
    case 'text':
      return [exampleTextOf(feld)]
    case 'ganzzahl':
    case 'dezimalzahl':
      return [formatZahl(ordinaryNumberOf(feld))]
    case 'betrag':
      return [ordinaryNumberOf(feld).toFixed(2)]
    case 'datum':
      return ['2024-05-15']
    case 'zeitpunkt':
      return ['2024-05-15T10:30:00+02:00']
    case 'zeit':
      return ['10:30:00']
    case 'jaNein':
      return ['true', 'false']
    case 'auswahl':
      return []
    case 'datei':
      return ['anlage-1']
    case 'geometrie':
      return ['POINT (13.74 51.05)']
    case 'zeitraum':
      return ['2024-05-01/2024-05-31']
  }
}

function exampleTextOf({ laenge, muster }: Datenfeld): string {
  const passend = hasUsableMuster(muster) ? exampleForMuster(muster, () => 0, laenge ?? {}) : undefined
  return passend ?? 'Beispiel'.padEnd(laenge?.min ?? 0, 'x').slice(0, laenge?.max)
}

/** A Muster that the model check refuses could make the matching itself too slow. */
function hasUsableMuster(muster: string | undefined): muster is string {
  return muster !== undefined && checkMuster(muster) === undefined
}

function ordinaryNumberOf({ bereich }: Datenfeld): number {
  return Math.min(Math.max(1, bereich?.min ?? 1), bereich?.max ?? Number.MAX_SAFE_INTEGER)
}

const TAG = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
const UHRZEIT = '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]'
const FORMEN: Partial<Record<Datenfeld['datentyp'], RegExp>> = {
  datum: new RegExp(`^${TAG}$`),
  zeitpunkt: new RegExp(`^${TAG}T${UHRZEIT}(Z|[+-][0-9]{2}:[0-9]{2})$`),
  zeit: new RegExp(`^${UHRZEIT}$`),
  zeitraum: new RegExp(`^${TAG}/${TAG}$`),
  datei: /^[A-Za-z_][A-Za-z0-9_.-]*$/,
}

function isAllowed(feld: Datenfeld, wert: string): boolean {
  switch (feld.datentyp) {
    case 'text':
      return isTextAllowed(feld, wert)
    case 'ganzzahl':
      return isNumberAllowed(feld, wert, 0)
    case 'betrag':
      return isNumberAllowed(feld, wert, 2)
    case 'dezimalzahl':
      return isNumberAllowed(feld, wert, feld.nachkommastellen ?? 6)
    case 'jaNein':
      return parseJaNein(wert) !== undefined
    default:
      return FORMEN[feld.datentyp]?.test(wert) ?? wert !== ''
  }
}

function isTextAllowed({ laenge, muster }: Datenfeld, wert: string): boolean {
  const zeichen = Array.from(wert).length
  if (zeichen < (laenge?.min ?? 1) || zeichen > (laenge?.max ?? Number.POSITIVE_INFINITY)) return false
  return !hasUsableMuster(muster) || musterToJs(muster).test(wert)
}

function isNumberAllowed({ bereich }: Datenfeld, wert: string, stellen: number): boolean {
  const dezimal = parseDezimalzahl(wert)
  const zahl = parseZahl(wert)
  if (dezimal === undefined || dezimal.stellen > stellen) return false
  return zahl >= (bereich?.min ?? Number.NEGATIVE_INFINITY) && zahl <= (bereich?.max ?? Number.POSITIVE_INFINITY)
}

/** A new occurrence with example values in everything that is mandatory. */
export function createVorkommen(knoten: Feldknoten, vorrat: Wertevorrat): Feldwert {
  if (knoten.art === 'feld') return vorrat.beispiele(knoten)[0] ?? 'Beispiel'
  const inhalt: Gruppenwert = {}
  for (const kind of knoten.kinder) {
    if (kind.anzahl.min > 0) {
      inhalt[kind.id] = Array.from({ length: kind.anzahl.min }, () => createVorkommen(kind, vorrat))
    }
  }
  return inhalt
}
