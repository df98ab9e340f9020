import type { Feldverzeichnis } from '../../shared/ausdruck/felder.ts'
import { type Feldknoten, pathOfKnoten } from '../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { namenOf } from '../../shared/worte/lesbar.ts'

/** Fields to choose from, under headings. */
export interface Feldgruppe {
  group: string
  items: { value: string; label: string }[]
}

/**
 * The fields that may be read here. Inside a statement about each occurrence of a Gruppe its own fields come first: they mean the
 * occurrence in question, all others any.
 */
export function listFeldauswahl(
  projekt: Projekt,
  felder: Feldverzeichnis,
  isWaehlbar: (knoten: Feldknoten) => boolean,
  innen: Feldknoten | undefined,
): Feldgruppe[] {
  const { bezeichnungen } = namenOf(projekt)
  const gruppen = new Map<string, Feldgruppe['items']>()
  if (innen !== undefined) gruppen.set(nameOfInnen(innen), [])
  for (const knoten of felder.values()) {
    if (!isWaehlbar(knoten)) continue
    const darin = innen !== undefined && knoten !== innen && pathOfKnoten(knoten).includes(innen)
    const gruppe = darin ? nameOfInnen(innen) : (projekt.datensaetze.get(knoten.dokument)?.name ?? 'Datenfelder')
    const items = gruppen.get(gruppe) ?? []
    items.push({ value: knoten.pfad, label: bezeichnungen.get(knoten.pfad) ?? knoten.name })
    gruppen.set(gruppe, items)
  }
  return [...gruppen].map(([group, items]) => ({ group, items })).filter(({ items }) => items.length > 0)
}

function nameOfInnen({ name }: Feldknoten): string {
  return `In dieser Angabe zu „${name}“`
}

/** Gruppen over whose occurrences a statement can be made. */
export function isWiederholt(knoten: Feldknoten): boolean {
  return knoten.art === 'gruppe' && knoten.anzahl.max !== 1
}
