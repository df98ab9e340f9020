import { BrowserWindow, dialog } from 'electron'
import { readStartargumente } from './startargumente.ts'

/** Lets the user choose a project folder; undefined where none was chosen or there is no project in it. */
export async function chooseProjekt(): Promise<string | undefined> {
  const fenster = BrowserWindow.getFocusedWindow()
  const optionen = {
    title: 'Projekt öffnen',
    buttonLabel: 'Öffnen',
    message: 'Wählen Sie den Ordner eines Projekts.',
    properties: ['openDirectory' as const],
  }
  const { filePaths } = await (fenster === null
    ? dialog.showOpenDialog(optionen)
    : dialog.showOpenDialog(fenster, optionen))
  const { ordner, ohneProjekt } = readStartargumente({ argumente: filePaths, arbeitsordner: '' })
  if (ohneProjekt[0] !== undefined) tellOhneProjekt(ohneProjekt)
  return ordner[0]
}

/** Says which of the given places hold no project. */
export function tellOhneProjekt(orte: readonly string[]): void {
  if (orte.length === 0) return
  dialog.showErrorBox(
    'Hier liegt kein Projekt',
    `${orte.join('\n')}\n\nEin Projekt ist ein Ordner mit der Datei projekt.fachwerk. Bitte wählen Sie einen solchen Ordner.`,
  )
}
