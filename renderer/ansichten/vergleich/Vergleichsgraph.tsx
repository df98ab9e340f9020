import '@xyflow/react/dist/base.css'
import '../graph/graph.css'
import { type NodeProps, ReactFlow, ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { enlarge, frameOf } from '../../../shared/graph/anordnung/typen.ts'
import { createGraphvergleich, type Graphvergleich } from '../../../shared/vergleich/graphvergleich.ts'
import { UNTERSCHIEDSWORTE, type Unterschiedsart, type Vergleich } from '../../../shared/vergleich/unterschied.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import type { Hervorhebung } from '../../arbeitsplatz/hervorhebung.ts'
import { openElement } from '../../arbeitsplatz/oeffnen.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { Wartezeichen } from '../../bausteine/Wartezeichen.tsx'
import { fitAusschnitt, ZOOM_GROESSTER, ZOOM_KLEINSTER } from '../graph/ausschnittmass.ts'
import { Bahnenflaechen, Bahnnamen, Pfosten } from '../graph/Bahnen.tsx'
import { Knotenkoerper } from '../graph/darstellung/Knotenkoerper.tsx'
import { Marken } from '../graph/darstellung/Marken.tsx'
import { createKanten, createKnoten, type Elementknoten } from '../graph/flusselemente.ts'
import { LageKontext, useLage, useZusaetze, ZusatzKontext } from '../graph/GraphKontext.tsx'
import { Kante } from '../graph/Kante.tsx'
import { Kantenenden, Zustandsmarke } from '../graph/Knoten.tsx'
import type { Graphlage, Zusaetze } from '../graph/lage.ts'
import { useAnordnung } from '../graph/useAnordnung.ts'

interface Eigenschaften {
  vorher: Dokumentstand
  nachher: Dokumentstand
  vergleich: Vergleich
}

/** The graph of the open Leistung with all that is and was there, marked with what became of it. Only to look at. */
export function Vergleichsgraph({ vorher, nachher, vergleich }: Eigenschaften) {
  const leistung = useArbeitsplatz((stand) => stand.leistung)
  const verglichen = useMemo(
    () =>
      leistung === undefined ? undefined : createGraphvergleich(vorher.projekt, nachher.projekt, leistung, vergleich),
    [vorher, nachher, vergleich, leistung],
  )
  if (verglichen === undefined) {
    return (
      <Leerzustand titel="Keine Leistung gewählt." text="Wählen Sie links eine Leistung, dann steht hier ihr Graph." />
    )
  }
  return <Graphbereich key={verglichen.graph.leistung.id} verglichen={verglichen} nachher={nachher} />
}

const MARKEN: Readonly<Record<Unterschiedsart, Hervorhebung>> = {
  neu: 'neu',
  geaendert: 'geaendert',
  entfernt: 'entfaellt',
}

function Graphbereich({ verglichen, nachher }: { verglichen: Graphvergleich; nachher: Dokumentstand }) {
  const ergebnis = useAnordnung(verglichen.graph, verglichen.graph, 'bahnen', nachher.positionen)
  const lage = useMemo<Graphlage | undefined>(
    () =>
      ergebnis && {
        graph: ergebnis.graph,
        elemente: new Map(
          [ergebnis.graph.leistung, ...ergebnis.graph.elemente].map((element) => [element.id, element]),
        ),
        kanten: ergebnis.graph.kanten,
        anordnung: ergebnis.anordnung,
        art: ergebnis.art,
      },
    [ergebnis],
  )
  const zusaetze = useMemo<Zusaetze>(
    () => ({
      befunde: new Map(),
      tests: new Map(),
      hervorgehoben: mapMarken(verglichen.knoten),
      kanten: mapMarken(verglichen.kanten),
    }),
    [verglichen],
  )
  if (lage === undefined) return <Wartezeichen text="Graph wird angeordnet" />
  return (
    <LageKontext value={lage}>
      <ZusatzKontext value={zusaetze}>
        <div className="graphansicht vergleichsgraph" data-modus="bahnen">
          <div className="graphmitte">
            <div className="leinwand">
              <ReactFlowProvider>
                <Fluss />
              </ReactFlowProvider>
            </div>
          </div>
          <Zeichenerklaerung verglichen={verglichen} />
          <Marken />
        </div>
      </ZusatzKontext>
    </LageKontext>
  )
}

function mapMarken(marken: ReadonlyMap<string, Unterschiedsart>): Map<string, Hervorhebung> {
  return new Map([...marken].map(([id, was]) => [id, MARKEN[was]]))
}

const KEINE: ReadonlySet<string> = new Set()
const KNOTENARTEN = { element: Vergleichsknoten }
const KANTENARTEN = { leitung: Kante }

function Fluss() {
  const { graph, anordnung, elemente, kanten } = useLage()
  const zusaetze = useZusaetze()
  const knoten = useMemo(
    () =>
      createKnoten(graph.elemente, anordnung, zusaetze, false).map((einer) => ({
        ...einer,
        ariaLabel: `${einer.ariaLabel ?? ''}${describeMarke(zusaetze.hervorgehoben.get(einer.id))}`,
      })),
    [graph, anordnung, zusaetze],
  )
  const linien = useMemo(() => createKanten(kanten, anordnung, elemente, KEINE, KEINE), [kanten, anordnung, elemente])
  return (
    <ReactFlow<Elementknoten, ReturnType<typeof createKanten>[number]>
      nodes={knoten}
      edges={linien}
      nodeTypes={KNOTENARTEN}
      edgeTypes={KANTENARTEN}
      onNodeClick={(_, { id }) => openElement(id)}
      nodesConnectable={false}
      nodesDraggable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      nodesFocusable
      onKeyDown={onEnter}
      deleteKeyCode={null}
      disableKeyboardA11y
      panOnScroll
      zoomActivationKeyCode={['Control', 'Meta']}
      minZoom={ZOOM_KLEINSTER}
      maxZoom={ZOOM_GROESSTER}
      proOptions={{ hideAttribution: true }}
    >
      <Bahnenflaechen />
      <Blick />
      <Bahnnamen />
      <Pfosten />
    </ReactFlow>
  )
}

/** Enter on a node does what a click does. */
function onEnter(ereignis: KeyboardEvent<HTMLDivElement>): void {
  if (ereignis.key !== 'Enter' || !(ereignis.target instanceof HTMLElement)) return
  const id = ereignis.target.closest<HTMLElement>('.react-flow__node')?.dataset.id
  if (id !== undefined) openElement(id)
}

function describeMarke(marke: Hervorhebung | undefined): string {
  const was = (['neu', 'geaendert', 'entfernt'] as const).find((eine) => MARKEN[eine] === marke)
  return was === undefined ? '' : `, ${UNTERSCHIEDSWORTE[was]}`
}

/** What differs in sight at first, as near as it can be read; then it stays as it is moved. */
const Blick = memo(function Blick() {
  const { anordnung } = useLage()
  const { hervorgehoben } = useZusaetze()
  const fluss = useReactFlow()
  const breite = useStore((stand) => stand.width)
  const hoehe = useStore((stand) => stand.height)
  const begonnen = useRef(false)
  useEffect(() => {
    if (begonnen.current || breite === 0 || hoehe === 0) return
    begonnen.current = true
    const markierte = [...hervorgehoben.keys()].flatMap((id) => anordnung.knoten.get(id) ?? [])
    const alles = fitAusschnitt(anordnung.rahmen, { breite, hoehe }, true)
    const nah = fitAusschnitt(enlarge(frameOf(markierte), RAND_MARKEN), { breite, hoehe }, true)
    void fluss.setViewport(markierte.length > 0 && nah.zoom > alles.zoom ? nah : alles)
  }, [fluss, anordnung, hervorgehoben, breite, hoehe])
  const showAlles = (): void => {
    void fluss.setViewport(fitAusschnitt(anordnung.rahmen, { breite, hoehe }, true))
  }
  return (
    <div className="zoom" role="toolbar" aria-label="Zoom" aria-orientation="vertical">
      <Symbolknopf zeichen={Plus} name="Vergrößern" groesse={15} onClick={() => void fluss.zoomIn()} />
      <Symbolknopf zeichen={Minus} name="Verkleinern" groesse={15} onClick={() => void fluss.zoomOut()} />
      <Symbolknopf zeichen={Maximize} name="Alles zeigen" groesse={15} onClick={showAlles} />
    </div>
  )
})

const RAND_MARKEN = 60

/** An element in the silhouette of its kind, as a button that leads to it. */
function Vergleichsknoten({ id, data: { element }, width = 0, height = 0 }: NodeProps<Elementknoten>) {
  const { hervorgehoben } = useZusaetze()
  const gewaehlt = useArbeitsplatz((stand) => stand.auswahl.includes(id))
  const marke = hervorgehoben.get(id)
  const klassen = ['kn', element.art]
  if (gewaehlt) klassen.push('gewaehlt')
  if (marke !== undefined) klassen.push(`m-${marke}`)
  return (
    <div className={klassen.join(' ')} title={`${element.name}${describeMarke(marke)}`}>
      <Knotenkoerper element={element} breite={width} hoehe={height} />
      <Kantenenden />
      {marke === undefined ? null : <Zustandsmarke marke={marke} />}
    </div>
  )
}

function countArt(marken: ReadonlyMap<string, Unterschiedsart>, was: Unterschiedsart): number {
  return [...marken.values()].filter((einer) => einer === was).length
}

/** What the marks mean, and how many of each there are in this graph. */
function Zeichenerklaerung({ verglichen: { knoten, kanten } }: { verglichen: Graphvergleich }) {
  const zahlen = (['neu', 'geaendert', 'entfernt'] as const).map((was) => ({
    was,
    anzahl: countArt(knoten, was),
    verbindungen: countArt(kanten, was),
  }))
  return (
    <footer className="vergleichslegende">
      {knoten.size + kanten.size === 0 ? (
        <span className="zweit">In dieser Leistung ist nichts anders.</span>
      ) : (
        zahlen.map(({ was, anzahl, verbindungen }) => (
          <span key={was} className="reihe eng">
            <i className={`vergleichsbalken mk-${MARKEN[was]}`} aria-hidden="true" />
            {anzahl} {UNTERSCHIEDSWORTE[was]}
            {verbindungen === 0 ? null : (
              <span className="zweit">und {verbindungen === 1 ? '1 Verbindung' : `${verbindungen} Verbindungen`}</span>
            )}
          </span>
        ))
      )}
      <span className="dehn" />
      <span className="zweit">
        Ein Klick zeigt das Element in den Eigenschaften. Dasselbe steht unter „Sätze“ und „Tabelle“.
      </span>
    </footer>
  )
}
