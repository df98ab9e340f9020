import '@xyflow/react/dist/base.css'
import './graph.css'
import { useEffect, useMemo } from 'react'
import type { Position } from '../../../shared/dokument/diff.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import type { Graph } from '../../../shared/graph/ableitung/graph.ts'
import { foldGraph } from '../../../shared/graph/ableitung/klappen.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { markBereit, unmarkBereit } from '../../bausteine/bereit.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { useSuchtaste } from '../../bausteine/useSuchtaste.ts'
import { Wartezeichen } from '../../bausteine/Wartezeichen.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { Vergleichsstreifen } from '../../spiel/Vergleichsstreifen.tsx'
import { Xmlbereich } from '../../spiel/Xmlbereich.tsx'
import { Anordnungswarten } from './Anordnungswarten.tsx'
import { useBearbeitung } from './bearbeiten/bearbeitung.ts'
import { useElementaktionen } from './bearbeiten/useElementaktionen.ts'
import { useGraphbefehle } from './bearbeiten/useGraphbefehle.ts'
import { Verbindungsbereich } from './bearbeiten/Verbindungsbereich.tsx'
import { Marken } from './darstellung/Marken.tsx'
import { Filterhinweis } from './Filterhinweis.tsx'
import { LageKontext, ZusatzKontext } from './GraphKontext.tsx'
import { Graphsuche } from './Graphsuche.tsx'
import { Graphtabelle } from './Graphtabelle.tsx'
import { Legende } from './Legende.tsx'
import { Leinwand } from './Leinwand.tsx'
import type { Graphlage } from './lage.ts'
import { useAnordnung } from './useAnordnung.ts'
import { useRuhe } from './useRuhe.ts'
import { Werkzeugleiste } from './Werkzeugleiste.tsx'
import { useZusatzangaben } from './zusaetze.ts'
import { useGraphzustand } from './zustand.ts'

/** The model of a Leistung as a graph, or as a table with the same elements. */
export default function GraphAnsicht() {
  const projekt = useDokument((dokument) => dokument.projekt)
  const positionen = useDokument((dokument) => dokument.positionen)
  const leistung = useArbeitsplatz((platz) => platz.leistung)
  const aufgeklappt = useGraphzustand((zustand) => zustand.aufgeklappt)
  const eingeklappt = useGraphzustand((zustand) => zustand.eingeklappt)
  const ganzer = useMemo(
    () => (projekt === undefined || leistung === undefined ? undefined : deriveGraph(projekt, leistung)),
    [projekt, leistung],
  )
  const graph = useMemo(
    () =>
      projekt === undefined || ganzer === undefined
        ? undefined
        : foldGraph(projekt, ganzer, { aufgeklappt, eingeklappt }),
    [projekt, ganzer, aufgeklappt, eingeklappt],
  )
  if (projekt === undefined || ganzer === undefined || graph === undefined) {
    return (
      <Leerzustand titel="Keine Leistung gewählt." text="Wählen Sie links eine Leistung, dann steht hier ihr Graph." />
    )
  }
  if (graph.elemente.length === 0) {
    return (
      <Leerzustand
        titel="Die Leistung hat noch keine Elemente."
        text="Der Graph entsteht mit der ersten Teilleistung."
        knopf={<ErsteTeilleistung />}
      />
    )
  }
  return (
    <Graphbereich key={graph.leistung.id} projekt={projekt} ganzer={ganzer} graph={graph} positionen={positionen} />
  )
}

function ErsteTeilleistung() {
  const { create } = useElementaktionen()
  const nurLesen = useNurlesegrund()
  if (nurLesen !== undefined) return null
  return (
    <button type="button" className="knopf voll" onClick={() => create('teilleistung')}>
      Teilleistung anlegen
    </button>
  )
}

interface Eigenschaften {
  projekt: Projekt
  ganzer: Graph
  /** with what is folded */
  graph: Graph
  positionen: ReadonlyMap<string, Position>
}

function Graphbereich({ projekt, ganzer, graph, positionen }: Eigenschaften) {
  const modus = useGraphzustand((zustand) => zustand.modus)
  const tabelle = useGraphzustand((zustand) => zustand.tabelle)
  const suche = useGraphzustand((zustand) => zustand.suche)
  const verbindungenVon = useBearbeitung((stand) => stand.verbindungenVon)
  const ergebnis = useAnordnung(ganzer, graph, modus, positionen)
  useRuhe(ergebnis)
  const zusaetze = useZusatzangaben(projekt, graph.leistung.id)
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
  useSuchtaste(useGraphzustand((zustand) => zustand.setSuche))
  const da = lage !== undefined
  useEffect(() => {
    if (da) markBereit('graph')
    return () => unmarkBereit('graph')
  }, [da])
  if (lage === undefined || ergebnis === undefined) return <Wartezeichen text="Graph wird angeordnet" />
  return (
    <LageKontext value={lage}>
      <ZusatzKontext value={zusaetze}>
        <div className="graphansicht" data-modus={ergebnis.art}>
          <Werkzeugleiste />
          <div className="graphmitte">
            {tabelle ? <Graphtabelle /> : <Leinwand key={ergebnis.art} />}
            {suche ? <Graphsuche /> : null}
            {verbindungenVon === undefined ? null : <Verbindungsbereich key={verbindungenVon} von={verbindungenVon} />}
            <Anordnungswarten gezeigte={ergebnis.art} />
            <Graphbefehle />
            <Vergleichsstreifen />
          </div>
          <Filterhinweis />
          <Legende />
          <Xmlbereich />
          <Marken />
        </div>
      </ZusatzKontext>
    </LageKontext>
  )
}

/** Commands that need the layout; gone with the view, and with them what was being done. */
function Graphbefehle() {
  useGraphbefehle()
  const set = useBearbeitung((stand) => stand.set)
  useEffect(
    () => () =>
      set({
        umbenennen: undefined,
        verbindungenVon: undefined,
        anhaengen: undefined,
        kante: undefined,
        hilfslinien: [],
      }),
    [set],
  )
  return null
}
