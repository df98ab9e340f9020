import { CirclePlay } from 'lucide-react'
import { useMemo } from 'react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { useDokument } from '../dokument/dokument.ts'
import { openSpiel } from './oeffnen.ts'
import { useSpiel } from './spielspeicher.ts'
import { useSpielvorbereitung } from './useSpiellauf.ts'

/** The main action of the graph: a message travels through it. */
export function SpielKnopf() {
  const offen = useArbeitsplatz((platz) => platz.leistung !== undefined)
  const hatTestfaelle = useDokument((dokument) => dokument.testfaelle.length > 0)
  const spielt = useSpiel((spiel) => spiel.offen)
  const gesperrt = offen && hatTestfaelle ? undefined : 'Das Projekt hat noch keinen Testfall.'
  useSpielvorbereitung()
  useBefehlssatz(
    'spiel',
    useMemo(() => createBefehle(spielt, gesperrt), [spielt, gesperrt]),
  )
  if (spielt) return null
  return (
    <button
      type="button"
      className="knopf voll spielknopf"
      disabled={gesperrt !== undefined}
      title={gesperrt ?? 'Eine Nachricht Schritt für Schritt durch den Graph schicken (F9)'}
      onClick={openSpiel}
    >
      <CirclePlay size={16} strokeWidth={1.75} aria-hidden />
      Durchspielen
    </button>
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
