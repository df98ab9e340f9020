import { ipcMain, webContents } from 'electron'
import { KANAL } from '../shared/schale/bruecke.ts'
import { endFenster } from './shell/abschied.ts'
import { absenderOf } from './shell/absender.ts'
import { concernsFenster } from './shell/ereignisweg.ts'
import { ANNAHMEKANAELE, createIpcannahme, type Ipcannahmeoptionen } from './shell/ipcannahme.ts'
import { chooseOrdner } from './shell/projektwahl.ts'

type Verbindungsoptionen = Omit<Ipcannahmeoptionen, 'beiAbschied' | 'waehleOrdner'>

/** Connects the windows with the host: calls pass the checks of {@link createIpcannahme}, events go to the windows they concern. */
export function connectIpc(optionen: Verbindungsoptionen): void {
  const { host, fensterbuch } = optionen
  const annahme = createIpcannahme({ ...optionen, beiAbschied: endFenster, waehleOrdner: chooseOrdner })
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
