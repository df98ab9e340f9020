import { PanelLeftOpen, PanelRightOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'

/** Folded side panel: one button and its name. */
export function Schiene({
  seite,
  name,
  taste,
  onAuf,
}: {
  seite: 'links' | 'rechts'
  name: string
  taste: string
  onAuf(): void
}) {
  return (
    <div className={`schmal ${seite}`} data-bereich={seite === 'links' ? 'navigator' : 'eigenschaften'}>
      <Symbolknopf
        zeichen={seite === 'links' ? PanelLeftOpen : PanelRightOpen}
        name={`${name} öffnen`}
        taste={taste}
        aria-expanded={false}
        onClick={onAuf}
      />
      <span className="schmal-name" aria-hidden>
        {name}
      </span>
    </div>
  )
}

/** A side panel over the work, where there is no room beside it; Esc or a click beside it closes. */
export function Ueberlagerung({
  seite,
  onZu,
  children,
}: {
  seite: 'links' | 'rechts'
  onZu(): void
  children: ReactNode
}) {
  return (
    <div
      className={`ueber ${seite}`}
      role="none"
      onKeyDown={(ereignis) => {
        if (ereignis.key === 'Escape') onZu()
      }}
    >
      {children}
      <button type="button" className="ueber-rest" tabIndex={-1} aria-label="Schließen" onClick={onZu} />
    </div>
  )
}
