import { Circle, CircleCheck, CircleX } from 'lucide-react'
import type { Spielbericht } from '../../shared/host/spiel.ts'
import { listAntworten } from './ablauf.ts'
import { useSpiel } from './spielspeicher.ts'

/** The six questions of the guide, filling in as the steps come. */
export function Antworten({ bericht }: { bericht: Spielbericht }) {
  const schritt = useSpiel((spiel) => spiel.lage.schritt)
  return (
    <section aria-labelledby="spiel-antworten">
      <h3 className="absch" id="spiel-antworten">
        Sechs Fragen
      </h3>
      <dl className="antworten">
        {listAntworten(bericht, schritt).map(({ frage, kurz, antwort, zusatz, gut, bekannt }) => (
          <div key={kurz} className={`antwort ${bekannt ? (gut ? 'erfolg' : 'fehler') : 'offen'}`}>
            {bekannt ? (
              <Zeichen gut={gut} />
            ) : (
              <Circle className="antwort-zeichen" size={16} strokeWidth={1.5} aria-hidden />
            )}
            <dt title={frage}>{kurz}</dt>
            <dd>
              {bekannt ? (
                <>
                  <strong>{antwort}</strong>
                  {zusatz === '' ? null : <span className="zweit">{zusatz}</span>}
                </>
              ) : (
                <span className="dritt">noch offen</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Zeichen({ gut }: { gut: boolean }) {
  return gut ? (
    <CircleCheck className="sz antwort-zeichen" size={16} strokeWidth={1.75} aria-hidden />
  ) : (
    <CircleX className="sz antwort-zeichen" size={16} strokeWidth={1.75} role="img" aria-label="nicht gelungen" />
  )
}
