import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useErsterFokus } from '../bausteine/useErsterFokus.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { useBlatt } from './blattspeicher.ts'

interface Eigenschaften {
  zeichen: LucideIcon
  /** what is edited, "Bedingung" */
  was: string
  /** of which element */
  wessen: string
  /** how it stands: taken over, or what is missing */
  stand?: ReactNode
  werkzeug?: ReactNode
}

/** Head of the sheet: what is edited and how it stands. It has the focus when the sheet opens, so that keys go there. */
export function Blattkopf({ zeichen: Icon, was, wessen, stand, werkzeug }: Eigenschaften) {
  const nurLesen = useNurlesegrund()
  const titel = useErsterFokus<HTMLHeadingElement>()
  return (
    <header className="kopf blatt-kopf">
      <Icon size={16} strokeWidth={1.75} aria-hidden className="akz" />
      <h2 ref={titel} tabIndex={-1} className="kurz" title={`${was}: ${wessen}`}>
        {was} <span className="zweit blatt-wessen">{wessen}</span>
      </h2>
      <span className="blatt-stand" role="status">
        {nurLesen === undefined ? stand : <span className="zweit">{nurLesen.satz}</span>}
      </span>
      <span className="rechts">
        {werkzeug}
        <button type="button" className="knopf klein an" onClick={() => useBlatt.getState().close()}>
          Fertig
        </button>
      </span>
    </header>
  )
}
