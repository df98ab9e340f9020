import { type Ergebnis, succeed } from '../../shared/befund.ts'
import { deleteElemente, planLoeschung } from '../../shared/dokument/befehle/loeschen.ts'
import { artOfId } from '../../shared/modell/ids.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import type { Dokumentaktionen } from '../dokument/aktionen.ts'
import { useDokument } from '../dokument/dokument.ts'

/** Kinds that are deleted where their contents are edited, or that hold the project together. */
const NICHT_HIER = new Set(['buendel', 'baukasten', 'codeliste'])

/** Whether all of them are elements that can be deleted by themselves. */
export function isLoeschbar(projekt: Projekt, ids: readonly string[]): boolean {
  return ids.length > 0 && ids.every((id) => projekt.datensaetze.has(id) && !NICHT_HIER.has(artOfId(id) ?? ''))
}

/** Deletes elements and chooses what they belonged to, so that one can go on there. */
export function loescheElemente(aktionen: Dokumentaktionen, ids: readonly string[]): Ergebnis<undefined> {
  const { projekt, positionen } = useDokument.getState()
  if (projekt === undefined) return succeed(undefined)
  const schritt = deleteElemente(projekt, ids, positionen)
  if (!schritt.ok) return schritt
  const ergebnis = aktionen.run(schritt.wert)
  const nachbar = findDatensatz(projekt, 'zustellweg', ids.at(-1))?.nachrichtentyp
  const bleibt = nachbar !== undefined && (useDokument.getState().projekt?.datensaetze.has(nachbar) ?? false)
  if (ergebnis.ok) useArbeitsplatz.getState().select(bleibt ? [nachbar] : [])
  return ergebnis
}

/** Whether nothing but them goes, so that there is nothing to be shown before. */
export function isFolgenlos(projekt: Projekt, ids: readonly string[]): boolean {
  const plan = planLoeschung(projekt, ids)
  return (
    plan.ok && plan.wert.mitgeloeschte.length === 0 && plan.wert.geaendert.every(({ von }) => von.art === 'leistung')
  )
}
