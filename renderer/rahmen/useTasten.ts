import { useEffect } from 'react'
import { listBefehle } from '../arbeitsplatz/befehle.ts'
import { isRueckgaengigtaste, isTaste, isTextfeldtaste } from '../arbeitsplatz/tasten.ts'
import { finishEingabe, hasEntwurf, isTextfeld } from '../bausteine/textfeld.ts'

/** Runs the command whose key is pressed; text fields keep the keys they need themselves, open dialogs keep all. */
export function useTasten(): void {
  useEffect(() => {
    const onKeyDown = (ereignis: KeyboardEvent): void => {
      if (ereignis.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return
      if (ereignis.key === 'F10' && !ereignis.shiftKey) {
        document.querySelector<HTMLElement>('[role="menubar"] [role="menuitem"]')?.focus()
        ereignis.preventDefault()
        return
      }
      const befehl = listBefehle().find(
        ({ taste, tasteVomBrowser }) => taste !== undefined && tasteVomBrowser !== true && isTaste(taste, ereignis),
      )
      if (befehl?.taste === undefined) return
      const imText = isRueckgaengigtaste(befehl.taste) ? hasEntwurf : isTextfeld
      if (imText(ereignis.target) && isTextfeldtaste(befehl.taste)) return
      // also where it cannot be done: the browser's own meaning of the key would surprise
      ereignis.preventDefault()
      if (befehl.gesperrt !== undefined) return
      finishEingabe()
      befehl.fuehreAus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
