import type { Bedingung, Berechnung } from '../../modell/elemente/ausdruck.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import type { Anzahl, Rechtsgrundlageverweis, Umsetzungsstufe } from '../../modell/elemente/gemeinsam.ts'
import type { Werkbank } from '../werkbank.ts'

interface Gruppenangaben {
  anzahl?: Anzahl
  pflichtWenn?: Bedingung
  hilfe?: string
  rechtsgrundlagen?: Rechtsgrundlageverweis[]
}

/** What may be said about a field; without anything it is mandatory, from stage 1 on and of no protected kind. */
interface Feldangaben extends Gruppenangaben {
  abStufe?: Umsetzungsstufe
  schutz?: Datenfeld['schutzkategorie']
  bereich?: NonNullable<Datenfeld['bereich']>
  berechnung?: Berechnung
  dateitypen?: string[]
}

export const EINMAL: Anzahl = { min: 1, max: 1 }
export const FREIWILLIG: Anzahl = { min: 0, max: 1 }

const DATEITYPEN = ['application/pdf', 'image/jpeg', 'image/png']
const MAILMUSTER = '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,20}'
const TELEFONMUSTER = '\\+?[0-9][0-9 /()-]{4,29}'

/** Adds fields of the usual kinds, each in one line; every function answers the id. */
export interface Feldbau {
  text(name: string, technischerName: string, laenge: [min: number, max: number], angaben?: Feldangaben): string
  /** a text of a fixed form */
  muster(name: string, technischerName: string, muster: string, laenge: [number, number], angaben?: Feldangaben): string
  mail(name: string, technischerName: string, angaben?: Feldangaben): string
  telefon(name: string, technischerName: string, angaben?: Feldangaben): string
  datei(name: string, technischerName: string, angaben?: Feldangaben): string
  feld(datentyp: Datenfeld['datentyp'], name: string, technischerName: string, angaben?: Feldangaben): string
  gruppe(name: string, technischerName: string, kinder: string[], angaben?: Gruppenangaben): string
  /** a Gruppe of the Baukasten at one place */
  verwendung(name: string, technischerName: string, gruppe: string, angaben?: Gruppenangaben): string
}

/** Adds Datenfelder and Gruppen to what the Werkbank is building. */
export function createFeldbau(werkbank: Werkbank): Feldbau {
  const add = (
    datentyp: Datenfeld['datentyp'],
    name: string,
    technischerName: string,
    { anzahl, schutz = 'keine', abStufe = 1, rechtsgrundlagen = [], ...uebrige }: Feldangaben = {},
    form: Partial<Datenfeld> = {},
  ): string =>
    werkbank.add('datenfeld', {
      name,
      technischerName,
      datentyp,
      anzahl: anzahl ?? (uebrige.pflichtWenn === undefined ? EINMAL : FREIWILLIG),
      schutzkategorie: schutz,
      abStufe,
      rechtsgrundlagen,
      ...uebrige,
      ...form,
    })
  const laengeOf = ([min, max]: [number, number]) => ({ laenge: { min, max } })
  return {
    feld: add,
    text: (name, technischerName, laenge, angaben) => add('text', name, technischerName, angaben, laengeOf(laenge)),
    muster: (name, technischerName, muster, laenge, angaben) =>
      add('text', name, technischerName, angaben, { ...laengeOf(laenge), muster }),
    mail: (name, technischerName, angaben) =>
      add('text', name, technischerName, angaben, { ...laengeOf([6, 254]), muster: MAILMUSTER }),
    telefon: (name, technischerName, angaben) =>
      add('text', name, technischerName, angaben, { ...laengeOf([5, 31]), muster: TELEFONMUSTER }),
    datei: (name, technischerName, angaben = {}) =>
      add('datei', name, technischerName, { dateitypen: DATEITYPEN, ...angaben }),
    gruppe: (name, technischerName, kinder, { anzahl, rechtsgrundlagen = [], ...uebrige } = {}) =>
      werkbank.add('datenfeldgruppe', {
        name,
        technischerName,
        anzahl: anzahl ?? (uebrige.pflichtWenn === undefined ? EINMAL : FREIWILLIG),
        kinder,
        rechtsgrundlagen,
        ...uebrige,
      }),
    verwendung: (name, technischerName, gruppe, { anzahl = EINMAL, rechtsgrundlagen = [], ...uebrige } = {}) =>
      werkbank.add('baukastenverwendung', { name, technischerName, gruppe, anzahl, rechtsgrundlagen, ...uebrige }),
  }
}
