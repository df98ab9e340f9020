import { UMSETZUNGSSTUFEN } from '../modell/elemente/gemeinsam.ts'
import { listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { generateKonfiguration } from './konfiguration.ts'
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

/**
 * Every text generated from the model except the Zuordnungen: rules, schemas, projections and configurations, in the order
 * of the model. The hand-written schemas that they refer to are added by the host.
 */
export function generateAlles(projekt: Projekt): Generat[] {
  return [...generateLeistungen(projekt), ...generateKonfigurationen(projekt)]
}

function generateLeistungen(projekt: Projekt): Generat[] {
  return listDatensaetze(projekt, 'leistung').flatMap((leistung) => [
    ...UMSETZUNGSSTUFEN.map((stufe) => ({
      pfad: pfadOfRegel(leistung, stufe),
      text: generateIntegrationsregel(projekt, leistung.id, stufe),
    })),
    ...listNachrichtentypen(projekt, leistung).flatMap((typ) => [
      { pfad: pfadOfNachrichtschema(leistung, typ), text: generateNachrichtSchema(projekt, typ.id) },
      { pfad: pfadOfProjektion(leistung, typ), text: generateProjektion(projekt, typ.id) },
    ]),
  ])
}

/** One per Organisation and Leistung it offers, itself or by a redirection; what fails is reported by the model check. */
function generateKonfigurationen(projekt: Projekt): Generat[] {
  return listDatensaetze(projekt, 'organisation').flatMap((organisation) =>
    listDatensaetze(projekt, 'leistung').flatMap((leistung) => {
      const text = generateKonfiguration(projekt, organisation.id, leistung.id)
      return text.ok ? [{ pfad: pfadOfKonfiguration(organisation, leistung), text: text.wert }] : []
    }),
  )
}
