import type { Graphart } from '../../../../shared/graph/ableitung/graph.ts'
import { ARTZEICHEN } from '../../../../shared/graph/darstellung/artzeichen.ts'

/** Icon of a kind of the graph; decorative, the kind stands in the accessible name. */
export function Artzeichen({ art, groesse = 14 }: { art: Graphart; groesse?: number }) {
  return (
    <svg
      className="i"
      width={groesse}
      height={groesse}
      viewBox="0 0 24 24"
      aria-hidden="true"
      style={{ width: groesse, height: groesse }}
    >
      {ARTZEICHEN[art].map((pfad) => (
        <path key={pfad} d={pfad} />
      ))}
    </svg>
  )
}
