import { create } from 'zustand'
import type { Befund } from '../../../shared/befund.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Vergleichsquelle } from '../../../shared/host/vergleich.ts'
import type { Unterschiedsart } from '../../../shared/vergleich/unterschied.ts'
import { createDokumentstand } from '../../dokument/projektstand.ts'
import type { Hostzugang } from '../../host/host.ts'

export type Grundlagenart = Vergleichsquelle['art']
export type Darstellung = 'saetze' | 'tabelle' | 'graph'

/** What the open project is compared with, and how that is shown; kept while the window is open, part of no project. */
interface Vergleichszustand {
  art: Grundlagenart
  /** of Git or of a folder: what was chosen */
  quelle: Vergleichsquelle | undefined
  /** as it was read; `gespeichert` needs no reading */
  basis: Dokumentstand | undefined
  befunde: readonly Befund[]
  laedt: boolean
  darstellung: Darstellung
  gesucht: string
  nur: Unterschiedsart | 'alle'
  setArt(art: Grundlagenart): void
  setDarstellung(darstellung: Darstellung): void
  setGesucht(gesucht: string): void
  setNur(nur: Unterschiedsart | 'alle'): void
}

export const useVergleichszustand = create<Vergleichszustand>((set) => ({
  art: 'gespeichert',
  quelle: undefined,
  basis: undefined,
  befunde: [],
  laedt: false,
  darstellung: 'saetze',
  gesucht: '',
  nur: 'alle',
  setArt: (art) => set({ art, quelle: undefined, basis: undefined, befunde: [], laedt: false }),
  setDarstellung: (darstellung) => set({ darstellung }),
  setGesucht: (gesucht) => set({ gesucht }),
  setNur: (nur) => set({ nur }),
}))

/** Reads another state to compare with; an answer that is no longer asked for is passed over. */
export async function loadVergleichsstand(host: Hostzugang, sitzung: string, quelle: Vergleichsquelle): Promise<void> {
  useVergleichszustand.setState({ quelle, basis: undefined, befunde: [], laedt: true })
  const ergebnis = await host.rufe('vergleichsstand', { sitzung, quelle })
  if (useVergleichszustand.getState().quelle !== quelle) return
  useVergleichszustand.setState({
    laedt: false,
    basis: ergebnis.ok ? createDokumentstand(ergebnis.wert) : undefined,
    befunde: ergebnis.ok ? ergebnis.wert.befunde : ergebnis.befunde,
  })
}
