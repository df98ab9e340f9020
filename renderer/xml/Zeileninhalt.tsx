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

/** A coloured line; marked stretches are `<mark>`. Indentation stands apart, so that what is wrapped stays below its beginning. */
export function Zeileninhalt({ tokens, marken = [] }: { tokens: readonly Token[]; marken?: readonly Marke[] }) {
  const einzug = /^\s*/.exec(tokens[0]?.text ?? '')?.[0].length ?? 0
  let stelle = 0
  const stuecke = markTokens(tokens, einzug === 0 ? marken : [{ von: 0, bis: einzug }, ...marken])
  return (
    <span className="zi">
      {einzug === 0 ? null : <span className="einzug">{' '.repeat(einzug)}</span>}
      <span className="zt">
        {stuecke.map(({ art, text, markiert }) => {
          const von = stelle
          stelle += text.length
          if (von < einzug) return null
          return (
            <span key={von} className={KLASSEN[art]}>
              {markiert ? <mark>{text}</mark> : text}
            </span>
          )
        })}
      </span>
    </span>
  )
}
