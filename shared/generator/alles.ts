import { UMSETZUNGSSTUFEN } from '../modell/elemente/gemeinsam.ts'
import { listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { generateKonfiguration, hasKonfiguration } from './konfiguration.ts'
import { listNachrichtentypen } from './leistungen.ts'
import { pfadOfKonfiguration, pfadOfNachrichtschema, pfadOfProjektion, pfadOfRegel } from './pfade.ts'
import { generateProjektion } from './projektion.ts'
import { generateIntegrationsregel } from './regel/generateIntegrationsregel.ts'
import { generateNachrichtSchema } from './schema/nachrichtSchema.ts'

export interface Generat {
  /** relative to the target folder, with / */
  pfad: string
  text: string
}

/** A text that is generated when it is asked for. */
export interface Textquelle {
  pfad: string
  generate(): string
}

/**
 * Every text generated from the model except the Zuordnungen: rules, schemas, projections and configurations, in the order
 * of the model. The hand-written schemas that they refer to are added by the host.
 */
export function generateAlles(projekt: Projekt): Generat[] {
  return listTextquellen(projekt).map(({ pfad, generate }) => ({ pfad, text: generate() }))
}

/** The same, nothing generated yet; each is independent of the others. */
export function listTextquellen(projekt: Projekt): Textquelle[] {
  return [...listQuellenOfLeistungen(projekt), ...listKonfigurationen(projekt)]
}

function listQuellenOfLeistungen(projekt: Projekt): Textquelle[] {
  return listDatensaetze(projekt, 'leistung').flatMap((leistung) => [
    ...UMSETZUNGSSTUFEN.map((stufe) => ({
      pfad: pfadOfRegel(leistung, stufe),
      generate: () => generateIntegrationsregel(projekt, leistung.id, stufe),
    })),
    ...listNachrichtentypen(projekt, leistung).flatMap((typ) => [
      { pfad: pfadOfNachrichtschema(leistung, typ), generate: () => generateNachrichtSchema(projekt, typ.id) },
      { pfad: pfadOfProjektion(leistung, typ), generate: () => generateProjektion(projekt, typ.id) },
    ]),
  ])
}

/** One per Organisation and Leistung it offers, itself or by a redirection; what fails is reported by the model check. */
function listKonfigurationen(projekt: Projekt): Textquelle[] {
  return listDatensaetze(projekt, 'organisation').flatMap((organisation) =>
    listDatensaetze(projekt, 'leistung')
      .filter(({ id }) => hasKonfiguration(projekt, organisation.id, id))
      .map((leistung) => ({
        pfad: pfadOfKonfiguration(organisation, leistung),
        generate: () => writeKonfiguration(projekt, organisation.id, leistung.id),
      })),
  )
}

function writeKonfiguration(projekt: Projekt, organisation: string, leistung: string): string {
  const text = generateKonfiguration(projekt, organisation, leistung)
  if (!text.ok) throw new Error(`Keine Konfiguration für ${organisation} und ${leistung}`)
  return text.wert
}
