import { create } from 'zustand'
import { persist } from 'zustand/middleware'

type Schalter = 'grosszuegig' | 'vorfuehrung' | 'eigenschaftenOffen'

/** How the window is arranged; remembered by this browser, part of no project. */
interface Einstellungen extends Record<Schalter, boolean> {
  /** whether the navigator is open, by kind of place (navigatorlage.ts) */
  navigator: Readonly<Record<string, boolean>>
  /** whether the bottom panel is open, by kind of place (untenlage.ts) */
  unten: Readonly<Record<string, boolean>>
  /** who signs exceptions from the model check */
  verfasser: string
  setEinstellung(name: Schalter, wert: boolean): void
  setVerfasser(name: string): void
  setNavigator(lage: string, offen: boolean): void
  setUnten(lage: string, offen: boolean): void
}

export const useEinstellungen = create<Einstellungen>()(
  persist(
    (set) => ({
      /** rows and fields 6 px higher, for touch and workshops */
      grosszuegig: false,
      /** everything at 150 %, for a projector */
      vorfuehrung: false,
      eigenschaftenOffen: true,
      navigator: {},
      unten: {},
      verfasser: '',
      setEinstellung: (name, wert) => set({ [name]: wert }),
      setVerfasser: (verfasser) => set({ verfasser }),
      setNavigator: (lage, offen) => set(({ navigator }) => ({ navigator: { ...navigator, [lage]: offen } })),
      setUnten: (lage, offen) => set(({ unten }) => ({ unten: { ...unten, [lage]: offen } })),
    }),
    { name: 'fachwerk.einstellungen' },
  ),
)

const ZEILE_REM = 1.625
const GROSSZUEGIG_REM = 0.375
const VORFUEHRUNG = 1.5
const REM_PX = 16
const TABELLENKOPF_REM = 1.625

/** Height of a row in CSS pixels, for virtualised lists; follows density and presentation size. */
export function useZeilenhoehe(): number {
  const grosszuegig = useEinstellungen((stand) => stand.grosszuegig)
  const rem = useRem()
  return Math.round((ZEILE_REM + (grosszuegig ? GROSSZUEGIG_REM : 0)) * rem)
}

/** Height of the header of a table of cells with the line below it (`zellentabelle.css`). */
export function useTabellenkopfhoehe(): number {
  return Math.ceil(TABELLENKOPF_REM * useRem()) + 1
}

function useRem(): number {
  const vorfuehrung = useEinstellungen((stand) => stand.vorfuehrung)
  return REM_PX * (vorfuehrung ? VORFUEHRUNG : 1)
}
