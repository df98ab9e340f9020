import { type Connection, type Edge, type OnConnectEnd, type OnConnectStart, useReactFlow } from '@xyflow/react'
import { judgeVerbindung } from '../../../../shared/dokument/befehle/verbinden.ts'
import { placeNeuesInGrundlage } from '../../../../shared/graph/anordnung/spreizen.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import { useLage } from '../GraphKontext.tsx'
import { useBearbeitung } from './bearbeitung.ts'
import { useElementaktionen } from './useElementaktionen.ts'

export interface Verbinden {
  onConnectStart: OnConnectStart
  onConnectEnd: OnConnectEnd
  onConnect(verbindung: Connection): void
  isValidConnection(verbindung: Connection | Edge): boolean
}

/** Marks the label of a lane with its Rolle, which has no node to draw a line to. */
export const ROLLENMARKE = 'data-rolle'

/** Drawing a line from a chosen element: to another one, to the label of a lane, or to an empty place for something new. */
export function useVerbinden(): Verbinden {
  const fluss = useReactFlow()
  const { anordnung, art } = useLage()
  const { connect } = useElementaktionen()
  const set = useBearbeitung((stand) => stand.set)
  return {
    onConnectStart: (_ereignis, { nodeId }) => set({ verbindenVon: nodeId ?? undefined, anhaengen: undefined }),
    onConnectEnd: (ereignis, { fromNode, toNode }) => {
      set({ verbindenVon: undefined })
      if (fromNode === null || toNode !== null) return
      const fenster = placeOf(ereignis)
      const rolle = findRolle(fenster)
      if (rolle !== undefined) connect(fromNode.id, rolle)
      else {
        const ort = placeNeuesInGrundlage(anordnung, fluss.screenToFlowPosition(fenster))
        set({ anhaengen: { zu: fromNode.id, fenster, ort: { ...ort, anordnung: art } } })
      }
    },
    onConnect: ({ source, target }) => connect(source, target),
    isValidConnection: ({ source, target }) => {
      const { projekt } = useDokument.getState()
      return projekt !== undefined && judgeVerbindung(projekt, source, target).art === 'erlaubt'
    },
  }
}

function placeOf(ereignis: MouseEvent | TouchEvent): { x: number; y: number } {
  const punkt = 'changedTouches' in ereignis ? ereignis.changedTouches[0] : ereignis
  return { x: punkt?.clientX ?? 0, y: punkt?.clientY ?? 0 }
}

function findRolle({ x, y }: { x: number; y: number }): string | undefined {
  const name = document.elementsFromPoint(x, y).find((element) => element.hasAttribute(ROLLENMARKE))
  return name?.getAttribute(ROLLENMARKE) ?? undefined
}
