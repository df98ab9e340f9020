import { ARTEN, type Zeichenart } from './arten.ts'

/** The icon of a kind of element in its colour. Decorative: the kind must also stand in words or in the accessible name. */
export function Zeichen({ art, groesse = 16 }: { art: Zeichenart; groesse?: number }) {
  const { zeichen: Icon, klasse } = ARTEN[art]
  return <Icon className={`ka ${klasse}`} size={groesse} strokeWidth={1.75} aria-hidden />
}
