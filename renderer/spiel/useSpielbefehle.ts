import { useMemo } from 'react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { openSpiel } from './oeffnen.ts'
import { useSpiel } from './spielspeicher.ts'

/** Why nothing can be played now; undefined where it can. What else may be missing, the panel says. */
export function useSpielsperre(): string | undefined {
  const leistung = useArbeitsplatz((platz) => platz.leistung)
  return leistung === undefined ? 'Öffnen Sie zuerst eine Leistung.' : undefined
}

/** Playing by menu, key and palette, from every view. */
export function useSpielbefehle(): void {
  const gesperrt = useSpielsperre()
  const spielt = useSpiel((spiel) => spiel.offen)
  useBefehlssatz(
    'spiel',
    useMemo(() => createBefehle(spielt, gesperrt), [spielt, gesperrt]),
  )
}

function createBefehle(spielt: boolean, gesperrt: string | undefined): Befehl[] {
  return [
    {
      id: 'spiel.durchspielen',
      name: spielt ? 'Von vorn durchspielen' : 'Nachricht durchspielen',
      menue: 'Ausführen',
      taste: 'F9',
      gesperrt,
      fuehreAus: openSpiel,
    },
    {
      id: 'spiel.beenden',
      name: 'Durchspielen beenden',
      menue: 'Ausführen',
      gesperrt: spielt ? undefined : 'Gerade wird keine Nachricht durchgespielt.',
      fuehreAus: () => useSpiel.getState().close(),
    },
  ]
}
