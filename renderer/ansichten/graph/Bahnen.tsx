import { useStore } from '@xyflow/react'
import { Server, UserRound, UsersRound } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { isInStufe, labelStufe } from '../../../shared/graph/ableitung/graph.ts'
import type { Streifen } from '../../../shared/graph/anordnung/typen.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { ROLLENMARKE } from './bearbeiten/useVerbinden.ts'
import { useLage, useZusaetze } from './GraphKontext.tsx'

/** Lanes and Gassen below everything else, over the whole width of the canvas: they follow only y and zoom. */
export const Bahnenflaechen = memo(function Bahnenflaechen() {
  const { anordnung, elemente } = useLage()
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const zoom = useStore((stand) => stand.transform[2])
  return (
    <Mitlaufend klasse="bahnenflaechen">
      {anordnung.streifen.map((streifen) => {
        if (streifen.art === 'gasse') return null
        const rolle = elemente.get(streifen.rolle ?? '')
        const spaeter = rolle !== undefined && !isInStufe(rolle, stufe)
        return (
          <div
            key={streifen.id}
            className={spaeter ? 'bahn spaet' : 'bahn'}
            aria-hidden
            style={{ transform: `translateY(${streifen.y * zoom}px)`, height: streifen.hoehe * zoom }}
          />
        )
      })}
    </Mitlaufend>
  )
})

/** Follows the canvas up and down; what is in it is not rendered anew for that. */
function Mitlaufend({ klasse, children }: { klasse: string; children: ReactNode }) {
  const y = useStore((stand) => stand.transform[1])
  return (
    <div className={klasse}>
      <div style={{ transform: `translateY(${y}px)` }}>{children}</div>
    </div>
  )
}

/** Below this zoom labels would cover the lanes they name. */
const KLEINSTE_SCHRIFT = 0.6

/** The labels of the lanes: they stick to the left and stay above edges. The label of a Rolle chooses it. */
export const Bahnnamen = memo(function Bahnnamen() {
  const { anordnung } = useLage()
  const zoom = useStore((stand) => stand.transform[2])
  return (
    <Mitlaufend klasse="bahnnamen">
      {anordnung.streifen
        .filter(({ name }) => name !== '')
        .map((streifen) => (
          <Bahnname
            key={streifen.id}
            streifen={streifen}
            oben={streifen.y * zoom}
            zoom={Math.max(KLEINSTE_SCHRIFT, Math.min(1, zoom))}
          />
        ))}
    </Mitlaufend>
  )
})

function Bahnname({ streifen, oben, zoom }: { streifen: Streifen; oben: number; zoom: number }) {
  const { elemente } = useLage()
  const { befunde, hervorgehoben } = useZusaetze()
  const { rolle, name } = streifen
  const element = elemente.get(rolle ?? '')
  const spaeter = useArbeitsplatz((platz) => element !== undefined && !isInStufe(element, platz.stufe))
  const gewaehlt = useArbeitsplatz((platz) => rolle !== undefined && platz.auswahl.includes(rolle))
  const select = useArbeitsplatz((platz) => platz.select)
  const stil = { transform: `translateY(${oben + 3 * zoom}px) scale(${zoom})` }
  if (rolle === undefined || element === undefined) {
    const Icon = name === 'Systeme' ? Server : UsersRound
    return (
      <span className="bl ohne" style={stil}>
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        {name}
      </span>
    )
  }
  const stufe = labelStufe(element)
  const marke = hervorgehoben.get(rolle)
  const klassen = ['bl', spaeter ? 'spaet' : '', gewaehlt ? 'gewaehlt' : '', marke === undefined ? '' : `m-${marke}`]
  return (
    <button
      type="button"
      className={klassen.join(' ')}
      style={stil}
      aria-pressed={gewaehlt}
      onClick={() => select([rolle])}
      title={`Rolle ${name}`}
      {...{ [ROLLENMARKE]: rolle }}
    >
      <UserRound size={14} strokeWidth={1.75} aria-hidden />
      {name}
      {stufe === undefined ? null : <small>{stufe.replace(' ', ' Stufe ')}</small>}
      {befunde.has(rolle) ? <span className={`punkt ${befunde.get(rolle)?.schwere}`} /> : null}
    </button>
  )
}

/** The Leistung as the post at the left edge. */
export const Pfosten = memo(function Pfosten() {
  const { graph } = useLage()
  const { id, name } = graph.leistung
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(id))
  const select = useArbeitsplatz((platz) => platz.select)
  return (
    <button
      type="button"
      className={gewaehlt ? 'pfosten gewaehlt' : 'pfosten'}
      aria-pressed={gewaehlt}
      aria-label={`Leistung ${name}, LeiKa-Schlüssel ${graph.leikaSchluessel}`}
      onClick={() => select([id])}
    >
      <span>
        <b>{name}</b>
        <small className="fest">{graph.leikaSchluessel}</small>
      </span>
    </button>
  )
})
