const SCHLUESSEL = 'fachwerk.projekt'
const STARTSEITE = '*start'

/** What this tab shows: a project by its folder, the start page, or (undefined) what Fachwerk was started with. */
export type Fensterprojekt = { ordner: string } | 'startseite' | undefined

/** Remembered in the tab, so that a reload shows the same again. */
export function readFensterprojekt(): Fensterprojekt {
  const wert = sessionStorage.getItem(SCHLUESSEL)
  if (wert === null) return undefined
  return wert === STARTSEITE ? 'startseite' : { ordner: wert }
}

/** Shows something else in this tab: loads the page anew, so that nothing of the last project is left in any store. */
export function showInFenster(was: { ordner: string } | 'startseite'): void {
  sessionStorage.setItem(SCHLUESSEL, was === 'startseite' ? STARTSEITE : was.ordner)
  location.reload()
}
