import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from '../../shared/modell/elemente/gemeinsam.ts'
import { Auswahlgruppe } from '../bausteine/Auswahlgruppe.tsx'

/** The four stages side by side. */
export function Stufenwahl({
  name,
  stufe,
  lesend,
  hilfe,
  beschriebenVon,
  onWahl,
}: {
  name: string
  stufe: number | undefined
  lesend: boolean
  hilfe?: string | undefined
  beschriebenVon?: string | undefined
  onWahl(stufe: Umsetzungsstufe): void
}) {
  return (
    <Auswahlgruppe
      name={name}
      werte={UMSETZUNGSSTUFEN.map((eine) => ({ wert: eine, text: String(eine) }))}
      gewaehlt={UMSETZUNGSSTUFEN.find((eine) => eine === stufe)}
      lesend={lesend}
      hilfe={hilfe}
      beschriebenVon={beschriebenVon}
      onWahl={onWahl}
    />
  )
}
