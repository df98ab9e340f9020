import { useFlusslage } from './FlussKontext.tsx'

const ZEICHEN = {
  fehler: 'M-3 -3L3 3M3 -3L-3 3',
  warnung: 'M0 -3.5V1M0 3.4V3.5',
  hinweis: 'M0 -.5V3.5M0 -3.6V-3.5',
} as const

/** The worst Befund of an element, and how many of its tests are red; told in words by the name of the element. */
export function Flussmarke({ id, x, y }: { id: string; x: number; y: number }) {
  const { zusaetze } = useFlusslage()
  const befund = zusaetze.befunde.get(id)
  const rote = zusaetze.tests.get(id) ?? 0
  if (befund === undefined && rote === 0) return null
  return (
    <g className="fmarke" transform={`translate(${x} ${y})`}>
      {befund === undefined ? null : (
        <g className={befund.schwere}>
          {befund.schwere === 'warnung' ? (
            <rect className="fmarke-grund" x={-7.5} y={-7.5} width={15} height={15} rx={4} />
          ) : (
            <circle className="fmarke-grund" r={7.5} />
          )}
          <path className="fmarke-zeichen" d={ZEICHEN[befund.schwere]} />
        </g>
      )}
      {rote === 0 ? null : (
        <g className="fehler" transform={`translate(${befund === undefined ? 0 : 19} 0)`}>
          <rect className="fmarke-tests" x={-9} y={-8} width={18 + String(rote).length * 6} height={16} rx={3} />
          <path className="fmarke-kolben" d="M-2.5 -5H2.5M-1.5 -5V-1L-5 5H5L1.5 -1V-5" />
          <text className="fmarke-zahl" x={8} y={4}>
            {rote}
          </text>
        </g>
      )}
    </g>
  )
}
