import { useEffect } from 'react'
import { create } from 'zustand'
import type { Befund } from '../../../shared/befund.ts'
import type { Dokumentquelle } from '../../../shared/host/pruefstand.ts'
import type { Pruefstandstand } from '../../../shared/host/pruefstandstand.ts'
import { useBeiWechsel } from '../../bausteine/useBeiWechsel.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import type { Hostzugang } from '../../host/hostzugang.ts'
import { type System, type Systemreiterangaben, type Systemzahlen, seeSysteme, UNGESEHEN } from './systemreiter.ts'

/** What of the Akten is shown below the tree. */
export interface Dokumentwahl {
  installation: string
  id: string
}

interface Pruefstandspeicher {
  stand: Pruefstandstand | undefined
  /** why there is none */
  befunde: readonly Befund[]
  /** id of the Vorgang that the inbox shows */
  vorgang: string | undefined
  dokument: Dokumentwahl | undefined
  mail: string | undefined
  transaktion: string | undefined
  /** a text that lies over the protocol */
  xml: { titel: string; quelle: Dokumentquelle } | undefined
  /** what is under way, in words */
  laeuft: string | undefined
  /** what the last action came to */
  meldung: { satz: string; befunde: readonly Befund[] } | undefined
  /** how much each system held when it was last in sight */
  gesehen: Systemzahlen
}

export const usePruefstand = create<Pruefstandspeicher>(() => ({
  stand: undefined,
  befunde: [],
  vorgang: undefined,
  dokument: undefined,
  mail: undefined,
  transaktion: undefined,
  xml: undefined,
  laeuft: undefined,
  meldung: undefined,
  gesehen: UNGESEHEN,
}))

/** What lies in these systems is in sight; tells nobody where that is nothing new. */
export function markGesehen(systeme: Record<System, Systemreiterangaben>, sichtbare: readonly System[]): void {
  usePruefstand.setState((alles) => {
    const gesehen = seeSysteme(alles.gesehen, systeme, sichtbare)
    return gesehen === alles.gesehen ? alles : { gesehen }
  })
}

/** Shows a message that has just been sent: its case, its Transaktion. */
export function showTransaktion(transaktion: string, vorgang: string | undefined): void {
  usePruefstand.setState({
    transaktion,
    ...(vorgang === undefined ? {} : { vorgang }),
    dokument: undefined,
    mail: undefined,
    // it spoke of an earlier message
    meldung: undefined,
  })
}

/** Several changes in a row are read once. */
const SAMMELZEIT_MS = 120
/** A change of the model is often followed by the next one. */
const NACH_AENDERUNG_MS = 600

/** Keeps the Stand fresh while any part of the window shows it. */
export function usePruefstandstand(): void {
  const host = useHost()
  const sitzung = useDokument(({ sitzung: id }) => id)
  const sequenz = useDokument((stand) => stand.sequenz)
  useEffect(() => {
    if (sitzung === undefined) return
    return observe(host, sitzung)
  }, [host, sitzung])
  // names and answers come from the model: read again after every acknowledged change
  useBeiWechsel(sequenz, () => {
    const uhr = setTimeout(() => sitzung !== undefined && void read(host, sitzung), NACH_AENDERUNG_MS)
    return () => clearTimeout(uhr)
  })
}

function observe(host: Hostzugang, sitzung: string): () => void {
  let uhr: ReturnType<typeof setTimeout> | undefined
  void read(host, sitzung)
  const ende = host.beobachte((ereignis) => {
    if (ereignis.art !== 'pruefstand' || ereignis.sitzung !== sitzung || uhr !== undefined) return
    uhr = setTimeout(() => {
      uhr = undefined
      void read(host, sitzung)
    }, SAMMELZEIT_MS)
  })
  return () => {
    clearTimeout(uhr)
    ende()
  }
}

async function read(host: Hostzugang, sitzung: string): Promise<void> {
  const ergebnis = await host.rufe('pruefstandStand', { sitzung })
  if (ergebnis.ok) usePruefstand.setState({ stand: ergebnis.wert, befunde: [] })
  else usePruefstand.setState({ befunde: ergebnis.befunde })
}
