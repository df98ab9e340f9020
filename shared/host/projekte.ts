import { z } from 'zod'
import { baukastenfassungSchema } from '../dokument/befehle/baukasten.ts'
import { clientSchema } from './sitzung.ts'

/**
 * The part of the host contract that finds, creates and copies projects. A window names folders here, but only in those that
 * were released outside of it: by the command line, or by a dialog of the system.
 */
const client = clientSchema
const ordner = z.string().min(1).max(4096).describe('Pfad eines Ordners')
const ort = ordner.describe('Ordner, in dem der neue entsteht')
const name = z.string().min(1).max(200)

/** Largest ZIP that is taken in, before it is base64 in a call. */
export const PAKET_MAXIMUM = 40 * 1024 * 1024

export const zuletztSchema = z.strictObject({
  ordner,
  name: z.string(),
  zeit: z.iso.datetime().describe('zuletzt geöffnet'),
})
export type Zuletzt = z.infer<typeof zuletztSchema>

const ordnereintragSchema = z.strictObject({
  ordner,
  name: z.string(),
  projekt: z.string().optional().describe('Name des Projekts, das darin liegt'),
})
export type Ordnereintrag = z.infer<typeof ordnereintragSchema>

const neuesProjekt = z.strictObject({ ordner })

export const PROJEKT_METHODEN = {
  /** What the start page shows: recent projects, samples, and where new projects are proposed. */
  startseite: {
    eingabe: z.strictObject({ client }),
    wert: z.strictObject({
      ort: ordner.optional().describe('fehlt, wo kein Ordner freigegeben ist'),
      zuletzt: z.array(zuletztSchema.extend({ vorhanden: z.boolean() })),
      beispiele: z.array(z.strictObject({ kennung: z.string(), name: z.string(), leistungen: z.number().int() })),
    }),
  },
  /** Takes a project from the list of recent ones; its files stay. */
  vergissProjekt: {
    eingabe: z.strictObject({ client, ordner }),
    wert: z.strictObject({}),
  },
  /** The folders in a released folder; without one, in the first released. */
  listeOrdner: {
    eingabe: z.strictObject({ client, ordner: ordner.optional() }),
    wert: z.strictObject({
      ...ordnereintragSchema.shape,
      weg: z.array(ordnereintragSchema).describe('vom freigegebenen Ordner bis hierher'),
      eintraege: z.array(ordnereintragSchema),
      unvollstaendig: z.boolean(),
      orte: z.array(ordnereintragSchema).describe('freigegebene Ordner und die der letzten Projekte'),
    }),
  },
  legeProjektAn: {
    eingabe: z.strictObject({ client, ort, name }),
    wert: neuesProjekt,
  },
  /** The Baukästen of another project, to be compared with one's own. */
  leseBaukaesten: {
    eingabe: z.strictObject({ client, ordner }),
    wert: z.strictObject({ projekt: z.string(), baukaesten: z.array(baukastenfassungSchema) }),
  },
  /** Copies a sample into a folder of its own, with a number behind its name where there is one already. */
  kopiereBeispiel: {
    eingabe: z.strictObject({ client, ort, kennung: z.string().min(1).max(100) }),
    wert: neuesProjekt,
  },
  /** Unpacks a project that was saved as one file into a new folder. */
  entpackeProjekt: {
    eingabe: z.strictObject({
      client,
      ort,
      name: name.describe('Name des neuen Ordners'),
      inhalt: z
        .string()
        .max(Math.ceil(PAKET_MAXIMUM / 3) * 4)
        .describe('ZIP-Datei, base64'),
    }),
    wert: neuesProjekt,
  },
  /** Writes the present state, saved or not, with all other files of the project into a new folder. */
  speichereUnter: {
    eingabe: z.strictObject({ sitzung: z.string().min(1), client, ort, name: name.describe('Name des neuen Ordners') }),
    wert: neuesProjekt,
  },
  /** The present state with all other files of the project as one ZIP: the same state gives the same bytes. */
  packeProjekt: {
    eingabe: z.strictObject({ sitzung: z.string().min(1) }),
    wert: z.strictObject({ name: z.string(), inhalt: z.string().describe('base64') }),
  },
} as const
