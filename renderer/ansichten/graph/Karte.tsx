import { useReactFlow, useStore } from '@xyflow/react'
import { Maximize, Minus, Plus, ScanSearch } from 'lucide-react'
import { memo, type PointerEvent, useMemo } from 'react'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useSpiel } from '../../spiel/spielspeicher.ts'
import { zoomToAlles, zoomToElemente } from './ausschnitt.ts'
import { PFOSTENBREITE } from './ausschnittmass.ts'
import { drawBloecke } from './fernsicht.ts'
import { useLage } from './GraphKontext.tsx'
import { filterElemente } from './sichtbares.ts'
import { useGraphzustand } from './zustand.ts'

const BREITE = 158
const HOEHE = 96
const RAND = 6

/**
 * The whole graph small: blocks in the colours of the kinds and the part that is seen. Click or drag moves there. Gone while
 * everything is seen anyway, and while a message is played: it would only cover a part of it.
 */
export const Karte = memo(function Karte() {
  const { anordnung } = useLage()
  const { setViewport } = useReactFlow()
  const spielt = useSpiel((spiel) => spiel.offen)
  const { rahmen } = anordnung
  const masstab = Math.min(
    (BREITE - 2 * RAND) / Math.max(1, rahmen.breite),
    (HOEHE - 2 * RAND) / Math.max(1, rahmen.hoehe),
  )
  const links = (BREITE - rahmen.breite * masstab) / 2 - rahmen.x * masstab
  const oben = (HOEHE - rahmen.hoehe * masstab) / 2 - rahmen.y * masstab
  const breite = useStore((stand) => stand.width)
  const hoehe = useStore((stand) => stand.height)
  const [x, y, zoom] = useStore((stand) => stand.transform)
  const allesZuSehen =
    rahmen.x * zoom + x >= PFOSTENBREITE - 1 &&
    rahmen.y * zoom + y >= -1 &&
    (rahmen.x + rahmen.breite) * zoom + x <= breite + 1 &&
    (rahmen.y + rahmen.hoehe) * zoom + y <= hoehe + 1
  const move = (ereignis: PointerEvent<HTMLDivElement>): void => {
    if (ereignis.buttons !== 1) return
    ereignis.currentTarget.setPointerCapture(ereignis.pointerId)
    const box = ereignis.currentTarget.getBoundingClientRect()
    const ziel = {
      x: (ereignis.clientX - box.left - links) / masstab,
      y: (ereignis.clientY - box.top - oben) / masstab,
    }
    void setViewport({ x: (breite + PFOSTENBREITE) / 2 - ziel.x * zoom, y: hoehe / 2 - ziel.y * zoom, zoom })
  }
  if (allesZuSehen || spielt) return null
  return (
    <div className="karte" aria-hidden="true" onPointerDown={move} onPointerMove={move}>
      <svg width={BREITE} height={HOEHE} aria-hidden="true">
        <g transform={`translate(${links} ${oben}) scale(${masstab})`}>
          <Bloecke />
          <Sicht />
        </g>
      </svg>
    </div>
  )
})

/** One path per kind, however many elements there are. */
const Bloecke = memo(function Bloecke() {
  const { anordnung, graph } = useLage()
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const ohneArten = useGraphzustand((zustand) => zustand.ohneArten)
  const pfade = useMemo(() => {
    const bloecke = filterElemente(graph, ohneArten).flatMap((element) => {
      const box = anordnung.knoten.get(element.id)
      return box === undefined ? [] : [{ element, box }]
    })
    return drawBloecke(bloecke, stufe)
  }, [anordnung, graph, stufe, ohneArten])
  const bahnen = anordnung.streifen.map(({ y }) => `M${anordnung.rahmen.x} ${y}h${anordnung.rahmen.breite}`).join('')
  return (
    <>
      <path className="kbahnen" d={bahnen} vectorEffect="non-scaling-stroke" />
      {[...pfade].map(([klassen, pfad]) => (
        <path key={klassen} className={`kblock ${klassen}`} d={pfad} />
      ))}
    </>
  )
})

function Sicht() {
  const [x, y, zoom] = useStore((stand) => stand.transform)
  const breite = useStore((stand) => stand.width)
  const hoehe = useStore((stand) => stand.height)
  return (
    <rect
      className="ksicht"
      x={(PFOSTENBREITE - x) / zoom}
      y={-y / zoom}
      width={Math.max(0, (breite - PFOSTENBREITE) / zoom)}
      height={hoehe / zoom}
      vectorEffect="non-scaling-stroke"
    />
  )
}

/** Zoom in steps, everything, the chosen elements. */
export const Zoomknoepfe = memo(function Zoomknoepfe() {
  const { zoomIn, zoomOut } = useReactFlow()
  const zoom = useStore((stand) => stand.transform[2])
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const { anordnung } = useLage()
  const gewaehlt = auswahl.filter((id) => anordnung.knoten.has(id))
  return (
    <div className="zoom" role="toolbar" aria-label="Zoom" aria-orientation="vertical">
      <Symbolknopf zeichen={Plus} name="Vergrößern" taste="Strg Mausrad" groesse={15} onClick={() => void zoomIn()} />
      <span className="zahl">{Math.round(zoom * 100)} %</span>
      <Symbolknopf
        zeichen={Minus}
        name="Verkleinern"
        taste="Strg Mausrad"
        groesse={15}
        onClick={() => void zoomOut()}
      />
      <Symbolknopf
        zeichen={ScanSearch}
        name="Auswahl heranholen"
        groesse={15}
        disabled={gewaehlt.length === 0}
        onClick={() => zoomToElemente(gewaehlt)}
      />
      <Symbolknopf zeichen={Maximize} name="Alles zeigen" groesse={15} onClick={zoomToAlles} />
    </div>
  )
})
