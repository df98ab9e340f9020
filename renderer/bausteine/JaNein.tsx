import { Auswahlgruppe } from './Auswahlgruppe.tsx'

interface Eigenschaften {
  name: string
  /** undefined: several elements differ */
  wert: boolean | undefined
  lesend: boolean
  hilfe?: string | undefined
  beschriebenVon?: string | undefined
  onWahl(wert: boolean): void
}

/** A yes or no in words, side by side. */
export function JaNein({ name, wert, lesend, hilfe, beschriebenVon, onWahl }: Eigenschaften) {
  return (
    <Auswahlgruppe
      name={name}
      werte={[
        { wert: 'ja', text: 'ja' },
        { wert: 'nein', text: 'nein' },
      ]}
      gewaehlt={wert === undefined ? undefined : wert ? 'ja' : 'nein'}
      lesend={lesend}
      hilfe={hilfe}
      beschriebenVon={beschriebenVon}
      onWahl={(neu) => onWahl(neu === 'ja')}
    />
  )
}
