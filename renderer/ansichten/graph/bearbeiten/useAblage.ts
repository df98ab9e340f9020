import { useReactFlow } from '@xyflow/react'
import type { DragEvent } from 'react'
import { ERZEUGBARE } from '../../../../shared/dokument/befehle/erzeugen.ts'
import { useArbeitsplatz } from '../../../arbeitsplatz/arbeitsplatz.ts'
import { useLage } from '../GraphKontext.tsx'
import { ZIEHART } from './Elementleiste.tsx'
import { createVorgabenAt } from './erzeugungsort.ts'
import { useElementaktionen } from './useElementaktionen.ts'

/** Takes what is dragged from the Elementleiste: where it is dropped says what the new element belongs to. */
export function useAblage(): { onDragOver(ereignis: DragEvent): void; onDrop(ereignis: DragEvent): void } {
  const fluss = useReactFlow()
  const lage = useLage()
  const { create } = useElementaktionen()
  return {
    onDragOver: (ereignis) => {
      if (!ereignis.dataTransfer.types.includes(ZIEHART)) return
      ereignis.preventDefault()
      ereignis.dataTransfer.dropEffect = 'copy'
    },
    onDrop: (ereignis) => {
      const art = ERZEUGBARE.find((eine) => eine === ereignis.dataTransfer.getData(ZIEHART))
      if (art === undefined) return
      ereignis.preventDefault()
      const punkt = fluss.screenToFlowPosition({ x: ereignis.clientX, y: ereignis.clientY })
      create(art, createVorgabenAt(art, punkt, lage, useArbeitsplatz.getState().auswahl))
    },
  }
}
