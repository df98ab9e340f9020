import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** How the window is arranged; remembered by this browser, part of no project. */
interface Einstellungen {
  /** rows and fields 6 px higher, for touch and workshops */
  grosszuegig: boolean
  /** everything at 150 %, for a projector */
  vorfuehrung: boolean
  navigatorOffen: boolean
  eigenschaftenOffen: boolean
  untenOffen: boolean
  setEinstellung<N extends Schalter>(name: N, wert: boolean): void
}
type Schalter = 'grosszuegig' | 'vorfuehrung' | 'navigatorOffen' | 'eigenschaftenOffen' | 'untenOffen'

export const useEinstellungen = create<Einstellungen>()(
  persist(
    (set) => ({
      grosszuegig: false,
      vorfuehrung: false,
      navigatorOffen: true,
      eigenschaftenOffen: true,
      untenOffen: true,
      setEinstellung: (name, wert) => set({ [name]: wert }),
    }),
    { name: 'fachwerk.einstellungen' },
  ),
)

const ZEILE_REM = 1.625
const GROSSZUEGIG_REM = 0.375
const VORFUEHRUNG = 1.5

/** Height of a row in CSS pixels, for virtualised lists; follows density and presentation size. */
export function useZeilenhoehe(): number {
  const grosszuegig = useEinstellungen((stand) => stand.grosszuegig)
  const vorfuehrung = useEinstellungen((stand) => stand.vorfuehrung)
  return Math.round((ZEILE_REM + (grosszuegig ? GROSSZUEGIG_REM : 0)) * 16 * (vorfuehrung ? VORFUEHRUNG : 1))
}
