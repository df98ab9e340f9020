import { createLivestruktur, type Livestruktur } from '../../../shared/generator/regel/live/struktur.ts'
import { createStrukturmodell } from '../../../shared/generator/regel/live/strukturmodell.ts'
import { type Zerlegung, zerlegeRegel } from '../../../shared/generator/regel/live/zerlegung.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Regelform } from '../regelwerk/textregelwerk.ts'

/** Rules that are run as structure and contents: as long as the structure fits, an edit compiles nothing. */
export interface Liveregeln {
  /** The rule of a Leistung at a stage; its text is one that was handed out before wherever that is possible. */
  createRegelform(projekt: Projekt, leistung: string, stufe: number): Regelform
}

/** Edits are undone and redone: the last structures are kept, and each may be compiled. */
const STRUKTUREN_MAXIMUM = 4

export function createLiveregeln(): Liveregeln {
  const strukturen = new Map<string, Livestruktur[]>()
  return {
    createRegelform: (projekt, leistung, stufe) => {
      const regel = zerlegeRegel(projekt, leistung, stufe)
      const bekannte = strukturen.get(leistung) ?? []
      const passende =
        bekannte.find((struktur) => struktur.passt(regel)) ?? createStruktur(projekt, leistung, stufe, regel)
      const andere = bekannte.filter((struktur) => struktur !== passende)
      strukturen.set(leistung, [passende, ...andere].slice(0, STRUKTUREN_MAXIMUM))
      return { text: passende.text, parameter: { tabellen: passende.writeInhalte(regel) } }
    },
  }
}

/** That of the model at its widest serves all stages; a rule that lacks whole kinds of pieces gets one of its own. */
function createStruktur(projekt: Projekt, leistung: string, stufe: number, regel: Zerlegung): Livestruktur {
  const weite = createLivestruktur(zerlegeRegel(createStrukturmodell(projekt), leistung, stufe))
  return weite.passt(regel) ? weite : createLivestruktur(regel)
}
