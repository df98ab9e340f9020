import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect } from 'react'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { markBereit, unmarkBereit } from '../bausteine/bereit.ts'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { useErsterFokus } from '../bausteine/useErsterFokus.ts'
import { Antworten } from './Antworten.tsx'
import { bewegungOf } from './ablauf.ts'
import { Konfigurationsblatt } from './Konfigurationsblatt.tsx'
import { Schrittanzeige } from './Schrittanzeige.tsx'
import { Schrittliste } from './Schrittliste.tsx'
import { Spielauswahl } from './Spielauswahl.tsx'
import { Spielblaetter } from './Spielblaetter.tsx'
import { Spielleer } from './Spielleer.tsx'
import { Spielleiste } from './Spielleiste.tsx'
import { Spielwarten } from './Spielwarten.tsx'
import { useSpiel } from './spielspeicher.ts'
import { prefersStillness, useSpielHervorhebung, useSpiellauf, useSpielreise, useTakt } from './useSpiellauf.ts'
import { Zustellungsliste } from './Zustellungsliste.tsx'
import './spiel.css'

/** The panel beside the graph while a message is played: what to play, where it is, what has come of it. */
export function Spielbereich() {
  const { stand, bericht, befunde, blatt, lage, uebersetzt, move, close } = useSpiel()
  const bereich = useErsterFokus<HTMLElement>()
  useSpiellauf()
  useTakt()
  useSpielHervorhebung()
  useSpielreise()
  useEffect(() => {
    if (stand !== 'da') return
    markBereit('spiel')
    return () => unmarkBereit('spiel')
  }, [stand])

  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.defaultPrevented || isBedienelement(ereignis.target)) return
    if (ereignis.key === 'Escape') {
      close()
      return
    }
    const bewegung = bewegungOf(ereignis.key, lage.laeuft)
    if (bewegung === undefined || bericht === undefined) return
    ereignis.preventDefault()
    move(bewegung === 'start' && prefersStillness() ? 'vor' : bewegung)
  }

  return (
    <section
      className="spiel"
      data-bereich="eigenschaften"
      aria-label="Durchspielen"
      tabIndex={-1}
      ref={bereich}
      onKeyDown={onKeyDown}
    >
      <header className="kopf">
        <h2 className="spiel-titel">Durchspielen</h2>
        <div className="rechts">
          <Symbolknopf zeichen={X} name="Durchspielen beenden" taste="Esc" onClick={close} />
        </div>
      </header>
      <Spielauswahl />
      {stand === 'fehler' ? (
        <div className="spiel-inhalt">
          <Befundliste befunde={befunde} klasse="spiel-befunde" />
        </div>
      ) : bericht === undefined ? (
        <div className="spiel-inhalt">{stand === 'wartet' ? <Spielwarten /> : <Spielleer />}</div>
      ) : (
        <>
          <Spielleiste bericht={bericht} wartet={stand === 'wartet'} />
          {stand === 'wartet' && uebersetzt !== undefined ? <Spielwarten /> : null}
          <Schrittanzeige bericht={bericht} />
          <Spielblaetter bericht={bericht} />
          <div className="spiel-inhalt" role="tabpanel" id="spiel-blatt" aria-labelledby={`spiel-reiter-${blatt}`}>
            {blatt === 'schritte' ? <Schrittliste bericht={bericht} /> : null}
            {blatt === 'konfiguration' ? <Konfigurationsblatt bericht={bericht} /> : null}
            {blatt === 'verlauf' ? (
              <>
                <Antworten bericht={bericht} />
                <Zustellungsliste bericht={bericht} />
              </>
            ) : null}
          </div>
        </>
      )}
    </section>
  )
}

/** Controls keep their own keys. */
function isBedienelement(ziel: EventTarget): boolean {
  return (
    ziel instanceof Element && ziel.closest('input, select, textarea, button, [role="tab"], [role="combobox"]') !== null
  )
}
