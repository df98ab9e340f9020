import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { Schwere } from '../../shared/befund.ts'

export type Stimmung = Schwere | 'erfolg'

export const STIMMUNGEN: Readonly<Record<Stimmung, { zeichen: LucideIcon; name: string; mehrzahl: string }>> = {
  fehler: { zeichen: CircleX, name: 'Fehler', mehrzahl: 'Fehler' },
  warnung: { zeichen: TriangleAlert, name: 'Warnung', mehrzahl: 'Warnungen' },
  hinweis: { zeichen: Info, name: 'Hinweis', mehrzahl: 'Hinweise' },
  erfolg: { zeichen: CircleCheck, name: 'in Ordnung', mehrzahl: 'in Ordnung' },
}

/** Sign of a severity; it carries its word for screen readers unless the word stands beside it (`stumm`). */
export function Schwerezeichen({
  schwere,
  groesse = 16,
  stumm = false,
}: {
  schwere: Stimmung
  groesse?: number
  stumm?: boolean
}) {
  const { zeichen: Icon, name } = STIMMUNGEN[schwere]
  return (
    <Icon
      className={`sz ${schwere}`}
      size={groesse}
      strokeWidth={1.75}
      {...(stumm ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    />
  )
}
