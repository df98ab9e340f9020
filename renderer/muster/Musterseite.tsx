import type { Muster } from '../../shared/muster/muster.ts'
import { onPfeiltasten } from '../bausteine/pfeiltasten.ts'
import { Wahlknopf } from '../bausteine/Wahlknopf.tsx'
import { Flussbild } from './Flussbild.tsx'

/** The patterns to choose from, and the flow of the chosen one as a picture. */
export function Musterseite({
  muster,
  gewaehlt,
  onWahl,
}: {
  muster: readonly Muster[]
  gewaehlt: Muster
  onWahl(muster: Muster): void
}) {
  return (
    <>
      <p className="zweit">
        Ein Anwendungsmuster legt die ganze Leistung an: Formular, Nachrichten, Zustellwege aller Stufen und was eine
        Organisation braucht, damit sie läuft. Danach ändern Sie, was bei Ihnen anders ist.
      </p>
      <div className="musterliste" role="radiogroup" aria-label="Anwendungsmuster" onKeyDown={onPfeiltasten}>
        {muster.map((eines) => {
          const an = eines.kennung === gewaehlt.kennung
          return (
            <Wahlknopf
              key={eines.kennung}
              rolle="radio"
              an={an}
              className="musterzeile"
              data-autofocus={an || undefined}
              onWahl={() => onWahl(eines)}
            >
              <span className="stark">{eines.name}</span>
              <span className="zweit">{eines.beschreibung}</span>
              <span className="dritt">Zum Beispiel: {eines.beispiele}</span>
            </Wahlknopf>
          )
        })}
      </div>
      <Flussbild muster={gewaehlt} />
    </>
  )
}
