import type { Projekt } from '../../modell/projekt.ts'
import { provideVerzeichnis } from '../../modell/verzeichnis.ts'
import type { Lesestand } from './lesestand.ts'
import { ALLES, keyOfArt, keyOfBenutzt, keyOfZiel, PRAEFIXE } from './schluessel.ts'

/**
 * The project as one rule run sees it: whatever is read of it is noted in `gelesen`. As rules are functions of the project alone,
 * a run gives the same again as long as nothing under these keys changes; nobody has to declare what a rule reads.
 */
export function createVerfolgtesProjekt(stand: Lesestand, gelesen: Set<string>): Projekt {
  const { id, name, datensaetze, dateien, codelisteninhalte, schemata, eigeneRegeln } = stand.projekt
  const verfolgte = new VerfolgteSammlung(datensaetze, PRAEFIXE.datensaetze, gelesen)
  provideVerzeichnis(verfolgte, {
    listArt: (art) => {
      gelesen.add(keyOfArt(art))
      return stand.listArt(art)
    },
    listVerwendungen: (ziel, art) => {
      gelesen.add(keyOfZiel(ziel, art))
      return stand.listVerwendungen(ziel, art)
    },
    isVerwendet: (ziel) => {
      gelesen.add(keyOfBenutzt(ziel))
      return stand.isVerwendet(ziel)
    },
  })
  return {
    id,
    name,
    datensaetze: verfolgte,
    dateien: new VerfolgteSammlung(dateien, PRAEFIXE.dateien, gelesen),
    codelisteninhalte: new VerfolgteSammlung(codelisteninhalte, PRAEFIXE.codelisteninhalte, gelesen),
    schemata: new VerfolgteSammlung(schemata, PRAEFIXE.schemata, gelesen),
    eigeneRegeln: new VerfolgteSammlung(eigeneRegeln, PRAEFIXE.eigeneRegeln, gelesen),
  }
}

class VerfolgteSammlung<V> implements ReadonlyMap<string, V> {
  readonly #eintraege: ReadonlyMap<string, V>
  readonly #praefix: string
  readonly #gelesen: Set<string>

  constructor(eintraege: ReadonlyMap<string, V>, praefix: string, gelesen: Set<string>) {
    this.#eintraege = eintraege
    this.#praefix = praefix
    this.#gelesen = gelesen
  }

  get(name: string): V | undefined {
    this.#gelesen.add(this.#praefix + name)
    return this.#eintraege.get(name)
  }

  has(name: string): boolean {
    this.#gelesen.add(this.#praefix + name)
    return this.#eintraege.has(name)
  }

  get size(): number {
    return this.#readAll().size
  }

  forEach(callback: (wert: V, name: string, sammlung: ReadonlyMap<string, V>) => void): void {
    for (const [name, wert] of this.#readAll()) callback(wert, name, this)
  }

  entries(): MapIterator<[string, V]> {
    return this.#readAll().entries()
  }

  keys(): MapIterator<string> {
    return this.#readAll().keys()
  }

  values(): MapIterator<V> {
    return this.#readAll().values()
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries()
  }

  #readAll(): ReadonlyMap<string, V> {
    this.#gelesen.add(this.#praefix + ALLES)
    return this.#eintraege
  }
}
