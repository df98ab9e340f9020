import { useEffect, useState } from 'react'
import type { Befund } from '../shared/befund.ts'
import { Wartezeichen } from './bausteine/Wartezeichen.tsx'
import { useDokument } from './dokument/dokument.ts'
import { useAktionen } from './host/HostKontext.tsx'
import { Fenster } from './rahmen/Fenster.tsx'
import { Startproblem } from './rahmen/Startproblem.tsx'

/** Opens the project the program was started with and shows the window, or says why there is none. */
export function App() {
  const aktionen = useAktionen()
  const offen = useDokument((stand) => stand.projekt !== undefined)
  const [befunde, setBefunde] = useState<readonly Befund[]>()
  const open = (): void => {
    setBefunde(undefined)
    void aktionen.open().then((ergebnis) => {
      if (!ergebnis.ok) setBefunde(ergebnis.befunde)
    })
  }
  // opening twice (StrictMode) answers with the same Sitzung
  useEffect(open, [aktionen])
  if (offen) return <Fenster />
  if (befunde !== undefined) return <Startproblem befunde={befunde} onErneut={open} />
  return <Wartezeichen text="Projekt wird geöffnet" ganz />
}
