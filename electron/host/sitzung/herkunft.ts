import { z } from 'zod'
import type { Diff } from '../../../shared/dokument/diff.ts'
import { type Datensatz, datensatzSchema } from '../../../shared/modell/datensatz.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { findVerwendungen } from '../../../shared/modell/referenzen.ts'
import { listTeile } from '../../../shared/vergleich/besitz.ts'
import type { Herkunft } from '../../../shared/zusammenfuehren/reconstructGrundlage.ts'

/** Where changed records were before: a merge needs it where somebody else has removed them from the files meanwhile. */
export const herkunftSchema = z.strictObject({
  orte: z.record(z.string(), z.string()).describe('Id eines geänderten oder entfernten Datensatzes, Pfad seiner Datei'),
  besitzer: z.array(datensatzSchema).describe('die Datensätze, die ihn als ihren Teil nannten'),
})
export type Herkunftsangabe = z.infer<typeof herkunftSchema>

export const OHNE_HERKUNFT: Herkunft = { orte: new Map(), besitzer: new Map() }

/**
 * Where the records are that a diff changes or removes and of which it is not `bekannt` yet; undefined where there are none. The
 * project is as it was before the diff.
 */
export function findHerkunft(projekt: Projekt, { datensaetze }: Diff, bekannt: Herkunft): Herkunftsangabe | undefined {
  const alte = [...datensaetze.entfernt, ...datensaetze.geaendert.map(({ von }) => von)]
  const orte = new Map<string, string>()
  for (const { id } of alte) {
    const datei = projekt.dateien.get(id)
    if (datei !== undefined && !bekannt.orte.has(id)) orte.set(id, datei)
  }
  if (orte.size === 0) return undefined
  // an owner that was changed before is no longer as in the files; what it was then is in the changes
  const verweisende = new Set([...orte.keys()].flatMap((id) => findVerwendungen(projekt, id).map(({ von }) => von)))
  const besitzer = [...verweisende].filter(
    (satz) =>
      !bekannt.orte.has(satz.id) && !bekannt.besitzer.has(satz.id) && listTeile(satz).some((teil) => orte.has(teil)),
  )
  return { orte: Object.fromEntries(orte), besitzer }
}

/** What was known before counts: it is nearer to the files. */
export function addHerkunft(bekannt: Herkunft, neue: Herkunftsangabe | undefined): Herkunft {
  if (neue === undefined) return bekannt
  const besitzer = neue.besitzer.map((satz): [string, Datensatz] => [satz.id, satz])
  return {
    orte: new Map([...Object.entries(neue.orte), ...bekannt.orte]),
    besitzer: new Map([...besitzer, ...bekannt.besitzer]),
  }
}

/** As it is written down. */
export function describeHerkunft({ orte, besitzer }: Herkunft): Herkunftsangabe {
  return { orte: Object.fromEntries(orte), besitzer: [...besitzer.values()] }
}
