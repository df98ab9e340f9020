import { useMemo } from 'react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { useDokument } from '../dokument/dokument.ts'
import { openSpiel } from './oeffnen.ts'
import { useSpiel } from './spielspeicher.ts'

/** Why nothing can be played now; undefined where it can. */
export function useSpielsperre(): string | undefined {
  const offen = useArbeitsplatz((platz) => platz.leistung !== undefined)
  const hatTestfaelle = useDokument((dokument) => dokument.testfaelle.length > 0)
  return offen && hatTestfaelle ? undefined : 'Das Projekt hat noch keinen Testfall.'
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
