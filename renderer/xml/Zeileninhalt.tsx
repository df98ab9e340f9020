import type { ReactNode } from 'react'
import { type Marke, markTokens } from './marken.ts'
import type { Token, Tokenart } from './tokens.ts'

const KLASSEN: Record<Tokenart, string | undefined> = {
  name: 'e',
  xsl: 'xs',
  attribut: 'a',
  wert: 'w',
  zeichen: 'x',
  kommentar: 'k',
  text: undefined,
}

/** A coloured line; marked stretches are `<mark>`. */
export function Zeileninhalt({
  tokens,
  marken = [],
}: {
  tokens: readonly Token[]
  marken?: readonly Marke[]
}): ReactNode {
  let stelle = 0
  return markTokens(tokens, marken).map(({ art, text, markiert }) => {
    const von = stelle
    stelle += text.length
    const inhalt = markiert ? <mark>{text}</mark> : text
    return (
      <span key={von} className={KLASSEN[art]}>
        {inhalt}
      </span>
    )
  })
}
