import { z } from 'zod'
import type { Datensatz, Datensatzart, DatensatzNachArt } from './datensatz.ts'
import { findVerzeichnis } from './verzeichnis.ts'

/** Version of the file format this program writes; older ones are migrated, newer ones refused. */
export const FORMATVERSION = 1

export const projektdateiSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1),
  format: z.number().int().min(1),
})

/** Text that an XML file can hold and that reading it gives back as it was. */
const listentext = z
  .string()
  .max(100_000)
  .regex(/^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u, 'enthält ein Zeichen, das XML nicht kennt')
  .refine((text) => text === text.trim(), 'beginnt oder endet mit einem Leerzeichen')

export const codelisteneintragSchema = z.strictObject({
  code: listentext.min(1),
  name: listentext.min(1),
  weitere: z
    .record(listentext.min(1), listentext.min(1))
    .optional()
    .describe('Werte der anderen Spalten der Genericode-Datei nach Id der Spalte'),
})
export type Codelisteneintrag = z.infer<typeof codelisteneintragSchema>

/**
 * A project in memory: all records by id (ids are unique in the project), each with the file it came from, and
 * the entries of the code lists. Immutable by convention: changes make a new object.
 */
export interface Projekt {
  id: string
  name: string
  datensaetze: ReadonlyMap<string, Datensatz>
  /** id of a record -> path of its file relative to the project folder */
  dateien: ReadonlyMap<string, string>
  /** id of a Codeliste -> its entries in the order of the file */
  codelisteninhalte: ReadonlyMap<string, readonly Codelisteneintrag[]>
  /** path relative to the project folder -> text; XSDs of Produkte */
  schemata: ReadonlyMap<string, string>
  /** `<leistung>/stufe-<n>` -> own rule text of `regeln/` */
  eigeneRegeln: ReadonlyMap<string, string>
}

/** All records of one kind in the order of their ids. */
export function listDatensaetze<A extends Datensatzart>(projekt: Projekt, art: A): DatensatzNachArt[A][] {
  const bekannte = findVerzeichnis(projekt.datensaetze)?.listArt(art)
  if (bekannte !== undefined) return [...bekannte] as DatensatzNachArt[A][]
  const liste: DatensatzNachArt[A][] = []
  for (const datensatz of projekt.datensaetze.values()) {
    if (datensatz.art === art) liste.push(datensatz as DatensatzNachArt[A])
  }
  return liste.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The record with this id if it is of this kind. */
export function findDatensatz<A extends Datensatzart>(
  projekt: Projekt,
  art: A,
  id: string | undefined,
): DatensatzNachArt[A] | undefined {
  const datensatz = id === undefined ? undefined : projekt.datensaetze.get(id)
  return datensatz?.art === art ? (datensatz as DatensatzNachArt[A]) : undefined
}

/**
 * The record with this id; for code that runs after the model check, where a missing reference is a broken
 * invariant. Throws.
 */
export function getDatensatz<A extends Datensatzart>(projekt: Projekt, art: A, id: string): DatensatzNachArt[A] {
  const datensatz = findDatensatz(projekt, art, id)
  if (datensatz === undefined) throw new Error(`Kein Datensatz der Art ${art} mit der Id ${id}`)
  return datensatz
}
