import type { Datensatzart } from '../../shared/modell/datensatz.ts'
import type { Ansicht } from '../arbeitsplatz/arbeitsplatz.ts'

/** Kinds that are changed in a view of their own. */
const HEIMATEN: Readonly<Partial<Record<Datensatzart, Ansicht>>> = {
  datenfeld: 'felder',
  datenfeldgruppe: 'felder',
  baukastenverwendung: 'felder',
  codeliste: 'codelisten',
  zustellweg: 'zustellwege',
}

/** What views show beside the kinds that are at home there; of a Datenfeld the graph shows its Dokument only. */
const AUCH: Readonly<Partial<Record<Ansicht, readonly Datensatzart[]>>> = {
  graph: ['zustellweg'],
  felder: ['dokument'],
  regel: ['datenfeld', 'datenfeldgruppe', 'baukastenverwendung', 'zustellweg'],
}

/**
 * The view to which „Gehe zu“ leads: the one that is open where it shows such an element, else where such elements are changed. Of other
 * elements a view without the navigator shows nothing, the graph does.
 */
export function findZielansicht(art: Datensatzart, offene: Ansicht, ohneNavigator: boolean): Ansicht {
  const heimat = HEIMATEN[art]
  if (heimat === offene || AUCH[offene]?.includes(art) === true) return offene
  if (heimat !== undefined) return heimat
  return ohneNavigator ? 'graph' : offene
}
