import { ARTNAMEN } from '../dokument/befehle/benennung.ts'
import type { Datensatz, Datensatzart } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'

export type Artikel = 'der' | 'die' | 'das'
export type Fall = 'nominativ' | 'dativ' | 'akkusativ'

const ARTIKEL: Readonly<Record<Datensatzart, Artikel>> = {
  buendel: 'das',
  leistung: 'die',
  vorgangstyp: 'der',
  teilleistung: 'die',
  dokument: 'das',
  datenfeldgruppe: 'die',
  datenfeld: 'das',
  baukastenverwendung: 'die',
  baukasten: 'der',
  codeliste: 'die',
  rolle: 'die',
  nachrichtentyp: 'der',
  komponententyp: 'der',
  zustellweg: 'der',
  rechtsgrundlage: 'die',
  anliegensklaerung: 'die',
  produkt: 'das',
  schnittstelle: 'die',
  zuordnung: 'die',
  organisation: 'die',
  stelle: 'die',
  installation: 'die',
  ausnahme: 'die',
}

const GEBEUGT: Readonly<Record<Artikel, Readonly<Record<Fall, string>>>> = {
  der: { nominativ: 'der', dativ: 'dem', akkusativ: 'den' },
  die: { nominativ: 'die', dativ: 'der', akkusativ: 'die' },
  das: { nominativ: 'das', dativ: 'dem', akkusativ: 'das' },
}

export function beuge(artikel: Artikel, fall: Fall): string {
  return GEBEUGT[artikel][fall]
}

/** „dem Zustellweg „Mail an Gewerbeamt““: article, kind and name of a record, as a sentence needs it. */
export function nennenMitArtikel({ art, name }: Pick<Datensatz, 'art' | 'name'>, fall: Fall): string {
  return `${beuge(ARTIKEL[art], fall)} ${ARTNAMEN[art]} „${name}“`
}

/** The same for an id; records that are not there are named as that. */
export function nennenId(projekt: Projekt, id: string, fall: Fall): string {
  const datensatz = projekt.datensaetze.get(id)
  if (datensatz !== undefined) return nennenMitArtikel(datensatz, fall)
  return fall === 'dativ' ? 'einem Element, das es nicht gibt' : 'ein Element, das es nicht gibt'
}
