import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import { clientSchema as client } from './sitzung.ts'
import { ebeneSchema } from './testbericht.ts'

/**
 * The part of the host contract that shows the test plan of an open project, runs it and shows a single case closely. Results
 * belong to a Modellstand: the fingerprint of the model they were made with.
 */
const sitzung = z.string().min(1)
const modellstand = z.string().describe('Fingerabdruck des Modells, für das ein Ergebnis gilt')
const testname = z.string().min(1).describe('Name eines Testfalls')

export const planeintragSchema = z.strictObject({
  name: testname,
  titel: z.string(),
  art: z.enum(['abgeleitet', 'handgeschrieben']),
  kategorie: z.string().describe('Gruppe des Testplans in Worten'),
  leistung: z.string().describe('Id; leer, wo die Nachricht zu keiner gehört'),
  nachrichtentyp: z.string().describe('Id; leer, wo die Nachricht keinen hat'),
  organisation: z.string().describe('Id'),
  stufe: z.number().int().nullable().describe('null: die eingestellte Stufe der Organisation'),
  ausgang: z.string().nullable().describe('erwarteter Ausgang, wo er feststeht'),
  element: z.string().optional().describe('Id des Modellelements, um das es geht'),
})
export type Planeintrag = z.infer<typeof planeintragSchema>

export const kurzergebnisSchema = z.strictObject({
  name: testname,
  bestanden: z.boolean(),
  ebene: ebeneSchema,
  zustellungen: z.number().int(),
  dauerMs: z.number(),
  modellstand,
  elemente: z.array(z.string()).describe('Modellelemente eines gescheiterten Testfalls'),
})
export type Kurzergebnis = z.infer<typeof kurzergebnisSchema>

const ungeprueftesSchema = z.strictObject({
  id: z.string().describe('Id des Modellelements'),
  feld: z.string().optional().describe('Feldpfad'),
  name: z.string(),
})

export const abdeckungSchema = z.array(
  z.strictObject({
    bereich: z.enum(['Datenfelder', 'Nachrichtentypen', 'Zustellwege', 'Zuordnungen']),
    geprueft: z.number().int(),
    gesamt: z.number().int(),
    nie: z.array(ungeprueftesSchema).describe('die ersten, die kein Testfall berührt hat'),
  }),
)
export type Abdeckung = z.infer<typeof abdeckungSchema>

const vergleichSchema = z.strictObject({
  titel: z.string().describe('z. B. der Name des Zustellwegs'),
  zusatz: z.string().describe('z. B. das Ziel'),
  quelle: z.enum(['datei', 'vorhersage', 'ohne']).describe('woher das Erwartete kommt'),
  erwartet: z.string().nullable().describe('XML; null: Inhalt nicht festgelegt oder nicht erwartet'),
  tatsaechlich: z.string().nullable().describe('XML; null: nichts geliefert'),
  gleich: z.boolean(),
  element: z.string().optional(),
})
export type Vergleichsstueck = z.infer<typeof vergleichSchema>

const dateiSchema = z.strictObject({
  pfad: z.string().describe('relativ zum Projektordner'),
  art: z.enum(['neu', 'geaendert', 'entfernt']),
})

export const testfalldetailSchema = z.strictObject({
  eintrag: planeintragSchema,
  beschreibung: z.string().optional(),
  ergebnis: kurzergebnisSchema,
  vorlaeufig: z
    .boolean()
    .describe(
      'nach einer Änderung gerechnet, bevor die ausgelieferte Regel übersetzt ist; zählt nicht als Ergebnis der Abnahme',
    ),
  saetze: z.array(z.string()).describe('was abweicht, je ein deutscher Satz; leer, wenn nichts abweicht'),
  schicht: z.string().describe('welche Schicht die Nachricht abgewiesen hat, in Worten'),
  nachricht: z.strictObject({ titel: z.string(), xml: z.string() }),
  vergleiche: z.array(vergleichSchema),
  befunde: z.array(befundSchema).describe('was an der Nachricht festgestellt wurde'),
  transaktion: z.strictObject({
    id: z.string(),
    dauerMs: z.number(),
    schritte: z
      .array(
        z.strictObject({
          frage: z.string(),
          antwort: z.string(),
          zusatz: z.string(),
          dauerMs: z.number().optional(),
          gelungen: z.boolean(),
        }),
      )
      .describe('die sechs Fragen des Leitfadens'),
  }),
  abdeckung: abdeckungSchema,
  stand: z.string().describe('Fingerabdruck von allem, was hier gezeigt wird; weist ersetzeErwartung aus'),
  ersetzung: z.union([
    z.strictObject({ moeglich: z.literal(true), kennung: z.string(), dateien: z.array(dateiSchema) }),
    z.strictObject({ moeglich: z.literal(false), grund: z.string() }),
  ]),
})
export type Testfalldetail = z.infer<typeof testfalldetailSchema>

const testplanSchema = z.strictObject({
  modellstand,
  faelle: z.array(planeintragSchema),
  ergebnisse: z.array(kurzergebnisSchema),
  abdeckung: abdeckungSchema,
})

export const ABNAHME_METHODEN = {
  testplan: {
    eingabe: z.strictObject({
      sitzung,
      leistung: z.string().optional().describe('nur ihre Testfälle, ohne auf die der anderen zu warten'),
    }),
    wert: testplanSchema,
  },
  gelaufenerTestplan: {
    eingabe: z.strictObject({ sitzung }),
    wert: z.strictObject({
      plan: testplanSchema.optional().describe('fehlt, solange nichts abgeleitet und gelaufen ist'),
    }),
  },
  starteAbnahme: {
    eingabe: z.strictObject({
      sitzung,
      auswahl: z.discriminatedUnion('art', [
        z.strictObject({ art: z.literal('alle') }),
        z.strictObject({ art: z.literal('namen'), namen: z.array(testname).min(1) }),
        z.strictObject({ art: z.literal('betroffene'), elemente: z.array(z.string()).min(1) }),
      ]),
    }),
    wert: z.strictObject({ auftrag: z.string(), gesamt: z.number().int() }),
  },
  testfall: {
    eingabe: z.strictObject({
      sitzung,
      name: testname,
      leistung: z.string().optional().describe('die des Testfalls, wo auf die anderen nicht gewartet werden soll'),
    }),
    wert: testfalldetailSchema,
  },
  ersetzeErwartung: {
    eingabe: z.strictObject({ sitzung, client, name: testname, stand: z.string() }),
    wert: z.strictObject({ kennung: z.string(), dateien: z.array(dateiSchema) }),
  },
  junitbericht: {
    eingabe: z.strictObject({ sitzung }),
    wert: z.strictObject({ xml: z.string() }),
  },
} as const

export const abnahmeEreignisse = [
  z.strictObject({
    art: z.literal('testergebnisse'),
    sitzung,
    auftrag: z.string(),
    ergebnisse: z.array(kurzergebnisSchema),
    abdeckung: abdeckungSchema,
  }),
  z.strictObject({
    art: z.literal('abnahmeende'),
    sitzung,
    auftrag: z.string(),
    abgebrochen: z.boolean(),
    dauerMs: z.number(),
    befunde: z.array(befundSchema),
  }),
  z
    .strictObject({ art: z.literal('modellstand'), sitzung, modellstand })
    .describe('das Modell ist anders; Ergebnisse anderer Stände sind überholt'),
  z.strictObject({ art: z.literal('testfaelleGeaendert'), sitzung }),
] as const
