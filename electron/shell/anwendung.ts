import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, webContents } from 'electron'
import type { Host } from '../../shared/host.ts'
import { startHost } from '../host/host.ts'
import { connectIpc } from '../ipc.ts'
import { setMenue } from '../menu.ts'
import { isGehend } from './abschied.ts'
import { secureAnwendung } from './absicherung.ts'
import { prepareBeispiel } from './beispiel.ts'
import { startUtilityprozess } from './engineprozess.ts'
import { openFenster, showFenster } from './fenster.ts'
import { createFensterbuch } from './fensterbuch.ts'
import { readMerkzettel, writeMerkzettel } from './merkzettel.ts'
import type { Oeffnungsschlange } from './oeffnungsschlange.ts'
import { printPdf } from './pdfdruck.ts'
import { tellOhneProjekt } from './projektwahl.ts'
import { serveFenster } from './protokoll.ts'
import { readStartargumente } from './startargumente.ts'
import { chooseStartprojekt } from './startprojekt.ts'

export interface Anwendungsoptionen {
  /** folder of the built shell */
  programm: string
  /** projects to open, before and after the start */
  schlange: Oeffnungsschlange
  /** begin with the start page, not with the last project */
  startseite: boolean
}

/** Starts host, protocol and menu, and opens a window for each project that is asked for. Electron must be ready. */
export async function startAnwendung({ programm, schlange, startseite }: Anwendungsoptionen): Promise<void> {
  const merkdatei = join(app.getPath('userData'), 'fenster.json')
  let merkzettel = readMerkzettel(merkdatei)
  const remember = (neues: typeof merkzettel): void => {
    merkzettel = { ...merkzettel, ...neues }
    writeMerkzettel(merkdatei, merkzettel)
  }
  const fensterbuch = createFensterbuch((client, geschlossen) => {
    if (geschlossen) void host.entlasse(client)
    else host.trenne(client)
  })
  const host = startHost({
    startProzess: startUtilityprozess,
    druckePdf: printPdf,
    // what a window may name of it, the door to the host decides
    wurzeln: () => [
      app.getPath('documents'),
      ...fensterbuch
        .list()
        .flatMap(({ projekt, freigaben }) => [...(projekt === undefined ? [] : [projekt]), ...freigaben]),
    ],
    beispiele: app.isPackaged ? join(process.resourcesPath, 'samples') : join(programm, '..', 'samples'),
  })
  endWithAnwendung(host)
  secureAnwendung(!app.isPackaged)
  await serveFenster(join(programm, 'fenster'))

  const openProjekt = (ordner: string): void => {
    const projekt = resolveProjekt(ordner)
    if (projekt === undefined) {
      tellOhneProjekt([ordner])
      return
    }
    const offenes = fensterbuch.findByProjekt(projekt)
    if (offenes !== undefined) {
      const inhalt = webContents.fromId(offenes.fenster)
      const fenster = inhalt && BrowserWindow.fromWebContents(inhalt)
      if (fenster && isGehend(fenster)) fenster.once('closed', () => openProjekt(ordner))
      else showFenster(fenster)
      return
    }
    openNeuesFenster(projekt)
    app.addRecentDocument(join(projekt, 'projekt.fachwerk'))
  }
  const openNeuesFenster = (projekt: string | undefined): void => {
    const fenster = openFenster({
      programm,
      gemerkteLage: merkzettel.lage,
      weitere: fensterbuch.list().length,
      beiLage: (lage) => remember({ lage, projekt: fensterbuch.find(id)?.projekt }),
      beiEnde: () => fensterbuch.remove(id),
    })
    const { id } = fenster.webContents
    fensterbuch.add(id, projekt)
  }
  connectIpc({
    host,
    fensterbuch,
    openProjekt,
    findProjekt: (pfad) => {
      const [ordner] = readStartargumente({ argumente: [pfad], arbeitsordner: '' }).ordner
      return ordner === undefined ? undefined : resolveProjekt(ordner)
    },
    isOffen: (ordner, ausser) =>
      fensterbuch.list().some(({ fenster, projekt }) => projekt === ordner && fenster !== ausser),
    beiProjekt: (fenster, ordner) => {
      fensterbuch.setProjekt(fenster, ordner)
      app.addRecentDocument(join(ordner, 'projekt.fachwerk'))
    },
  })
  setMenue()
  // beside the archive of the packaged program, which nobody can write to
  const beispiel = app.isPackaged
    ? prepareBeispiel(join(process.resourcesPath, 'samples', 'gewerbe'), join(app.getPath('userData'), 'beispiel'))
    : join(programm, '..', 'samples', 'gewerbe')
  if (schlange.isEmpty && startseite) openNeuesFenster(undefined)
  else if (schlange.isEmpty) schlange.add([chooseStartprojekt(merkzettel.projekt, beispiel)])
  schlange.start(openProjekt)
  // without any window nobody could end it
  if (fensterbuch.list().length === 0) app.quit()
}

/** The real path, by which a project is known; undefined if the folder has gone in the meantime. */
function resolveProjekt(ordner: string): string | undefined {
  try {
    return realpathSync(ordner)
  } catch {
    return undefined
  }
}

/** The program ends after its last window, and only when the host has closed its files and processes. */
function endWithAnwendung(host: Host): void {
  app.on('window-all-closed', () => app.quit())
  let beendet = false
  app.on('will-quit', (ereignis) => {
    if (beendet) return
    ereignis.preventDefault()
    void host.beende().finally(() => {
      beendet = true
      app.quit()
    })
  })
}
