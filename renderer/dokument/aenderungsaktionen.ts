import { type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import { applyDiff } from '../../shared/dokument/anwenden.ts'
import { followErkennung } from '../../shared/dokument/befehle/neutraleErkennung.ts'
import type { Schritt } from '../../shared/dokument/diff.ts'
import { isLeer } from '../../shared/dokument/dokumentstand.ts'
import { checkDiff } from '../../shared/dokument/pruefen.ts'
import { composeDiffs } from '../../shared/dokument/verketten.ts'
import { noteSchritt, stepBack, stepForward, type Verlauf } from '../../shared/dokument/verlauf.ts'
import { accompany } from './begleitung.ts'
import { useDokument } from './dokument.ts'
import { createNurLesenBefund } from './fensterbefunde.ts'
import type { Versand } from './versand.ts'

export interface Aenderungsaktionen {
  /** Applies a Schritt at once and sends it to the host; a Befund says why it could not be applied. */
  run(schritt: Schritt): Ergebnis<undefined>
  undo(): Ergebnis<undefined>
  redo(): Ergebnis<undefined>
}

/** What changes the document of the window; each change is on its way to the host when the call returns. */
export function createAenderungsaktionen(versand: Versand): Aenderungsaktionen {
  const perform = (schritt: Schritt, verlauf: Verlauf): Ergebnis<undefined> => {
    const { sitzung, projekt, positionen, schreibrecht, rueckgaengig, wiederholbar, ungespeichert } =
      useDokument.getState()
    if (sitzung === undefined || projekt === undefined || !schreibrecht) return fail(createNurLesenBefund())
    const befunde = checkDiff(schritt.diff)
    if (befunde.length > 0) return fail(...befunde)
    const neu = applyDiff({ projekt, positionen }, schritt.diff)
    if (!neu.ok) return neu
    useDokument.setState({
      ...neu.wert,
      ...verlauf,
      ungespeichert: composeDiffs([ungespeichert, schritt.diff]),
    })
    versand.add(schritt, { rueckgaengig, wiederholbar })
    return succeed(undefined)
  }
  return {
    run: (schritt) => {
      if (isLeer(schritt.diff)) return succeed(undefined)
      const { projekt, positionen } = useDokument.getState()
      const ganzer =
        projekt === undefined ? schritt : accompany({ projekt, positionen }, followErkennung(projekt, schritt))
      return perform(ganzer, noteSchritt(useDokument.getState(), ganzer))
    },
    undo: () => {
      const zurueck = stepBack(useDokument.getState())
      return zurueck === undefined ? succeed(undefined) : perform(zurueck.schritt, zurueck.verlauf)
    },
    redo: () => {
      const vor = stepForward(useDokument.getState())
      return vor === undefined ? succeed(undefined) : perform(vor.schritt, vor.verlauf)
    },
  }
}
