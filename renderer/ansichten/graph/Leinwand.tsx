import {
  ConnectionMode,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useOnViewportChange,
  useReactFlow,
  useStore,
} from '@xyflow/react'
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Punkt } from '../../../shared/graph/anordnung/typen.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useHervorhebung } from '../../arbeitsplatz/hervorhebung.ts'
import { useBeiWechsel } from '../../bausteine/useBeiWechsel.ts'
import { useStabil } from '../../bausteine/useStabil.ts'
import { useBlatt } from '../../blatt/blattspeicher.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { giveBackAusschnitt, keepAlles, registerBuehne, rememberAusschnitt, showElemente } from './ausschnitt.ts'
import { type Ausschnitt, beginAusschnitt, type Flaeche, ZOOM_GROESSTER, ZOOM_KLEINSTER } from './ausschnittmass.ts'
import { Bahnenflaechen, Bahnnamen, Pfosten } from './Bahnen.tsx'
import { Anhaengemenue } from './bearbeiten/Anhaengemenue.tsx'
import { Beikasten } from './bearbeiten/Beikasten.tsx'
import { useBearbeitung } from './bearbeiten/bearbeitung.ts'
import { Elementleiste } from './bearbeiten/Elementleiste.tsx'
import { Hilfslinien } from './bearbeiten/Hilfslinien.tsx'
import { Kantenkasten } from './bearbeiten/Kantenkasten.tsx'
import { Mehrfachkasten } from './bearbeiten/Mehrfachkasten.tsx'
import { useAblage } from './bearbeiten/useAblage.ts'
import { useKantenwahl } from './bearbeiten/useKantenwahl.ts'
import { useVerbinden } from './bearbeiten/useVerbinden.ts'
import { Verbindungslinie } from './bearbeiten/Verbindungslinie.tsx'
import { Fernbild } from './Fernbild.tsx'
import { ferneOf } from './fernsicht.ts'
import {
  createKanten,
  createKnoten,
  detachKanten,
  type Elementkante,
  type Elementknoten,
  listEnden,
} from './flusselemente.ts'
import { FernKontext, useLage, useZusaetze } from './GraphKontext.tsx'
import { Kante } from './Kante.tsx'
import { Karte, Zoomknoepfe } from './Karte.tsx'
import { Knoten } from './Knoten.tsx'
import { placeZustellweg } from './markierungen.ts'
import { Reisemarke } from './Reisemarke.tsx'
import { chooseLeiseKanten, filterElemente, filterKanten } from './sichtbares.ts'
import { Tastatur } from './Tastatur.tsx'
import { useFernkanten } from './useFernkanten.ts'
import { useGezeichnetes } from './useGezeichnetes.ts'
import { useVerschieben, type Verschieben } from './useVerschieben.ts'
import { useGraphzustand } from './zustand.ts'

const KNOTENARTEN = { element: Knoten }
const KANTENARTEN = { leitung: Kante }
// the same objects every time: React Flow compares them
const MEHRFACHTASTEN = ['Control', 'Meta', 'Shift']
const ZOOMTASTEN = ['Control', 'Meta']
const OHNE_NENNUNG = { hideAttribution: true }
const NICHTS: ReadonlySet<string> = new Set()
/** Of so many chosen elements the edges are emphasized; of more it would be nearly every edge, and say nothing. */
const BETONENDE = 40
const SPRACHE = {
  'node.a11yDescription.default': 'Mit der Eingabetaste wählen, mit Alt und Pfeiltasten den Kanten folgen.',
  'node.a11yDescription.keyboardDisabled': 'Mit der Eingabetaste wählen, mit Alt und Pfeiltasten den Kanten folgen.',
  'edge.a11yDescription.default': 'Kante zwischen zwei Elementen.',
  'controls.ariaLabel': 'Zoom',
  'minimap.ariaLabel': 'Übersicht',
}

export function Leinwand() {
  return (
    <ReactFlowProvider>
      <Fluss />
    </ReactFlowProvider>
  )
}

/** Where each Leistung was left, so that coming back shows the same part. */
const AUSSCHNITTE = new Map<string, Ausschnitt>()

function Fluss() {
  const { graph, anordnung, elemente, kanten, art } = useLage()
  const zusaetze = useZusaetze()
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const ohneArten = useGraphzustand((zustand) => zustand.ohneArten)
  const leise = useGraphzustand((zustand) => zustand.leiseKanten)
  const schreibrecht = useDokument((dokument) => dokument.schreibrecht)
  const verschieben = useVerschieben()
  const ablage = useAblage()
  const basis = useMemo(
    () => createKnoten(filterElemente(graph, ohneArten), anordnung, zusaetze, schreibrecht),
    [graph, ohneArten, anordnung, zusaetze, schreibrecht],
  )
  const gewaehlte = useMemo(() => new Set(auswahl), [auswahl])
  const wege = useGewaehlteWege()
  const knoten = useMemo(
    () =>
      basis.map((einer) =>
        place(einer, gewaehlte.has(einer.id), verschieben.orte.get(einer.id), wege.enden.has(einer.id)),
      ),
    [basis, gewaehlte, verschieben.orte, wege],
  )
  const arten = useMemo(() => new Map([...elemente.values()].map(({ id, art }) => [id, art])), [elemente])
  const ruhige = useMemo(
    () => new Map(createKanten(kanten, anordnung, elemente, NICHTS, NICHTS).map((eine) => [eine.id, eine])),
    [kanten, anordnung, elemente],
  )
  const ruhende = useMemo(() => {
    const betonende = gewaehlte.size > BETONENDE ? NICHTS : gewaehlte
    const betont = new Set([...betonende, ...wege.kanten, ...endsOf(zusaetze.kanten.keys(), kanten)])
    const gezeigte = filterKanten(kanten, arten, ohneArten, chooseLeiseKanten(graph, leise), betont)
    return createKanten(gezeigte, anordnung, elemente, betonende, wege.kanten, ruhige)
  }, [kanten, arten, ohneArten, graph, leise, anordnung, elemente, gewaehlte, wege, zusaetze.kanten, ruhige])
  const bewegte = useGleicheIds([...verschieben.orte.keys()])
  const flusskanten = useMemo(() => [...detachKanten(ruhende, bewegte)], [ruhende, bewegte])
  const [ziel, setZiel] = useState<string>()
  const immer = useCallback((id: string): boolean => gewaehlte.has(id) || id === ziel, [gewaehlte, ziel])
  const folge = useMemo(() => basis.map(({ id }) => id), [basis])
  const fern = useStore(({ transform: [, , zoom] }) => ferneOf(zoom) === 'bloecke')
  const { einzelne, linien } = useFernkanten(flusskanten, fern)
  const ruhendeKnoten = useMemo(() => {
    const eigene = new Set([...gewaehlte, ...bewegte])
    return basis.filter(({ id }) => !eigene.has(id))
  }, [basis, gewaehlte, bewegte])
  const gezeichnetes = useGezeichnetes(knoten, einzelne, anordnung, immer, fern)
  const ereignisse = useFlussereignisse(knoten, verschieben)
  return (
    <Tastatur verschieben={verschieben} folge={folge} onZiel={setZiel}>
      <FernKontext value={fern}>
        <ReactFlow<Elementknoten, ReturnType<typeof createKanten>[number]>
          nodes={gezeichnetes.knoten}
          edges={gezeichnetes.kanten}
          nodeTypes={KNOTENARTEN}
          edgeTypes={KANTENARTEN}
          {...ereignisse}
          onDragOver={ablage.onDragOver}
          onDrop={ablage.onDrop}
          connectionMode={ConnectionMode.Loose}
          connectionLineComponent={Verbindungslinie}
          connectionRadius={24}
          zoomOnDoubleClick={false}
          ariaLabelConfig={SPRACHE}
          nodesConnectable={schreibrecht}
          edgesFocusable={false}
          elementsSelectable
          elevateNodesOnSelect={false}
          selectionMode={SelectionMode.Partial}
          multiSelectionKeyCode={MEHRFACHTASTEN}
          deleteKeyCode={null}
          disableKeyboardA11y
          panOnScroll
          zoomActivationKeyCode={ZOOMTASTEN}
          minZoom={ZOOM_KLEINSTER}
          maxZoom={ZOOM_GROESSTER}
          proOptions={OHNE_NENNUNG}
        >
          <Bahnenflaechen />
          {fern ? <Fernbild knoten={ruhendeKnoten} kanten={linien} /> : null}
          <Reisemarke />
          <Blick />
          <Fernsicht />
          <Bahnnamen />
          <Hilfslinien />
          {art === 'bahnen' ? <Pfosten /> : null}
          <Zoomknoepfe />
          <Karte />
          <Beikasten orte={verschieben.orte} />
          <Mehrfachkasten orte={verschieben.orte} />
          <Kantenkasten />
        </ReactFlow>
      </FernKontext>
      <Elementleiste ziehbar />
      <Anhaengemenue />
    </Tastatur>
  )
}

/** What the canvas tells us; the same functions while elements are moved, or every node and edge would be rendered anew. */
function useFlussereignisse(knoten: readonly Elementknoten[], verschieben: Verschieben) {
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const select = useArbeitsplatz((platz) => platz.select)
  const { onConnectStart, onConnectEnd, onConnect, isValidConnection } = useVerbinden()
  const chooseKante = useKantenwahl()
  return {
    onNodesChange: useStabil((aenderungen: NodeChange<Elementknoten>[]): void => {
      const neu = applySelection(auswahl, knoten, aenderungen)
      if (neu !== undefined) select(neu)
      verschieben.follow(aenderungen)
    }),
    onNodeDragStart: useStabil(verschieben.grab),
    onNodeDragStop: useStabil(verschieben.drop),
    onNodeDoubleClick: useStabil((_ereignis: unknown, { id }: Elementknoten): void => {
      if (useDokument.getState().schreibrecht) useBearbeitung.getState().set({ umbenennen: id })
    }),
    onEdgeClick: useStabil((_ereignis: unknown, { data }: Elementkante): void => chooseKante(data?.kante)),
    onPaneClick: useStabil((): void => {
      select([])
      useBearbeitung.getState().set({ kante: undefined })
    }),
    onConnectStart: useStabil(onConnectStart),
    onConnectEnd: useStabil(onConnectEnd),
    onConnect: useStabil(onConnect),
    isValidConnection: useStabil(isValidConnection),
  }
}

/** `amWeg`: one end of a chosen Zustellweg. */
function place(knoten: Elementknoten, selected: boolean, ort: Punkt | undefined, amWeg: boolean): Elementknoten {
  if (!selected && ort === undefined && !amWeg) return knoten
  const { width: breite = 0, height: hoehe = 0 } = knoten
  return {
    ...knoten,
    selected,
    ...(selected ? { handles: listEnden({ breite, hoehe }, true) } : {}),
    ...(ort === undefined ? {} : { position: ort }),
    ...(amWeg ? { className: 'am-weg' } : {}),
  }
}

/**
 * Chosen Zustellwege are no nodes: their edges and both ends show the choice. The same sets as long as these are the same: a
 * change of anything else must not move the view back to the choice.
 */
function useGewaehlteWege(): { kanten: ReadonlySet<string>; enden: ReadonlySet<string> } {
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const projekt = useDokument((dokument) => dokument.projekt)
  const orte = auswahl.flatMap((id) => {
    const weg = projekt === undefined ? undefined : findDatensatz(projekt, 'zustellweg', id)
    return weg === undefined ? [] : [placeZustellweg(weg)]
  })
  const kanten = useGleicheIds(orte.map(({ kante }) => kante))
  const enden = useGleicheIds(orte.flatMap((ort) => ort.enden))
  return useMemo(() => ({ kanten: new Set(kanten), enden: new Set(enden) }), [kanten, enden])
}

function endsOf(ids: Iterable<string>, kanten: readonly { id: string; von: string }[]): string[] {
  const gesucht = new Set(ids)
  return gesucht.size === 0 ? [] : kanten.flatMap(({ id, von }) => (gesucht.has(id) ? [von] : []))
}

/**
 * The new selection, or undefined where nothing was chosen or left. What is chosen but no node (the Leistung, a lane) goes as
 * soon as a node is chosen: the canvas cannot leave it by itself.
 */
function applySelection(
  auswahl: readonly string[],
  knoten: readonly Elementknoten[],
  aenderungen: readonly NodeChange<Elementknoten>[],
): string[] | undefined {
  const gewaehlte = aenderungen.filter((aenderung) => aenderung.type === 'select')
  if (gewaehlte.length === 0) return undefined
  const ids = new Set(knoten.map(({ id }) => id))
  const neu = new Set(auswahl.filter((id) => ids.has(id)))
  for (const { id, selected } of gewaehlte) {
    if (selected) neu.add(id)
    else neu.delete(id)
  }
  return neu.size === auswahl.length && auswahl.every((id) => neu.has(id)) ? undefined : [...neu]
}

/** Where the deliveries go that a comparison found to be new; the same array as long as they are the same. */
function useNeueZiele(): readonly string[] {
  const projekt = useDokument((dokument) => dokument.projekt)
  const elemente = useHervorhebung((stand) => stand.elemente)
  const ziele = [...elemente].flatMap(([id, marke]) => {
    const weg = marke === 'neu' && projekt !== undefined ? findDatensatz(projekt, 'zustellweg', id) : undefined
    return weg === undefined ? [] : placeZustellweg(weg).enden
  })
  return useGleicheIds([...new Set(ziele)].sort())
}

/** The same array as long as it holds the same ids. */
function useGleicheIds(ids: readonly string[]): readonly string[] {
  const schluessel = ids.join(' ')
  return useMemo(() => schluessel.split(' ').filter((id) => id !== ''), [schluessel])
}

/** First view of a Leistung, where it was left, and the chosen element brought into sight. */
const Blick = memo(function Blick() {
  const { graph, anordnung, art } = useLage()
  const fluss = useReactFlow()
  const breite = useStore((stand) => stand.width)
  const hoehe = useStore((stand) => stand.height)
  const bereit = breite > 0 && hoehe > 0
  const schluessel = `${graph.leistung.id}/${art}`
  const begonnen = useRef<string | undefined>(undefined)
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const wege = useGewaehlteWege()
  const neue = useNeueZiele()
  useOnViewportChange({ onEnd: (ausschnitt) => AUSSCHNITTE.set(schluessel, ausschnitt) })
  useEffect(() => {
    registerBuehne({ fluss, anordnung, flaeche: () => ({ breite, hoehe }) })
    return () => registerBuehne(undefined)
  }, [fluss, anordnung, breite, hoehe])
  const vorige = useRef({ breite, hoehe })
  useEffect(() => {
    keepAlles(vorige.current)
    vorige.current = { breite, hoehe }
  }, [breite, hoehe])
  useEffect(() => {
    if (!bereit || begonnen.current === schluessel) return
    begonnen.current = schluessel
    void fluss.setViewport(AUSSCHNITTE.get(schluessel) ?? beginAusschnitt(anordnung, { breite, hoehe }))
  }, [bereit, schluessel, fluss, anordnung, breite, hoehe])
  useBlattraum(schluessel, { breite, hoehe })
  const jetzige = useRef(anordnung)
  jetzige.current = anordnung
  // what was just created or pasted is chosen before it is laid out
  const erwartete = useRef<readonly string[]>([])
  useEffect(() => {
    const [einziges, ...weitere] = auswahl
    erwartete.current = auswahl.some((id) => jetzige.current.knoten.has(id)) ? [] : auswahl
    if (bereit && einziges !== undefined && weitere.length === 0)
      showElemente(wege.enden.size > 0 ? [...wege.enden] : auswahl)
  }, [auswahl, wege, bereit])
  useEffect(() => {
    const da = erwartete.current.filter((id) => anordnung.knoten.has(id))
    if (da.length === 0) return
    erwartete.current = []
    showElemente(da)
  }, [anordnung])
  useEffect(() => {
    if (bereit && neue.length > 0) showElemente(neue)
  }, [neue, bereit])
  return null
})

/** A sheet below the graph leaves it little room; with the room, what was seen before comes back. */
function useBlattraum(schluessel: string, { breite, hoehe }: Flaeche): void {
  const blatt = useBlatt((stand) => stand.inhalt !== undefined)
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  useBeiWechsel(blatt, () => {
    if (blatt) rememberAusschnitt(schluessel, auswahl)
  })
  // the room comes back a moment after the sheet has gone
  useBeiWechsel(`${breite} ${hoehe}`, () => {
    if (!blatt && breite > 0 && hoehe > 0) giveBackAusschnitt(schluessel, auswahl)
  })
}

/** From afar details go: tells the style sheet how near we are, without rendering anything anew. */
const Fernsicht = memo(function Fernsicht() {
  const ferne = useStore(({ transform: [, , zoom] }) => ferneOf(zoom))
  const marke = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    marke.current?.closest('.leinwand')?.setAttribute('data-ferne', ferne)
  }, [ferne])
  return <span ref={marke} hidden />
})
