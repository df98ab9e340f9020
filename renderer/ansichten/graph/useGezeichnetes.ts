import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Anordnung, enlarge, frameOf, type Rechteck } from '../../../shared/graph/anordnung/typen.ts'
import type { Elementkante, Elementknoten } from './flusselemente.ts'
import { followSicht } from './gezeichnetes.ts'

/** Smaller graphs are drawn as a whole, wherever one looks. */
const VIELE = 300
/** the picture rests when it has not been moved for so long */
const RUHE_MS = 200
/** lines have a width, and arrows at their ends */
const KANTENRAND = 8

const NICHTS: ReadonlySet<string> = new Set()

/**
 * The nodes and edges of a large graph that are drawn: those in sight, what is chosen or has the focus, and, hidden, the other ends
 * of their edges; from afar also every edge that is given. React Flow's own culling draws and removes at every movement, hundreds at once when one goes far away.
 */
export function useGezeichnetes(
  knoten: Elementknoten[],
  kanten: Elementkante[],
  { knoten: boxen, leitungen }: Anordnung,
  immer: (id: string) => boolean,
  fern: boolean,
): { knoten: Elementknoten[]; kanten: Elementkante[] } {
  const viele = knoten.length > VIELE
  const teile = useMemo(() => {
    const wege = fern ? [] : [...leitungen.values()].map(({ kante, punkte }) => [kante, frameOfWeg(punkte)] as const)
    return new Map<string, Rechteck>(viele ? [...boxen, ...wege] : [])
  }, [viele, fern, boxen, leitungen])
  const gezeichnet = useSichtteile(teile)
  const versteckte = useMemo(
    () => new Map(viele ? knoten.map((einer) => [einer.id, { ...einer, hidden: true }]) : []),
    [viele, knoten],
  )
  return useMemo(() => {
    if (!viele) return { knoten, kanten }
    const isDrawn = (id: string): boolean => gezeichnet.has(id) || !teile.has(id) || immer(id)
    const linien = kanten.filter(({ id, data }) => isDrawn(id) || data?.betont)
    const enden = new Set(linien.flatMap(({ source, target }) => [source, target]))
    const gezeigte = knoten.flatMap((einer) =>
      isDrawn(einer.id) ? einer : enden.has(einer.id) ? (versteckte.get(einer.id) ?? []) : [],
    )
    return { knoten: gezeigte, kanten: linien }
  }, [viele, knoten, kanten, gezeichnet, teile, versteckte, immer])
}

function frameOfWeg(punkte: readonly { x: number; y: number }[]): Rechteck {
  return enlarge(frameOf(punkte.map((punkt) => ({ ...punkt, breite: 0, hoehe: 0 }))), KANTENRAND)
}

/** Those of the parts that are in sight, some more with each picture. */
function useSichtteile(teile: ReadonlyMap<string, Rechteck>): ReadonlySet<string> {
  const fluss = useStoreApi()
  const [gezeichnet, setGezeichnet] = useState(NICHTS)
  const naechstes = useRef((): void => {})
  useEffect(() => {
    if (teile.size === 0) return
    let bild: number | undefined
    let ruht = false
    let ruhe: ReturnType<typeof setTimeout> | undefined
    const follow = (): void => {
      bild = undefined
      const { transform, width, height, domNode } = fluss.getState()
      const [x, y, zoom] = transform
      if (width === 0 || height === 0) return
      const sicht = { x: -x / zoom, y: -y / zoom, breite: width / zoom, hoehe: height / zoom }
      const fokus = findFokus(domNode)
      setGezeichnet((bisher) => followSicht(bisher, teile, sicht, ruht, fokus))
    }
    const request = (): void => {
      bild ??= requestAnimationFrame(follow)
    }
    naechstes.current = request
    const move = (): void => {
      ruht = false
      clearTimeout(ruhe)
      ruhe = setTimeout(() => {
        ruht = true
        request()
      }, RUHE_MS)
      request()
    }
    const unsubscribe = fluss.subscribe((stand, vorher) => {
      if (stand.transform !== vorher.transform || stand.width !== vorher.width || stand.height !== vorher.height) move()
    })
    move()
    return () => {
      unsubscribe()
      clearTimeout(ruhe)
      if (bild !== undefined) cancelAnimationFrame(bild)
    }
  }, [teile, fluss])
  // the next ones when these are drawn
  useEffect(() => {
    if (gezeichnet.size > 0) naechstes.current()
  }, [gezeichnet])
  return gezeichnet
}

/** The element that the keyboard is at. */
function findFokus(leinwand: HTMLElement | null): string | undefined {
  return leinwand?.querySelector<HTMLElement>('.react-flow__node:focus')?.dataset.id
}
