import { create } from 'zustand'
import type { Befund } from '../../../shared/befund.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Testfallunterschied, Vergleichsquelle } from '../../../shared/host/vergleich.ts'
import type { Unterschiedsart } from '../../../shared/vergleich/unterschied.ts'
import { createDokumentstand } from '../../dokument/projektstand.ts'
import type { Hostzugang } from '../../host/hostzugang.ts'

export type Grundlagenart = Vergleichsquelle['art']
export type Darstellung = 'saetze' | 'tabelle' | 'graph'

interface Testfallvergleich {
  unterschiede: readonly Testfallunterschied[]
  befunde: readonly Befund[]
}

/** Nothing has been read to compare with. */
const LEER = {
  basis: undefined,
  befunde: [],
  testfaelle: { unterschiede: [], befunde: [] },
  laedt: false,
  laedtTestfaelle: false,
}

/** What the open project is compared with, and how that is shown; kept while the window is open, part of no project. */
interface Vergleichszustand {
  art: Grundlagenart
  /** of Git or of a folder: what was chosen */
  quelle: Vergleichsquelle | undefined
  /** as it was read; `gespeichert` needs no reading */
  basis: Dokumentstand | undefined
  befunde: readonly Befund[]
  /** of the same state: its Testfälle, which lie beside the model */
  testfaelle: Testfallvergleich
  laedt: boolean
  /** the model is there, its Testfälle are still being compared */
  laedtTestfaelle: boolean
  darstellung: Darstellung
  gesucht: string
  nur: Unterschiedsart | 'alle'
  setArt(art: Grundlagenart): void
  setDarstellung(darstellung: Darstellung): void
  setGesucht(gesucht: string): void
  setNur(nur: Unterschiedsart | 'alle'): void
}

export const useVergleichszustand = create<Vergleichszustand>((set) => ({
  ...LEER,
  art: 'gespeichert',
  quelle: undefined,
  darstellung: 'saetze',
  gesucht: '',
  nur: 'alle',
  setArt: (art) => set({ ...LEER, art, quelle: undefined }),
  setDarstellung: (darstellung) => set({ darstellung }),
  setGesucht: (gesucht) => set({ gesucht }),
  setNur: (nur) => set({ nur }),
}))

/** Reads another state to compare with; an answer that is no longer asked for is passed over. */
export async function loadVergleichsstand(host: Hostzugang, sitzung: string, quelle: Vergleichsquelle): Promise<void> {
  useVergleichszustand.setState({ ...LEER, quelle, laedt: true })
  const ergebnis = await host.rufe('vergleichsstand', { sitzung, quelle })
  if (useVergleichszustand.getState().quelle !== quelle) return
  useVergleichszustand.setState({
    laedt: false,
    laedtTestfaelle: ergebnis.ok,
    basis: ergebnis.ok ? createDokumentstand(ergebnis.wert) : undefined,
    befunde: ergebnis.ok ? ergebnis.wert.befunde : ergebnis.befunde,
  })
}

/** Only the last of several comparisons counts; the host gives up the others. */
let letzter = 0

/** The Testfälle of the chosen state against those on disk; what the model says is shown without waiting for it. */
export async function loadTestfallvergleich(
  host: Hostzugang,
  sitzung: string,
  quelle: Vergleichsquelle,
): Promise<void> {
  letzter += 1
  const eigener = letzter
  const ergebnis = await host.rufe('testfallvergleich', { sitzung, quelle })
  if (eigener !== letzter || useVergleichszustand.getState().quelle !== quelle) return
  useVergleichszustand.setState({
    laedtTestfaelle: false,
    testfaelle: ergebnis.ok ? ergebnis.wert : { unterschiede: [], befunde: ergebnis.befunde },
  })
}
