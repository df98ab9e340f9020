import { createBefund, type Ergebnis, fail } from '../../shared/befund.ts'
import { type HostEingabe, type HostMethode, type HostWert, hostEreignisSchema } from '../../shared/host.ts'
import { clientId } from './client.ts'
import type { Hostzugang } from './host.ts'
import { createVerbindungsbefund } from './verbindungsbefund.ts'

/** The host behind the loopback port that served this page; the cookie of the session goes along by itself. */
export function createHttpHost(): Hostzugang {
  const empfaenger = new Set<Parameters<Hostzugang['beobachte']>[0]>()
  const wiederkehrer = new Set<() => void>()
  const abbrecher = new Set<() => void>()
  let quelle: EventSource | undefined
  let unterbrochen = false
  const connect = (): void => {
    quelle = new EventSource(`./ereignisse?client=${clientId()}`)
    quelle.onerror = () => {
      if (!unterbrochen) for (const einer of abbrecher) einer()
      unterbrochen = true
    }
    quelle.onopen = () => {
      if (unterbrochen) for (const einer of wiederkehrer) einer()
      unterbrochen = false
    }
    quelle.onmessage = ({ data }: MessageEvent<string>) => {
      const ereignis = hostEreignisSchema.safeParse(JSON.parse(data))
      if (!ereignis.success) return
      for (const einer of empfaenger) einer(ereignis.data)
    }
  }
  return {
    rufe: (methode, eingabe) => call(methode, eingabe),
    beobachte: (einer) => {
      if (quelle === undefined) connect()
      empfaenger.add(einer)
      return () => empfaenger.delete(einer)
    },
    beiAbbruch: (einer) => {
      abbrecher.add(einer)
      return () => abbrecher.delete(einer)
    },
    beiWiederkehr: (einer) => {
      wiederkehrer.add(einer)
      return () => wiederkehrer.delete(einer)
    },
    // a browser lets nobody wait; the store of the tab keeps what the host has not got
    beiAbschied: () => {},
  }
}

async function call<M extends HostMethode>(methode: M, eingabe: HostEingabe<M>): Promise<Ergebnis<HostWert<M>>> {
  try {
    const antwort = await fetch(`./host/${methode}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(eingabe),
    })
    if (antwort.status === 401 || antwort.status === 403) return fail(sessionBefund())
    return (await antwort.json()) as Ergebnis<HostWert<M>>
  } catch (fehler) {
    return fail(createVerbindungsbefund(fehler))
  }
}

function sessionBefund(): ReturnType<typeof createBefund> {
  return createBefund({
    code: 'fenster.anmeldung',
    satz: 'Dieses Fenster gehört zu keinem laufenden Fachwerk.',
    abhilfe: 'Öffnen Sie die Adresse, die Fachwerk beim Start nennt.',
  })
}
