import { useEffect } from 'react'
import { create } from 'zustand'
import type { Befund, Schwere } from '../../shared/befund.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { markBereit } from '../bausteine/bereit.ts'
import { useDokument } from '../dokument/dokument.ts'
import type { Pruefantwort } from './pruefarbeiter.ts'
import { createPruefauftrag } from './pruefauftrag.ts'

interface Befundspeicher {
  /** of the model check and of reading the files, worst first */
  befunde: readonly Befund[]
  /** the project that was checked; undefined before the first check is through */
  geprueft: Projekt | undefined
  /** which severities the table shows */
  gezeigt: ReadonlySet<Schwere>
  /** index of the Befund that F8 stands on, in the list as shown */
  aktuell: number
  toggleSchwere(schwere: Schwere): void
  setAktuell(aktuell: number): void
}

export const useBefunde = create<Befundspeicher>((set) => ({
  befunde: [],
  geprueft: undefined,
  gezeigt: new Set<Schwere>(['fehler', 'warnung', 'hinweis']),
  aktuell: -1,
  toggleSchwere: (schwere) =>
    set(({ gezeigt }) => {
      const neu = new Set(gezeigt)
      if (!neu.delete(schwere)) neu.add(schwere)
      return { gezeigt: neu, aktuell: -1 }
    }),
  setAktuell: (aktuell) => set({ aktuell }),
}))

/** Typing changes the model with every field that is left; several changes in this time are checked once. */
const PAUSE_MS = 150

/** Keeps the Befunde up to date with the document as long as the window is there. */
export function usePruefung(): void {
  useEffect(() => {
    const arbeiter = new Worker(new URL('./pruefarbeiter.ts', import.meta.url), { type: 'module' })
    let uhr: ReturnType<typeof setTimeout> | undefined
    let nummer = 0
    let gesendet: Projekt | undefined
    const send = (): void => {
      const { projekt } = useDokument.getState()
      if (projekt === undefined || projekt === gesendet) return
      nummer += 1
      arbeiter.postMessage(createPruefauftrag(gesendet, projekt, nummer))
      gesendet = projekt
    }
    arbeiter.onmessage = ({ data }: MessageEvent<Pruefantwort>) => {
      if (data.nummer !== nummer) return
      const { lesebefunde } = useDokument.getState()
      useBefunde.setState({ befunde: [...lesebefunde, ...data.befunde], geprueft: gesendet })
      markBereit('befunde')
    }
    send()
    const ende = useDokument.subscribe((stand, davor) => {
      if (stand.projekt === davor.projekt) return
      clearTimeout(uhr)
      uhr = setTimeout(send, PAUSE_MS)
    })
    return () => {
      ende()
      clearTimeout(uhr)
      arbeiter.terminate()
    }
  }, [])
}
