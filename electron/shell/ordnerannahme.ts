import { type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import type { Ordnerzweck } from '../../shared/schale/bruecke.ts'
import { createOhneProjektBefund } from './annahmebefunde.ts'
import type { Fenstereintrag } from './fensterbuch.ts'

export interface Ordneroptionen {
  /** asks the user in a dialog of the system; undefined where none was chosen */
  waehleOrdner(fenster: number, zweck: Ordnerzweck): Promise<string | undefined>
  /** the real folder of the project at a path, a folder or its project file; undefined where there is none */
  findProjekt(pfad: string): string | undefined
  /** opens a project in a window of its own, or shows the one it has */
  openProjekt(ordner: string): void
  /** whether another window shows this project */
  isOffen(ordner: string, ausser: number): boolean
}

type Gewaehltes = Ergebnis<{ ordner?: string }>

/** Lets the user choose a folder; a chosen project may be shown elsewhere, then the answer names none. */
export async function chooseOrdner(
  optionen: Ordneroptionen,
  eintrag: Fenstereintrag,
  zweck: Ordnerzweck,
): Promise<Gewaehltes> {
  const gewaehlter = await optionen.waehleOrdner(eintrag.fenster, zweck)
  if (gewaehlter === undefined) return succeed({})
  if (zweck === 'projekt') return showProjekt(optionen, eintrag, gewaehlter)
  eintrag.freigaben.add(gewaehlter)
  return succeed({ ordner: gewaehlter })
}

/** A window without a project shows it itself; else it gets a window of its own, so that nothing is taken from sight. */
export function showProjekt(optionen: Ordneroptionen, eintrag: Fenstereintrag, pfad: string): Gewaehltes {
  const ordner = optionen.findProjekt(pfad)
  if (ordner === undefined) return fail(createOhneProjektBefund(pfad))
  if (eintrag.sitzungen.size > 0 || optionen.isOffen(ordner, eintrag.fenster)) {
    optionen.openProjekt(ordner)
    return succeed({})
  }
  eintrag.freigaben.add(ordner)
  return succeed({ ordner })
}
