import type { Entwurf } from '../../shared/ausdruck/entwurf/knoten.ts'
import { compareWithWert, verbBetweenFelder } from '../../shared/ausdruck/satz/werte.ts'
import { type Wertart, wertartOf } from '../../shared/ausdruck/wertart.ts'
import { type Vergleichsoperator, vergleichsoperatorSchema } from '../../shared/modell/elemente/ausdruck.ts'
import type { Datentyp } from '../../shared/modell/elemente/dokument.ts'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import { areVergleichbar, isVergleichbar, listOperatoren } from '../../shared/pruefung/ausdruckstypen.ts'

/** What a row can say about its field: kind and comparison in one choice. */
export interface Aussage {
  art: 'vergleich' | 'feldvergleich' | 'vorhanden' | 'inCodeliste' | 'anzahl'
  operator: Vergleichsoperator
}

export interface Aussagengruppe {
  group: string
  items: { value: string; label: string }[]
}

export function keyOfAussage({ art, operator }: Pick<Entwurf, 'art' | 'operator'>): string {
  return art === 'vorhanden' || art === 'inCodeliste' ? art : `${art}:${operator}`
}

const ANZAHLWORTE: Readonly<Record<Vergleichsoperator, string>> = {
  gleich: 'kommt genau so oft vor:',
  ungleich: 'kommt nicht genau so oft vor:',
  kleiner: 'kommt seltener vor als',
  kleinerGleich: 'kommt höchstens so oft vor:',
  groesser: 'kommt öfter vor als',
  groesserGleich: 'kommt mindestens so oft vor:',
}

/** The statements that fit a field or Gruppe, in the words of the German sentence; without a field the comparisons of texts. */
export function listAussagen(knoten: Feldknoten | undefined): Aussagengruppe[] {
  const wertart = wertartOf(knoten) ?? 'text'
  const datentyp: Datentyp | undefined = knoten === undefined ? 'text' : knoten.feld?.datentyp
  const operatoren = datentyp === undefined ? [] : listOperatoren(datentyp)
  const vergleiche = operatoren.map((operator) => ({
    value: keyOfAussage({ art: 'vergleich', operator }),
    label: wordVergleich(operator, wertart),
  }))
  const liste = datentyp === 'auswahl' ? [{ value: 'inCodeliste', label: 'ist eine von' }] : []
  const andere = operatoren.map((operator) => ({
    value: keyOfAussage({ art: 'feldvergleich', operator }),
    label: `${verbBetweenFelder(operator, wertart)} …`,
  }))
  const anzahl = vergleichsoperatorSchema.options.map((operator) => ({
    value: keyOfAussage({ art: 'anzahl', operator }),
    label: ANZAHLWORTE[operator],
  }))
  return [
    { group: 'Angabe', items: [{ value: 'vorhanden', label: 'ist angegeben' }] },
    { group: 'Wert', items: [...vergleiche, ...liste] },
    { group: 'Anderes Datenfeld', items: andere },
    { group: 'Anzahl', items: anzahl },
  ].filter(({ items }) => items.length > 0)
}

function wordVergleich(operator: Vergleichsoperator, wertart: Wertart): string {
  return compareWithWert(operator, wertart, '').trim()
}

/** The statement with this key. */
export function parseAussage(schluessel: string): Aussage | undefined {
  const [art, name] = schluessel.split(':')
  const operator = vergleichsoperatorSchema.safeParse(name ?? 'gleich')
  if (!operator.success) return undefined
  switch (art) {
    case 'vergleich':
    case 'feldvergleich':
    case 'vorhanden':
    case 'inCodeliste':
    case 'anzahl':
      return { art, operator: operator.data }
    default:
      return undefined
  }
}

/**
 * The row with another field: statement and value stay where they fit it, otherwise the most ordinary statement takes their
 * place.
 */
export function changeFeld(zeile: Entwurf, pfad: string | undefined, felder: ReadonlyMap<string, Feldknoten>): Entwurf {
  const davor = felder.get(zeile.feld ?? '')
  const knoten = felder.get(pfad ?? '')
  const neu = { ...zeile, feld: pfad }
  if (zeile.art === 'feldwert' || zeile.art === 'anzahlwert') return neu
  const moegliche = listAussagen(knoten).flatMap(({ items }) => items.map(({ value }) => value))
  const passend = moegliche.includes(keyOfAussage(zeile)) ? neu : { ...neu, ...ordinaryAussage(knoten) }
  const gleicherTyp = davor?.feld !== undefined && isSameWert(davor, knoten)
  return gleicherTyp ? passend : { ...passend, ...firstWert(knoten) }
}

function ordinaryAussage(knoten: Feldknoten | undefined): Aussage {
  const vergleichbar = knoten?.feld !== undefined && isVergleichbar(knoten.feld.datentyp)
  return { art: vergleichbar ? 'vergleich' : 'vorhanden', operator: 'gleich' }
}

function isSameWert(davor: Feldknoten, knoten: Feldknoten | undefined): boolean {
  if (davor.feld === undefined || knoten?.feld === undefined) return false
  if (davor.feld.datentyp === 'auswahl' || knoten.feld.datentyp === 'auswahl') {
    return davor.feld.codeliste === knoten.feld.codeliste
  }
  return areVergleichbar(davor.feld.datentyp, knoten.feld.datentyp)
}

/** Yes or no has an ordinary first value, everything else is asked for. */
function firstWert(knoten: Feldknoten | undefined): Pick<Entwurf, 'wert' | 'codes' | 'anderesFeld'> {
  return { wert: knoten?.feld?.datentyp === 'jaNein' ? true : undefined, codes: [], anderesFeld: undefined }
}

/** The row with another statement about the same field. */
export function changeAussage(zeile: Entwurf, aussage: Aussage): Entwurf {
  const { codes, wert } = zeile
  // one code and a list of codes say nearly the same
  if (aussage.art === 'inCodeliste' && codes.length === 0 && typeof wert === 'string') {
    return { ...zeile, ...aussage, codes: [wert] }
  }
  if (aussage.art === 'vergleich' && wert === undefined && codes[0] !== undefined) {
    return { ...zeile, ...aussage, wert: codes[0] }
  }
  return { ...zeile, ...aussage }
}
