import { ipcMain, webContents } from 'electron'
import type { Host } from '../shared/host.ts'
import { KANAL } from '../shared/schale/bruecke.ts'
import { absenderOf } from './shell/absender.ts'
import type { Fensterbuch } from './shell/fensterbuch.ts'
import { ANNAHMEKANAELE, createIpcannahme } from './shell/ipcannahme.ts'

/** Connects the windows with the host: calls pass the checks of {@link createIpcannahme}, events go to the pages that introduced themselves. */
export function connectIpc(host: Host, fensterbuch: Fensterbuch): void {
  const annahme = createIpcannahme({ host, fensterbuch })
  for (const kanal of ANNAHMEKANAELE) {
    ipcMain.handle(kanal, (ereignis, ...argumente: unknown[]) => annahme.answer(kanal, absenderOf(ereignis), argumente))
  }
  host.beobachte((ereignis) => {
    const text = JSON.stringify(ereignis)
    for (const { fenster, client } of fensterbuch.list()) {
      if (client !== undefined) webContents.fromId(fenster)?.send(KANAL.ereignis, text)
    }
  })
}
