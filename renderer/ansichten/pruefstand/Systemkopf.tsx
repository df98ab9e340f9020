import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** Head of a demo system: sign, name, that it is a demo, whose it is. */
export function Systemkopf({
  zeichen: Zeichen,
  name,
  zusatz,
  children,
}: {
  zeichen: LucideIcon
  name: string
  zusatz: string
  children?: ReactNode
}) {
  return (
    <div className="sk">
      <Zeichen size={16} strokeWidth={1.75} aria-hidden />
      <h2>{name}</h2>
      <span className="demo">Demo</span>
      <small className="kurz" title={zusatz}>
        {zusatz}
      </small>
      <span className="dehn" />
      {children}
    </div>
  )
}
