import type { Zuordnungsinhalt } from '../modell/elemente/zuordnung.ts'

/** Contents of a mapping line by kind. */
export type InhaltNachArt = { [I in Zuordnungsinhalt as I['art']]: I }
export type Bedingungsinhalt = InhaltNachArt['bedingung']
export type Wiederholungsinhalt = InhaltNachArt['wiederholung']
/** Lines that yield the text of an element or attribute. */
export type Wertinhalt = Exclude<Zuordnungsinhalt, Bedingungsinhalt | Wiederholungsinhalt>

export interface Zeile<I extends Zuordnungsinhalt = Zuordnungsinhalt> {
  kennung: string
  inhalt: I
  bemerkung: string | undefined
}

export interface Zielattribut {
  name: string
  zeile: Zeile<Wertinhalt>
}

/**
 * One element of the target with the lines that govern and fill it. What is written, in this order:
 * `bedingungen` all hold, then once for every occurrence of `wiederholung` that passes `filter`.
 */
export interface Zielknoten {
  /** with prefix */
  name: string
  bedingungen: Zeile<Bedingungsinhalt>[]
  wiederholung: Zeile<Wiederholungsinhalt> | undefined
  filter: Zeile<Bedingungsinhalt>[]
  attribute: Zielattribut[]
  wert: Zeile<Wertinhalt> | undefined
  kinder: Zielknoten[]
}

export type Zielmangel = 'wurzel' | 'nichtBeisammen' | 'doppelt' | 'gemischt' | 'verschachtelt'

export interface Zielbaum {
  wurzel: Zielknoten | undefined
  maengel: { kennung: string; mangel: Zielmangel }[]
}

export function createZielknoten(name: string): Zielknoten {
  return { name, bedingungen: [], wiederholung: undefined, filter: [], attribute: [], wert: undefined, kinder: [] }
}

/**
 * Adds a line at the place named by `weg` (element names from below `wurzel`). Missing elements are created; otherwise the
 * line belongs to the last element of that path. A second value, or a `bedingung` or `wiederholung` at an element
 * that already has content, starts a further element of the same name: so one path can occur several times.
 * Returns what is wrong with the place of the line, if anything.
 */
export function addZeile(
  wurzel: Zielknoten,
  weg: readonly string[],
  attribut: string | undefined,
  zeile: Zeile,
): Zielmangel | undefined {
  const ziel = weg.slice(0, -1).reduce<Abstieg>((hier, name) => descend(hier, name), {
    knoten: wurzel,
    mangel: undefined,
  })
  const letzter = weg.at(-1)
  if (letzter === undefined) return placeZeile(wurzel, attribut, zeile)
  const vorhanden = ziel.knoten.kinder.findLast((kind) => kind.name === letzter)
  if (vorhanden !== undefined && startsNew(vorhanden, attribut, zeile)) {
    const neu = createZielknoten(letzter)
    ziel.knoten.kinder.push(neu)
    return placeZeile(neu, attribut, zeile) ?? ziel.mangel
  }
  const ende = descend(ziel, letzter)
  return placeZeile(ende.knoten, attribut, zeile) ?? ende.mangel
}

interface Abstieg {
  knoten: Zielknoten
  mangel: Zielmangel | undefined
}

function descend(hier: Abstieg, name: string): Abstieg {
  const vorhanden = hier.knoten.kinder.findLast((kind) => kind.name === name)
  if (vorhanden === undefined) {
    const neu = createZielknoten(name)
    hier.knoten.kinder.push(neu)
    return { knoten: neu, mangel: hier.mangel ?? (hier.knoten.wert === undefined ? undefined : 'gemischt') }
  }
  const zerrissen = hier.knoten.kinder.at(-1) !== vorhanden
  return { knoten: vorhanden, mangel: hier.mangel ?? (zerrissen ? 'nichtBeisammen' : undefined) }
}

function startsNew(knoten: Zielknoten, attribut: string | undefined, zeile: Zeile): boolean {
  if (attribut !== undefined) return false
  const gefuellt = knoten.wert !== undefined || knoten.kinder.length > 0
  if (zeile.inhalt.art === 'bedingung' || zeile.inhalt.art === 'wiederholung') {
    return gefuellt || knoten.attribute.length > 0
  }
  return gefuellt
}

function placeZeile(knoten: Zielknoten, attribut: string | undefined, zeile: Zeile): Zielmangel | undefined {
  const { inhalt } = zeile
  if (inhalt.art === 'bedingung') {
    const liste = knoten.wiederholung === undefined ? knoten.bedingungen : knoten.filter
    liste.push({ ...zeile, inhalt })
    return attribut === undefined ? undefined : 'verschachtelt'
  }
  if (inhalt.art === 'wiederholung') {
    if (attribut !== undefined || knoten.wiederholung !== undefined) return 'verschachtelt'
    knoten.wiederholung = { ...zeile, inhalt }
    return undefined
  }
  if (attribut !== undefined) return placeAttribut(knoten, attribut, { ...zeile, inhalt })
  if (knoten.wert !== undefined) return 'doppelt'
  if (knoten.kinder.length > 0) return 'gemischt'
  knoten.wert = { ...zeile, inhalt }
  return undefined
}

function placeAttribut(knoten: Zielknoten, name: string, zeile: Zeile<Wertinhalt>): Zielmangel | undefined {
  if (knoten.attribute.some((attribut) => attribut.name === name)) return 'doppelt'
  knoten.attribute.push({ name, zeile })
  return undefined
}

/** An element with constant content only: written whenever its parent is, and never a reason to write it. */
export function isKonstant(knoten: Zielknoten): boolean {
  return (
    knoten.bedingungen.length === 0 &&
    knoten.wiederholung === undefined &&
    knoten.attribute.every((attribut) => attribut.zeile.inhalt.art === 'konstante') &&
    (knoten.wert === undefined || knoten.wert.inhalt.art === 'konstante') &&
    knoten.kinder.every(isKonstant)
  )
}
