import { CircleCheck, CircleDashed, CircleX, History } from 'lucide-react'
import type { Teststand } from './zahlen.ts'

export const STAENDE = {
  offen: { zeichen: CircleDashed, wort: 'noch nicht gelaufen', klasse: 'dritt' },
  bestanden: { zeichen: CircleCheck, wort: 'bestanden', klasse: 'sz erfolg' },
  gescheitert: { zeichen: CircleX, wort: 'fehlgeschlagen', klasse: 'sz fehler' },
  ueberholt: { zeichen: History, wort: 'überholt', klasse: 'dritt' },
} as const satisfies Record<Teststand, object>

/** Sign of how a case or a group stands; the word stands beside it or in the name of the row. */
export function Teststandzeichen({ stand, groesse = 15 }: { stand: Teststand; groesse?: number }) {
  const { zeichen: Icon, klasse } = STAENDE[stand]
  return <Icon className={klasse} size={groesse} strokeWidth={1.9} aria-hidden />
}
