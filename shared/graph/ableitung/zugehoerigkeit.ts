import { type Feldknoten, walkFeldbaum } from '../../modell/feldbaum.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { findLeistungsteile } from './leistungsteile.ts'

/**
 * Elements that are no nodes -> the node they belong to: fields and Gruppen to their Dokument, Zustellwege to their
 * Nachrichtentyp, Fristen to their Teilleistung. A Gruppe of a Baukasten belongs to the first Dokument that uses it.
 */
export function createZugehoerigkeit(projekt: Projekt, leistungId: string): ReadonlyMap<string, string> {
  const orte = new Map<string, string>()
  const teile = findLeistungsteile(projekt, leistungId)
  if (teile === undefined) return orte
  for (const [dokument, baum] of teile.feldbaeume) {
    for (const knoten of walkFeldbaum(baum.kinder))
      for (const id of idsOf(knoten)) if (!orte.has(id)) orte.set(id, dokument)
  }
  for (const { id, nachrichtentyp } of teile.zustellwege) orte.set(id, nachrichtentyp)
  for (const { id, fristen } of teile.teilleistungen) for (const frist of fristen) orte.set(frist.id, id)
  return orte
}

/** A Feldpfad names every record on the way to it. */
function idsOf({ pfad }: Feldknoten): string[] {
  return pfad.split('/')
}
