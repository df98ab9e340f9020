import type { ReactNode } from 'react'
import { Wahlknopf } from '../../bausteine/Wahlknopf.tsx'
import { formatZeit } from './worte.ts'

interface Eigenschaften {
  titel: string
  zeit: string
  gewaehlt: boolean
  neu?: boolean
  onWahl(): void
  /** what stands below the title */
  children: ReactNode
}

/** A line of an inbox: what it is, since when, and below what more is to be said. */
export function Postzeile({ titel, zeit, gewaehlt, neu = false, onWahl, children }: Eigenschaften) {
  return (
    <Wahlknopf rolle="radio" an={gewaehlt} className={neu ? 'po neu' : 'po'} onWahl={onWahl}>
      <span className="reihe">
        <b className="kurz dehn" title={titel}>
          {titel}
        </b>
        <span className="zweit zahl">{formatZeit(zeit)}</span>
      </span>
      {children}
    </Wahlknopf>
  )
}
