import { app, BrowserWindow, Menu } from 'electron'
import { KANAL } from '../shared/schale/bruecke.ts'
import { createMenuevorlage } from './shell/menuevorlage.ts'

/** Sets the application menu; commands go to the window in front. */
export function setMenue(): void {
  app.setAboutPanelOptions({
    applicationName: 'Fachwerk',
    applicationVersion: app.getVersion(),
    copyright: 'Lizenz: EUPL-1.2. Enthält SaxonJS von Saxonica unter eigener Lizenz.',
  })
  const vorlage = createMenuevorlage({
    system: process.platform,
    entwicklung: !app.isPackaged,
    runBefehl: (id) => BrowserWindow.getFocusedWindow()?.webContents.send(KANAL.menuebefehl, id),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(vorlage))
}
