import type { Ausdrucksort } from '../../shared/dokument/befehle/ausdruecke.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'

/**
 * The place that the Angabe `name` of a record, or of a part of it, is for an expression; undefined where it is none. `teil` is
 * the value that holds the Angabe.
 */
export function findAusdrucksort(
  datensatz: Datensatz,
  name: string,
  teil: Readonly<Record<string, unknown>> = {},
): Ausdrucksort | undefined {
  if (name !== 'bedingung') return undefined
  if (datensatz.art === 'zustellweg') return { art: 'zustellweg', zustellweg: datensatz.id }
  const vorgaenger = teil.teilleistung
  if (datensatz.art !== 'teilleistung' || typeof vorgaenger !== 'string') return undefined
  return { art: 'vorgaenger', teilleistung: datensatz.id, vorgaenger }
}
