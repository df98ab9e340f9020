import type { Spielbericht } from '../../shared/host/spiel.ts'
import { onPfeiltasten } from '../bausteine/pfeiltasten.ts'
import { Wahlknopf } from '../bausteine/Wahlknopf.tsx'
import { type Seitenblatt, useSpiel } from './spielspeicher.ts'

const BLAETTER: readonly { name: Seitenblatt; titel: string }[] = [
  { name: 'verlauf', titel: 'Antworten' },
  { name: 'schritte', titel: 'Schritte' },
  { name: 'konfiguration', titel: 'Regel' },
]

/** Answers and deliveries, the list of steps, or rule and configuration. */
export function Spielblaetter({ bericht }: { bericht: Spielbericht }) {
  const { blatt, setBlatt } = useSpiel()
  return (
    <div className="spiel-reiter" role="tablist" aria-label="Durchspielen" onKeyDown={onPfeiltasten}>
      {BLAETTER.map(({ name, titel }) => (
        <Wahlknopf
          rolle="tab"
          key={name}
          id={`spiel-reiter-${name}`}
          an={name === blatt}
          aria-controls="spiel-blatt"
          onWahl={() => setBlatt(name)}
        >
          {titel}
          {name === 'schritte' ? <span className="zahl dritt">{bericht.schritte.length}</span> : null}
        </Wahlknopf>
      ))}
    </div>
  )
}
