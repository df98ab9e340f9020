import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Ausfuehrung } from '../ausfuehrung/ausfuehrung.ts'
import type { Stylesheet } from '../prozessor/regelwerk.ts'
import { createTexte } from '../regelwerk/texte.ts'
import { createTextregelwerk, type Textregelwerk } from '../regelwerk/textregelwerk.ts'
import { createLiveregeln } from './liveregeln.ts'

/** The Regelwerk of one state of a project, with rules as structure and contents. */
export interface Liveregelwerk {
  projekt: Projekt
  texte: Textregelwerk
  /** whether the rules of these stages can run without compiling anything */
  isBereit(stufen: ReadonlySet<number>): boolean
  /** Compiles the rules of these stages, as far as they are not. */
  prepare(stufen: ReadonlySet<number>): Promise<void>
}

export interface Liveregelwerke {
  create(projekt: Projekt): Liveregelwerk
}

export function createLiveregelwerke(ausfuehrung: Ausfuehrung): Liveregelwerke {
  const regeln = createLiveregeln()
  return {
    create: (projekt) => {
      const createRegelform = (leistung: string, stufe: number) => regeln.createRegelform(projekt, leistung, stufe)
      const texte = createTextregelwerk(projekt, createTexte(projekt), createRegelform)
      const listRegeln = (stufen: ReadonlySet<number>): Stylesheet[] =>
        listDatensaetze(projekt, 'leistung').flatMap(({ id }) =>
          [...stufen].flatMap((stufe) => {
            const regel = texte.readRegel(id, stufe as Umsetzungsstufe)
            return regel.ok ? [regel.wert] : []
          }),
        )
      return {
        projekt,
        texte,
        isBereit: (stufen) => listRegeln(stufen).every(ausfuehrung.isPrepared),
        prepare: (stufen) => ausfuehrung.prepare(listRegeln(stufen)),
      }
    },
  }
}
