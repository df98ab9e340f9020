import type { Graph } from '../../../shared/graph/ableitung/graph.ts'

/** Ids of the elements whose name contains all words, best first: names that begin with the text, then the others. */
export function findElemente({ elemente, leistung }: Graph, text: string): string[] {
  const gesucht = text.trim().toLocaleLowerCase('de')
  if (gesucht === '') return []
  const woerter = gesucht.split(/\s+/)
  return [...elemente, leistung]
    .map(({ id, name }) => ({ id, name: name.toLocaleLowerCase('de') }))
    .filter(({ name }) => woerter.every((wort) => name.includes(wort)))
    .sort((a, b) => Number(b.name.startsWith(gesucht)) - Number(a.name.startsWith(gesucht)))
    .map(({ id }) => id)
}
