import { useMantineColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { ANSICHTEN } from '../ansichten/verzeichnis.ts'
import { ANSICHTSTASTEN } from '../arbeitsplatz/ansichtstasten.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import type { Befehl } from '../arbeitsplatz/befehle.ts'
import { useEinstellungen } from '../arbeitsplatz/einstellungen.ts'
import { focusNextBereich } from './bereiche.ts'
import type { Umschalter } from './umschalter.ts'
import { useUntenOffen } from './useUntenOffen.ts'

/** Views and areas of the window. */
export function useAnsichtsbefehle(umschalter: Umschalter): readonly Befehl[] {
  const ansicht = useArbeitsplatz((stand) => stand.ansicht)
  const { navigatorOffen, eigenschaftenOffen, toggleNavigator, toggleEigenschaften } = umschalter
  const [untenOffen, setUntenOffen] = useUntenOffen()
  return useMemo(
    () => [
      ...ANSICHTEN.map(
        (eine): Befehl => ({
          id: `ansicht.${eine.ansicht}`,
          name: eine.name,
          menue: 'Ansicht',
          taste: ANSICHTSTASTEN[eine.ansicht],
          an: eine.ansicht === ansicht,
          fuehreAus: () => useArbeitsplatz.getState().setAnsicht(eine.ansicht),
        }),
      ),
      {
        id: 'ansicht.navigator',
        name: 'Navigator',
        menue: 'Ansicht',
        abschnitt: 1,
        taste: 'Strg B',
        an: navigatorOffen,
        fuehreAus: toggleNavigator,
      },
      {
        id: 'ansicht.eigenschaften',
        name: 'Eigenschaften',
        menue: 'Ansicht',
        abschnitt: 1,
        taste: 'Strg E',
        an: eigenschaftenOffen === true,
        gesperrt: eigenschaftenOffen === undefined ? 'Diese Ansicht zeigt keine Eigenschaften.' : undefined,
        fuehreAus: toggleEigenschaften,
      },
      {
        id: 'ansicht.unten',
        name: 'Unterer Bereich',
        menue: 'Ansicht',
        abschnitt: 1,
        taste: 'Strg J',
        an: untenOffen,
        fuehreAus: () => setUntenOffen(!untenOffen),
      },
      {
        id: 'ansicht.bereich',
        name: 'Nächster Bereich',
        menue: 'Ansicht',
        abschnitt: 2,
        taste: 'F6',
        fuehreAus: () => focusNextBereich(1),
      },
      {
        id: 'ansicht.bereichzurueck',
        name: 'Voriger Bereich',
        menue: 'Ansicht',
        abschnitt: 2,
        taste: 'Umschalt F6',
        fuehreAus: () => focusNextBereich(-1),
      },
    ],
    [ansicht, navigatorOffen, toggleNavigator, eigenschaftenOffen, toggleEigenschaften, untenOffen, setUntenOffen],
  )
}

const FARBSCHEMATA = [
  ['light', 'Helle Darstellung'],
  ['dark', 'Dunkle Darstellung'],
  ['auto', 'Darstellung wie im System'],
] as const

/** Colours and sizes. */
export function useDarstellungsbefehle(): readonly Befehl[] {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { grosszuegig, vorfuehrung, setEinstellung } = useEinstellungen()
  return useMemo(
    () => [
      ...FARBSCHEMATA.map(
        ([schema, name]): Befehl => ({
          id: `darstellung.${schema}`,
          name,
          menue: 'Ansicht',
          abschnitt: 3,
          an: colorScheme === schema,
          fuehreAus: () => setColorScheme(schema),
        }),
      ),
      {
        id: 'darstellung.grosszuegig',
        name: 'Großzügige Abstände',
        menue: 'Ansicht',
        abschnitt: 4,
        an: grosszuegig,
        fuehreAus: () => setEinstellung('grosszuegig', !grosszuegig),
      },
      {
        id: 'darstellung.vorfuehrung',
        name: 'Größe für Vorführungen',
        menue: 'Ansicht',
        abschnitt: 4,
        an: vorfuehrung,
        fuehreAus: () => setEinstellung('vorfuehrung', !vorfuehrung),
      },
    ],
    [colorScheme, setColorScheme, grosszuegig, vorfuehrung, setEinstellung],
  )
}
