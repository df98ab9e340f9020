import type { Bedingung, Berechnung, Vergleichsoperator } from '../../modell/elemente/ausdruck.ts'
import type { Einzelwert } from '../wertart.ts'

export type Ausdruck = Bedingung | Berechnung
export type Ausdrucksart = Ausdruck['art']
export type Ausdrucksklasse = 'bedingung' | 'berechnung'

/**
 * A node of a Bedingung or Berechnung while somebody edits it: values may be missing, and values that only another kind needs
 * stay, so that changing the kind and back loses nothing. Immutable.
 */
export interface Entwurf {
  art: Ausdrucksart
  feld: string | undefined
  anderesFeld: string | undefined
  gruppe: string | undefined
  operator: Vergleichsoperator
  /** of a comparison with a constant */
  wert: Einzelwert | undefined
  /** of `anzahl` and `zahl` */
  zahl: number | undefined
  codes: readonly string[]
  xpath: string
  satz: string
  /** read by a free XPath */
  felder: readonly string[]
  teile: readonly Entwurf[]
}

/** Way from the top of a draft to a node: the place among the parts on each level; `[]` is the whole. */
export type Entwurfspfad = readonly number[]

const LEER: Omit<Entwurf, 'art'> = {
  feld: undefined,
  anderesFeld: undefined,
  gruppe: undefined,
  operator: 'gleich',
  wert: undefined,
  zahl: undefined,
  codes: [],
  xpath: '',
  satz: '',
  felder: [],
  teile: [],
}

export function createEntwurf(art: Ausdrucksart, werte: Partial<Omit<Entwurf, 'art'>> = {}): Entwurf {
  return { ...LEER, ...werte, art }
}

/** What stands where nothing has been chosen yet. */
export function createLeerstelle(klasse: Ausdrucksklasse): Entwurf {
  return createEntwurf(klasse === 'bedingung' ? 'vergleich' : 'feldwert')
}

/** Which parts a kind has: none, any number of one class, or one for each of these. */
export type Teilform =
  | { art: 'keine' }
  | { art: 'liste'; klasse: Ausdrucksklasse }
  | { art: 'feste'; klassen: readonly Ausdrucksklasse[] }

const KEINE: Teilform = { art: 'keine' }
const BEDINGUNGEN: Teilform = { art: 'liste', klasse: 'bedingung' }
const BERECHNUNGEN: Teilform = { art: 'liste', klasse: 'berechnung' }
const EINE_BEDINGUNG: Teilform = { art: 'feste', klassen: ['bedingung'] }

/** Every kind has its row: a kind without one does not compile. */
const FORMEN: Readonly<Record<Ausdrucksart, { klasse: Ausdrucksklasse; teile: Teilform }>> = {
  vergleich: { klasse: 'bedingung', teile: KEINE },
  feldvergleich: { klasse: 'bedingung', teile: KEINE },
  vorhanden: { klasse: 'bedingung', teile: KEINE },
  inCodeliste: { klasse: 'bedingung', teile: KEINE },
  anzahl: { klasse: 'bedingung', teile: KEINE },
  freierXPath: { klasse: 'bedingung', teile: KEINE },
  mindestensEins: { klasse: 'bedingung', teile: EINE_BEDINGUNG },
  jedes: { klasse: 'bedingung', teile: EINE_BEDINGUNG },
  nicht: { klasse: 'bedingung', teile: EINE_BEDINGUNG },
  und: { klasse: 'bedingung', teile: BEDINGUNGEN },
  oder: { klasse: 'bedingung', teile: BEDINGUNGEN },
  zahl: { klasse: 'berechnung', teile: KEINE },
  feldwert: { klasse: 'berechnung', teile: KEINE },
  anzahlwert: { klasse: 'berechnung', teile: KEINE },
  summe: { klasse: 'berechnung', teile: BERECHNUNGEN },
  produkt: { klasse: 'berechnung', teile: BERECHNUNGEN },
  differenz: { klasse: 'berechnung', teile: { art: 'feste', klassen: ['berechnung', 'berechnung'] } },
  summeUeber: { klasse: 'berechnung', teile: { art: 'feste', klassen: ['berechnung'] } },
  fallweise: { klasse: 'berechnung', teile: { art: 'feste', klassen: ['bedingung', 'berechnung', 'berechnung'] } },
}

export function klasseOf(art: Ausdrucksart): Ausdrucksklasse {
  return FORMEN[art].klasse
}

export function teilformOf(art: Ausdrucksart): Teilform {
  return FORMEN[art].teile
}

/** Which class of node may stand at a place among the parts of a kind. */
export function klasseAt(art: Ausdrucksart, stelle: number): Ausdrucksklasse {
  const form = teilformOf(art)
  if (form.art === 'feste') return form.klassen[stelle] ?? klasseOf(art)
  return form.art === 'liste' ? form.klasse : klasseOf(art)
}
