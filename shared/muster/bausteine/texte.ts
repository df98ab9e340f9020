import type { Textvorlage } from '../../modell/elemente/leistung.ts'

type Textteil = Textvorlage[number]
type Angabe = Extract<Textteil, { art: 'angabe' }>['angabe']

/** A text with values in it: strings as they are, `[angabe]` for what the case knows. */
export function vorlage(...teile: readonly (string | readonly [Angabe])[]): Textvorlage {
  return teile.map(
    (teil): Textteil => (typeof teil === 'string' ? { art: 'text', text: teil } : { art: 'angabe', angabe: teil[0] }),
  )
}

/** The subject of a message, with the number of the case as everybody sees it. */
export function betreff(text: string): Textvorlage {
  return vorlage(`${text} (Vorgang `, ['geschaeftszeichen'], ')')
}

/** How what opens a case is spoken of. */
export interface Anliegenwort {
  /** „Antrag“ */
  name: string
  /** „Der Antrag“ */
  der: string
  /** „ein Antrag“ */
  ein: string
  /** „Ihr Antrag“ */
  ihr: string
  /** „zu Ihrem Antrag“ */
  zuIhrem: string
  /** „über Ihren Antrag“ */
  ueberIhren: string
  /** „des Antrags“ */
  des: string
  /** beginning of technical names */
  technisch: string
  /** the person who sends it */
  person: string
  personTechnisch: string
}

export const ANTRAG: Anliegenwort = {
  name: 'Antrag',
  der: 'Der Antrag',
  ein: 'ein Antrag',
  ihr: 'Ihr Antrag',
  zuIhrem: 'zu Ihrem Antrag',
  ueberIhren: 'über Ihren Antrag',
  des: 'des Antrags',
  technisch: 'antrag',
  person: 'Antragstellende Person',
  personTechnisch: 'antragstellendePerson',
}

export const ANZEIGE: Anliegenwort = {
  name: 'Anzeige',
  der: 'Die Anzeige',
  ein: 'eine Anzeige',
  ihr: 'Ihre Anzeige',
  zuIhrem: 'zu Ihrer Anzeige',
  ueberIhren: 'über Ihre Anzeige',
  des: 'der Anzeige',
  technisch: 'anzeige',
  person: 'Anzeigende Person',
  personTechnisch: 'anzeigendePerson',
}
