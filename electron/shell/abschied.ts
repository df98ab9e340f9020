import { BrowserWindow, webContents } from 'electron'
import { KANAL } from '../../shared/schale/bruecke.ts'

/** A page that needs longer to send its last changes hangs. */
const FRIST_MS = 3000

const GEHENDE = new WeakSet<BrowserWindow>()

/** Whether a window has been closed by its user and only sends what it still has. */
export function isGehend(fenster: BrowserWindow): boolean {
  return GEHENDE.has(fenster)
}

/**
 * Lets the page send what it has not got acknowledged before its window closes; for the user the window is gone at once. Who
 * wants it closed a second time, or whose page has crashed, does not wait.
 */
export function waitForAbschied(fenster: BrowserWindow): void {
  fenster.on('close', (ereignis) => {
    if (isGehend(fenster) || fenster.webContents.isCrashed()) return
    GEHENDE.add(fenster)
    ereignis.preventDefault()
    fenster.hide()
    fenster.webContents.send(KANAL.abschied)
    setTimeout(() => {
      if (!fenster.isDestroyed()) fenster.destroy()
    }, FRIST_MS)
  })
}

/** Ends a window that has said all it had to say. */
export function endFenster(id: number): void {
  const inhalt = webContents.fromId(id)
  if (inhalt !== undefined) BrowserWindow.fromWebContents(inhalt)?.destroy()
}
