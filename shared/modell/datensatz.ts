import { z } from 'zod'
import { ausnahmeSchema } from './elemente/ausnahme.ts'
import { baukastenSchema } from './elemente/baukasten.ts'
import {
  baukastenverwendungSchema,
  codelisteSchema,
  datenfeldgruppeSchema,
  datenfeldSchema,
  dokumentSchema,
} from './elemente/dokument.ts'
import { buendelSchema, leistungSchema, vorgangstypSchema } from './elemente/leistung.ts'
import {
  anliegensklaerungSchema,
  komponententypSchema,
  nachrichtentypSchema,
  rechtsgrundlageSchema,
  rolleSchema,
  zustellwegSchema,
} from './elemente/nachricht.ts'
import { installationSchema, organisationSchema, stelleSchema } from './elemente/organisation.ts'
import { produktSchema, schnittstelleSchema } from './elemente/produkt.ts'
import { teilleistungSchema } from './elemente/teilleistung.ts'
import { zuordnungSchema } from './elemente/zuordnung.ts'

/** Every kind of record a project may hold, with its schema. The order is that of the published JSON Schemas. */
export const DATENSATZ_SCHEMATA = {
  buendel: buendelSchema,
  leistung: leistungSchema,
  vorgangstyp: vorgangstypSchema,
  teilleistung: teilleistungSchema,
  dokument: dokumentSchema,
  datenfeldgruppe: datenfeldgruppeSchema,
  datenfeld: datenfeldSchema,
  baukastenverwendung: baukastenverwendungSchema,
  baukasten: baukastenSchema,
  codeliste: codelisteSchema,
  rolle: rolleSchema,
  nachrichtentyp: nachrichtentypSchema,
  komponententyp: komponententypSchema,
  zustellweg: zustellwegSchema,
  rechtsgrundlage: rechtsgrundlageSchema,
  anliegensklaerung: anliegensklaerungSchema,
  produkt: produktSchema,
  schnittstelle: schnittstelleSchema,
  zuordnung: zuordnungSchema,
  organisation: organisationSchema,
  stelle: stelleSchema,
  installation: installationSchema,
  ausnahme: ausnahmeSchema,
} as const

export type Datensatzart = keyof typeof DATENSATZ_SCHEMATA
export type DatensatzNachArt = { [A in Datensatzart]: z.infer<(typeof DATENSATZ_SCHEMATA)[A]> }
export type Datensatz = DatensatzNachArt[Datensatzart]

export const datensatzSchema = z.discriminatedUnion('art', [
  buendelSchema,
  leistungSchema,
  vorgangstypSchema,
  teilleistungSchema,
  dokumentSchema,
  datenfeldgruppeSchema,
  datenfeldSchema,
  baukastenverwendungSchema,
  baukastenSchema,
  codelisteSchema,
  rolleSchema,
  nachrichtentypSchema,
  komponententypSchema,
  zustellwegSchema,
  rechtsgrundlageSchema,
  anliegensklaerungSchema,
  produktSchema,
  schnittstelleSchema,
  zuordnungSchema,
  organisationSchema,
  stelleSchema,
  installationSchema,
  ausnahmeSchema,
])
