import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { BRUECKENNAME, type Bruecke, KANAL } from '../shared/schale/bruecke.ts'

/** All that a page can ask of Electron. The page gets texts, never an event, a port or `ipcRenderer` itself. */
const bruecke: Bruecke = {
  melde: (client) => ipcRenderer.invoke(KANAL.melde, client),
  rufe: (methode, eingabe) => ipcRenderer.invoke(KANAL.rufe, methode, eingabe),
  beobachte: (empfaenger) => {
    ipcRenderer.on(KANAL.ereignis, (_ereignis, text: string) => empfaenger(text))
  },
  beiMenuebefehl: (empfaenger) => {
    ipcRenderer.on(KANAL.menuebefehl, (_ereignis, id: string) => empfaenger(id))
  },
  beiAbschied: (empfaenger) => {
    ipcRenderer.on(KANAL.abschied, () => void empfaenger().finally(() => ipcRenderer.invoke(KANAL.abschied)))
  },
  waehleOrdner: (zweck) => ipcRenderer.invoke(KANAL.waehleOrdner, zweck),
  // only a file that was really dropped has a path
  oeffneAbgelegtes: (datei) => ipcRenderer.invoke(KANAL.abgelegt, webUtils.getPathForFile(datei as File)),
}
contextBridge.exposeInMainWorld(BRUECKENNAME, bruecke)
