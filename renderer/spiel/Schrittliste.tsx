import { useEffect, useRef } from 'react'
import type { Spielbericht } from '../../shared/host/spiel.ts'
import { formatDauer } from './dauer.ts'
import { SCHRITTZEICHEN } from './schrittzeichen.ts'
import { useSpiel } from './spielspeicher.ts'

/** All steps; choosing one goes there. */
export function Schrittliste({ bericht }: { bericht: Spielbericht }) {
  const { lage, move } = useSpiel()
  const aktueller = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the present step stays in sight
  useEffect(() => {
    // newer browsers return a promise, which no effect may
    void aktueller.current?.scrollIntoView({ block: 'nearest' })
  }, [lage.schritt])
  return (
    <ol className="schrittliste">
      {bericht.schritte.map((schritt, nummer) => {
        const Zeichen = SCHRITTZEICHEN[schritt.art]
        const hier = nummer === lage.schritt
        const eingerueckt = schritt.zustellung !== undefined && schritt.art !== 'zustellauftrag'
        return (
          // steps never change their place within a play
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={nummer}>
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
