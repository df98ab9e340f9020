import { z } from 'zod'
import { feldpfadSchema, idSchema } from '../ids.ts'
import { benannt } from './gemeinsam.ts'
import { dienstSchema } from './nachricht.ts'
import { xmlPfadSchema } from './produkt.ts'

/**
 * Where a mapping line reads from. `feld` names a Datenfeld of the neutral Nachricht and survives renaming; `pfad` reads the
 * Dienstauftrag (ausgang) or the foreign message (eingang). Inside a `wiederholung` both are read from the current
 * occurrence where they run through it.
 */
export const quelleSchema = z.union([z.strictObject({ feld: feldpfadSchema }), z.strictObject({ pfad: xmlPfadSchema })])
export type Quelle = z.infer<typeof quelleSchema>

const bedingungsartSchema = z.enum(['vorhanden', 'fehlt', 'gleich', 'ungleich'])

/** One kind per handler file in `shared/zuordnung/arten`; later kinds are added and change none. */
export const zuordnungsinhaltSchema = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('direkt'), quelle: quelleSchema }),
  z.strictObject({ art: z.literal('konstante'), wert: z.string() }),
  z.strictObject({
    art: z.literal('vorlage'),
    teile: z.array(z.union([z.strictObject({ text: z.string() }), z.strictObject({ quelle: quelleSchema })])).min(1),
  }),
  z.strictObject({
    art: z.literal('format'),
    quelle: quelleSchema,
    format: z.enum([
      'datumDeutsch',
      'betragDeutsch',
      'jaNeinWort',
      'gross',
      'gekuerzt',
      'datumIso',
      'dezimalpunkt',
      'dezimalkomma',
    ]),
    laenge: z.number().int().min(1).optional().describe('nur bei gekuerzt: Höchstlänge in Zeichen'),
  }),
  z.strictObject({
    art: z.literal('codetabelle'),
    quelle: quelleSchema,
    tabelle: z.record(z.string(), z.string()),
    sonst: z.string().optional().describe('Wert für alle anderen Codes; ohne Angabe bleibt das Ziel leer'),
  }),
  z.strictObject({
    art: z.literal('bedingung'),
    pruefung: bedingungsartSchema,
    quelle: quelleSchema,
    wert: z.string().optional().describe('bei gleich und ungleich'),
  }),
  z.strictObject({ art: z.literal('wiederholung'), quelle: quelleSchema }),
  z.strictObject({
    art: z.literal('kopfwert'),
    angabe: z.enum([
      'nachrichtenUUID',
      'nachrichtentyp',
      'erstellungszeitpunkt',
      'autorKennung',
      'autorName',
      'leserKennung',
      'leserName',
      'vorgangId',
      'bezugNachricht',
      'fachmodellVersion',
      'test',
    ]),
  }),
  z.strictObject({ art: z.literal('konfiguration'), schluessel: z.string().min(1) }),
  z.strictObject({
    art: z.literal('anlage'),
    quelle: quelleSchema.describe('Verweis auf die Anlage'),
    angabe: z.enum(['inhalt', 'name', 'typ', 'groesse', 'sha256']),
  }),
  z.strictObject({
    art: z.literal('quittung'),
    angabe: z.string().min(1).describe('Angabe der Quittung des Vorgängers'),
  }),
])
export type Zuordnungsinhalt = z.infer<typeof zuordnungsinhaltSchema>

/**
 * One line: what stands at `ziel`. `ziel` is the full path of an element or attribute below (and including) the root; lines of
 * kind `wiederholung` and `bedingung` stand at an element and govern all lines whose `ziel` lies below it. At eingang, `ziel`
 * names a Datenfeld or Gruppe of the neutral message (`zielFeld`) or a head value (`zielKopf`).
 */
export const zuordnungszeileSchema = z.strictObject({
  ziel: xmlPfadSchema.optional(),
  zielFeld: feldpfadSchema.optional(),
  zielKopf: z
    .enum([
      'leserKennung',
      'leserName',
      'autorKennung',
      'autorName',
      'nachrichtenUUID',
      'erstellungszeitpunkt',
      'vorgangId',
      'bezugNachricht',
      'fremdkennung',
    ])
    .optional(),
  inhalt: zuordnungsinhaltSchema,
  bemerkung: z.string().optional(),
})
export type Zuordnungszeile = z.infer<typeof zuordnungszeileSchema>

/** Mapping of a Nachrichtentyp or Dienst to a Schnittstelle; the XSLT is generated from it (VERTRAEGE 9). */
export const zuordnungSchema = z.strictObject({
  id: idSchema('zuordnung'),
  art: z.literal('zuordnung'),
  ...benannt,
  schnittstelle: idSchema('schnittstelle').describe('Schnittstelle, deren Format sie liest oder schreibt'),
  gegenstand: z
    .discriminatedUnion('art', [
      z.strictObject({
        art: z.literal('nachrichtentyp'),
        nachrichtentyp: idSchema('nachrichtentyp').describe('Nachrichtentyp, der umgeformt wird'),
      }),
      z.strictObject({
        art: z.literal('dienst'),
        dienst: dienstSchema.describe('Dienst, dessen Aufträge umgeformt werden'),
      }),
      z.strictObject({ art: z.literal('rueckmeldung') }),
    ])
    .describe('was umgeformt wird'),
  zeilen: z.record(z.string().regex(/^z[0-9a-z]{1,10}$/), zuordnungszeileSchema).describe('Zeilen nach Kennung'),
  reihenfolge: z.array(z.string()).describe('Reihenfolge der Zeilen = Reihenfolge im Ziel'),
})
export type Zuordnung = z.infer<typeof zuordnungSchema>
