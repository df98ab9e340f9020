import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Ausfuehrung } from '../ausfuehrung/ausfuehrung.ts'
import type { Stylesheet } from '../prozessor/regelwerk.ts'
import { createTexte } from '../regelwerk/texte.ts'
import { type CreateRegelform, createTextregelwerk, type Textregelwerk } from '../regelwerk/textregelwerk.ts'
import { createLiveregeln } from './liveregeln.ts'

/** The Regelwerk of one state of a project, with rules as structure and contents. */
export interface Liveregelwerk {
  projekt: Projekt
  texte: Textregelwerk
  createRegelform: CreateRegelform
  /** whether the rules of these Leistungen at these stages can run without compiling anything */
  isBereit(leistungen: Iterable<string>, stufen: Iterable<number>): boolean
  /** Compiles the rules of these Leistungen at these stages, as far as they are not; `dringend`: somebody waits for it. */
  prepare(leistungen: Iterable<string>, stufen: Iterable<number>, dringend?: boolean): Promise<void>
}

export interface Liveregelwerke {
  /** that of a project; the same for the same object */
  get(projekt: Projekt): Liveregelwerk
}

const ALLE = new WeakMap<Ausfuehrung, Liveregelwerke>()

/** Those of an Ausfuehrung: one structure serves all stages, most edits compile nothing, and all who run rules live share them. */
export function liveregelwerkeOf(ausfuehrung: Ausfuehrung): Liveregelwerke {
  const bekannte = ALLE.get(ausfuehrung) ?? createLiveregelwerke(ausfuehrung)
  ALLE.set(ausfuehrung, bekannte)
  return bekannte
}

function createLiveregelwerke(ausfuehrung: Ausfuehrung): Liveregelwerke {
  const regeln = createLiveregeln()
  const nachProjekt = new WeakMap<Projekt, Liveregelwerk>()
  const create = (projekt: Projekt): Liveregelwerk => {
    const createRegelform: CreateRegelform = (leistung, stufe) => regeln.createRegelform(projekt, leistung, stufe)
    const texte = createTextregelwerk(projekt, createTexte(projekt), createRegelform)
    const listRegeln = (leistungen: Iterable<string>, stufen: Iterable<number>): Stylesheet[] =>
      [...leistungen].flatMap((id) =>
        [...stufen].flatMap((stufe) => {
          const regel = texte.readRegel(id, stufe as Umsetzungsstufe)
          return regel.ok ? [regel.wert] : []
        }),
      )
    return {
      projekt,
      texte,
      createRegelform,
      isBereit: (leistungen, stufen) => listRegeln(leistungen, stufen).every(ausfuehrung.isPrepared),
      prepare: (leistungen, stufen, dringend) => ausfuehrung.prepare(listRegeln(leistungen, stufen), dringend),
    }
  }
  return {
    get: (projekt) => {
      const bekanntes = nachProjekt.get(projekt) ?? create(projekt)
      nachProjekt.set(projekt, bekanntes)
      return bekanntes
    },
  }
}
