import type { Schritt } from '../dokument/diff.ts'
import { KONFIGURATIONSARTEN } from '../modell/dateiarten.ts'
import type { Datensatz, Datensatzart } from '../modell/datensatz.ts'
import type { Musterinhalt } from './eigene/eigenesMuster.ts'

/** One line of what a pattern is about to create or change. */
export interface Uebersichtszeile {
  titel: string
  anzahl: number
  namen: readonly string[]
}

export interface Uebersicht {
  /** the Leistung and its parts */
  leistung: readonly Uebersichtszeile[]
  /** what other Leistungen may use as well */
  gemeinsames: readonly Uebersichtszeile[]
  /** what an Organisation gets */
  konfiguration: readonly Uebersichtszeile[]
  /** existing elements that change */
  geaendert: readonly Uebersichtszeile[]
}

const TITEL: Partial<Record<Datensatzart, string>> = {
  buendel: 'Leistungsbündel',
  leistung: 'Leistung',
  vorgangstyp: 'Vorgangstypen',
  teilleistung: 'Teilleistungen',
  dokument: 'Dokumente',
  datenfeld: 'Datenfelder',
  nachrichtentyp: 'Nachrichtentypen',
  zustellweg: 'Zustellwege',
  rolle: 'Rollen',
  rechtsgrundlage: 'Rechtsgrundlagen',
  anliegensklaerung: 'Anliegensklärung',
  komponententyp: 'Komponententypen',
  datenfeldgruppe: 'Datenfeldgruppen',
  codeliste: 'Codelisten',
  baukasten: 'Baukasten',
  organisation: 'Organisationen',
  stelle: 'Stellen',
  installation: 'Installationen',
  produkt: 'Produkte',
  schnittstelle: 'Schnittstellen',
  zuordnung: 'Zuordnungen',
}

/** What a Schritt creates and changes, in the order in which one reads a Leistung. */
export function describeSchritt({ diff }: Schritt): Uebersicht {
  const { hinzugefuegt, geaendert } = diff.datensaetze
  const gemeinsam = ({ id, art }: Datensatz): boolean => art === 'baukasten' || diff.heimaten?.[id] !== undefined
  const fachlich = hinzugefuegt.filter(({ art }) => !KONFIGURATIONSARTEN.has(art))
  return {
    leistung: groupByArt(fachlich.filter((eines) => !gemeinsam(eines))),
    gemeinsames: groupByArt(fachlich.filter(gemeinsam)),
    konfiguration: groupByArt(hinzugefuegt.filter(({ art }) => KONFIGURATIONSARTEN.has(art))),
    geaendert: groupByArt(geaendert.map(({ nach }) => nach)),
  }
}

/** What a pattern of one's own holds. */
export function describeInhalt({
  datensaetze,
  gemeinsame,
}: Musterinhalt): Pick<Uebersicht, 'leistung' | 'gemeinsames'> {
  const ausBaukaesten = new Set(gemeinsame)
  return {
    leistung: groupByArt(datensaetze.filter(({ id }) => !ausBaukaesten.has(id))),
    gemeinsames: groupByArt(datensaetze.filter(({ id }) => ausBaukaesten.has(id))),
  }
}

function groupByArt(datensaetze: readonly Datensatz[]): Uebersichtszeile[] {
  return (Object.entries(TITEL) as [Datensatzart, string][]).flatMap(([art, titel]) => {
    const namen = datensaetze.filter((eines) => eines.art === art).map(({ name }) => name)
    return namen.length === 0 ? [] : [{ titel, anzahl: namen.length, namen }]
  })
}
