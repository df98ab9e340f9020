import { PFLICHTWORTE, type Pflichtstand } from '../../shared/worte/haeufigkeit.ts'

/** Full circle: must be there; half: under a Bedingung; empty: may be left out. */
export function Pflichtzeichen({ pflicht }: { pflicht: Pflichtstand }) {
  return (
    <svg className="pflichtzeichen" width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
      <title>{PFLICHTWORTE[pflicht]}</title>
      <circle cx={5} cy={5} r={4} fill={pflicht === 'immer' ? 'currentColor' : 'none'} stroke="currentColor" />
      {pflicht === 'wenn' ? <path d="M5 1a4 4 0 0 0 0 8z" fill="currentColor" /> : null}
    </svg>
  )
}
