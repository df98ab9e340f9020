import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import { diffSchema, positionSchema, schrittSchema } from '../dokument/diff.ts'
import { textentwuerfeSchema, textentwurfSchema } from '../dokument/textentwurf.ts'
import { datensatzSchema } from '../modell/datensatz.ts'
import { testfallSchema } from '../modell/elemente/testfall.ts'
import { codelisteneintragSchema } from '../modell/projekt.ts'

/**
 * The part of the host contract that opens, changes and saves a project (VERTRAEGE 16 and 17). A Sitzung is an open project;
 * its clients are windows or tabs. One of them may write, the others follow.
 */
const sitzung = z.string().min(1).describe('Id der Sitzung')
export const clientSchema = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,64}$/)
  .describe('Id des Fensters, selbst vergeben')
const client = clientSchema
const sequenz = z.number().int().min(0).describe('Nummer der letzten bestätigten Änderung')

/** A Schritt as it is told to people: what was done, when, and to which elements. */
export const schrittangabeSchema = z.strictObject({
  name: z.string(),
  zeit: z.iso.datetime().optional().describe('fehlt, wo sie nicht festgehalten wurde'),
  elemente: z.array(z.string()).describe('Namen der ersten betroffenen Elemente'),
  weitere: z.number().int().min(0).describe('wie viele es noch sind'),
})
export type Schrittangabe = z.infer<typeof schrittangabeSchema>

/** Unsaved changes that were found when a project was opened, and that the user has to decide about first. */
export const nachlassangabeSchema = z.strictObject({
  anlass: z
    .enum(['abbruch', 'geaendert', 'beschaedigt'])
    .describe(
      'Fachwerk wurde nicht ordentlich beendet; die Dateien sind inzwischen andere; ein Teil der Änderungen ist unlesbar',
    ),
  schritte: z.array(schrittangabeSchema),
  texte: z
    .array(textentwurfSchema.pick({ element: true, feld: true, text: true }))
    .describe('was in Feldern stand und noch nicht übernommen war'),
})
export type Nachlassangabe = z.infer<typeof nachlassangabeSchema>

export const projektstandSchema = z.strictObject({
  sitzung,
  sequenz,
  gespeichert: z.number().int().min(0).describe('Sequenz, die auf der Platte steht'),
  ungespeichert: diffSchema.describe('worin sich der Stand von dem auf der Platte unterscheidet'),
  nummer: z.number().int().min(0).describe('letzte bestätigte Änderung dieses Fensters, 0 für keine'),
  schreibrecht: z.boolean(),
  aenderbar: z.boolean().describe('ein Fenster kann das Schreibrecht haben; sonst sagen die Befunde, warum keines'),
  wiederherstellbar: nachlassangabeSchema
    .optional()
    .describe('nicht Gespeichertes, über das noch zu entscheiden ist; dann zeigt der Stand nur die Dateien'),
  texte: z
    .array(textentwurfSchema)
    .describe('was in Feldern dieses Fensters, oder eines, das es nicht mehr gibt, noch nicht übernommen war'),
  projekt: z.strictObject({ id: z.string(), name: z.string(), ordner: z.string() }),
  datensaetze: z.array(datensatzSchema),
  dateien: z.array(z.tuple([z.string(), z.string()])).describe('Id eines Datensatzes, Pfad seiner Datei'),
  codelisteninhalte: z.array(z.tuple([z.string(), z.array(codelisteneintragSchema)])),
  schemata: z.array(z.tuple([z.string(), z.string()])),
  eigeneRegeln: z.array(z.tuple([z.string(), z.string()])),
  positionen: z.array(positionSchema),
  testfaelle: z.array(
    z.strictObject({ kennung: z.string(), testfall: testfallSchema, nachricht: z.string().describe('XML') }),
  ),
  befunde: z.array(befundSchema).describe('Feststellungen beim Lesen der Dateien'),
})
export type Projektstand = z.infer<typeof projektstandSchema>

/**
 * What the user decides where a project could be opened for reading only: unsaved changes that a crash has left (apply them), or that were
 * made on other files (merge them), or neither (put them aside); a save that somebody else has not finished; or that the files are to be
 * read again, since they were changed outside.
 */
export const entscheidungSchema = z.enum([
  'nachlassAnwenden',
  'nachlassZusammenfuehren',
  'nachlassBeiseite',
  'speichernAbschliessen',
  'neuLaden',
])
export type Entscheidung = z.infer<typeof entscheidungSchema>

export const SITZUNG_METHODEN = {
  oeffne: {
    eingabe: z.strictObject({
      client,
      ordner: z.string().min(1).optional().describe('ohne Angabe das Projekt, mit dem das Programm gestartet wurde'),
      entscheidung: entscheidungSchema.optional().describe('Antwort auf einen Befund beim vorigen Öffnen'),
    }),
    wert: projektstandSchema,
  },
  aendere: {
    eingabe: z.strictObject({
      sitzung,
      client,
      nummer: z.number().int().min(1).describe('fortlaufende Nummer je Fenster; eine wiederholte wird nur bestätigt'),
      basis: sequenz,
      schritt: schrittSchema,
    }),
    wert: z.strictObject({ sequenz }),
  },
  /** Keeps what stands in fields of this window and is not taken over; these are now all of them. */
  bewahreTexte: {
    eingabe: z.strictObject({ sitzung, client, texte: textentwuerfeSchema }),
    wert: z.strictObject({}),
  },
  /** Asks for the right to write: at once where nobody has it or its holder is gone, else the holder is asked by an event. */
  uebernimm: {
    eingabe: z.strictObject({ sitzung, client }),
    wert: z.strictObject({ sequenz, schreibrecht: z.boolean() }),
  },
  /** The holder hands the right to write to whoever has asked for it first. */
  gibFrei: {
    eingabe: z.strictObject({ sitzung, client }),
    wert: z.strictObject({}),
  },
  verlasse: {
    eingabe: z.strictObject({ sitzung, client }),
    wert: z.strictObject({}),
  },
  speichere: {
    eingabe: z.strictObject({ sitzung, client }),
    wert: z.strictObject({ sequenz, dateien: z.array(z.string()) }),
  },
} as const

export const sitzungEreignisse = [
  z.strictObject({ art: z.literal('aenderung'), sitzung, client, sequenz, schritt: schrittSchema }),
  z.strictObject({ art: z.literal('schreibrecht'), sitzung, client: client.nullable() }),
  z.strictObject({ art: z.literal('uebernahmewunsch'), sitzung, client }),
  z.strictObject({ art: z.literal('gespeichert'), sitzung, sequenz }),
  z.strictObject({ art: z.literal('geschlossen'), sitzung }).describe('wer sie noch benutzt, öffnet neu'),
] as const
