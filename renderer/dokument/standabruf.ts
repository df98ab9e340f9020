import { type Ergebnis, succeed } from '../../shared/befund.ts'
import type { Entscheidung, Projektstand } from '../../shared/host/sitzung.ts'
import type { HostEreignis } from '../../shared/host.ts'
import type { Hostzugang } from '../host/hostzugang.ts'
import { useDokument } from './dokument.ts'

interface Oeffnung {
  ordner?: string
  entscheidung?: Entscheidung
  /** keep the document as it is where nothing has changed */
  behalten?: boolean
}

/** Fetches the whole state of the document from the host. */
export interface Standabruf {
  /** One after the other; who asks for the same as is under way shares its answer. */
  fetch(oeffnung: Oeffnung): Promise<Ergebnis<undefined>>
  /** Fetches the state of the open project anew. */
  reload(behalten?: boolean): Promise<Ergebnis<undefined>>
  /** Passes an event on; one that comes while a state is fetched waits for it, as it may be older or newer. */
  pass(ereignis: HostEreignis): void
}

interface Abrufoptionen {
  host: Hostzugang
  client: string
  adopt(stand: Projektstand, behalten: boolean): void
  receive(ereignis: HostEreignis): void
  /** a state has been adopted, and all that came meanwhile is received */
  onStand(): void
}

export function createStandabruf({ host, client, adopt, receive, onStand }: Abrufoptionen): Standabruf {
  let wartende: HostEreignis[] | undefined
  let laufendes: { art: string; ende: Promise<Ergebnis<undefined>> } | undefined

  const fetchStand = async (oeffnung: Oeffnung): Promise<Ergebnis<undefined>> => {
    wartende = []
    const { behalten = false, ...angaben } = oeffnung
    const stand = await host.rufe('oeffne', { client, ...angaben })
    const verpasst = wartende
    wartende = undefined
    if (!stand.ok) return stand
    const { sitzung, sequenz } = useDokument.getState()
    // an answer that was overtaken by an acknowledgement
    if (stand.wert.sitzung === sitzung && stand.wert.sequenz < sequenz) return fetchStand(oeffnung)
    adopt(stand.wert, behalten)
    for (const ereignis of verpasst) receive(ereignis)
    onStand()
    return succeed(undefined)
  }

  const fetch = (oeffnung: Oeffnung): Promise<Ergebnis<undefined>> => {
    const art = JSON.stringify(oeffnung)
    if (laufendes?.art === art) return laufendes.ende
    const ende = (laufendes?.ende ?? Promise.resolve()).then(() => fetchStand(oeffnung))
    const lauf = { art, ende }
    laufendes = lauf
    void ende.finally(() => {
      if (laufendes === lauf) laufendes = undefined
    })
    return ende
  }

  return {
    fetch,
    reload: (behalten = false) => fetch({ ordner: useDokument.getState().ordner, behalten }),
    pass: (ereignis) => {
      if (wartende === undefined) receive(ereignis)
      else wartende.push(ereignis)
    },
  }
}
