import { EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react'
import { memo } from 'react'
import { isInStufe } from '../../../shared/graph/ableitung/graph.ts'
import { KANTENSTILE } from '../../../shared/graph/darstellung/kantenstil.ts'
import { drawPfad, drawStuecke } from '../../../shared/graph/darstellung/pfad.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useBearbeitung } from './bearbeiten/bearbeitung.ts'
import { chooseMarkenstand, markerId } from './darstellung/Marken.tsx'
import type { Elementkante } from './flusselemente.ts'
import { useZusaetze } from './GraphKontext.tsx'

const RADIUS = 7
const TREFFERBREITE = 16

/** An edge as laid out, with the line and the ends of its meaning. */
export const Kante = memo(function Kante(eigenschaften: EdgeProps<Elementkante>) {
  const { data } = eigenschaften
  const spaeter = useArbeitsplatz((platz) => data !== undefined && !isInStufe(data.kante, platz.stufe))
  const marke = useZusaetze().kanten.get(eigenschaften.id)
  const einzeln = useBearbeitung((stand) => stand.kante === eigenschaften.id)
  if (data === undefined) return null
  const { kante, leitung, betont, gewaehlt } = data
  const { anfang, ende, strich } = KANTENSTILE[kante.art]
  const pfad =
    leitung === undefined ? getSmoothStepPath({ ...eigenschaften, borderRadius: RADIUS })[0] : drawPfad(leitung.punkte)
  const { strecken, ecken } =
    leitung === undefined || strich === undefined ? { strecken: [pfad], ecken: '' } : drawStuecke(leitung.punkte)
  const stand = chooseMarkenstand(betont || einzeln, spaeter)
  const klassen = ['kt', `kt-${kante.art}`]
  if (betont || einzeln) klassen.push('betont')
  if (gewaehlt || einzeln) klassen.push('gewaehlt')
  if (spaeter) klassen.push('spaet')
  if (marke !== undefined) klassen.push(`m-${marke}`)
  return (
    <g className={klassen.join(' ')}>
      {strecken.map((strecke, k) => (
        <path
          key={strecke}
          className="react-flow__edge-path"
          d={strecke}
          {...(k > 0 || anfang === undefined ? {} : { markerStart: `url(#${markerId(anfang, kante.art, stand)})` })}
          {...(k < strecken.length - 1 || ende === undefined
            ? {}
            : { markerEnd: `url(#${markerId(ende, kante.art, stand)})` })}
        />
      ))}
      {ecken === '' ? null : <path className="react-flow__edge-path" d={ecken} />}
      <path className="react-flow__edge-interaction" d={pfad} fill="none" stroke="none" strokeWidth={TREFFERBREITE} />
      {leitung?.etikett === undefined ? null : (
        <EdgeLabelRenderer>
          <span
            className={spaeter ? 'kbs spaet' : 'kbs'}
            style={{ transform: `translate(-50%, -50%) translate(${leitung.etikett.x}px, ${leitung.etikett.y}px)` }}
            title={kante.bedingung}
          >
            {leitung.etikett.text}
          </span>
        </EdgeLabelRenderer>
      )}
    </g>
  )
})
