import { generateKonfiguration } from '../../../shared/generator/konfiguration.ts'
import { listNachrichtentypen } from '../../../shared/generator/leistungen.ts'
import {
  pfadOfKonfiguration,
  pfadOfNachrichtschema,
  pfadOfProjektion,
  pfadOfRegel,
} from '../../../shared/generator/pfade.ts'
import { generateProjektion } from '../../../shared/generator/projektion.ts'
import { generateIntegrationsregel } from '../../../shared/generator/regel/generateIntegrationsregel.ts'
import { generateNachrichtSchema } from '../../../shared/generator/schema/nachrichtSchema.ts'
import { findZuordnungspfad } from '../../../shared/generator/zuordnungspfad.ts'
import { UMSETZUNGSSTUFEN } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import { findDatensatz, getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { listFassungen } from '../../../shared/zuordnung/form.ts'
import { generateZuordnung } from '../../../shared/zuordnung/generateZuordnung.ts'

export type Textgruppe =
  | 'Integrationsregel'
  | 'Dokumentsichten'
  | 'Nachrichtenschemata'
  | 'Zuordnungen'
  | 'Konfiguration'

/** A text that the model yields for a Leistung; generated only when it is shown. */
export interface Regeltext {
  gruppe: Textgruppe
  /** as users know it: „Stufe 2“, the Nachrichtentyp, the Zuordnung */
  name: string
  pfad: string
  stufe?: number
  /** hand-written part that imports the generated one */
  eigen: boolean
  generate(): string
}

/** All texts of a Leistung: rules with their own parts, projections, schemas, the Zuordnungen and configurations it uses. */
export function listRegeltexte(projekt: Projekt, leistungId: string): Regeltext[] {
  const leistung = getDatensatz(projekt, 'leistung', leistungId)
  const typen = listNachrichtentypen(projekt, leistung)
  const regeln = UMSETZUNGSSTUFEN.flatMap((stufe): Regeltext[] => {
    const eigene = projekt.eigeneRegeln.get(`${leistung.technischerName}/stufe-${stufe}`)
    const gemeinsam = { gruppe: 'Integrationsregel', stufe } as const
    return [
      {
        ...gemeinsam,
        name: `Stufe ${stufe}`,
        pfad: pfadOfRegel(leistung, stufe),
        eigen: false,
        generate: () => generateIntegrationsregel(projekt, leistung.id, stufe),
      },
      ...(eigene === undefined
        ? []
        : [
            {
              ...gemeinsam,
              name: `Stufe ${stufe}, eigener Teil`,
              pfad: `regeln/${leistung.technischerName}/stufe-${stufe}.xsl`,
              eigen: true,
              generate: () => eigene,
            },
          ]),
    ]
  })
  return [
    ...regeln,
    ...typen.map(
      (typ): Regeltext => ({
        gruppe: 'Dokumentsichten',
        name: typ.name,
        pfad: pfadOfProjektion(leistung, typ),
        eigen: false,
        generate: () => generateProjektion(projekt, typ.id),
      }),
    ),
    ...typen.map(
      (typ): Regeltext => ({
        gruppe: 'Nachrichtenschemata',
        name: typ.name,
        pfad: pfadOfNachrichtschema(leistung, typ),
        eigen: false,
        generate: () => generateNachrichtSchema(projekt, typ.id),
      }),
    ),
    ...listZuordnungstexte(projekt, leistung),
    ...listDatensaetze(projekt, 'organisation').flatMap((organisation): Regeltext[] => {
      const konfiguration = generateKonfiguration(projekt, organisation.id, leistung.id)
      if (!konfiguration.ok) return []
      return [
        {
          gruppe: 'Konfiguration',
          name: organisation.name,
          pfad: pfadOfKonfiguration(organisation, leistung),
          eigen: false,
          generate: () => konfiguration.wert,
        },
      ]
    }),
  ]
}

/** Those of messages of the Leistung, and those that serve all of them. */
function listZuordnungstexte(projekt: Projekt, { nachrichtentypen }: Leistung): Regeltext[] {
  return listDatensaetze(projekt, 'produkt').flatMap((produkt) =>
    listDatensaetze(projekt, 'zuordnung')
      .filter(({ schnittstelle }) => produkt.schnittstellen.includes(schnittstelle))
      .flatMap((zuordnung) => {
        const schnittstelle = findDatensatz(projekt, 'schnittstelle', zuordnung.schnittstelle)
        return listFassungen(projekt, zuordnung)
          .filter((fassung) => fassung === undefined || nachrichtentypen.includes(fassung))
          .map(
            (fassung): Regeltext => ({
              gruppe: 'Zuordnungen',
              name: `${produkt.name}: ${zuordnung.name}${schnittstelle?.richtung === 'eingang' ? ' (Eingang)' : ''}`,
              pfad: findZuordnungspfad(projekt, zuordnung, fassung),
              eigen: false,
              generate: () => generateZuordnung(projekt, zuordnung.id, fassung),
            }),
          )
      }),
  )
}
