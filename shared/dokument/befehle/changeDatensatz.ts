import { z } from 'zod'
import { DATENSATZ_SCHEMATA, type Datensatz } from '../../modell/datensatz.ts'
import type { Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { nameOfAngabe, nennen } from './benennung.ts'
import { createSchritt } from './schritt.ts'

/** New values by the name of the Angabe; undefined takes an optional one away. */
export type Angaben = Readonly<Record<string, unknown>>

/**
 * Changes values of one record. The values are not checked here: whoever runs the Schritt checks its records against their
 * schema and refuses it. A record that is gone makes a Schritt without changes.
 */
export function changeDatensatz(projekt: Projekt, id: string, angaben: Angaben, name?: string): Schritt {
  const von = projekt.datensaetze.get(id)
  if (von === undefined) return createSchritt(name ?? 'Ändern', {})
  return createSchritt(name ?? createName(von, Object.keys(angaben)), {
    geaendert: [{ von, nach: mergeAngaben(von, angaben) }],
  })
}

/** Gives an element another name; its technical name and all references stay. */
export function renameElement(projekt: Projekt, id: string, name: string): Schritt {
  const von = projekt.datensaetze.get(id)
  const schritt = von === undefined ? 'Umbenennen' : `${nennen(von)} umbenennen in „${name.trim()}“`
  return changeDatensatz(projekt, id, { name: name.trim() }, schritt)
}

/** Changes a text; an empty one takes an optional Angabe away. */
export function changeText(projekt: Projekt, id: string, angabe: string, text: string): Schritt {
  const von = projekt.datensaetze.get(id)
  const leer = text.trim() === '' && von !== undefined && isOptional(von, angabe)
  return changeDatensatz(projekt, id, { [angabe]: leer ? undefined : text })
}

/** The record with other values; as JSON knows no undefined, such Angaben are left out. */
export function mergeAngaben<T extends Datensatz>(von: T, angaben: Angaben): T {
  const eintraege = Object.entries({ ...von, ...angaben }).filter(([, wert]) => wert !== undefined)
  return Object.fromEntries(eintraege) as T
}

function isOptional({ art }: Datensatz, angabe: string): boolean {
  const shape: Readonly<Record<string, unknown>> = DATENSATZ_SCHEMATA[art].shape
  return shape[angabe] instanceof z.ZodOptional
}

function createName(von: Datensatz, angaben: readonly string[]): string {
  const [einzige, ...weitere] = angaben
  return einzige === undefined || weitere.length > 0
    ? `${nennen(von)} ändern`
    : `${nennen(von)}: ${nameOfAngabe(einzige)} ändern`
}
