import { create } from 'zustand'
import { useDokument } from '../dokument/dokument.ts'
import { useArbeitsplatz } from './arbeitsplatz.ts'
import { isDaIn } from './elemente.ts'
import { findNachbarort, LEERER_ORTSVERLAUF, noteOrt, type Ort, type Ortsverlauf } from './ortsverlauf.ts'

/** The places of this window, for going back and forward. */
export const useOrte = create<Ortsverlauf>(() => LEERER_ORTSVERLAUF)

/** Notes every place as long as the window is there; gives the end of it. */
export function watchOrte(): () => void {
  const note = (): void => {
    const { leistung, ansicht, auswahl, feld } = useArbeitsplatz.getState()
    if (leistung === undefined && auswahl.length === 0) return
    useOrte.setState((verlauf) => noteOrt(verlauf, { leistung, ansicht, auswahl, feld }, Date.now()))
  }
  note()
  return useArbeitsplatz.subscribe((stand, davor) => {
    const gleich =
      stand.leistung === davor.leistung &&
      stand.ansicht === davor.ansicht &&
      stand.auswahl === davor.auswahl &&
      stand.feld === davor.feld
    if (!gleich) note()
  })
}

/** Whether there is a place to go back or forward to. */
export function hasNachbarort(verlauf: Ortsverlauf, richtung: 1 | -1): boolean {
  return findNachbarort(verlauf, richtung, isDa) !== undefined
}

/** Goes back (-1) or forward (1) to the next place that is still there. */
export function goToNachbarort(richtung: 1 | -1): void {
  const verlauf = useOrte.getState()
  const stelle = findNachbarort(verlauf, richtung, isDa)
  const ort = stelle === undefined ? undefined : verlauf.orte[stelle]
  if (stelle === undefined || ort === undefined) return
  const { leistung, openLeistung } = useArbeitsplatz.getState()
  if (ort.leistung !== undefined && ort.leistung !== leistung) openLeistung(ort.leistung)
  useArbeitsplatz.setState({ ansicht: ort.ansicht, auswahl: ort.auswahl, feld: ort.feld })
  // opening a Leistung has noted a place on the way
  useOrte.setState({ ...verlauf, stelle, zeit: 0 })
}

function isDa({ leistung, auswahl }: Ort): boolean {
  const { projekt, testfaelle } = useDokument.getState()
  if (projekt === undefined) return false
  const gibtEs = isDaIn(projekt, testfaelle)
  return (leistung === undefined || gibtEs(leistung)) && auswahl.every(gibtEs)
}
