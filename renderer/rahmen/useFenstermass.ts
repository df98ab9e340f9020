import { useSyncExternalStore } from 'react'
import { useEinstellungen } from '../arbeitsplatz/einstellungen.ts'

const VORFUEHRUNG = 1.5

/** Width of the window in pixels of normal size: presentation size makes it smaller, like the zoom of the browser. */
export function useFensterbreite(): number {
  return useMass(() => window.innerWidth)
}

/** Height of the window in pixels of normal size. */
export function useFensterhoehe(): number {
  return useMass(() => window.innerHeight)
}

function useMass(measure: () => number): number {
  const mass = useSyncExternalStore(subscribe, measure)
  const vorfuehrung = useEinstellungen((stand) => stand.vorfuehrung)
  return vorfuehrung ? mass / VORFUEHRUNG : mass
}

function subscribe(melde: () => void): () => void {
  window.addEventListener('resize', melde)
  return () => window.removeEventListener('resize', melde)
}
