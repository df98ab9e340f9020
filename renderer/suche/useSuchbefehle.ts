import { useMemo } from 'react'
import { ANSICHTEN } from '../ansichten/verzeichnis.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { useUntenOffen } from '../rahmen/useUntenOffen.ts'
import { useSuche } from './suchspeicher.ts'

/** Find and replace as a command of the whole window. */
export function useSuchbefehle(): void {
  const [, setUntenOffen] = useUntenOffen()
  const befehle = useMemo(
    (): readonly Befehl[] => [
      {
        id: 'bearbeiten.suchen',
        name: 'Suchen und ersetzen …',
        menue: 'Bearbeiten',
        abschnitt: 2,
        taste: 'Strg Umschalt F',
        fuehreAus: () => {
          const { ansicht, setAnsicht, setUnterbereich } = useArbeitsplatz.getState()
          // some views have no area below
          if (ANSICHTEN.find((eine) => eine.ansicht === ansicht)?.unten !== true) setAnsicht('graph')
          setUnterbereich('suche')
          setUntenOffen(true)
          useSuche.getState().requestFokus()
        },
      },
    ],
    [setUntenOffen],
  )
  useBefehlssatz('suchen', befehle)
}
