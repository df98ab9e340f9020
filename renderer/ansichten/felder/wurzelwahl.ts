import { findElternOf, isFeldteil } from '../../../shared/dokument/befehle/felder/feldteile.ts'
import type { Datenfeldgruppe, Dokument } from '../../../shared/modell/elemente/dokument.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'

/** What has a tree of Datenfelder that can be edited. */
export type Wurzel = Dokument | Datenfeldgruppe

export interface Wurzelgruppe {
  titel: string
  wurzeln: readonly Wurzel[]
}

/** What one can choose from: the Dokumente of the Leistung, then Dokumente and Gruppen of the Baukasten. */
export function listWurzeln(projekt: Projekt, leistungId: string | undefined): Wurzelgruppe[] {
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  const eigene = (leistung?.dokumente ?? []).flatMap((id) => findDatensatz(projekt, 'dokument', id) ?? [])
  const imBaukasten = ({ id }: { id: string }): boolean => projekt.dateien.get(id)?.startsWith('baukasten/') === true
  const nachName = (a: Wurzel, b: Wurzel): number => a.name.localeCompare(b.name, 'de')
  const dokumente = listDatensaetze(projekt, 'dokument').filter(
    (eines) => imBaukasten(eines) && !eigene.includes(eines),
  )
  const gruppen = listDatensaetze(projekt, 'datenfeldgruppe').filter(
    (eine) => imBaukasten(eine) && findElternOf(projekt, eine.id) === undefined,
  )
  return [
    { titel: leistung?.name ?? 'Leistung', wurzeln: eigene },
    { titel: 'Dokumente des Baukastens', wurzeln: dokumente.sort(nachName) },
    { titel: 'Gruppen des Baukastens', wurzeln: gruppen.sort(nachName) },
  ].filter(({ wurzeln }) => wurzeln.length > 0)
}

/** The tree in which an element stands: itself, or what it lies in; undefined for elements of other kinds. */
export function findWurzelOf(projekt: Projekt, id: string | undefined): Wurzel | undefined {
  const element = id === undefined ? undefined : projekt.datensaetze.get(id)
  if (element?.art === 'dokument') return element
  if (!isFeldteil(element)) return undefined
  const gesehen = new Set<string>()
  for (let hier = element.id; !gesehen.has(hier); ) {
    gesehen.add(hier)
    const eltern = findElternOf(projekt, hier)
    if (eltern === undefined) return findDatensatz(projekt, 'datenfeldgruppe', hier)
    if (eltern.art === 'dokument') return eltern
    hier = eltern.id
  }
  return undefined
}
