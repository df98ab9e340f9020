import { KANTENSTILE, MARKEN, type Markenform } from './kantenstil.ts'

/** Name of a marker; `betont` for the edges of the chosen element. */
export function markerId(form: Markenform, art: string, betont: boolean): string {
  return `fw-${form}-${art}${betont ? '-b' : ''}`
}

/** The markers of all edges, once in the page, in the colours of the tokens. */
export function Marken() {
  const marken = Object.entries(KANTENSTILE).flatMap(([art, stil]) =>
    [stil.anfang, stil.ende].flatMap((form) =>
      form === undefined
        ? []
        : [false, true].map((betont) => ({ art, form, betont, token: betont ? stil.farbeBetont : stil.farbe })),
    ),
  )
  const eindeutige = new Map(marken.map((marke) => [markerId(marke.form, marke.art, marke.betont), marke]))
  return (
    <svg className="marken" aria-hidden="true">
      <defs>
        {[...eindeutige].map(([id, { form, token }]) => {
          const { box, groesse, spitze, pfad, fuellung, strich } = MARKEN[form]
          const farbe = `var(--fw-${token})`
          const fuellfarbe = { kante: farbe, leinwand: 'var(--fw-flaeche-leinwand)', keine: 'none' }[fuellung]
          return (
            <marker
              key={id}
              id={id}
              viewBox={`0 0 ${box} ${box}`}
              refX={spitze}
              refY={box / 2}
              markerWidth={groesse}
              markerHeight={groesse}
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d={pfad} fill={fuellfarbe} {...(strich === 0 ? {} : { stroke: farbe, strokeWidth: strich })} />
            </marker>
          )
        })}
      </defs>
    </svg>
  )
}
