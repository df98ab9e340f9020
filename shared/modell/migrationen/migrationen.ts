import type { Modelldateiart } from '../dateiarten.ts'

/** A file as it was read, before its schema is known. */
export type Dateiinhalt = Readonly<Record<string, unknown>>

/**
 * One step from a format version to the next. It gets every file of a project one by one, must not change its input, and is
 * kept forever together with a test: old projects stay readable.
 */
export interface Migration {
  /** the version it starts from; it leads to the next one */
  von: number
  migrate(inhalt: Dateiinhalt, dateiart: Modelldateiart | 'projekt'): Dateiinhalt
}

/** Format 1 is the first: nothing to migrate yet. */
export const MIGRATIONEN: readonly Migration[] = []

/**
 * Brings a file of an older version to `ziel`, step by step, and sets its `format`. A gap in the registry is a mistake in the
 * program and throws.
 */
export function migrateDatei(
  inhalt: Dateiinhalt & { format: number },
  dateiart: Modelldateiart | 'projekt',
  ziel: number,
  migrationen: readonly Migration[] = MIGRATIONEN,
): Dateiinhalt {
  let aktuell: Dateiinhalt = inhalt
  for (let version = inhalt.format; version < ziel; version += 1) {
    const schritt = migrationen.find((migration) => migration.von === version)
    if (schritt === undefined) throw new Error(`No migration from format ${version}`)
    aktuell = { ...schritt.migrate(aktuell, dateiart), format: version + 1 }
  }
  return aktuell
}
