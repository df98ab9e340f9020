import { CirclePlay } from 'lucide-react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../dokument/dokument.ts'
import { openSpiel } from './oeffnen.ts'
import { useSpiel } from './spielspeicher.ts'
import { useSpielvorbereitung } from './useSpiellauf.ts'

/** The main action of the graph: a message travels through it. */
export function SpielKnopf() {
  const offen = useArbeitsplatz((platz) => platz.leistung !== undefined)
  const hatTestfaelle = useDokument((dokument) => dokument.testfaelle.length > 0)
  const spielt = useSpiel((spiel) => spiel.offen)
  useSpielvorbereitung()
  if (spielt) return null
  const gesperrt = offen && hatTestfaelle ? undefined : 'Das Projekt hat noch keinen Testfall.'
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
