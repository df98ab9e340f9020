import { useEffect, useState } from 'react'
import type { Befund } from '../shared/befund.ts'
import { ANSICHTEN } from './ansichten/verzeichnis.ts'
import { useArbeitsplatz } from './arbeitsplatz/arbeitsplatz.ts'
import { Wartezeichen } from './bausteine/Wartezeichen.tsx'
import { useDokument } from './dokument/dokument.ts'
import { useAktionen } from './host/HostKontext.tsx'
import { readFensterprojekt } from './projekt/fensterprojekt.ts'
import { useProjektaktionen } from './projekt/useProjektaktionen.ts'
import { Wiederherstellung } from './projekt/Wiederherstellung.tsx'
import { Fenster } from './rahmen/Fenster.tsx'
import { Startproblem } from './rahmen/Startproblem.tsx'
import { Startseite } from './start/Startseite.tsx'

/** Opens the project that this tab shows, or the one Fachwerk was started with; without any, the start page. */
export function App() {
  const [fensterprojekt] = useState(readFensterprojekt)
  return fensterprojekt === 'startseite' ? <Startseite /> : <Projektfenster ordner={fensterprojekt?.ordner} />
}

function Projektfenster({ ordner }: { ordner: string | undefined }) {
  const aktionen = useAktionen()
  const { showStartseite } = useProjektaktionen()
  const offen = useDokument((stand) => stand.projekt !== undefined)
  const wiederherstellbar = useDokument((stand) => stand.wiederherstellbar)
  const [befunde, setBefunde] = useState<readonly Befund[]>()
  const open = (): void => {
    setBefunde(undefined)
    void aktionen.open(ordner).then((ergebnis) => {
      if (!ergebnis.ok) setBefunde(ergebnis.befunde)
    })
  }
  // opening twice (StrictMode) answers with the same Sitzung
  useEffect(open, [aktionen, ordner])
  useEffect(preloadAnsicht, [])
  if (wiederherstellbar !== undefined) return <Wiederherstellung {...wiederherstellbar} />
  if (offen) return <Fenster />
  if (befunde?.some(({ code }) => code === 'sitzung.ohneProjekt') === true) return <Startseite />
  if (befunde !== undefined) {
    return <Startproblem befunde={befunde} onErneut={open} onStartseite={() => void showStartseite()} />
  }
  return <Wartezeichen text="Projekt wird geöffnet" ganz />
}

/** While the host reads the project, the view that is going to show it is fetched. */
function preloadAnsicht(): void {
  const { ansicht } = useArbeitsplatz.getState()
  const eintrag = ANSICHTEN.find((einer) => einer.ansicht === ansicht)
  // what cannot be fetched is told when it is shown
  void eintrag?.lade().catch(() => undefined)
}
