import { formatZahl } from '../../ausdruck/zahl.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import { checkMuster } from '../../modell/muster.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { element, type XmlKnoten } from '../xmltext.ts'

const ZONE = '(Z|[+\\-][0-9]{2}:[0-9]{2})'
const TAG = '[0-9]{4}-[0-9]{2}-[0-9]{2}'

/** What the simple type of a field is made of. */
export interface Feldtyp {
  basis: string
  /** facets; empty where the basis is enough */
  facetten: XmlKnoten[]
}

const facette = (name: string, value: string | number): XmlKnoten => element(`xs:${name}`, { value: String(value) })

/**
 * The simple type of a field. Text that must be there may not be blank, so that a message that passes the schema passes
 * the checks a rule then leaves out. Decimal places are counted as written (fractionDigits would count the value's).
 */
export function feldtypOf(projekt: Projekt, feld: Datenfeld, pflicht: boolean): Feldtyp {
  switch (feld.datentyp) {
    case 'text':
      return { basis: pflicht ? 'n:Pflichttext' : 'xs:string', facetten: facettenOfText(feld) }
    case 'geometrie':
      return { basis: pflicht ? 'n:Pflichttext' : 'xs:string', facetten: [] }
    case 'ganzzahl':
      return { basis: 'xs:integer', facetten: facettenOfBereich(feld) }
    case 'dezimalzahl':
      return { basis: 'xs:decimal', facetten: [...patternOfStellen(feld.nachkommastellen), ...facettenOfBereich(feld)] }
    case 'betrag':
      return { basis: 'xs:decimal', facetten: [...patternOfStellen(2), ...facettenOfBereich(feld)] }
    case 'datum':
      return { basis: 'xs:date', facetten: [facette('pattern', TAG)] }
    case 'zeitpunkt':
      return { basis: 'xs:dateTime', facetten: [facette('pattern', `${TAG}T[0-9:.]+${ZONE}`)] }
    case 'zeit':
      return { basis: 'xs:time', facetten: [] }
    case 'jaNein':
      return { basis: 'xs:boolean', facetten: [] }
    case 'auswahl':
      return { basis: 'xs:token', facetten: codesOf(projekt, feld).map((code) => facette('enumeration', code)) }
    case 'datei':
      return { basis: 'n:AnlageId', facetten: [] }
    case 'zeitraum':
      return { basis: 'n:Zeitraum', facetten: [] }
  }
}

function facettenOfText({ laenge, muster }: Datenfeld): XmlKnoten[] {
  return [
    ...(laenge?.min === undefined ? [] : [facette('minLength', laenge.min)]),
    ...(laenge?.max === undefined ? [] : [facette('maxLength', laenge.max)]),
    ...(muster === undefined || checkMuster(muster) !== undefined ? [] : [facette('pattern', muster)]),
  ]
}

function facettenOfBereich({ bereich }: Datenfeld): XmlKnoten[] {
  return [
    ...(bereich?.min === undefined ? [] : [facette('minInclusive', formatZahl(bereich.min))]),
    ...(bereich?.max === undefined ? [] : [facette('maxInclusive', formatZahl(bereich.max))]),
  ]
}

function patternOfStellen(stellen: number | undefined): XmlKnoten[] {
  if (stellen === undefined) return []
  const bruch = stellen === 0 ? '' : `|[+\\-]?\\.[0-9]{1,${stellen}}`
  return [facette('pattern', `[+\\-]?[0-9]+(\\.[0-9]{0,${stellen}})?${bruch}`)]
}

export function codesOf(projekt: Projekt, feld: Datenfeld): string[] {
  const eintraege = feld.codeliste === undefined ? undefined : projekt.codelisteninhalte.get(feld.codeliste)
  return (eintraege ?? []).map(({ code }) => code)
}
