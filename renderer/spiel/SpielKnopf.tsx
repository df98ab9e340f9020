import { CirclePlay } from 'lucide-react'
import { openSpiel } from './oeffnen.ts'
import { useSpiel } from './spielspeicher.ts'
import { useSpielsperre } from './useSpielbefehle.ts'
import { useSpielvorbereitung } from './useSpiellauf.ts'

/** The main action of the graph: a message travels through it. */
export function SpielKnopf() {
  const gesperrt = useSpielsperre()
  const spielt = useSpiel((spiel) => spiel.offen)
  useSpielvorbereitung()
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
