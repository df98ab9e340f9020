import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { waitForAbschied } from './abschied.ts'
import { STARTADRESSE } from './adresse.ts'
import { watchAusfaelle } from './ausfaelle.ts'
import { chooseFensterlage, type Fensterlage, MINDESTMASS } from './fensterlage.ts'

export interface Fensteroptionen {
  /** folder of the built shell, with the preload */
  programm: string
  gemerkteLage: Fensterlage | undefined
  /** open windows so far */
  weitere: number
  beiLage(lage: Fensterlage): void
  beiEnde(): void
}

/** Opens a window in the sandbox, where the last one was left. It shows itself with its first picture. */
export function openFenster({ programm, gemerkteLage, weitere, beiLage, beiEnde }: Fensteroptionen): BrowserWindow {
  const { maximiert, ...lage } = chooseFensterlage(gemerkteLage, listArbeitsflaechen(), weitere)
  const fenster = new BrowserWindow({
    ...lage,
    minWidth: Math.min(MINDESTMASS.width, lage.width),
    minHeight: Math.min(MINDESTMASS.height, lage.height),
    title: 'Fachwerk',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(programm, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !app.isPackaged,
      // its dictionaries would come from the network
      spellcheck: false,
    },
  })
  watchAusfaelle(fenster)
  fenster.once('ready-to-show', () => {
    if (maximiert) fenster.maximize()
    fenster.show()
  })
  fenster.once('close', () => beiLage({ ...fenster.getNormalBounds(), maximiert: fenster.isMaximized() }))
  waitForAbschied(fenster)
  fenster.once('closed', beiEnde)
  void fenster.loadURL(STARTADRESSE)
  return fenster
}

/** Work areas of all screens, the first screen's first. */
function listArbeitsflaechen() {
  const erste = screen.getPrimaryDisplay()
  const weitere = screen.getAllDisplays().filter(({ id }) => id !== erste.id)
  return [erste.workArea, ...weitere.map(({ workArea }) => workArea)] as const
}

/** Brings a window to the front, also one that was minimised. */
export function showFenster(fenster: BrowserWindow | null | undefined): void {
  if (fenster?.isMinimized()) fenster.restore()
  fenster?.focus()
}

/** Brings the oldest window to the front; those in which PDF is printed are never seen. */
export function showErstesFenster(): void {
  showFenster(BrowserWindow.getAllWindows().find((eines) => eines.isVisible() || eines.isMinimized()))
}
