import { type BrowserWindow, dialog } from 'electron'
import { createAusfallregel } from './ausfallregel.ts'

/** Brings a window back whose page crashed or hangs. The host holds every confirmed change, so a reload loses nothing. */
export function watchAusfaelle(fenster: BrowserWindow): void {
  const next = createAusfallregel()
  fenster.webContents.on('render-process-gone', (_ereignis, { reason }) => {
    const folge = next(reason)
    if (folge === 'neuLaden') fenster.webContents.reload()
    if (folge === 'fragen') void askNachAbsturz(fenster)
  })

  let frage: AbortController | undefined
  fenster.on('unresponsive', () => {
    if (frage !== undefined) return
    frage = new AbortController()
    void askNachStillstand(fenster, frage.signal).finally(() => {
      frage = undefined
    })
  })
  fenster.on('responsive', () => frage?.abort())
}

async function askNachAbsturz(fenster: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(fenster, {
    type: 'error',
    message: 'Dieses Fenster ist mehrmals abgestürzt.',
    detail: 'Alles, was bestätigt war, ist noch da.',
    buttons: ['Neu laden', 'Fenster schließen'],
    defaultId: 0,
    cancelId: 1,
  })
  if (fenster.isDestroyed()) return
  if (response === 0) fenster.webContents.reload()
  else fenster.destroy()
}

async function askNachStillstand(fenster: BrowserWindow, signal: AbortSignal): Promise<void> {
  const { response } = await dialog.showMessageBox(fenster, {
    type: 'warning',
    message: 'Das Fenster antwortet nicht.',
    detail: 'Sie können warten oder es neu laden. Alles, was bestätigt war, ist noch da.',
    buttons: ['Warten', 'Neu laden'],
    defaultId: 0,
    cancelId: 0,
    signal,
  })
  // its end is reported like that of a crash, which reloads it
  if (response === 1 && !fenster.isDestroyed()) fenster.webContents.forcefullyCrashRenderer()
}
