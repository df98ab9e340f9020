import { z } from 'zod'
import { DATENSATZ_SCHEMATA, type Datensatzart, datensatzSchema } from './datensatz.ts'
import { idSchema } from './ids.ts'

const NAME = '[A-Za-z_][A-Za-z0-9_-]{0,79}'

interface Angaben {
  /** path relative to the project folder */
  pfad: RegExp
  /** kind of the main record; there is exactly one, in `buendel.json` and `ausnahmen.json` at least one */
  wurzel: Datensatzart
  arten: readonly Datensatzart[]
  titel: string
}

/** Which file of a project holds which kinds of records. */
export const MODELLDATEIARTEN = {
  buendel: { pfad: /^buendel\.json$/, wurzel: 'buendel', arten: ['buendel'], titel: 'Leistungsbündel' },
  ausnahmen: {
    pfad: /^ausnahmen\.json$/,
    wurzel: 'ausnahme',
    arten: ['ausnahme'],
    titel: 'Ausnahmen von der Modellprüfung',
  },
  baukasten: {
    pfad: new RegExp(`^baukasten/${NAME}\\.json$`),
    wurzel: 'baukasten',
    arten: [
      'baukasten',
      'datenfeldgruppe',
      'datenfeld',
      'baukastenverwendung',
      'dokument',
      'rolle',
      'komponententyp',
      'rechtsgrundlage',
      'codeliste',
    ],
    titel: 'Baukasten',
  },
  leistung: {
    pfad: new RegExp(`^leistungen/${NAME}\\.json$`),
    wurzel: 'leistung',
    arten: [
      'leistung',
      'vorgangstyp',
      'teilleistung',
      'dokument',
      'datenfeldgruppe',
      'datenfeld',
      'baukastenverwendung',
      'rolle',
      'nachrichtentyp',
      'komponententyp',
      'zustellweg',
      'rechtsgrundlage',
      'codeliste',
      'anliegensklaerung',
    ],
    titel: 'Leistung',
  },
  produkt: {
    pfad: new RegExp(`^produkte/${NAME}/produkt\\.json$`),
    wurzel: 'produkt',
    arten: ['produkt', 'schnittstelle'],
    titel: 'Produkt mit Schnittstellen',
  },
  zuordnung: {
    pfad: new RegExp(`^produkte/${NAME}/zuordnungen/${NAME}\\.json$`),
    wurzel: 'zuordnung',
    arten: ['zuordnung'],
    titel: 'Zuordnung',
  },
  organisation: {
    pfad: new RegExp(`^organisationen/${NAME}\\.json$`),
    wurzel: 'organisation',
    arten: ['organisation', 'stelle', 'installation'],
    titel: 'Organisation mit Stellen und Installationen',
  },
} as const satisfies Record<string, Angaben>

export type Modelldateiart = keyof typeof MODELLDATEIARTEN
export const MODELLDATEINAMEN = Object.keys(MODELLDATEIARTEN) as Modelldateiart[]

/** Kinds of records that configure how Leistungen are carried out here, and say nothing about the Leistungen themselves. */
export const KONFIGURATIONSARTEN: ReadonlySet<Datensatzart> = new Set([
  ...MODELLDATEIARTEN.organisation.arten,
  ...MODELLDATEIARTEN.produkt.arten,
  ...MODELLDATEIARTEN.zuordnung.arten,
])

/** Files that may hold several main records, and all of them at a path of their own. */
const SAMMELDATEIEN: ReadonlySet<Modelldateiart> = new Set(['buendel', 'ausnahmen'])

/** Whether files of this kind may hold several main records. */
export function isSammeldatei(dateiart: Modelldateiart): boolean {
  return SAMMELDATEIEN.has(dateiart)
}

/** The kind of a model file by its path relative to the project folder, with `/` between its parts. */
export function modelldateiartOf(pfad: string): Modelldateiart | undefined {
  return MODELLDATEINAMEN.find((art) => MODELLDATEIARTEN[art].pfad.test(pfad))
}

/** The kinds of records that may stand in a file of this kind. */
export function allowedArten(dateiart: Modelldateiart): readonly Datensatzart[] {
  return MODELLDATEIARTEN[dateiart].arten
}

/** What surrounds the records of every model file. */
export const umschlagSchema = z.strictObject({
  format: z.number().int().min(1).describe('Version des Dateiformats'),
  wurzel: z.string().describe('Id des Hauptdatensatzes'),
  datensaetze: z.record(z.string(), z.unknown()).describe('Datensätze nach Id'),
})

/** Schema of a whole model file, for publication; reading checks record by record to report each by its line. */
export function createModelldateiSchema(dateiart: Modelldateiart): z.ZodType {
  const { wurzel, arten, titel } = MODELLDATEIARTEN[dateiart]
  const erlaubt: ReadonlySet<Datensatzart> = new Set<Datensatzart>(arten)
  const [erste, ...weitere] = datensatzSchema.options.filter((option) => erlaubt.has(option.shape.art.value))
  if (erste === undefined) throw new Error(`No record kind in ${dateiart}`)
  return umschlagSchema
    .extend({
      wurzel: idSchema(wurzel).describe(`Id des Hauptdatensatzes (${wurzel})`),
      datensaetze: z
        .record(z.string(), z.discriminatedUnion('art', [erste, ...weitere]))
        .describe('Datensätze nach Id'),
    })
    .describe(titel)
}

/** Whether a string names a kind of record this program knows. */
export function isDatensatzart(art: unknown): art is Datensatzart {
  return typeof art === 'string' && Object.hasOwn(DATENSATZ_SCHEMATA, art)
}
