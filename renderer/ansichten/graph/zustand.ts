import { create } from 'zustand'
import type { Graphart, Kantenart } from '../../../shared/graph/ableitung/graph.ts'
import type { Anordnungsart } from '../../../shared/graph/anordnung/typen.ts'
import { artOfId } from '../../../shared/modell/ids.ts'

/** How the graph is shown; kept while the window is open, part of no project. */
interface Graphzustand {
  modus: Anordnungsart
  tabelle: boolean
  suche: boolean
  /** kinds of elements that are not shown */
  ohneArten: ReadonlySet<Graphart>
  /** kinds of edges that are drawn only at the chosen element; undefined: what suits the size of the graph */
  leiseKanten: ReadonlySet<Kantenart> | undefined
  /** Dokumente that show their parts, Teilleistungen that hide what belongs to them alone */
  aufgeklappt: ReadonlySet<string>
  eingeklappt: ReadonlySet<string>
  setModus(modus: Anordnungsart): void
  setTabelle(tabelle: boolean): void
  setSuche(suche: boolean): void
  toggleArt(art: Graphart): void
  setLeiseKanten(arten: ReadonlySet<Kantenart>): void
  showAlleArten(): void
  showArt(art: Graphart): void
  /** folds or unfolds a Dokument or a Teilleistung */
  toggleKlappung(id: string): void
}

export const useGraphzustand = create<Graphzustand>((set) => ({
  modus: 'bahnen',
  tabelle: false,
  suche: false,
  ohneArten: new Set(),
  leiseKanten: undefined,
  aufgeklappt: new Set(),
  eingeklappt: new Set(),
  setModus: (modus) => set({ modus }),
  setTabelle: (tabelle) => set({ tabelle }),
  setSuche: (suche) => set({ suche }),
  toggleArt: (art) => set(({ ohneArten }) => ({ ohneArten: toggle(ohneArten, art) })),
  setLeiseKanten: (leiseKanten) => set({ leiseKanten }),
  showAlleArten: () => set({ ohneArten: new Set() }),
  showArt: (art) => set(({ ohneArten }) => (ohneArten.has(art) ? { ohneArten: toggle(ohneArten, art) } : {})),
  toggleKlappung: (id) =>
    set(({ aufgeklappt, eingeklappt }) =>
      artOfId(id) === 'dokument' ? { aufgeklappt: toggle(aufgeklappt, id) } : { eingeklappt: toggle(eingeklappt, id) },
    ),
}))

/** The set with this value put in or taken out. */
export function toggle<T>(menge: ReadonlySet<T>, wert: T): ReadonlySet<T> {
  const neu = new Set(menge)
  if (!neu.delete(wert)) neu.add(wert)
  return neu
}
