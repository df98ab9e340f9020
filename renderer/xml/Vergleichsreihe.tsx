import type { Ref } from 'react'
import type { Token } from './tokens.ts'
import type { Vergleichsseite, Vergleichszeile } from './vergleich.ts'
import { Zeileninhalt } from './Zeileninhalt.tsx'

interface Eigenschaften {
  ref: Ref<HTMLTableRowElement>
  stelle: number
  oben: number
  zeile: Vergleichszeile
  tokens: readonly [readonly Token[][], readonly Token[][]]
  gewaehlt: boolean
}

/** What a screen reader hears before a line, because it does not see the colour. */
const ANSAGEN: Record<Vergleichszeile['art'], readonly [string, string]> = {
  gleich: ['', ''],
  ignoriert: ['darf abweichen: ', 'darf abweichen: '],
  anders: ['geändert: ', 'geändert: '],
  nurErwartet: ['nur hier: ', 'fehlt hier'],
  nurTatsaechlich: ['fehlt hier', 'nur hier: '],
}

/** A pair of lines of a comparison. */
export function Vergleichsreihe({ ref, stelle, oben, zeile, tokens, gewaehlt }: Eigenschaften) {
  const [links, rechts] = ANSAGEN[zeile.art]
  return (
    <tr
      ref={ref}
      data-index={stelle}
      aria-rowindex={stelle + 2}
      className={`paar v-${zeile.art}${gewaehlt ? ' gewaehlt' : ''}`}
      style={{ position: 'absolute', insetInline: 0, transform: `translateY(${oben}px)` }}
    >
      <Seite seite={zeile.erwartet} tokens={tokens[0]} klasse="soll" ansage={links} />
      <Seite seite={zeile.tatsaechlich} tokens={tokens[1]} klasse="ist" ansage={rechts} />
    </tr>
  )
}

function Seite({
  seite,
  tokens,
  klasse,
  ansage,
}: {
  seite: Vergleichsseite | undefined
  tokens: readonly Token[][]
  klasse: string
  ansage: string
}) {
  return (
    <td className={`zl ${klasse}${seite === undefined ? ' luecke' : ''}`}>
      {ansage !== '' && <span className="unsichtbar">{ansage}</span>}
      {seite !== undefined && (
        <>
          <span className="zn" aria-hidden>
            {seite.nummer}
          </span>
          <Zeileninhalt tokens={tokens[seite.nummer - 1] ?? []} marken={seite.marken} />
        </>
      )}
    </td>
  )
}
