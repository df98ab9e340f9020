import { Check, CircleQuestionMark, X } from 'lucide-react'
import type { Zeilenergebnis } from '../../shared/ausdruck/entwurf/probe.ts'
import { formatErgebnis } from './ergebnisworte.ts'

/** What a row yields with the values of the try-out: a sign with its word, or a number. */
export function Ergebniszeichen({ ergebnis }: { ergebnis: Zeilenergebnis | undefined }) {
  if (ergebnis === undefined) return <span className="be-ergebnis" />
  const { text, stand } = formatErgebnis(ergebnis)
  const Icon = stand === 'wahr' ? Check : stand === 'falsch' ? X : CircleQuestionMark
  return (
    <span className={`be-ergebnis ${stand}`} role="img" aria-label={`Ergebnis: ${text}`} title={text}>
      {stand === 'zahl' ? <span className="zahl">{text}</span> : <Icon size={14} strokeWidth={2.25} aria-hidden />}
    </span>
  )
}
