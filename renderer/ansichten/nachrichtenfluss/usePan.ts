import { type PointerEvent, type RefObject, useRef } from 'react'

interface Pan {
  onPointerDown(ereignis: PointerEvent<HTMLElement>): void
  onPointerMove(ereignis: PointerEvent<HTMLElement>): void
  onPointerUp(ereignis: PointerEvent<HTMLElement>): void
}

/** Dragging the empty background, or anything with the middle button, moves the picture. */
export function usePan(rahmen: RefObject<HTMLElement | null>): Pan {
  const griff = useRef<{ x: number; y: number }>(undefined)
  return {
    onPointerDown: (ereignis) => {
      const leer = ereignis.target instanceof Element && ereignis.target.closest('[data-grund]') !== null
      if (ereignis.button !== 1 && !(ereignis.button === 0 && leer)) return
      griff.current = { x: ereignis.clientX, y: ereignis.clientY }
      ereignis.currentTarget.setPointerCapture(ereignis.pointerId)
    },
    onPointerMove: ({ clientX, clientY }) => {
      if (griff.current === undefined) return
      rahmen.current?.scrollBy(griff.current.x - clientX, griff.current.y - clientY)
      griff.current = { x: clientX, y: clientY }
    },
    onPointerUp: () => {
      griff.current = undefined
    },
  }
}
