import type { Bruecke } from '../../shared/schale/bruecke.ts'
import { runBefehl } from '../arbeitsplatz/befehle.ts'
import { finishEingabe, hasEntwurf } from '../bausteine/textfeld.ts'

/** What is typed is undone by its text field; `execCommand` is the only way to ask them to. */
const TEXTFELDBEFEHLE: Readonly<Record<string, string>> = {
  'bearbeiten.rueckgaengig': 'undo',
  'bearbeiten.wiederholen': 'redo',
}

/** Runs the commands that are chosen in the application menu, as if they had been chosen in the window. */
export function followMenue(bruecke: Bruecke): void {
  bruecke.beiMenuebefehl((id) => {
    if (document.querySelector('[role="dialog"]') !== null) return
    const textbefehl = TEXTFELDBEFEHLE[id]
    if (textbefehl !== undefined && hasEntwurf(document.activeElement)) document.execCommand(textbefehl)
    else {
      finishEingabe()
      runBefehl(id)
    }
  })
}
