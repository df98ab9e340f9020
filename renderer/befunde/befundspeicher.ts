import { useEffect } from 'react'
import { create } from 'zustand'
import { type Befund, createBefund, type Schwere } from '../../shared/befund.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { type Befundstand, sortBefunde } from '../../shared/pruefung/befundstand.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { markBereit } from '../bausteine/bereit.ts'
import { runSchritteNachErstemBild } from '../bausteine/nachErstemBild.ts'
import { useDokument } from '../dokument/dokument.ts'
import { findWieder } from './befundsicht.ts'
import type { Pruefantwort } from './pruefarbeiter.ts'
import { createPruefauftraege } from './pruefauftrag.ts'

interface Befundspeicher {
  /** of the model check and of reading the files, worst first; those that are accepted stand in `ausgenommene` */
  befunde: readonly Befund[]
  ausgenommene: readonly Befund[]
  /** the project that was checked last as a whole; undefined before the first check is through */
  geprueft: Projekt | undefined
  /** which severities the table shows */
  gezeigt: ReadonlySet<Schwere>
  /** whether the table also shows what is accepted */
  zeigtAusgenommene: boolean
  /** index of the chosen Befund in the list as shown; -1: none */
  aktuell: number
  /** where F8 goes on from: the chosen one, or the place before the one that was mended last */
  marke: number
  toggleSchwere(schwere: Schwere): void
  toggleAusgenommene(): void
  setAktuell(aktuell: number): void
}

const KEINER = { aktuell: -1, marke: -1 }

export const useBefunde = create<Befundspeicher>((set) => ({
  befunde: [],
  ausgenommene: [],
  geprueft: undefined,
  gezeigt: new Set<Schwere>(['fehler', 'warnung', 'hinweis']),
  zeigtAusgenommene: false,
  ...KEINER,
  toggleSchwere: (schwere) =>
    set(({ gezeigt }) => {
      const neu = new Set(gezeigt)
      if (!neu.delete(schwere)) neu.add(schwere)
      return { gezeigt: neu, ...KEINER }
    }),
  toggleAusgenommene: () => set(({ zeigtAusgenommene }) => ({ zeigtAusgenommene: !zeigtAusgenommene, ...KEINER })),
  setAktuell: (aktuell) => set({ aktuell, marke: aktuell }),
}))

/** The Befunde as the table shows them: those that count, then those that are accepted. */
export function listGezeigte(
  { befunde, ausgenommene, gezeigt, zeigtAusgenommene }: Befundspeicher = useBefunde.getState(),
): readonly Befund[] {
  return [...befunde, ...(zeigtAusgenommene ? ausgenommene : [])].filter(({ schwere }) => gezeigt.has(schwere))
}

/** Typing changes the model with every field that is left; several changes in this time are checked once. */
const PAUSE_MS = 150

/** The project is sent once the window has drawn what it shows, piece by piece; each waits no longer for an idle moment. */
const ERSTE_PRUEFUNG_MS = 100

/** Keeps the Befunde up to date with the document as long as the window is there. */
export function usePruefung(): void {
  useEffect(() => {
    const arbeiter = new Worker(new URL('./pruefarbeiter.ts', import.meta.url), { type: 'module' })
    let uhr: ReturnType<typeof setTimeout> | undefined
    let nummer = 0
    let gesendet: Projekt | undefined
    let stand: Befundstand = new Map()
    function* transfer(): Generator<undefined> {
      const { projekt } = useDokument.getState()
      if (projekt === undefined || projekt === gesendet) return
      nummer += 1
      const davor = gesendet
      gesendet = projekt
      const { leistung } = useArbeitsplatz.getState()
      for (const auftrag of createPruefauftraege(davor, projekt, { nummer, leistung })) {
        arbeiter.postMessage(auftrag)
        yield
      }
    }
    // a whole project takes a moment to copy, and what is to be seen and done first goes before
    const erste = transfer()
    const cancelErste = runSchritteNachErstemBild(erste, ERSTE_PRUEFUNG_MS)
    const send = (): void => {
      finish(erste)
      finish(transfer())
    }
    arbeiter.onmessage = ({ data }: MessageEvent<Pruefantwort>) => {
      // each answer says only what is new, so none may be left out; only the last one is about what the window shows
      stand = new Map([...stand, ...data.geaendert])
      if (data.nummer === nummer) adopt(sortBefunde(stand), data.fertig ? gesendet : undefined)
    }
    arbeiter.onerror = ({ message }) => adopt([createAbbruchbefund(message)], gesendet)
    const ende = useDokument.subscribe(({ projekt }, davor) => {
      if (projekt === davor.projekt) return
      clearTimeout(uhr)
      uhr = setTimeout(send, PAUSE_MS)
    })
    return () => {
      ende()
      cancelErste()
      clearTimeout(uhr)
      arbeiter.terminate()
    }
  }, [])
}

/** Goes through what is left of it. */
function finish(schritte: Iterator<undefined>): void {
  while (schritte.next().done !== true);
}

/**
 * Shows new Befunde; the chosen one stays chosen wherever it now stands. `geprueft` is undefined while only those in view are new.
 */
function adopt(modellbefunde: readonly Befund[], geprueft: Projekt | undefined): void {
  const { lesebefunde } = useDokument.getState()
  useBefunde.setState((davor) => {
    const danach = {
      ...davor,
      befunde: [...lesebefunde, ...modellbefunde.filter(({ ausnahme }) => ausnahme === undefined)],
      ausgenommene: modellbefunde.filter(({ ausnahme }) => ausnahme !== undefined),
      geprueft: geprueft ?? davor.geprueft,
    }
    return { ...danach, ...findWieder(listGezeigte(davor), davor, listGezeigte(danach)) }
  })
  if (geprueft !== undefined) markBereit('befunde')
}

function createAbbruchbefund(einzelheiten: string): Befund {
  return createBefund({
    code: 'fenster.pruefung',
    satz: 'Die Modellprüfung ist abgebrochen.',
    abhilfe: 'Laden Sie das Fenster neu; bleibt der Abbruch, melden Sie ihn den Entwicklern.',
    einzelheiten,
  })
}
