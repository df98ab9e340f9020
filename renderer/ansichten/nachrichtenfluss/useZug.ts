import { type PointerEvent, useRef, useState } from 'react'
import type { Pfeil } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useFlusslage } from './FlussKontext.tsx'
import { useNachrichtenaenderung } from './useNachrichtenaenderung.ts'
import { judgeZug, type Punkt, type Zugart, type Zugziel } from './zug.ts'

/** A drag under way, as it is drawn. */
export interface Zug {
  art: Zugart
  beginn: Punkt
  ort: Punkt
  ziel: Zugziel
}

/** Pointer movement in pixels from which on it is a drag and no click. */
const SCHWELLE = 5

interface Zugbehandlung {
  zug: Zug | undefined
  onPointerDown(ereignis: PointerEvent<SVGSVGElement>): void
  onPointerMove(ereignis: PointerEvent<SVGSVGElement>): void
  onPointerUp(ereignis: PointerEvent<SVGSVGElement>): void
  onPointerCancel(): void
}

/** Dragging lifelines, ends of arrows and arrows; nothing where the window only reads. */
export function useZug(zoom: number): Zugbehandlung {
  const { fluss, anordnung } = useFlusslage()
  const projekt = useDokument((dokument) => dokument.projekt)
  const schreibrecht = useDokument((dokument) => dokument.schreibrecht)
  const aenderung = useNachrichtenaenderung()
  const begonnen = useRef<{ art: Zugart; beginn: Punkt }>(undefined)
  const [zug, setZug] = useState<Zug>()
  const end = (): void => {
    begonnen.current = undefined
    setZug(undefined)
  }
  const locate = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Punkt => {
    const { left, top } = currentTarget.getBoundingClientRect()
    return { x: (clientX - left) / zoom, y: (clientY - top) / zoom }
  }
  return {
    zug,
    onPointerDown: (ereignis) => {
      if (ereignis.button !== 0 || !schreibrecht) return
      const art = readZugart(ereignis.target, anordnung.pfeile)
      if (art !== undefined) begonnen.current = { art, beginn: locate(ereignis) }
    },
    onPointerMove: (ereignis) => {
      const { current } = begonnen
      if (current === undefined || projekt === undefined) return
      const ort = locate(ereignis)
      const { art, beginn } = current
      if (zug === undefined) {
        if (Math.hypot(ort.x - beginn.x, ort.y - beginn.y) * zoom < SCHWELLE) return
        ereignis.currentTarget.setPointerCapture(ereignis.pointerId)
      }
      setZug({ art, beginn, ort, ziel: judgeZug(projekt, anordnung, art, ort) })
    },
    onPointerUp: () => {
      if (zug !== undefined) aenderung.drop(fluss.leistung.id, zug.art, zug.ziel)
      end()
    },
    onPointerCancel: end,
  }
}

/** What is dragged at this part of the picture; parts that can be dragged say so. */
function readZugart(ziel: EventTarget, pfeile: readonly Pfeil[]): Zugart | undefined {
  const element = ziel instanceof Element ? ziel.closest<SVGElement>('[data-zug]') : null
  const [art, id = ''] = element?.dataset.zug?.split(' ') ?? []
  if (art === 'neu') return { art, von: id }
  const pfeil = pfeile.find((einer) => einer.id === id)
  if (pfeil === undefined || (art !== 'absender' && art !== 'empfaenger' && art !== 'verlegen')) return undefined
  return { art, pfeil }
}
