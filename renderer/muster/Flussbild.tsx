import { useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { applyDiff } from '../../shared/dokument/anwenden.ts'
import { deriveGraph } from '../../shared/graph/ableitung/deriveGraph.ts'
import type { Graph, Graphart } from '../../shared/graph/ableitung/graph.ts'
import { arrangeBahnen } from '../../shared/graph/anordnung/arrangeBahnen.ts'
import { createBahnenauftrag } from '../../shared/graph/anordnung/auftrag.ts'
import { type Bild, writeSvg } from '../../shared/graph/bild/schreibeSvg.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { applyMuster, type Muster } from '../../shared/muster/muster.ts'
import { proposeAntworten } from '../../shared/muster/vorschlag.ts'
import { createZufallsbytes } from '../dokument/zufall.ts'

/** Where a pattern is tried out for its picture: a project that has nothing. */
const LEER: Projekt = {
  id: '',
  name: '',
  datensaetze: new Map(),
  dateien: new Map(),
  codelisteninhalte: new Map(),
  schemata: new Map(),
  eigeneRegeln: new Map(),
}

/** What tells the flow: who, which steps, which messages. Dokumente and systems follow from them. */
const GEZEIGTE: ReadonlySet<Graphart> = new Set(['teilleistung', 'rolle', 'nachricht'])

/** The flow of a pattern, drawn from the model it yields: its Teilleistungen and messages between the Rollen. */
export function Flussbild({ muster }: { muster: Muster }) {
  const schema = useComputedColorScheme()
  const graph = useMemo(() => deriveFluss(muster), [muster])
  const bild = useMemo(() => graph && drawFluss(graph, muster.name, schema), [graph, muster.name, schema])
  if (graph === undefined || bild === undefined) return null
  const namen = graph.elemente.filter(({ art }) => art === 'teilleistung').map(({ name }) => name)
  return (
    <figure className="flussbild">
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(bild.svg)}`}
        width={bild.breite}
        height={bild.hoehe}
        alt={`Ablauf von „${muster.name}“: ${namen.join(', ')}`}
      />
    </figure>
  )
}

function deriveFluss(muster: Muster): Graph | undefined {
  const antworten = { ...proposeAntworten(LEER, muster), name: muster.name, technischerName: 'muster' }
  const { schritt, leistung } = applyMuster(LEER, muster, antworten, createZufallsbytes)
  const stand = applyDiff({ projekt: LEER, positionen: new Map() }, schritt.diff)
  const graph = stand.ok ? deriveGraph(stand.wert.projekt, leistung) : undefined
  if (graph === undefined) return undefined
  const elemente = graph.elemente.filter(({ art }) => GEZEIGTE.has(art))
  const ids = new Set(elemente.map(({ id }) => id))
  const kanten = graph.kanten.filter(({ von, nach }) => ids.has(von) && ids.has(nach))
  return { ...graph, elemente, kanten, herkunft: new Map() }
}

function drawFluss(graph: Graph, titel: string, schema: 'light' | 'dark'): Bild {
  const probe = document.createElement('div')
  probe.dataset.mantineColorScheme = schema
  document.body.append(probe)
  const stil = getComputedStyle(probe)
  const bild = writeSvg({
    graph,
    anordnung: arrangeBahnen(createBahnenauftrag(graph, new Map())),
    kanten: graph.kanten.filter(({ art }) => art !== 'zustaendig'),
    elemente: graph.elemente,
    stufe: 4,
    farbe: (token) => stil.getPropertyValue(`--fw-${token}`).trim(),
    titel,
    schriften: '',
  })
  probe.remove()
  return bild
}
