import type { Vergleichsoperator } from '../../modell/elemente/ausdruck.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import type { Einzelwert, Wertart } from '../wertart.ts'
import { formatZahl } from '../zahl.ts'
import type { Namen } from './lage.ts'

const DATUM = /^([0-9]{4})-([0-9]{2})-([0-9]{2})/
const UHRZEIT = /(?:^|T)([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?/

/** A number as Germans write it: decimal comma, thousands apart from five digits on. */
export function formatZahlDeutsch(zahl: number): string {
  const [ganze = '', bruch] = formatZahl(zahl).split('.')
  const gruppiert = ganze.replace('-', '').length >= 5 ? ganze.replace(/\B(?=(\d{3})+$)/g, '.') : ganze
  return bruch === undefined ? gruppiert : `${gruppiert},${bruch}`
}

/** ISO dates and times in German form; anything else as it stands. */
function formatZeitDeutsch(text: string): string {
  if (text.includes('/')) return text.split('/').map(formatZeitDeutsch).join(' bis ')
  const datum = DATUM.exec(text)
  const zeit = UHRZEIT.exec(text)
  const tag = datum && `${datum[3]}.${datum[2]}.${datum[1]}`
  const uhr = zeit && `${zeit[1]}:${zeit[2]}${zeit[3] === undefined || zeit[3] === '00' ? '' : `:${zeit[3]}`} Uhr`
  return [tag, uhr].filter((teil) => teil !== null).join(', ') || text
}

export function formatCode(namen: Namen, knoten: Feldknoten | undefined, code: string): string {
  const liste = knoten?.feld?.codeliste
  return (liste && namen.codenamen.get(liste)?.get(code)) ?? `„${code}“`
}

/** A constant in the words of the form: names of codes, German dates and numbers. */
export function formatWert(namen: Namen, knoten: Feldknoten | undefined, wert: Einzelwert): string {
  if (typeof wert === 'boolean') return wert ? 'Ja' : 'Nein'
  if (typeof wert === 'number') return formatBetrag(knoten, wert)
  switch (knoten?.feld?.datentyp) {
    case 'auswahl':
      return formatCode(namen, knoten, wert)
    case 'datum':
    case 'zeitpunkt':
    case 'zeit':
    case 'zeitraum':
      return formatZeitDeutsch(wert)
    default:
      return `„${wert}“`
  }
}

function formatBetrag(knoten: Feldknoten | undefined, zahl: number): string {
  if (knoten?.feld?.datentyp !== 'betrag') return formatZahlDeutsch(zahl)
  const [ganze = '', bruch = ''] = formatZahlDeutsch(zahl).split(',')
  return `${ganze},${bruch.padEnd(2, '0')} Euro`
}

const WORTE: Record<Vergleichsoperator, string> = {
  gleich: 'ist',
  ungleich: 'ist angegeben, aber nicht',
  kleiner: 'ist kleiner als',
  kleinerGleich: 'ist höchstens',
  groesser: 'ist größer als',
  groesserGleich: 'ist mindestens',
}

const WORTE_TEXT: Record<Vergleichsoperator, string> = {
  ...WORTE,
  kleiner: 'steht nach Zeichen geordnet vor',
  kleinerGleich: 'steht nach Zeichen geordnet nicht nach',
  groesser: 'steht nach Zeichen geordnet nach',
  groesserGleich: 'steht nach Zeichen geordnet nicht vor',
}

const WORTE_ZEIT: Record<Vergleichsoperator, string> = {
  ...WORTE,
  kleiner: 'liegt vor',
  kleinerGleich: 'liegt nicht nach',
  groesser: 'liegt nach',
  groesserGleich: 'liegt nicht vor',
}

function verbOf(operator: Vergleichsoperator, wertart: Wertart | undefined): string {
  if (wertart === 'zeit') return WORTE_ZEIT[operator]
  return wertart === 'text' ? WORTE_TEXT[operator] : WORTE[operator]
}

/** The verb with a constant: days take an article ("liegt vor dem 01.02.2025"). */
export function compareWithWert(operator: Vergleichsoperator, wertart: Wertart | undefined, wert: string): string {
  const verb = verbOf(operator, wertart)
  const artikel = verb.startsWith('liegt') && /^[0-9]{2}\./.test(wert) ? 'dem ' : ''
  return `${verb} ${artikel}${wert}`
}

/** The verb between two fields: dates lie before or after, numbers are smaller or greater. */
export function verbBetweenFelder(operator: Vergleichsoperator, wertart: Wertart | undefined): string {
  if (operator === 'gleich' || operator === 'ungleich') return `ist ${operator}`
  if (wertart === 'zahl' && operator === 'kleinerGleich') return 'ist höchstens so groß wie'
  if (wertart === 'zahl' && operator === 'groesserGleich') return 'ist mindestens so groß wie'
  return verbOf(operator, wertart)
}
