import { onPfeiltasten } from './pfeiltasten.ts'
import { Wahlknopf } from './Wahlknopf.tsx'

interface Eigenschaften<W extends string | number> {
  name: string
  werte: readonly { wert: W; text: string; titel?: string; gesperrt?: string }[]
  gewaehlt: W | undefined
  lesend?: boolean
  /** what the value is for */
  hilfe?: string | undefined
  /** id of what is said about the value */
  beschriebenVon?: string | undefined
  onWahl(wert: W): void
}

/** A few values side by side, one of them chosen: one tab stop, arrow keys choose. */
export function Auswahlgruppe<W extends string | number>({
  name,
  werte,
  gewaehlt,
  lesend = false,
  hilfe,
  beschriebenVon,
  onWahl,
}: Eigenschaften<W>) {
  const keiner = !werte.some(({ wert }) => wert === gewaehlt)
  return (
    <div
      className="gruppe gleich"
      role="radiogroup"
      aria-label={name}
      aria-description={hilfe}
      {...(beschriebenVon === undefined ? {} : { 'aria-describedby': beschriebenVon })}
      aria-disabled={lesend}
      onKeyDown={onPfeiltasten}
    >
      {werte.map(({ wert, text, titel, gesperrt }, index) => {
        const an = wert === gewaehlt
        const zu = lesend || gesperrt !== undefined
        return (
          <Wahlknopf
            key={wert}
            rolle="radio"
            an={an}
            aria-disabled={zu}
            className={zu && !an ? 'aus' : ''}
            tabIndex={an || (keiner && index === 0) ? 0 : -1}
            title={gesperrt ?? titel}
            onWahl={() => {
              if (!zu && !an) onWahl(wert)
            }}
          >
            {text}
          </Wahlknopf>
        )
      })}
    </div>
  )
}
