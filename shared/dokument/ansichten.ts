import { z } from 'zod'
import type { Anordnungsart } from '../graph/anordnung/typen.ts'
import { idSchema } from '../modell/ids.ts'
import { writeKanonisch } from '../modell/kanonisch.ts'
import { FORMATVERSION, listDatensaetze, type Projekt } from '../modell/projekt.ts'
import type { Position } from './diff.ts'
import type { Dokumentstand } from './dokumentstand.ts'
import { anordnungOfLage, elementOfLage, idOfLage, leistungOfLage } from './lagen.ts'

/** `ansicht/<name>.json`: places of the elements in the graph of the Leistung `leistungen/<name>.json`. */
export const ANSICHTDATEI = /^ansicht\/[A-Za-z_][A-Za-z0-9_-]{0,79}\.json$/

const elementIdSchema = z.string().regex(/^[a-z]{3}-[0-9a-z]{10}$/)

export const ansichtSchema = z.strictObject({
  format: z.number().int().min(1).max(FORMATVERSION),
  leistung: idSchema('leistung'),
  positionen: z.record(
    elementIdSchema,
    z.strictObject({ x: z.number(), y: z.number(), hoehe: z.number().positive().optional() }),
  ),
  frei: z
    .record(elementIdSchema, z.strictObject({ x: z.number(), y: z.number() }))
    .optional()
    .describe('Lagen in der freien Anordnung; fehlt, solange dort nichts feststeht'),
})

/** The file with the places of a Leistung's elements; it has the name of the file of the Leistung. */
export function pfadOfAnsicht(projekt: Projekt, leistung: string): string | undefined {
  return projekt.dateien.get(leistung)?.replace(/^leistungen\//, 'ansicht/')
}

/** Path and canonical text of every file of places. Places of a Leistung that is gone are left out. */
export function writeAnsichtdateien({ projekt, positionen }: Dokumentstand): Map<string, string> {
  const dateien = new Map<string, string>()
  const nachLeistung = groupByLeistung(positionen)
  for (const { id: leistung } of listDatensaetze(projekt, 'leistung')) {
    const eigene = nachLeistung.get(leistung) ?? []
    const pfad = pfadOfAnsicht(projekt, leistung)
    if (eigene.length === 0 || pfad === undefined) continue
    dateien.set(pfad, writeAnsicht(leistung, eigene))
  }
  return dateien
}

function groupByLeistung(positionen: Dokumentstand['positionen']): Map<string, Position[]> {
  const gruppen = new Map<string, Position[]>()
  for (const position of positionen.values()) {
    const leistung = leistungOfLage(position)
    const gruppe = gruppen.get(leistung)
    if (gruppe === undefined) gruppen.set(leistung, [position])
    else gruppe.push(position)
  }
  return gruppen
}

/** Canonical text of one file of places; all of them are places of this Leistung. */
export function writeAnsicht(leistung: string, positionen: readonly Position[]): string {
  const listOf = (anordnung: Anordnungsart): [string, Omit<Position, 'id'>][] =>
    positionen
      .filter((position) => anordnungOfLage(position) === anordnung)
      .map(({ id, ...lage }) => [elementOfLage({ id }), lage])
  const freie = listOf('frei')
  return writeKanonisch({
    format: FORMATVERSION,
    leistung,
    positionen: Object.fromEntries(listOf('bahnen')),
    ...(freie.length === 0 ? {} : { frei: Object.fromEntries(freie) }),
  })
}

/** The places that a checked file of places names. */
export function readLagen({ leistung, positionen, frei = {} }: z.infer<typeof ansichtSchema>): Position[] {
  return [
    ...Object.entries(positionen).map(([id, lage]) => ({ id: idOfLage(leistung, id, 'bahnen'), ...lage })),
    ...Object.entries(frei).map(([id, lage]) => ({ id: idOfLage(leistung, id, 'frei'), ...lage })),
  ]
}
