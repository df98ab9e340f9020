import type { Datensatzart } from '../../modell/datensatz.ts'
import type { Projekt } from '../../modell/projekt.ts'

type Sammlung = { [N in keyof Projekt]: Projekt[N] extends ReadonlyMap<string, unknown> ? N : never }[keyof Projekt]

/**
 * What can be read of a project, each under a key: one entry of a collection (prefix and its name; a record and the path of its
 * file share the key), the whole collection, all records of a kind, all records (of a kind) that refer to an id.
 */
export const PRAEFIXE: Readonly<Record<Sammlung, string>> = {
  datensaetze: '',
  dateien: '',
  codelisteninhalte: 'codes:',
  schemata: 'schema:',
  eigeneRegeln: 'regel:',
}

/** In place of a name: the whole collection. */
export const ALLES = '*'

export function keyOfArt(art: Datensatzart): string {
  return `art:${art}`
}

/** Whether anything refers to an id. */
export function keyOfBenutzt(id: string): string {
  return `benutzt:${id}`
}

export function keyOfZiel(id: string, art: Datensatzart | undefined): string {
  return art === undefined ? `ziel:${id}` : `ziel:${id} ${art}`
}
