import type { Bruecke } from '../../shared/schale/bruecke.ts'
import type { Hostleitung } from './hostleitung.ts'

/** To the host in Electron's main process, through the bridge of the preload. It ends with the window, so it is never lost. */
export function createIpcLeitung(bruecke: Bruecke, client: string): Hostleitung {
  void bruecke.melde(client)
  return {
    rufe: async (methode, eingabe) => JSON.parse(await bruecke.rufe(methode, JSON.stringify(eingabe))) as unknown,
    beobachte: (einer) => bruecke.beobachte(einer),
    beiAbbruch: () => () => {},
    beiWiederkehr: () => () => {},
    beiAbschied: (einer) => bruecke.beiAbschied(einer),
  }
}
