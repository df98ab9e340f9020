import type { KeyboardEvent, MouseEvent } from 'react'
import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { describeStufe } from '../../../shared/worte/stufen.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'

const SCHRITTE: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  Home: -3,
  End: 3,
}

/** The stage that is looked at; what comes later is dimmed. `describe` says more than what a stage brings. */
export function Stufenschieber({ describe = describeStufe }: { describe?: (stufe: Umsetzungsstufe) => string }) {
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const setStufe = useArbeitsplatz((platz) => platz.setStufe)
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    const schritt = SCHRITTE[ereignis.key]
    if (schritt === undefined) return
    ereignis.preventDefault()
    setStufe(Math.min(4, Math.max(1, stufe + schritt)) as Umsetzungsstufe)
  }
  /** The stage nearest to where it was clicked. */
  const onClick = ({ currentTarget, clientX }: MouseEvent<HTMLElement>): void => {
    const halte = [...currentTarget.querySelectorAll('.halt')].map((halt) => halt.getBoundingClientRect())
    const abstaende = halte.map(({ left, width }) => Math.abs(left + width / 2 - clientX))
    const naechste = UMSETZUNGSSTUFEN[abstaende.indexOf(Math.min(...abstaende))]
    if (naechste !== undefined) setStufe(naechste)
  }
  const links = (eine: number): string => `calc(0.5rem + (100% - 1rem) * ${(eine - 1) / 3})`
  return (
    <div className="stufe">
      <span className="zweit stufenwort">Umsetzungsstufe</span>
      <div
        className="schieber"
        role="slider"
        tabIndex={0}
        aria-label="Umsetzungsstufe"
        aria-valuemin={1}
        aria-valuemax={4}
        aria-valuenow={stufe}
        aria-valuetext={describe(stufe)}
        title={describe(stufe)}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <span className="bn" />
        <span className="bv" style={{ width: `calc((100% - 1rem) * ${(stufe - 1) / 3})` }} />
        {UMSETZUNGSSTUFEN.map((eine) => (
          <span key={eine} className="halt" style={{ left: links(eine) }} title={describeStufe(eine)}>
            <i className={eine === stufe ? 'g' : eine < stufe ? 'v' : ''} />
            <em className={eine === stufe ? 'an' : ''}>{eine}</em>
          </span>
        ))}
      </div>
    </div>
  )
}
