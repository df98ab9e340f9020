import type { Dokumentsicht } from '../modell/elemente/nachricht.ts'
import { type Feldbaum, type Feldknoten, pathOfKnoten, walkFeldbaum } from '../modell/feldbaum.ts'

export type Sichtfelder = Dokumentsicht['felder'] | readonly string[]

/** How much of a field or Gruppe a Dokumentsicht carries. */
export type Sichtzustand = 'ganz' | 'teils' | 'nicht'

/** How much of every node is carried, by Feldpfad. */
export function readSichtzustaende(baum: Feldbaum, felder: Sichtfelder): ReadonlyMap<string, Sichtzustand> {
  const genannt = felder === 'alle' ? undefined : new Set(felder)
  const zustaende = new Map<string, Sichtzustand>()
  const read = (knoten: Feldknoten, darin: boolean): Sichtzustand => {
    const ganz = darin || genannt === undefined || genannt.has(knoten.pfad)
    const teile = knoten.kinder.map((kind) => read(kind, ganz))
    const zustand = ganz ? 'ganz' : joinZustaende(teile)
    zustaende.set(knoten.pfad, zustand)
    return zustand
  }
  for (const knoten of baum.kinder) read(knoten, false)
  return zustaende
}

function joinZustaende(teile: readonly Sichtzustand[]): Sichtzustand {
  if (teile.length === 0 || teile.every((teil) => teil === 'nicht')) return 'nicht'
  return teile.every((teil) => teil === 'ganz') ? 'ganz' : 'teils'
}

/**
 * The fields after ticking a node on or off: a Gruppe goes as a whole, and one that loses a part is replaced by its other parts.
 * Paths that the tree does not know stay. May be empty, which no Dokumentsicht allows: the caller says so.
 */
export function toggleSichtfeld(baum: Feldbaum, felder: Sichtfelder, pfad: string): readonly string[] {
  const knoten = baum.nachPfad.get(pfad)
  const bisherige = felder === 'alle' ? baum.kinder.map((kind) => kind.pfad) : felder
  if (knoten === undefined) return bisherige
  const darunter = new Set([...walkFeldbaum([knoten])].map((teil) => teil.pfad))
  const andere = bisherige.filter((einer) => !darunter.has(einer))
  if (readSichtzustaende(baum, felder).get(pfad) !== 'ganz') return sortFelder(baum, [...andere, pfad])
  const weg = pathOfKnoten(knoten).map((einer) => einer.pfad)
  const umgebende = weg.find((einer) => andere.includes(einer))
  if (umgebende === undefined) return andere
  const geschwister = pathOfKnoten(knoten)
    .slice(weg.indexOf(umgebende), -1)
    .flatMap(({ kinder }) => kinder.map((kind) => kind.pfad))
  const rest = [...andere, ...geschwister].filter((einer) => !weg.includes(einer))
  return sortFelder(baum, [...new Set(rest)])
}

/** In document order; what the tree does not know comes last. */
function sortFelder(baum: Feldbaum, felder: readonly string[]): readonly string[] {
  const bekannte = [...baum.nachPfad.keys()].filter((pfad) => felder.includes(pfad))
  return [...bekannte, ...felder.filter((pfad) => !baum.nachPfad.has(pfad))]
}

export interface Sichtzahlen {
  getragene: number
  alle: number
  personenbezogene: number
  besondere: number
}

/** How many Datenfelder a Dokumentsicht carries, and how many of those are protected. */
export function countSichtfelder(baum: Feldbaum, felder: Sichtfelder): Sichtzahlen {
  const zustaende = readSichtzustaende(baum, felder)
  const alle = [...walkFeldbaum(baum.kinder)].filter(({ art }) => art === 'feld')
  const getragene = alle.filter(({ pfad }) => zustaende.get(pfad) === 'ganz')
  const count = (kategorie: string): number =>
    getragene.filter(({ feld }) => feld?.schutzkategorie === kategorie).length
  return {
    getragene: getragene.length,
    alle: alle.length,
    personenbezogene: count('personenbezogen'),
    besondere: count('artikel9'),
  }
}
