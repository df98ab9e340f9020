import { Handle, type NodeProps, Position } from '@xyflow/react'
import { CircleCheck, FlaskConical, Info, Minus, Plus, TriangleAlert, X } from 'lucide-react'
import { memo, useContext } from 'react'
import type { Schwere } from '../../../shared/befund.ts'
import { isInStufe, labelStufe } from '../../../shared/graph/ableitung/graph.ts'
import { createKnotenbild } from '../../../shared/graph/darstellung/knotenbild.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import type { Hervorhebung } from '../../arbeitsplatz/hervorhebung.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useBearbeitung } from './bearbeiten/bearbeitung.ts'
import { Namenseingabe } from './bearbeiten/Namenseingabe.tsx'
import { useZielzustand } from './bearbeiten/useZielzustand.ts'
import { Knotenkoerper } from './darstellung/Knotenkoerper.tsx'
import { type Elementknoten, GRIFFSEITEN } from './flusselemente.ts'
import { FernKontext, useZusaetze } from './GraphKontext.tsx'

/** One element in the silhouette of its kind, with its states and marks; from afar, where nothing of it could be seen, a block. */
export const Knoten = memo(function Knoten({
  id,
  data: { element },
  selected,
  width = 0,
  height = 0,
}: NodeProps<Elementknoten>) {
  const spaeter = useArbeitsplatz((platz) => !isInStufe(element, platz.stufe))
  const mehrere = useArbeitsplatz((platz) => platz.auswahl.length > 1)
  const verbindbar = useDokument((dokument) => dokument.schreibrecht)
  const umbenennen = useBearbeitung((stand) => stand.umbenennen === id)
  const ziel = useZielzustand(id)
  const block = useContext(FernKontext) && (selected !== true || mehrere) && !umbenennen
  const { befunde, tests, hervorgehoben } = useZusaetze()
  const { teile, kopfhoehe } = createKnotenbild(element)
  const marke = hervorgehoben.get(id)
  const befund = befunde.get(id)
  const testzahl = tests.get(id) ?? 0
  const klassen = ['kn', element.art]
  if (spaeter) klassen.push('spaet')
  if (selected === true) klassen.push(mehrere ? 'mehrfach' : 'gewaehlt')
  if (marke !== undefined) klassen.push(`m-${marke}`)
  if (ziel !== undefined) klassen.push(`ziel-${ziel}`)
  if (block) klassen.push('block')
  const stufe = block ? undefined : labelStufe(element)
  return (
    <div
      className={klassen.join(' ')}
      style={block || teile.length === 0 ? undefined : { paddingBottom: height - kopfhoehe }}
      title={element.zweitzeile === undefined ? element.name : `${element.name}, ${element.zweitzeile}`}
    >
      {block ? null : <Knotenkoerper element={element} breite={width} hoehe={height} />}
      {stufe === undefined ? null : <em className="stf">{stufe}</em>}
      {block || befund === undefined ? null : <Befundmarke schwere={befund.schwere} />}
      {block || testzahl === 0 ? null : (
        <span className="tf fehler">
          <FlaskConical size={11} strokeWidth={1.75} aria-hidden />
          {testzahl}
        </span>
      )}
      {block || marke === undefined ? null : <Zustandsmarke marke={marke} />}
      {umbenennen ? <Namenseingabe id={id} name={element.name} /> : null}
      <Kantenenden />
      {selected === true && !mehrere ? <Griffe verbindbar={verbindbar} /> : null}
      {ziel === undefined ? null : (
        <Handle className="ende" type="target" position={Position.Left} isConnectableStart={false} />
      )}
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

/** New, changed, vanishing, green and red are told by a bar with a sign at the left edge, never by colour alone. */
export function Zustandsmarke({ marke }: { marke: Hervorhebung }) {
  if (marke === 'unterwegs') return null
  if (marke === 'geaendert') {
    return (
      <span className="mk mk-geaendert" aria-hidden="true">
        <b>~</b>
      </span>
    )
  }
  const Icon = { erreicht: CircleCheck, neu: Plus, entfaellt: Minus, rot: X, gruen: CircleCheck }[marke]
  return (
    <span className={`mk mk-${marke}`} aria-hidden="true">
      <Icon size={11} strokeWidth={2.5} />
    </span>
  )
}

/**
 * Where edges end, as `listEnden` says. React Flow looks for them in the node all the same whenever one comes into the picture, and
 * draws no edge at a node in which it finds none.
 */
export function Kantenenden() {
  return (
    <>
      <i className="kantenende target" data-handlepos={Position.Left} />
      <i className="kantenende source" data-handlepos={Position.Right} />
    </>
  )
}

/** A line can be drawn from each of them. */
function Griffe({ verbindbar }: { verbindbar: boolean }) {
  return GRIFFSEITEN.map((seite) => (
    <Handle
      key={seite}
      id={seite}
      className="griff"
      type="source"
      position={seite}
      isConnectable={verbindbar}
      isConnectableEnd={false}
      title={verbindbar ? 'Ziehen, um zu verbinden' : undefined}
    />
  ))
}
