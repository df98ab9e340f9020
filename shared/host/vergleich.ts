import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import { schrittSchema } from '../dokument/diff.ts'
import { testfallSchema } from '../modell/elemente/testfall.ts'
import { clientSchema, projektstandSchema } from './sitzung.ts'

/**
 * The part of the host contract that compares a project with other states of it, and takes up what was changed in its files from
 * outside. Comparing itself is pure and happens where it is shown.
 */
const sitzung = z.string().min(1).describe('Id der Sitzung')

/** Id of a Git revision as Git says it; anything else never reaches Git. */
const fassungsidSchema = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)

const vergleichsquelleSchema = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('gespeichert') }).describe('der zuletzt gespeicherte oder gelesene Stand'),
  z.strictObject({ art: z.literal('git'), fassung: fassungsidSchema }),
  z.strictObject({ art: z.literal('ordner'), ordner: z.string().min(1).max(4096) }),
])
export type Vergleichsquelle = z.infer<typeof vergleichsquelleSchema>

/** Another state of a project, to compare the open one with. */
export const vergleichsstandSchema = projektstandSchema
  .pick({
    datensaetze: true,
    dateien: true,
    codelisteninhalte: true,
    schemata: true,
    eigeneRegeln: true,
    positionen: true,
  })
  .extend({
    projekt: z.strictObject({ id: z.string(), name: z.string() }),
    befunde: z.array(befundSchema).describe('Feststellungen beim Lesen; was fehlerhaft ist, fehlt im Stand'),
  })
export type Vergleichsstand = z.infer<typeof vergleichsstandSchema>

const textstelleSchema = z.strictObject({
  ort: z.string().describe('in den Worten des Formulars, wo das Modell die Stelle kennt'),
  vorher: z.string().optional().describe('fehlt, wo vorher nichts war'),
  nachher: z.string().optional().describe('fehlt, wo nichts mehr ist; fehlt beides, ist die Reihenfolge anders'),
})
export type Textstelle = z.infer<typeof textstelleSchema>

const testfallstandSchema = z.strictObject({ kennung: z.string(), testfall: testfallSchema })

/** How one Testfall differs on two sides; what stands in long XML is named by place, never sent as a whole. */
const testfallunterschiedSchema = z.strictObject({
  vorher: testfallstandSchema.optional(),
  nachher: testfallstandSchema.optional(),
  dateien: z
    .array(
      z.strictObject({
        datei: z.string().describe('nachricht.xml, anlagen/… oder erwartet/…'),
        was: z.enum(['neu', 'geaendert', 'entfernt']),
        stellen: z.array(textstelleSchema),
        weitere: z.number().int().min(0).describe('Stellen, die nicht einzeln genannt sind'),
      }),
    )
    .describe('nur bei Testfällen, die beide Seiten haben'),
})
export type Testfallunterschied = z.infer<typeof testfallunterschiedSchema>

const gitfassungSchema = z.strictObject({
  id: fassungsidSchema,
  zeitpunkt: z.string().describe('ISO 8601'),
  urheber: z.string(),
  betreff: z.string(),
  namen: z.array(z.string()).describe('Zweige und Marken, die hier stehen'),
})
export type Gitfassung = z.infer<typeof gitfassungSchema>

export const seiteSchema = z.enum(['eigene', 'fremde'])

/** What both sides changed differently, in words. */
export const konfliktworteSchema = z.strictObject({
  element: z.string(),
  angabe: z.string().describe('leer für das ganze Element'),
  basis: z.string(),
  eigene: z.string(),
  fremde: z.string(),
  eigeneSaetze: z.array(z.string()),
  fremdeSaetze: z.array(z.string()),
})

const konfliktSchema = konfliktworteSchema.extend({
  id: z.string(),
  ziel: z.string().describe('Id des Elements'),
  seite: seiteSchema.optional().describe('wie entschieden ist'),
})
export type Dateikonflikt = z.infer<typeof konfliktSchema>

const zusammenfuehrungSchema = z.strictObject({
  fassung: z.string().describe('wofür die Entscheidungen gelten: Stand und Dateien, wie sie gelesen wurden'),
  saetze: z.array(z.string()).describe('was in den Dateien geändert wurde'),
  konflikte: z.array(konfliktSchema).describe('alle, auch die entschiedenen'),
  schritt: schrittSchema.optional().describe('was übernommen wurde; fehlt, solange nichts übernommen ist'),
})
export type Zusammenfuehrungsstand = z.infer<typeof zusammenfuehrungSchema>

export const VERGLEICH_METHODEN = {
  vergleichsstand: {
    eingabe: z.strictObject({ sitzung, quelle: vergleichsquelleSchema }),
    wert: vergleichsstandSchema,
  },
  /** How the Testfälle of another state differ from those on disk now; they lie beside the model and are never unsaved. */
  testfallvergleich: {
    eingabe: z.strictObject({ sitzung, quelle: vergleichsquelleSchema }),
    wert: z.strictObject({
      unterschiede: z.array(testfallunterschiedSchema),
      befunde: z.array(befundSchema).describe('Testfälle, die sich auf einer Seite nicht lesen lassen, fehlen'),
    }),
  },
  /** The comparison of the open project with another state of it, as a document to hand on. */
  vergleichsdokument: {
    eingabe: z.strictObject({ sitzung, quelle: vergleichsquelleSchema, format: z.enum(['html', 'docx']) }),
    wert: z.strictObject({ dateiname: z.string(), base64: z.string().describe('Inhalt der Datei') }),
  },
  gitfassungen: {
    eingabe: z.strictObject({ sitzung }),
    wert: z.strictObject({ fassungen: z.array(gitfassungSchema) }),
  },
  /** Whether the files still say what was read or saved last. Costs little as long as nobody touches them. */
  pruefeDateien: {
    eingabe: z.strictObject({ sitzung }),
    wert: z.strictObject({
      stand: z.enum(['gleich', 'geaendert', 'fehlerhaft']),
      dateien: z.array(z.string()).describe('was anders ist'),
      befunde: z.array(befundSchema).describe('was an den Dateien fehlerhaft ist'),
    }),
  },
  /**
   * Merges what the files say now into the open project. Changes nothing unless `anwenden` is set and every conflict is decided
   * for this `fassung`; nothing is written to the files.
   */
  fuehreZusammen: {
    eingabe: z.strictObject({
      sitzung,
      client: clientSchema,
      fassung: z.string().optional(),
      entscheidungen: z.array(z.strictObject({ konflikt: z.string(), seite: seiteSchema })),
      anwenden: z.boolean(),
    }),
    wert: zusammenfuehrungSchema,
  },
} as const

export const vergleichEreignisse = [
  z
    .strictObject({ art: z.literal('abgeglichen'), sitzung, sequenz: z.number().int().min(0) })
    .describe('was von außen geändert war, ist übernommen; wer die Sitzung zeigt, lädt den Stand'),
] as const
