import type { Datensatz, Datensatzart } from '../../modell/datensatz.ts'

/** How a kind of record is called in sentences and in the name of a Schritt. */
export const ARTNAMEN: Readonly<Record<Datensatzart, string>> = {
  buendel: 'Leistungsbündel',
  leistung: 'Leistung',
  vorgangstyp: 'Vorgangstyp',
  teilleistung: 'Teilleistung',
  dokument: 'Dokument',
  datenfeldgruppe: 'Datenfeldgruppe',
  datenfeld: 'Datenfeld',
  baukastenverwendung: 'Verwendung',
  baukasten: 'Baukasten',
  codeliste: 'Codeliste',
  rolle: 'Rolle',
  nachrichtentyp: 'Nachrichtentyp',
  komponententyp: 'Komponententyp',
  zustellweg: 'Zustellweg',
  rechtsgrundlage: 'Rechtsgrundlage',
  anliegensklaerung: 'Anliegensklärung',
  produkt: 'Produkt',
  schnittstelle: 'Schnittstelle',
  zuordnung: 'Zuordnung',
  organisation: 'Organisation',
  stelle: 'Stelle',
  installation: 'Installation',
  ausnahme: 'Ausnahme',
}

/** „Zustellweg „Mail an Gewerbeamt““: kind and name of a record. */
export function nennen({ art, name }: Datensatz): string {
  return `${ARTNAMEN[art]} „${name}“`
}

/** What texts and values of a record are called in the name of a Schritt. */
const ANGABENNAMEN: Readonly<Record<string, string>> = {
  name: 'Name',
  technischerName: 'technischer Name',
  beschreibung: 'Beschreibung',
  hilfe: 'Hilfetext',
  ergebnis: 'Ergebnis',
  betreff: 'Betreff',
  hinweistext: 'Hinweistext',
  zustand: 'Zustand',
  anzahl: 'Häufigkeit',
  pflicht: 'Pflicht',
  pflichtWenn: 'Pflichtbedingung',
  abStufe: 'Stufe',
  bisStufe: 'letzte Stufe',
  bedingung: 'Bedingung',
  berechnung: 'Berechnung',
  nach: 'Vorgänger',
  ersatz: 'Ersatzweg',
  endpunkt: 'Endpunkt',
  mail: 'Mailadresse',
}

export function nameOfAngabe(angabe: string): string {
  return ANGABENNAMEN[angabe] ?? angabe
}
