const STAENDE = ['ruhig', 'gewaehlt', 'spaet'] as const
export type Pfeilstand = (typeof STAENDE)[number]

export function spitzeOf(stand: Pfeilstand): string {
  return `fluss-spitze-${stand}`
}

/** Heads of arrows: a marker does not inherit the colour of its line. */
export function Pfeilspitzen() {
  return (
    <defs>
      {STAENDE.map((stand) => (
        <marker
          key={stand}
          id={spitzeOf(stand)}
          className={`fspitze ${stand}`}
          viewBox="0 0 12 12"
          refX={10.6}
          refY={6}
          markerWidth={11}
          markerHeight={11}
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M1.5 1.5L10.5 6L1.5 10.5z" />
        </marker>
      ))}
    </defs>
  )
}
