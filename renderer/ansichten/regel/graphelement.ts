import { artOfId, type Elementart } from '../../../shared/modell/ids.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Fundstelle } from './fundstellen.ts'

/** Kinds that the graph shows as a node of their own. */
const KNOTENARTEN: ReadonlySet<Elementart | undefined> = new Set<Elementart>([
  'leistung',
  'vorgangstyp',
  'teilleistung',
  'dokument',
  'rolle',
  'nachrichtentyp',
  'komponententyp',
])

/**
 * The node of the graph that a place of a text leads to: its own element, else the nearest one around it; a Zustellweg leads to
 * its Nachrichtentyp.
 */
export function graphElementOf(
  projekt: Projekt,
  stellen: readonly Fundstelle[],
  stelle: Fundstelle,
): string | undefined {
  const umgebende = stellen.filter(({ von, bis }) => von <= stelle.von && stelle.bis <= bis)
  return umgebende
    .map(({ element }) => findDatensatz(projekt, 'zustellweg', element)?.nachrichtentyp ?? element)
    .findLast((element) => KNOTENARTEN.has(artOfId(element)))
}
