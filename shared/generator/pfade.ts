import type { Leistung } from '../modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import type { Organisation } from '../modell/elemente/organisation.ts'
import type { Produkt } from '../modell/elemente/produkt.ts'
import type { Zuordnung } from '../modell/elemente/zuordnung.ts'

/** Where generated texts lie below the target folder (VERTRAEGE 8); `teste --regeln` reads them from the same places. */
export function pfadOfRegel(leistung: Leistung, stufe: number): string {
  return `${leistung.technischerName}/stufe-${stufe}/erzeugt.xsl`
}

/** Folder of the schemas of all Nachrichtentypen of a Leistung. */
export function ordnerOfNachrichtschemata(leistung: Leistung): string {
  return `${leistung.technischerName}/nachrichten`
}

export function pfadOfNachrichtschema(leistung: Leistung, nachrichtentyp: Nachrichtentyp): string {
  return `${ordnerOfNachrichtschemata(leistung)}/${nachrichtentyp.technischerName}.xsd`
}

export function pfadOfProjektion(leistung: Leistung, nachrichtentyp: Nachrichtentyp): string {
  return `${leistung.technischerName}/projektionen/${nachrichtentyp.technischerName}.xsl`
}

export function pfadOfKonfiguration(organisation: Organisation, leistung: Leistung): string {
  return `konfiguration/${organisation.technischerName}/${leistung.technischerName}.xml`
}

/** @param fassung where one Zuordnung is a text for each of several Nachrichtentypen: this one, with its Leistung */
export function pfadOfZuordnung(
  produkt: Produkt,
  zuordnung: Zuordnung,
  fassung?: { leistung: Leistung; nachrichtentyp: Nachrichtentyp },
): string {
  const ordner = `zuordnungen/${produkt.technischerName}`
  if (fassung === undefined) return `${ordner}/${zuordnung.technischerName}.xsl`
  const { leistung, nachrichtentyp } = fassung
  return `${ordner}/${zuordnung.technischerName}/${leistung.technischerName}/${nachrichtentyp.technischerName}.xsl`
}

/** The hand-written schema of head and attachments lies beside the schemas that import it. */
export function pfadOfKopfschema(leistung: Leistung): string {
  return `${leistung.technischerName}/nachrichten/kopf.xsd`
}
