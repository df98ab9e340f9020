import { useCallback, useEffect, useState } from 'react'
import { Abgleichleiste } from '../abgleich/Abgleichleiste.tsx'
import { useAbnahmebefehle } from '../ansichten/abnahme/useAbnahmebefehle.ts'
import { ANSICHTEN } from '../ansichten/verzeichnis.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { Baukastenuebernahme } from '../baukasten/Baukastenuebernahme.tsx'
import { markBereit } from '../bausteine/bereit.ts'
import { awaitErstesBild } from '../bausteine/erstesBild.ts'
import { usePruefung } from '../befunde/befundspeicher.ts'
import { Regelhilfe } from '../befunde/Regelhilfe.tsx'
import { Entscheidungsleiste } from '../dokument/Entscheidungsleiste.tsx'
import { useVerweisvorrat } from '../dokument/useVerweisvorrat.ts'
import { Verbindungsleiste } from '../dokument/Verbindungsleiste.tsx'
import { useAktionen } from '../host/HostKontext.tsx'
import { Systemkonzept } from '../konzept/Systemkonzept.tsx'
import { AlsMuster } from '../muster/AlsMuster.tsx'
import { NeueLeistung } from '../muster/NeueLeistung.tsx'
import { Ablegeflaeche } from '../projekt/Ablegeflaeche.tsx'
import { Projektdialoge } from '../projekt/Projektdialoge.tsx'
import { useSpielbefehle } from '../spiel/useSpielbefehle.ts'
import { useSpielDerLeistung } from '../spiel/useSpielDerLeistung.ts'
import { useSuchbefehle } from '../suche/useSuchbefehle.ts'
import { Ansage } from './Ansage.tsx'
import { Meldungsleiste } from './Meldungsleiste.tsx'
import { Mitte } from './Mitte.tsx'
import { Palette } from './Palette.tsx'
import { Reiterleiste } from './Reiterleiste.tsx'
import { Statusleiste } from './Statusleiste.tsx'
import { Tastenuebersicht } from './Tastenuebersicht.tsx'
import { Titelleiste } from './Titelleiste.tsx'
import { type Bereiche, useBereiche } from './useBereiche.ts'
import { useDarstellung } from './useDarstellung.ts'
import { useErsteLeistung } from './useErsteLeistung.ts'
import { useFensterbefehle } from './useFensterbefehle.ts'
import { useOrtsbefehle } from './useOrtsbefehle.ts'
import { useTasten } from './useTasten.ts'
import { useVergleichsbefehle } from './useVergleichsbefehle.ts'
import './rahmen.css'

/** The window of an open project. */
export function Fenster() {
  const ansicht = useArbeitsplatz((stand) => stand.ansicht)
  const eintrag = ANSICHTEN.find((einer) => einer.ansicht === ansicht) ?? ANSICHTEN[0]
  const bereiche = useBereiche(eintrag)
  const [tasten, setTasten] = useState(false)
  const openTastenuebersicht = useCallback(() => setTasten(true), [])
  useEffect(awaitErstesBild, [])
  useVerweisvorrat()
  usePruefung()
  useDarstellung()
  useErsteLeistung()
  useFremdeBefunde()
  useTasten()
  useSpielDerLeistung()
  useEffect(() => markBereit('fenster'), [])
  return (
    <div className="fenster">
      <Befehle bereiche={bereiche} openTastenuebersicht={openTastenuebersicht} />
      <Titelleiste />
      <Reiterleiste />
      <Mitte eintrag={eintrag} bereiche={bereiche} />
      <Meldungsleiste />
      <Entscheidungsleiste />
      <Abgleichleiste />
      <Verbindungsleiste />
      <Statusleiste />
      <Ansage />
      <Palette />
      <Systemkonzept />
      <Baukastenuebernahme />
      <Projektdialoge />
      <Ablegeflaeche />
      <Regelhilfe />
      <NeueLeistung />
      <AlsMuster />
      <Tastenuebersicht offen={tasten} onZu={() => setTasten(false)} />
    </div>
  )
}

/** The commands of the window. Many change with each choice; the window around them is not drawn anew for that. */
function Befehle({ bereiche, openTastenuebersicht }: { bereiche: Bereiche; openTastenuebersicht(): void }) {
  useSpielbefehle()
  useAbnahmebefehle()
  useVergleichsbefehle()
  useSuchbefehle()
  useOrtsbefehle()
  useFensterbefehle({
    navigatorOffen: bereiche.navigator,
    eigenschaftenOffen: bereiche.eigenschaften,
    toggleNavigator: bereiche.toggleNavigator,
    toggleEigenschaften: bereiche.toggleEigenschaften,
    openEigenschaften: bereiche.openEigenschaften,
    openTastenuebersicht,
  })
  return null
}

/** Befunde that come without a call of this window, e.g. a change the host refused. */
function useFremdeBefunde(): void {
  const aktionen = useAktionen()
  const melde = useMeldungen((stand) => stand.melde)
  useEffect(() => aktionen.beobachteBefunde(melde), [aktionen, melde])
}
