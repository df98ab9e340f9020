import { useCallback, useState } from 'react'
import type { Ansichtseintrag } from '../ansichten/verzeichnis.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useEinstellungen } from '../arbeitsplatz/einstellungen.ts'
import { BREITE_NEBENEINANDER, isNavigatorOffen, keyOfLage } from '../arbeitsplatz/navigatorlage.ts'
import { useSpiel } from '../spiel/spielspeicher.ts'
import { useFensterbreite } from './useFenstermass.ts'

export interface Bereiche {
  navigator: boolean
  /** undefined: this view has none */
  eigenschaften: boolean | undefined
  /** side panels lie over the work */
  ueber: boolean
  toggleNavigator(): void
  toggleEigenschaften(): void
  openEigenschaften(): void
}

/** Which panels are open in this view at this width. */
export function useBereiche(eintrag: Ansichtseintrag | undefined): Bereiche {
  const breite = useFensterbreite()
  const { navigator: wahlen, eigenschaftenOffen, setNavigator, setEinstellung } = useEinstellungen()
  const [eigenschaftenUeber, setEigenschaftenUeber] = useState(false)
  const lage = { breite, navigatorZu: eintrag?.navigatorZu ?? false }
  const schluessel = keyOfLage(lage)
  const navigator = isNavigatorOffen(wahlen, lage)
  const ueber = breite < BREITE_NEBENEINANDER
  const toggleNavigator = useCallback(() => setNavigator(schluessel, !navigator), [setNavigator, schluessel, navigator])
  const toggleEigenschaften = useCallback(() => {
    if (ueber) setEigenschaftenUeber((offen) => !offen)
    else setEinstellung('eigenschaftenOffen', !eigenschaftenOffen)
  }, [ueber, setEinstellung, eigenschaftenOffen])
  const hatEigenschaften = eintrag?.eigenschaften === true
  // a play takes the place of the properties, and some views have none
  const openEigenschaften = useCallback(() => {
    if (useSpiel.getState().offen) useSpiel.getState().close()
    if (!hatEigenschaften) useArbeitsplatz.getState().setAnsicht('graph')
    if (ueber) setEigenschaftenUeber(true)
    else setEinstellung('eigenschaftenOffen', true)
  }, [hatEigenschaften, ueber, setEinstellung])
  return {
    navigator,
    eigenschaften: hatEigenschaften ? (ueber ? eigenschaftenUeber : eigenschaftenOffen) : undefined,
    ueber,
    toggleNavigator,
    toggleEigenschaften,
    openEigenschaften,
  }
}
