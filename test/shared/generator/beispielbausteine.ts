import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Bedingung } from '../../../shared/modell/elemente/ausdruck.ts'
import type { Baukastenverwendung, Datenfeld, Datenfeldgruppe } from '../../../shared/modell/elemente/dokument.ts'
import type { Textvorlage } from '../../../shared/modell/elemente/leistung.ts'
import { ART_PRAEFIXE, type Elementart } from '../../../shared/modell/ids.ts'

/** Readable fixed id of a test record: kind and name, filled up to ten characters. */
export function testId(art: Elementart, name: string): string {
  return `${ART_PRAEFIXE[art]}-${name.toLowerCase().padEnd(10, '0').slice(0, 10)}`
}

export const fel = (name: string): string => testId('datenfeld', name)
export const gru = (name: string): string => testId('datenfeldgruppe', name)
export const ver = (name: string): string => testId('baukastenverwendung', name)
export const dok = (name: string): string => testId('dokument', name)
export const nac = (name: string): string => testId('nachrichtentyp', name)
export const zus = (name: string): string => testId('zustellweg', name)
export const rol = (name: string): string => testId('rolle', name)
export const kom = (name: string): string => testId('komponententyp', name)
export const tei = (name: string): string => testId('teilleistung', name)
export const vor = (name: string): string => testId('vorgangstyp', name)
export const ste = (name: string): string => testId('stelle', name)
export const ins = (name: string): string => testId('installation', name)
export const sch = (name: string): string => testId('schnittstelle', name)
export const pro = (name: string): string => testId('produkt', name)
export const org = (name: string): string => testId('organisation', name)

export const verweis = (name: string) => [{ rechtsgrundlage: testId('rechtsgrundlage', name), zweck: 'Erhebung' }]

/** Exactly one. */
export const EINS = { min: 1, max: 1 }
/** At most one. */
export const HOECHSTENS_EINS = { min: 0, max: 1 }

type Feldangaben = Partial<Datenfeld> & Pick<Datenfeld, 'datentyp'>

/** A Datenfeld, mandatory once and of stage 1 unless told otherwise. */
export function feld(technischerName: string, name: string, angaben: Feldangaben, kurz = technischerName): Datenfeld {
  return {
    id: fel(kurz),
    art: 'datenfeld',
    name,
    technischerName,
    anzahl: EINS,
    schutzkategorie: 'keine',
    abStufe: 1,
    rechtsgrundlagen: [],
    ...angaben,
  }
}

export function gruppe(
  technischerName: string,
  name: string,
  kinder: readonly Datensatz[],
  angaben: Partial<Datenfeldgruppe> = {},
): Datenfeldgruppe {
  return {
    id: gru(technischerName),
    art: 'datenfeldgruppe',
    name,
    technischerName,
    anzahl: EINS,
    kinder: kinder.map((kind) => kind.id),
    rechtsgrundlagen: [],
    ...angaben,
  }
}

export function verwendung(
  technischerName: string,
  name: string,
  gruppenname: string,
  angaben: Partial<Baukastenverwendung> = {},
): Baukastenverwendung {
  return {
    id: ver(technischerName),
    art: 'baukastenverwendung',
    name,
    technischerName,
    anzahl: EINS,
    gruppe: gru(gruppenname),
    rechtsgrundlagen: [],
    ...angaben,
  }
}

export const gleich = (pfad: string, wert: string | number | boolean): Bedingung => ({
  art: 'vergleich',
  feld: pfad,
  operator: 'gleich',
  wert,
})

/** A template from texts and, as `{feld}` objects, values. */
export function vorlage(...teile: (string | { feld: string } | { angabe: string })[]): Textvorlage {
  return teile.map((teil) => {
    if (typeof teil === 'string') return { art: 'text', text: teil }
    return 'feld' in teil
      ? { art: 'feld', feld: teil.feld }
      : { art: 'angabe', angabe: teil.angabe as Extract<Textvorlage[number], { art: 'angabe' }>['angabe'] }
  })
}
