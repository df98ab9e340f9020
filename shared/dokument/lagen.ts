import type { Anordnungsart } from '../graph/anordnung/typen.ts'
import type { Position } from './diff.ts'

/** Ending of the ids of places in the free arrangement: an element has one place in it and one in the lanes. */
const FREI = '/frei'

/** The id of the place of an element in the graph of a Leistung. */
export function idOfLage(leistung: string, element: string, anordnung: Anordnungsart): string {
  return `${leistung}/${element}${anordnung === 'frei' ? FREI : ''}`
}

export function anordnungOfLage({ id }: Pick<Position, 'id'>): Anordnungsart {
  return id.endsWith(FREI) ? 'frei' : 'bahnen'
}

export function leistungOfLage({ id }: Pick<Position, 'id'>): string {
  return id.slice(0, id.indexOf('/'))
}

export function elementOfLage({ id }: Pick<Position, 'id'>): string {
  return id.split('/')[1] ?? ''
}

/** The places of one arrangement of a Leistung. */
export function listLagenOf(
  positionen: ReadonlyMap<string, Position>,
  leistung: string,
  anordnung: Anordnungsart,
): Position[] {
  const vorn = `${leistung}/`
  return [...positionen.values()].filter((lage) => lage.id.startsWith(vorn) && anordnungOfLage(lage) === anordnung)
}
