import { Handle, type Node, type NodeProps, NodeToolbar, Position, useStore } from '@xyflow/react'
import {
  CircleCheck,
  Code,
  FlaskConical,
  Info,
  Minus,
  Plus,
  ScanSearch,
  TriangleAlert,
  Waypoints,
  X,
} from 'lucide-react'
import { memo } from 'react'
import type { Schwere } from '../../../shared/befund.ts'
import { type Graphelement, isInStufe, labelStufe } from '../../../shared/graph/ableitung/graph.ts'
import { createKnotenbild } from '../../../shared/graph/darstellung/knotenbild.ts'
import { drawNasen, drawSilhouette } from '../../../shared/graph/darstellung/silhouetten.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import type { Hervorhebung } from '../../arbeitsplatz/hervorhebung.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useSpiel } from '../../spiel/spielspeicher.ts'
import { zoomToElemente } from './ausschnitt.ts'
import { Artzeichen } from './darstellung/Artzeichen.tsx'
import { useLage, useZusaetze } from './GraphKontext.tsx'
import { listNachbarn } from './nachbarn.ts'

export type Elementknoten = Node<{ element: Graphelement }, 'element'>

/** One element in the silhouette of its kind, with its states and marks. */
export const Knoten = memo(function Knoten({
  id,
  data: { element },
  selected,
  positionAbsoluteY,
  width = 0,
  height = 0,
}: NodeProps<Elementknoten>) {
  const spaeter = useArbeitsplatz((platz) => !isInStufe(element, platz.stufe))
  const mehrere = useArbeitsplatz((platz) => platz.auswahl.length > 1)
  const { befunde, tests, hervorgehoben } = useZusaetze()
  const { zeilen, zweitzeile } = createKnotenbild(element)
  const marke = hervorgehoben.get(id)
  const befund = befunde.get(id)
  const testzahl = tests.get(id) ?? 0
  const { flaeche, zier } = drawSilhouette(element.art, width, height)
  const klassen = ['kn', element.art]
  if (spaeter) klassen.push('spaet')
  if (selected === true) klassen.push(mehrere ? 'mehrfach' : 'gewaehlt')
  if (marke !== undefined) klassen.push(`m-${marke}`)
  const stufe = labelStufe(element)
  return (
    <div
      className={klassen.join(' ')}
      title={element.zweitzeile === undefined ? element.name : `${element.name}, ${element.zweitzeile}`}
    >
      <svg className="fm" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path className="fs" d={flaeche} />
        <path className="ff" d={flaeche} />
        {zier === undefined ? null : <path className="fz" d={zier} />}
        {element.art === 'system' ? <path className="ff" d={drawNasen(height)} /> : null}
      </svg>
      <span className="kzeichen">
        <Artzeichen art={element.art} />
      </span>
      <span className="kt">
        <b>
          {zeilen.map((zeile) => (
            <span key={zeile}>{zeile}</span>
          ))}
        </b>
        {zweitzeile === undefined ? null : <small>{zweitzeile}</small>}
      </span>
      {stufe === undefined ? null : <em className="stf">{stufe}</em>}
      {befund === undefined ? null : <Befundmarke schwere={befund.schwere} />}
      {testzahl === 0 ? null : (
        <span className="tf fehler">
          <FlaskConical size={11} strokeWidth={1.75} aria-hidden />
          {testzahl}
        </span>
      )}
      {marke === undefined ? null : <Zustandsmarke marke={marke} />}
      {selected === true && !mehrere ? <Griffe /> : null}
      {selected === true && !mehrere ? <Beikasten id={id} name={element.name} oben={positionAbsoluteY} /> : null}
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  )
})

const BEFUNDZEICHEN = { fehler: X, warnung: TriangleAlert, hinweis: Info } as const

function Befundmarke({ schwere }: { schwere: Schwere }) {
  const Icon = BEFUNDZEICHEN[schwere]
  return (
    <span className={`bf ${schwere}`} aria-hidden="true">
      <Icon size={11} strokeWidth={2.75} />
    </span>
  )
}

/** New, vanishing, green and red are told by a bar with a sign at the left edge, never by colour alone. */
function Zustandsmarke({ marke }: { marke: Hervorhebung }) {
  if (marke === 'unterwegs') return null
  const Icon = { erreicht: CircleCheck, neu: Plus, entfaellt: Minus, rot: X, gruen: CircleCheck }[marke]
  return (
    <span className={`mk mk-${marke}`} aria-hidden="true">
      <Icon size={11} strokeWidth={2.5} />
    </span>
  )
}

function Griffe() {
  return (
    <>
      <i className="griff" style={{ left: 0, top: '50%' }} />
      <i className="griff" style={{ left: '100%', top: '50%' }} />
      <i className="griff" style={{ left: '50%', top: 0 }} />
      <i className="griff" style={{ left: '50%', top: '100%' }} />
    </>
  )
}

/** Room in pixels that the tool box needs above its element. */
const BEIKASTEN_PLATZ = 44

/** Small tool box above the chosen element, below it where the canvas ends; it does not shrink with the graph. */
function Beikasten({ id, name, oben }: { id: string; name: string; oben: number }) {
  const spielt = useSpiel((spiel) => spiel.offen)
  const platzOben = useStore(({ transform: [, y, zoom] }) => oben * zoom + y > BEIKASTEN_PLATZ)
  const { kanten } = useLage()
  const select = useArbeitsplatz((platz) => platz.select)
  const setAnsicht = useArbeitsplatz((platz) => platz.setAnsicht)
  const nachbarn = (): string[] => [...listNachbarn(id, kanten), id]
  return (
    <NodeToolbar
      className="beikasten nodrag nopan"
      isVisible={!spielt}
      position={platzOben ? Position.Top : Position.Bottom}
      align="start"
      offset={10}
      role="toolbar"
      aria-label={name}
    >
      <Symbolknopf
        zeichen={Waypoints}
        name="Woher, wohin: Nachbarn dazu wählen"
        groesse={15}
        onClick={() => select(nachbarn())}
      />
      <Symbolknopf
        zeichen={ScanSearch}
        name="Mit Nachbarn heranholen"
        groesse={15}
        onClick={() => zoomToElemente(nachbarn())}
      />
      <Symbolknopf zeichen={Code} name="Regel zeigen" groesse={15} onClick={() => setAnsicht('regel')} />
    </NodeToolbar>
  )
}
