import { useRef } from 'react'
import type { Spielbericht } from '../../shared/host/spiel.ts'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { useBeiWechsel } from '../bausteine/useBeiWechsel.ts'
import { formatDauer } from './dauer.ts'
import { SCHRITTZEICHEN } from './schrittzeichen.ts'
import { useSpiel } from './spielspeicher.ts'

/** All steps; choosing one goes there. */
export function Schrittliste({ bericht }: { bericht: Spielbericht }) {
  const { lage, move } = useSpiel()
  const aktueller = useRef<HTMLButtonElement>(null)
  useBeiWechsel(lage.schritt, () => {
    // newer browsers return a promise, which no effect may
    void aktueller.current?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <ol className="schrittliste">
      {createSchluessel(bericht.schritte, ({ art }) => art).map(([schluessel, schritt], nummer) => {
        const Zeichen = SCHRITTZEICHEN[schritt.art]
        const hier = nummer === lage.schritt
        const eingerueckt = schritt.zustellung !== undefined && schritt.art !== 'zustellauftrag'
        return (
          <li key={schluessel}>
            <button
              type="button"
              ref={hier ? aktueller : null}
              className={`z ${hier ? 'wahl' : ''} ${nummer > lage.schritt ? 'kommt' : ''} ${schritt.gelungen ? '' : 'fehler st'}`}
              aria-current={hier ? 'step' : undefined}
              style={{ '--t': eingerueckt ? 1 : 0 } as React.CSSProperties}
              onClick={() => move({ zu: nummer })}
            >
              <Zeichen size={14} strokeWidth={1.75} aria-hidden />
              <span className="kurz">{schritt.titel}</span>
              <span className="re zahl">{schritt.dauerMs === undefined ? '' : formatDauer(schritt.dauerMs)}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
