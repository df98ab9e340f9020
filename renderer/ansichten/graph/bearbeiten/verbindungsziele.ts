import { judgeVerbindung, type Verbindungsurteil } from '../../../../shared/dokument/befehle/verbinden.ts'
import { GRAPHARTEN, type Graphelement, type Graphkante } from '../../../../shared/graph/ableitung/graph.ts'
import type { Projekt } from '../../../../shared/modell/projekt.ts'

export interface Verbindungsziel {
  element: Graphelement
  urteil: Exclude<Verbindungsurteil, { art: 'unpassend' }>
}

/** What an element can be connected with, allowed ones first; others only where a text asks for them, with the reason. */
export function listVerbindungsziele(
  projekt: Projekt,
  von: string,
  elemente: Iterable<Graphelement>,
  text: string,
): Verbindungsziel[] {
  const gesucht = text.trim().toLocaleLowerCase('de')
  const ziele: Verbindungsziel[] = []
  for (const element of elemente) {
    if (element.id === von || !element.name.toLocaleLowerCase('de').includes(gesucht)) continue
    const urteil = judgeVerbindung(projekt, von, element.id)
    if (urteil.art === 'erlaubt' || (urteil.art === 'verboten' && gesucht !== '')) ziele.push({ element, urteil })
  }
  return ziele.sort(
    (a, b) =>
      Number(a.urteil.art === 'verboten') - Number(b.urteil.art === 'verboten') ||
      GRAPHARTEN.indexOf(a.element.art) - GRAPHARTEN.indexOf(b.element.art) ||
      a.element.name.localeCompare(b.element.name, 'de'),
  )
}

/** The edges of an element. */
export function listKantenOf(id: string, kanten: readonly Graphkante[]): Graphkante[] {
  return kanten.filter(({ von, nach }) => von === id || nach === id)
}
