import type { ReactNode } from 'react'

/** Empty state: what is missing, when or how it appears, at most one button. */
export function Leerzustand({ titel, text, knopf }: { titel: string; text?: string; knopf?: ReactNode }) {
  return (
    <div className="leer">
      <p className="leer-titel">{titel}</p>
      {text === undefined ? null : <p className="zweit">{text}</p>}
      {knopf === undefined ? null : <div className="leer-knopf">{knopf}</div>}
    </div>
  )
}
