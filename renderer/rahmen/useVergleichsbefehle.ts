import { useMemo } from 'react'
import { type Grundlagenart, useVergleichszustand } from '../ansichten/vergleich/vergleichspeicher.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, useBefehlssatz } from '../arbeitsplatz/befehle.ts'

/** Shows the comparison with another state; with the saved one, where nothing else is asked for. */
function openVergleich(art: Grundlagenart): void {
  if (useVergleichszustand.getState().art !== art) useVergleichszustand.getState().setArt(art)
  useArbeitsplatz.getState().setAnsicht('vergleich')
}

/** The commands that lead to the comparison, from wherever one is. */
export function useVergleichsbefehle(): void {
  const befehle = useMemo<readonly Befehl[]>(
    () => [
      {
        id: 'vergleich.oeffnen',
        name: 'Versionen vergleichen',
        menue: 'Datei',
        abschnitt: 2,
        fuehreAus: () => useArbeitsplatz.getState().setAnsicht('vergleich'),
      },
      {
        id: 'vergleich.gespeichert',
        name: 'Mit gespeichertem Stand vergleichen',
        menue: 'Datei',
        abschnitt: 2,
        fuehreAus: () => openVergleich('gespeichert'),
      },
      {
        id: 'vergleich.git',
        name: 'Mit Git-Fassung vergleichen',
        menue: 'Datei',
        abschnitt: 2,
        fuehreAus: () => openVergleich('git'),
      },
    ],
    [],
  )
  useBefehlssatz('vergleich', befehle)
}
