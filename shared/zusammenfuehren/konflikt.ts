/** What a user decides about a conflict: whose state is taken. */
export type Seite = 'eigene' | 'fremde'

/** Both sides changed the same, and differently. */
export interface Konflikt {
  /** the same in every run over the same three states */
  id: string
  element: string
  /**
   * `angabe`: one value; `entfernt`: one side removed the element, the other changed or uses it; `ort`: both moved it, to
   * different places
   */
  art: 'angabe' | 'entfernt' | 'ort'
  /** where in the record: name of the value, key of a member, name of a value of the member; empty for the whole element */
  pfad: readonly string[]
  basis: unknown
  eigene: unknown
  fremde: unknown
  /** for `entfernt`: what on the other side uses the element, where it did not change itself */
  verwendetVon?: readonly string[]
}

export type Entscheidungen = ReadonlyMap<string, Seite>

/** At the end of a path: not a value but the order of a list. */
export const REIHENFOLGE = '#'

/**
 * Collects conflicts and answers how each was decided. As long as nothing is decided one's own side counts, except that what only
 * the other side still has stays: nothing is lost before somebody decides.
 */
export interface Konfliktbuch {
  readonly konflikte: readonly Konflikt[]
  decide(konflikt: Omit<Konflikt, 'id'>): Seite
}

export function createKonfliktbuch(entscheidungen: Entscheidungen): Konfliktbuch {
  const konflikte = new Map<string, Konflikt>()
  return {
    get konflikte() {
      return [...konflikte.values()]
    },
    decide: (konflikt) => {
      const id = idOfKonflikt(konflikt.element, konflikt.art, konflikt.pfad)
      konflikte.set(id, { id, ...konflikt })
      return entscheidungen.get(id) ?? (konflikt.eigene === undefined ? 'fremde' : 'eigene')
    },
  }
}

export function idOfKonflikt(element: string, art: Konflikt['art'], pfad: readonly string[]): string {
  return [element, art, ...pfad].join('/')
}
