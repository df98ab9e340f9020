import { ipcMain, webContents } from 'electron'
import type { Host } from '../shared/host.ts'
import { KANAL } from '../shared/schale/bruecke.ts'
import { endFenster } from './shell/abschied.ts'
import { absenderOf } from './shell/absender.ts'
import { concernsFenster } from './shell/ereignisweg.ts'
import type { Fensterbuch } from './shell/fensterbuch.ts'
import { ANNAHMEKANAELE, createIpcannahme } from './shell/ipcannahme.ts'

/** Connects the windows with the host: calls pass the checks of {@link createIpcannahme}, events go to the windows they concern. */
export function connectIpc(host: Host, fensterbuch: Fensterbuch): void {
  const annahme = createIpcannahme({ host, fensterbuch, beiAbschied: endFenster })
  for (const kanal of ANNAHMEKANAELE) {
    ipcMain.handle(kanal, (ereignis, ...argumente: unknown[]) => annahme.answer(kanal, absenderOf(ereignis), argumente))
  }
  host.beobachte((ereignis) => {
    const text = JSON.stringify(ereignis)
    for (const eintrag of fensterbuch.list()) {
      if (concernsFenster(ereignis, eintrag)) webContents.fromId(eintrag.fenster)?.send(KANAL.ereignis, text)
    }
  })
}
