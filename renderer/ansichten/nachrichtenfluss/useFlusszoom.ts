import { type RefObject, useEffect } from 'react'
import { NAMENSBREITE } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { useFlusszustand } from './flusszustand.ts'

/** Smaller texts are no longer read with ease: the first view rather shows a part. */
const LESBAR = 0.8

/** The zoom that holds now; Strg and the wheel change it around the pointer. */
export function useFlusszoom(rahmen: RefObject<HTMLElement | null>, breite: number, inhalt: number): number {
  const gewaehlter = useFlusszustand((zustand) => zustand.zoom)
  const zoom = gewaehlter ?? fitZoom(breite, inhalt, LESBAR)
  useEffect(() => {
    const flaeche = rahmen.current
    if (flaeche === null) return
    const onWheel = (ereignis: WheelEvent): void => {
      if (!ereignis.ctrlKey && !ereignis.metaKey) return
      ereignis.preventDefault()
      const neuer = Math.min(2, Math.max(0.25, zoom * (ereignis.deltaY < 0 ? 1.1 : 1 / 1.1)))
      const { left, top } = flaeche.getBoundingClientRect()
      const [x, y] = [ereignis.clientX - left, ereignis.clientY - top]
      const [inhaltX, inhaltY] = [(flaeche.scrollLeft + x) / zoom, (flaeche.scrollTop + y) / zoom]
      useFlusszustand.getState().setZoom(neuer)
      requestAnimationFrame(() => flaeche.scrollTo(inhaltX * neuer - x, inhaltY * neuer - y))
    }
    flaeche.addEventListener('wheel', onWheel, { passive: false })
    return () => flaeche.removeEventListener('wheel', onWheel)
  }, [rahmen, zoom])
  return zoom
}

/** The zoom that shows the whole width, at least `mindestens` and never more than 100 %. */
export function fitZoom(breite: number, inhalt: number, mindestens: number): number {
  if (breite === 0) return 1
  return Math.min(1, Math.max(mindestens, breite / (inhalt + NAMENSBREITE)))
}
