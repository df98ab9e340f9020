import { useCallback } from 'react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useEinstellungen } from '../arbeitsplatz/einstellungen.ts'
import { isUntenOffen, keyOfUntenlage } from '../arbeitsplatz/untenlage.ts'
import { useSpiel } from '../spiel/spielspeicher.ts'
import { useFensterhoehe } from './useFenstermass.ts'

/** Whether the bottom panel is open in this window now, and how to open or fold it. */
export function useUntenOffen(): [offen: boolean, setOffen: (offen: boolean) => void] {
  const hoehe = useFensterhoehe()
  const imGraph = useArbeitsplatz((stand) => stand.ansicht === 'graph')
  const spielt = useSpiel((spiel) => spiel.offen) && imGraph
  const { unten, setUnten } = useEinstellungen()
  const lage = { hoehe, spielt }
  const schluessel = keyOfUntenlage(lage)
  const setOffen = useCallback((offen: boolean) => setUnten(schluessel, offen), [setUnten, schluessel])
  return [isUntenOffen(unten, lage), setOffen]
}
