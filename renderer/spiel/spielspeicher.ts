import { create } from 'zustand'
import type { Befund } from '../../shared/befund.ts'
import type { Spielbericht, Spielnachricht } from '../../shared/host/spiel.ts'
import type { Umsetzungsstufe } from '../../shared/modell/elemente/gemeinsam.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { compareSpielberichte, type Spielvergleich } from '../../shared/spiel/vergleich.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { ANFANG, type Bewegung, type Lage, moveLage } from './ablauf.ts'

export type Seitenblatt = 'verlauf' | 'schritte' | 'konfiguration'

/** A message that is no Testfall, e.g. one that a form has made; its Kennung is new with every message. */
export interface EigeneNachricht {
  kennung: string
  name: string
  nachricht: Spielnachricht
}

/** The play that the window shows. */
interface Spielspeicher {
  offen: boolean
  /** Kennung of the chosen Testfall or of the own message */
  nachricht: string | undefined
  /** the Leistung whose tab was open when the message was chosen */
  leistung: string | undefined
  eigene: EigeneNachricht | undefined
  stand: 'leer' | 'wartet' | 'da' | 'fehler'
  bericht: Spielbericht | undefined
  befunde: readonly Befund[]
  lage: Lage
  /** against the play that was shown before; undefined for the first one of a message */
  vergleich: Spielvergleich | undefined
  blatt: Seitenblatt
  xmlOffen: boolean
  /** stages whose rule is compiled, and the one that is being compiled */
  bereit: readonly Umsetzungsstufe[]
  uebersetzt: Umsetzungsstufe | undefined
  open(): void
  close(): void
  /** Closes the play and forgets its message. */
  leave(): void
  chooseNachricht(kennung: string): void
  begin(): void
  /** a finished play; `projekt` names what the comparison speaks of, `wie` says where it begins to be shown */
  takeBericht(projekt: Projekt, bericht: Spielbericht, wie: Extract<Bewegung, 'start' | 'vor' | 'ende'>): void
  takeFehler(befunde: readonly Befund[]): void
  move(bewegung: Bewegung): void
  closeVergleich(): void
  setBlatt(blatt: Seitenblatt): void
  setXmlOffen(offen: boolean): void
  setVorbereitung(bereit: readonly Umsetzungsstufe[], uebersetzt: Umsetzungsstufe | undefined): void
}

const OHNE_BERICHT = {
  stand: 'leer',
  bericht: undefined,
  befunde: [],
  lage: ANFANG,
  vergleich: undefined,
} as const

export const useSpiel = create<Spielspeicher>((set) => ({
  offen: false,
  nachricht: undefined,
  leistung: undefined,
  eigene: undefined,
  stand: 'leer',
  bericht: undefined,
  befunde: [],
  lage: ANFANG,
  vergleich: undefined,
  blatt: 'verlauf',
  xmlOffen: false,
  bereit: [],
  uebersetzt: undefined,
  open: () => set({ offen: true }),
  close: () => set({ offen: false, lage: ANFANG, vergleich: undefined, xmlOffen: false }),
  leave: () => set({ offen: false, nachricht: undefined, xmlOffen: false, ...OHNE_BERICHT }),
  chooseNachricht: (kennung) =>
    set({ nachricht: kennung, leistung: useArbeitsplatz.getState().leistung, ...OHNE_BERICHT }),
  begin: () => set({ stand: 'wartet', befunde: [] }),
  takeBericht: (projekt, bericht, wie) =>
    set((alt) => {
      const frueherer = alt.bericht
      const vergleich = frueherer === undefined ? undefined : compareSpielberichte(projekt, frueherer, bericht)
      const gleich = vergleich !== undefined && isGleich(vergleich)
      const anzahl = bericht.schritte.length
      return {
        stand: 'da',
        bericht,
        befunde: [],
        vergleich: gleich ? alt.vergleich : vergleich,
        lage: moveLage(ANFANG, wie, anzahl),
      }
    }),
  takeFehler: (befunde) => set({ stand: 'fehler', befunde }),
  move: (bewegung) => set(({ lage, bericht }) => ({ lage: moveLage(lage, bewegung, bericht?.schritte.length ?? 0) })),
  closeVergleich: () => set({ vergleich: undefined }),
  setBlatt: (blatt) => set({ blatt }),
  setXmlOffen: (xmlOffen) => set({ xmlOffen }),
  setVorbereitung: (bereit, uebersetzt) => set({ bereit, uebersetzt }),
}))

/** Nothing to tell: the same rule, the same configuration, the same deliveries. */
function isGleich({ regelGleich, geaenderteZeilen, neu, entfaellt, links, rechts }: Spielvergleich): boolean {
  return (
    regelGleich &&
    geaenderteZeilen === 0 &&
    neu.length === 0 &&
    entfaellt.length === 0 &&
    links.organisation === rechts.organisation &&
    links.ausgang === rechts.ausgang
  )
}
