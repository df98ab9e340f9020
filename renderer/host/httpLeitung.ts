import { FehlendeAnmeldung, type Hostleitung } from './hostleitung.ts'

/** To the host behind the loopback port that served this page; the cookie of the session goes along by itself. */
export function createHttpLeitung(client: string): Hostleitung {
  const empfaenger = new Set<(ereignis: string) => void>()
  const wiederkehrer = new Set<() => void>()
  const abbrecher = new Set<() => void>()
  let unterbrochen = false
  const quelle = new EventSource(`./ereignisse?client=${client}`)
  quelle.onerror = () => {
    if (!unterbrochen) for (const einer of abbrecher) einer()
    unterbrochen = true
  }
  quelle.onopen = () => {
    if (unterbrochen) for (const einer of wiederkehrer) einer()
    unterbrochen = false
  }
  quelle.onmessage = ({ data }: MessageEvent<string>) => {
    for (const einer of empfaenger) einer(data)
  }
  return {
    rufe: call,
    beobachte: (einer) => {
      empfaenger.add(einer)
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

async function call(methode: string, eingabe: object): Promise<unknown> {
  const antwort = await fetch(`./host/${methode}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(eingabe),
  })
  if (antwort.status === 401 || antwort.status === 403) throw new FehlendeAnmeldung()
  return antwort.json()
}
