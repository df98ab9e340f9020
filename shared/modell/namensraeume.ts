import type { Leistung } from './elemente/leistung.ts'

/** Namespaces of the rule interface; the number is the major version of the interface. */
export const NAMENSRAUM_NACHRICHT = 'urn:fachwerk:nachricht:1'
export const NAMENSRAUM_REGEL = 'urn:fachwerk:regel:1'
export const NAMENSRAUM_RUECKMELDUNG = 'urn:fachwerk:rueckmeldung:1'
/** Modes that an own rule may override (`haken:…`). */
export const NAMENSRAUM_HAKEN = 'urn:fachwerk:haken:1'
/** Attributes of generated XSLT that name the model element (`fw:id`); no processor acts on them. */
export const NAMENSRAUM_FACHWERK = 'urn:fachwerk:modell:1'

export function namespaceOfDienst(dienst: string): string {
  return `urn:fachwerk:dienst:${dienst}:1`
}

/** Namespace of the messages of a Leistung; carries only the major version, so that minor ones stay compatible. */
export function namespaceOfLeistung(leistung: Leistung): string {
  const [hauptversion] = leistung.version.split('.')
  return `urn:fachwerk:leistung:${leistung.technischerName}:${hauptversion}`
}
