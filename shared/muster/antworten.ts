import type { Umsetzungsstufe } from '../modell/elemente/gemeinsam.ts'

/** Chosen in place of an existing Bündel, Organisation or Stelle: a new one with the name given beside it. */
export const NEU = 'neu'

/** What the modeller says about a new Leistung; every pattern reads the part of it that it asks for. */
export interface Musterantworten {
  name: string
  technischerName: string
  leikaSchluessel: string
  /** may be empty, like the KGSt-Produkt: not every modeller has the catalogue at hand */
  ozgId: string
  kgstProdukt: string
  /** id of a Leistungsbündel, or `NEU` */
  buendel: string
  buendelname: string
  /** law or ordinance, and the place in it */
  norm: string
  paragraf: string
  aktenplankennzeichen: string
  /** id of an Organisation, or `NEU` */
  organisation: string
  organisationsname: string
  ars: string
  /** id of the Stelle in charge, or `NEU` */
  stelle: string
  stellenname: string
  stufe: Umsetzungsstufe
  /** Werktage until the authority has decided */
  bearbeitungsfrist: number
  /** whether the authority may ask for missing documents */
  nachforderung: boolean
  /** Euro for each copy */
  gebuehr: number
  /** names of the Stellen that take part; those that exist are used */
  beteiligte: readonly string[]
  /** Werktage for their statement */
  stellungnahmefrist: number
  /** Euro for each application */
  hoechstbetrag: number
}

/** Answers that only some patterns ask for. */
export type Zusatzangabe =
  | 'norm'
  | 'paragraf'
  | 'aktenplankennzeichen'
  | 'bearbeitungsfrist'
  | 'nachforderung'
  | 'gebuehr'
  | 'beteiligte'
  | 'stellungnahmefrist'
  | 'hoechstbetrag'

/** What every pattern that Fachwerk brings asks about the procedure. */
export const VERFAHRENSFRAGEN = [
  'norm',
  'paragraf',
  'aktenplankennzeichen',
  'bearbeitungsfrist',
] as const satisfies readonly Zusatzangabe[]

/** The answers without blanks at their ends, and without empty lines among the Stellen. */
export function trimAntworten(antworten: Musterantworten): Musterantworten {
  const texte = Object.entries(antworten).flatMap(([angabe, wert]) =>
    typeof wert === 'string' ? [[angabe, wert.trim()] as const] : [],
  )
  const beteiligte = antworten.beteiligte.map((name) => name.trim()).filter((name) => name !== '')
  return { ...antworten, ...Object.fromEntries(texte), beteiligte }
}
