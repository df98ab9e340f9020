import { type Ergebnis, fail } from '../../shared/befund.ts'
import { type HostEingabe, type HostMethode, type HostWert, hostEreignisSchema } from '../../shared/host.ts'
import type { Bruecke } from '../../shared/schale/bruecke.ts'
import type { Hostzugang } from './host.ts'
import { createVerbindungsbefund } from './verbindungsbefund.ts'

/** The host in Electron's main process, through the bridge of the preload. It ends with the window, so it is never lost. */
export function createIpcHost(bruecke: Bruecke, client: string): Hostzugang {
  const empfaenger = new Set<Parameters<Hostzugang['beobachte']>[0]>()
  void bruecke.melde(client)
  bruecke.beobachte((text) => {
    const ereignis = hostEreignisSchema.safeParse(JSON.parse(text))
    if (!ereignis.success) return
    for (const einer of empfaenger) einer(ereignis.data)
  })
  return {
    rufe: (methode, eingabe) => call(bruecke, methode, eingabe),
    beobachte: (einer) => {
      empfaenger.add(einer)
      return () => empfaenger.delete(einer)
    },
    beiAbbruch: () => () => {},
    beiWiederkehr: () => () => {},
    beiAbschied: (einer) => bruecke.beiAbschied(einer),
  }
}

async function call<M extends HostMethode>(
  bruecke: Bruecke,
  methode: M,
  eingabe: HostEingabe<M>,
): Promise<Ergebnis<HostWert<M>>> {
  try {
    return JSON.parse(await bruecke.rufe(methode, JSON.stringify(eingabe))) as Ergebnis<HostWert<M>>
  } catch (fehler) {
    return fail(createVerbindungsbefund(fehler))
  }
}
