import { findAnfangsgleiche } from './namensteile.ts'

/** One node of a tree; its children are asked for only when it is open. */
export interface Baumknoten<T> {
  /** unique in the whole tree, stable over changes of the model */
  schluessel: string
  /** what typing looks for, and the accessible name unless the tree is given its own */
  name: string
  wert: T
  kinder?: (() => readonly Baumknoten<T>[]) | undefined
}

/** One visible row of a tree. */
export interface Baumzeile<T> {
  knoten: Baumknoten<T>
  tiefe: number
  /** undefined: the row cannot be opened */
  offen: boolean | undefined
  /** place among its siblings, from 1 */
  stelle: number
  geschwister: number
  /** a sibling's name begins alike */
  anfangsgleich: boolean
  eltern: string | undefined
}

/** The rows of a tree as they stand on the screen, given the keys of the open nodes. */
export function listZeilen<T>(
  knoten: readonly Baumknoten<T>[],
  offene: ReadonlySet<string>,
  tiefe = 0,
  eltern?: string,
): Baumzeile<T>[] {
  const anfangsgleiche = findAnfangsgleiche(knoten.map(({ name }) => name))
  return knoten.flatMap((einer, index) => {
    const offen = einer.kinder === undefined ? undefined : offene.has(einer.schluessel)
    const anfangsgleich = anfangsgleiche.has(einer.name)
    const zeile = { knoten: einer, tiefe, offen, stelle: index + 1, geschwister: knoten.length, anfangsgleich, eltern }
    const kinder = offen === true ? (einer.kinder?.() ?? []) : []
    return [zeile, ...listZeilen(kinder, offene, tiefe + 1, einer.schluessel)]
  })
}

export type Baumschritt = { art: 'gehe'; schluessel: string } | { art: 'oeffne' | 'schliesse'; schluessel: string }

/** What an arrow key does in a tree (WAI-ARIA tree pattern); undefined where it does nothing. */
export function nextSchritt<T>(
  zeilen: readonly Baumzeile<T>[],
  aktiv: string | undefined,
  taste: string,
): Baumschritt | undefined {
  const index = zeilen.findIndex(({ knoten }) => knoten.schluessel === aktiv)
  const zeile = zeilen[index]
  const gehe = (ziel: Baumzeile<T> | undefined): Baumschritt | undefined =>
    ziel === undefined ? undefined : { art: 'gehe', schluessel: ziel.knoten.schluessel }
  if (taste === 'Home') return gehe(zeilen[0])
  if (taste === 'End') return gehe(zeilen.at(-1))
  if (zeile === undefined) return taste.startsWith('Arrow') ? gehe(zeilen[0]) : undefined
  const { schluessel } = zeile.knoten
  switch (taste) {
    case 'ArrowDown':
      return gehe(zeilen[index + 1])
    case 'ArrowUp':
      return gehe(zeilen[index - 1])
    case 'ArrowRight':
      if (zeile.offen === false) return { art: 'oeffne', schluessel }
      return zeile.offen === true && (zeilen[index + 1]?.tiefe ?? 0) > zeile.tiefe ? gehe(zeilen[index + 1]) : undefined
    case 'ArrowLeft':
      if (zeile.offen === true) return { art: 'schliesse', schluessel }
      return gehe(zeilen.find(({ knoten }) => knoten.schluessel === zeile.eltern))
    default:
      return undefined
  }
}

/** The next row whose name begins with what was typed, going round from the active one. */
export function findNachNamen<T>(
  zeilen: readonly Baumzeile<T>[],
  aktiv: string | undefined,
  anfang: string,
): string | undefined {
  const gesucht = anfang.toLocaleLowerCase('de')
  const index = zeilen.findIndex(({ knoten }) => knoten.schluessel === aktiv)
  // one letter moves on, more letters may stay where they are
  const start = index + (gesucht.length > 1 ? 0 : 1)
  const runde = [...zeilen.slice(Math.max(start, 0)), ...zeilen.slice(0, Math.max(start, 0))]
  return runde.find(({ knoten }) => knoten.name.toLocaleLowerCase('de').startsWith(gesucht))?.knoten.schluessel
}
