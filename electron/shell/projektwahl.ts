import { BrowserWindow, dialog, type OpenDialogOptions, webContents } from 'electron'
import type { Ordnerzweck } from '../../shared/schale/bruecke.ts'

const DIALOGE = {
  projekt: {
    title: 'Projekt öffnen',
    buttonLabel: 'Öffnen',
    message: 'Wählen Sie den Ordner eines Projekts.',
    properties: ['openDirectory'],
  },
  ort: {
    title: 'Ort wählen',
    buttonLabel: 'Hier anlegen',
    message: 'Wählen Sie den Ordner, in dem der neue entsteht.',
    properties: ['openDirectory', 'createDirectory'],
  },
  vergleich: {
    title: 'Mit einem Projekt vergleichen',
    buttonLabel: 'Vergleichen',
    message: 'Wählen Sie den Ordner einer anderen Kopie dieses Projekts.',
    properties: ['openDirectory'],
  },
} satisfies Record<Ordnerzweck, OpenDialogOptions>

/** Lets the user of a window choose a folder; undefined where none was chosen. */
export async function chooseOrdner(fenster: number, zweck: Ordnerzweck): Promise<string | undefined> {
  const inhalt = webContents.fromId(fenster)
  const eltern = inhalt === undefined ? null : BrowserWindow.fromWebContents(inhalt)
  const { filePaths } = await (eltern === null
    ? dialog.showOpenDialog(DIALOGE[zweck])
    : dialog.showOpenDialog(eltern, DIALOGE[zweck]))
  return filePaths[0]
}

/** Says which of the given places hold no project. */
export function tellOhneProjekt(orte: readonly string[]): void {
  if (orte.length === 0) return
  dialog.showErrorBox(
    'Hier liegt kein Projekt',
    `${orte.join('\n')}\n\nEin Projekt ist ein Ordner mit der Datei projekt.fachwerk. Bitte wählen Sie einen solchen Ordner.`,
  )
}
