import { CircleCheck, CircleDashed, CircleX, LoaderCircle, Plus } from 'lucide-react'
import type { Spielbericht } from '../../shared/host/spiel.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { listZustellungen, type Zustellungsstand } from './ablauf.ts'
import { useSpiel } from './spielspeicher.ts'

/** Every delivery with where it goes, why, and how far it has come. */
export function Zustellungsliste({ bericht }: { bericht: Spielbericht }) {
  const { lage, vergleich, move } = useSpiel()
  const select = useArbeitsplatz((platz) => platz.select)
  const neue = new Set(vergleich?.neu.map(({ zustellweg }) => zustellweg))
  const zustellungen = listZustellungen(bericht, lage.schritt)
  return (
    <section aria-labelledby="spiel-zustellungen">
      {bericht.auskuenfte.length === 0 ? null : <Auskuenfte bericht={bericht} />}
      <h3 className="absch" id="spiel-zustellungen">
        Zustellungen <span className="zahl dritt">{zustellungen.length}</span>
      </h3>
      {zustellungen.length === 0 ? <p className="spiel-hinweis zweit">{describeKeine(bericht.ausgang)}</p> : null}
      <ul className="zustellungen">
        {zustellungen.map(({ zustellung, stand, erster }) => (
          <li key={zustellung.id} className={stand}>
            <Standzeichen stand={stand} />
            <div className="dehn">
              <div className="zustellung-kopf">
                <button
                  type="button"
                  className="spiel-verweis zustellung-name"
                  onClick={() => {
                    select([zustellung.zustellweg])
                    if (erster >= 0) move({ zu: erster })
                  }}
                >
                  {zustellung.name}
                </button>
                {neue.has(zustellung.zustellweg) ? (
                  <span className="plk erfolg">
                    <Plus size={12} aria-hidden /> neu
                  </span>
                ) : null}
              </div>
              <p className="zustellung-grund">{zustellung.grund}</p>
              <p className="zweit zustellung-umstaende">{zustellung.umstaende.join(' · ')}</p>
              {zustellung.beleg !== undefined && (stand === 'angekommen' || stand === 'gescheitert') ? (
                <p className={stand === 'gescheitert' ? 'fehler st' : 'zweit'}>{zustellung.beleg}</p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What registers were asked before the rule decided. */
function Auskuenfte({ bericht: { auskuenfte, schritte } }: { bericht: Spielbericht }) {
  const schritt = useSpiel((spiel) => spiel.lage.schritt)
  const select = useArbeitsplatz((platz) => platz.select)
  return (
    <>
      <h3 className="absch">
        Auskünfte <span className="zahl dritt">{auskuenfte.length}</span>
      </h3>
      <ul className="zustellungen">
        {auskuenfte.map(({ id, zustellweg, name, antwort }) => {
          const antwortschritt = schritte.findIndex((einer) => einer.art === 'antwort' && einer.zustellung === id)
          const da = schritt >= antwortschritt
          return (
            <li key={id}>
              <Standzeichen stand={da ? 'angekommen' : 'offen'} />
              <div className="dehn">
                <button type="button" className="spiel-verweis zustellung-name" onClick={() => select([zustellweg])}>
                  {name}
                </button>
                <p className="zweit">{da ? antwort : 'noch offen'}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function describeKeine(ausgang: Spielbericht['ausgang']): string {
  switch (ausgang) {
    case 'zurueckgewiesen':
      return 'Nichts wird zugestellt: Die Nachricht geht an den Absender zurück.'
    case 'wiederholung':
      return 'Nichts wird noch einmal zugestellt.'
    case 'klaerung':
    case 'konflikt':
      return 'Nichts wird zugestellt, solange ein Mensch nicht entschieden hat.'
    default:
      return 'Auf dieser Stufe wird nichts zugestellt.'
  }
}

const ZEICHEN = {
  offen: { Bild: CircleDashed, name: 'steht aus', klasse: 'dritt' },
  unterwegs: { Bild: LoaderCircle, name: 'unterwegs', klasse: 'akz' },
  angekommen: { Bild: CircleCheck, name: 'angekommen', klasse: 'sz erfolg' },
  gescheitert: { Bild: CircleX, name: 'gescheitert', klasse: 'sz fehler' },
} as const

function Standzeichen({ stand }: { stand: Zustellungsstand }) {
  const { Bild, name, klasse } = ZEICHEN[stand]
  return <Bild className={`${klasse} zustellung-zeichen`} size={16} strokeWidth={1.75} role="img" aria-label={name} />
}
