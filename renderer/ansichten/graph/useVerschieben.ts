import { type NodeChange, type OnNodeDrag, useStoreApi } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import { moveInBahnen } from '../../../shared/dokument/befehle/bahnwechsel.ts'
import { type Lage, movePositionen } from '../../../shared/dokument/befehle/positionen.ts'
import { snapBox } from '../../../shared/graph/anordnung/hilfslinien.ts'
import { placeInGrundlage } from '../../../shared/graph/anordnung/spreizen.ts'
import { middleOf, overlap, type Punkt, type Rechteck } from '../../../shared/graph/anordnung/typen.ts'
import { artOfId } from '../../../shared/modell/ids.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useGeste } from '../../arbeitsplatz/geste.ts'
import { useBeiWechsel } from '../../bausteine/useBeiWechsel.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useAktionen } from '../../host/HostKontext.tsx'
import { useBearbeitung } from './bearbeiten/bearbeitung.ts'
import { findRolleAt } from './bearbeiten/erzeugungsort.ts'
import type { Elementknoten } from './flusselemente.ts'
import { useLage } from './GraphKontext.tsx'

export interface Verschieben {
  /** places of elements that are being moved and not yet laid out */
  orte: ReadonlyMap<string, Punkt>
  grab(): void
  follow(aenderungen: readonly NodeChange<Elementknoten>[]): void
  drop: OnNodeDrag<Elementknoten>
  /** moves the chosen elements by keys */
  nudge(dx: number, dy: number): void
}

/** How near in pixels of the screen an edge draws a moved element to it. */
const FANGWEITE = 6

/** Dragging and nudging: seen at once, kept as one Schritt when the pointer lets go or with each key. */
export function useVerschieben(): Verschieben {
  const { anordnung, graph, art } = useLage()
  const aktionen = useAktionen()
  const fluss = useStoreApi()
  const setBearbeitung = useBearbeitung((stand) => stand.set)
  const setGeste = useGeste((geste) => geste.set)
  // whatever ends the view ends the drag
  useEffect(() => () => setGeste(false), [setGeste])
  const [orte, setOrte] = useState<ReadonlyMap<string, Punkt>>(new Map())
  // the drop comes before the state of the last move has been rendered
  const letzte = useRef(orte)
  const show = (neue: ReadonlyMap<string, Punkt>): void => {
    letzte.current = neue
    setOrte(neue)
  }
  // a new layout has taken the moves in
  useBeiWechsel(anordnung, () => show(new Map()))

  const snap = (id: string, ort: Punkt): Punkt => {
    const box = anordnung.knoten.get(id)
    if (box === undefined) return ort
    const { transform, width, height } = fluss.getState()
    const [x, y, zoom] = transform
    const sicht = { x: -x / zoom, y: -y / zoom, breite: width / zoom, hoehe: height / zoom }
    const andere = [...anordnung.knoten].flatMap(([andereId, andereBox]) =>
      andereId !== id && overlap(andereBox, sicht) ? [andereBox] : [],
    )
    const { versatz, linien } = snapBox({ ...box, ...ort }, andere, FANGWEITE / zoom)
    // every node and edge looks at what is being done
    if (linien.length + useBearbeitung.getState().hilfslinien.length > 0) setBearbeitung({ hilfslinien: linien })
    return { x: ort.x + versatz.x, y: ort.y + versatz.y }
  }
  const keep = (neue: ReadonlyMap<string, Punkt>, bahnen: ReadonlyMap<string, string> = new Map()): void => {
    const { projekt, positionen, schreibrecht } = useDokument.getState()
    if (projekt === undefined || !schreibrecht || neue.size === 0) return
    const gerundete = new Map([...neue].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]))
    const lagen = [...placeInGrundlage(anordnung, gerundete)].map(([element, ort]): Lage => ({ element, ...ort }))
    const leistung = graph.leistung.id
    aktionen.run(
      art === 'bahnen'
        ? moveInBahnen(projekt, positionen, leistung, lagen, bahnen)
        : movePositionen(projekt, positionen, { leistung, anordnung: art }, lagen),
    )
  }
  /** Teilleistungen that were dragged from the lane of one Rolle into that of another. */
  const findBahnwechsel = (neue: ReadonlyMap<string, Punkt>): Map<string, string> => {
    const wechsel = new Map<string, string>()
    for (const [id, ort] of neue) {
      const box = anordnung.knoten.get(id)
      if (box === undefined || artOfId(id) !== 'teilleistung') continue
      const rolleAt = (stelle: Rechteck): string | undefined => findRolleAt(middleOf(stelle).y, anordnung)
      const ziel = rolleAt({ ...box, ...ort })
      if (ziel !== undefined && ziel !== rolleAt(box)) wechsel.set(id, ziel)
    }
    return wechsel
  }
  return {
    orte,
    grab: () => setGeste(true),
    follow: (aenderungen) => {
      const bewegte = aenderungen.flatMap((aenderung) =>
        aenderung.type === 'position' && aenderung.position !== undefined
          ? [{ id: aenderung.id, ort: aenderung.position, gezogen: aenderung.dragging === true }]
          : [],
      )
      if (bewegte.length === 0) return
      const [einziges, ...weitere] = bewegte
      const gefangen =
        einziges !== undefined && weitere.length === 0 && einziges.gezogen
          ? [[einziges.id, snap(einziges.id, einziges.ort)] as const]
          : bewegte.filter(({ gezogen }) => gezogen).map(({ id, ort }) => [id, ort] as const)
      if (gefangen.length > 0) show(new Map([...letzte.current, ...gefangen]))
    },
    drop: (_ereignis, _knoten, gezogene) => {
      setGeste(false)
      setBearbeitung({ hilfslinien: [] })
      const neue = new Map(gezogene.map(({ id, position }) => [id, letzte.current.get(id) ?? position]))
      keep(neue, findBahnwechsel(neue))
    },
    nudge: (dx, dy) => {
      const neue = new Map<string, Punkt>()
      for (const id of useArbeitsplatz.getState().auswahl) {
        const hier = letzte.current.get(id) ?? anordnung.knoten.get(id)
        if (hier !== undefined) neue.set(id, { x: hier.x + dx, y: hier.y + dy })
      }
      show(new Map([...letzte.current, ...neue]))
      keep(neue)
    },
  }
}
