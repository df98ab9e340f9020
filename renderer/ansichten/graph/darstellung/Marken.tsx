import { KANTENSTILE, MARKEN, type Markenform } from '../../../../shared/graph/darstellung/kantenstil.ts'

/** Markers do not inherit from their edge: those of the chosen element and those of later stages are markers of their own. */
const MARKENSTAENDE = ['ruhig', 'betont', 'spaet'] as const
type Markenstand = (typeof MARKENSTAENDE)[number]

export function chooseMarkenstand(betont: boolean, spaet: boolean): Markenstand {
  return betont ? 'betont' : spaet ? 'spaet' : 'ruhig'
}

/** Name of a marker. */
export function markerId(form: Markenform, art: string, stand: Markenstand): string {
  return `fw-${form}-${art}-${stand}`
}

/** The markers of all edges, once in the page, in the colours of the tokens. */
export function Marken() {
  const marken = Object.entries(KANTENSTILE).flatMap(([art, stil]) =>
    [stil.anfang, stil.ende].flatMap((form) =>
      form === undefined
        ? []
        : MARKENSTAENDE.map((stand) => ({
            art,
            form,
            stand,
            token: stand === 'betont' ? stil.farbeBetont : stil.farbe,
          })),
    ),
  )
  const eindeutige = new Map(marken.map((marke) => [markerId(marke.form, marke.art, marke.stand), marke]))
  return (
    <svg className="marken" aria-hidden="true">
      <defs>
        {[...eindeutige].map(([id, { form, token, stand }]) => {
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
              <path
                d={pfad}
                className={stand === 'spaet' ? 'spaet' : undefined}
                fill={fuellfarbe}
                {...(strich === 0 ? {} : { stroke: farbe, strokeWidth: strich })}
              />
            </marker>
          )
        })}
      </defs>
    </svg>
  )
}
