import type { Datensatz, Datensatzart, DatensatzNachArt } from '../../modell/datensatz.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import { findFreienNamen } from '../../modell/freierName.ts'
import { createId } from '../../modell/ids.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import type { Position, Schritt } from '../diff.ts'
import { listNamensnachbarn, TEILLISTEN } from './namensnachbarn.ts'
import { createSchritt } from './schritt.ts'

/** n cryptographically random bytes; `shared` has no source of its own. */
export type Zufall = (anzahl: number) => Uint8Array

/** Gathers what one Schritt adds to a Leistung and changes in it. */
export class Leistungsbau {
  readonly #neue: Datensatz[] = []
  readonly #geaendert: { von: Datensatz; nach: Datensatz }[] = []
  readonly #vorher: Leistung
  #leistung: Leistung

  constructor(
    readonly projekt: Projekt,
    leistung: Leistung,
    readonly zufall: Zufall,
  ) {
    this.#leistung = leistung
    this.#vorher = leistung
  }

  /** with what was added so far */
  get leistung(): Leistung {
    return this.#leistung
  }

  /** A label that no other element of the kind has where it stands, and the technical name that goes with it. */
  nenne(art: Datensatzart, wunsch: string): { name: string; technischerName: string } {
    const andere = [
      ...listNamensnachbarn(this.projekt, this.#vorher, art),
      ...this.#neue.filter((einer) => einer.art === art),
    ]
    const namen = new Set(andere.map(({ name }) => name))
    const name = findFreienNamen(wunsch, ' ', (einer) => namen.has(einer))
    return {
      name,
      technischerName: deriveTechnischerName(name, new Set(andere.map(({ technischerName }) => technischerName))),
    }
  }

  /** Adds a record; what has its place in a list of the Leistung stands at its end. */
  add<A extends Datensatzart>(art: A, angaben: Omit<DatensatzNachArt[A], 'id' | 'art'>): DatensatzNachArt[A] {
    const neu = { ...angaben, id: createId(art, this.zufall), art } as DatensatzNachArt[A]
    this.insert(neu)
    return neu
  }

  /** Adds a record that has its id. */
  insert(neu: Datensatz): void {
    this.#neue.push(neu)
    const liste = TEILLISTEN[neu.art]
    if (liste !== undefined) this.#leistung = { ...this.#leistung, [liste]: [...this.#leistung[liste], neu.id] }
  }

  change<D extends Datensatz>(von: D, nach: D): void {
    this.#geaendert.push({ von, nach })
  }

  finish(name: string, lagen: readonly Position[] = []): Schritt {
    return createSchritt(name, {
      hinzugefuegt: this.#neue,
      geaendert: [{ von: this.#vorher, nach: this.#leistung }, ...this.#geaendert],
      positionen: { hinzugefuegt: [...lagen] },
    })
  }
}
