import type { Zufall } from '../dokument/befehle/leistungsbau.ts'
import { createSchritt } from '../dokument/befehle/schritt.ts'
import type { Listenaenderung, Schritt } from '../dokument/diff.ts'
import type { Datensatz, Datensatzart, DatensatzNachArt } from '../modell/datensatz.ts'
import { createId, type Elementart } from '../modell/ids.ts'
import { type Codelisteneintrag, findDatensatz, listDatensaetze, type Projekt } from '../modell/projekt.ts'

/** What a new record says besides its id and kind. */
export type Neues<A extends Datensatzart> = Omit<DatensatzNachArt[A], 'id' | 'art'>

/** Collects what becomes one Schritt. Nothing of it has happened before somebody runs the Schritt. */
export interface Werkbank {
  /** The project as it will be; changes with every call, so nothing may be remembered by its identity. */
  readonly projekt: Projekt
  mint(art: Elementart): string
  /** Adds a record and answers its id. */
  add<A extends Datensatzart>(art: A, angaben: Neues<A>, id?: string): string
  /** Adds a record that says its own id. */
  put(datensatz: Datensatz): void
  /** Changes a record, whether it was there before or is new; one that is missing stays missing. */
  change<A extends Datensatzart>(art: A, id: string, aendere: (von: DatensatzNachArt[A]) => DatensatzNachArt[A]): void
  /** Whatever is added meanwhile belongs into this Baukasten. */
  inBaukasten<T>(baukasten: string, baue: () => T): T
  /** The Baukasten that a record, old or new, is a part of. */
  baukastenOf(id: string): string | undefined
  /** The entries of a new Codeliste. */
  fillCodeliste(liste: string, eintraege: readonly Codelisteneintrag[]): void
  listNeue(): Datensatz[]
  finish(name: string): Schritt
}

export function createWerkbank(vorher: Projekt, zufall: Zufall): Werkbank {
  const datensaetze = new Map(vorher.datensaetze)
  const neue = new Set<string>()
  const heimaten: Record<string, string> = {}
  const codelisten: Listenaenderung[] = []
  let heimat: string | undefined
  const projekt: Projekt = { ...vorher, datensaetze }
  const baukaesten = new Map<string | undefined, string>(
    listDatensaetze(vorher, 'baukasten').flatMap(({ id }) => {
      const datei = vorher.dateien.get(id)
      return datei === undefined ? [] : [[datei, id] as const]
    }),
  )
  const mint = (art: Elementart): string => {
    let id = createId(art, zufall)
    while (datensaetze.has(id) || vorher.dateien.has(id)) id = createId(art, zufall)
    return id
  }
  const put = (datensatz: Datensatz): void => {
    datensaetze.set(datensatz.id, datensatz)
    neue.add(datensatz.id)
    if (heimat !== undefined) heimaten[datensatz.id] = heimat
  }
  return {
    projekt,
    mint,
    put,
    add: (art, angaben, id = mint(art)) => {
      put({ ...angaben, id, art } as unknown as Datensatz)
      return id
    },
    change: (art, id, aendere) => {
      const von = findDatensatz(projekt, art, id)
      if (von !== undefined) datensaetze.set(id, aendere(von))
    },
    inBaukasten: (baukasten, baue) => {
      const aeussere = heimat
      heimat = baukasten
      try {
        return baue()
      } finally {
        heimat = aeussere
      }
    },
    baukastenOf: (id) => heimaten[id] ?? baukaesten.get(vorher.dateien.get(id)),
    fillCodeliste: (liste, eintraege) => {
      if (eintraege.length > 0) codelisten.push({ liste, stelle: 0, entfernt: [], hinzugefuegt: [...eintraege] })
    },
    listNeue: () => [...neue].flatMap((id) => datensaetze.get(id) ?? []),
    finish: (name) => {
      const { name: gekuerzter, diff } = createSchritt(name, {
        hinzugefuegt: [...neue].flatMap((id) => datensaetze.get(id) ?? []),
        geaendert: [...vorher.datensaetze].flatMap(([id, von]) => {
          const nach = datensaetze.get(id)
          return nach === undefined || nach === von ? [] : [{ von, nach }]
        }),
        ...(Object.keys(heimaten).length === 0 ? {} : { heimaten }),
      })
      return { name: gekuerzter, diff: codelisten.length === 0 ? diff : { ...diff, codelisten } }
    },
  }
}
