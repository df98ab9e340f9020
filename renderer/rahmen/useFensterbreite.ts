import { useSyncExternalStore } from 'react'
import { useEinstellungen } from '../arbeitsplatz/einstellungen.ts'

const VORFUEHRUNG = 1.5

/** Width of the window in pixels of normal size: presentation size makes it smaller, like the zoom of the browser. */
export function useFensterbreite(): number {
  const breite = useSyncExternalStore(subscribe, () => window.innerWidth)
  const vorfuehrung = useEinstellungen((stand) => stand.vorfuehrung)
  return vorfuehrung ? breite / VORFUEHRUNG : breite
}

function subscribe(melde: () => void): () => void {
  window.addEventListener('resize', melde)
  return () => window.removeEventListener('resize', melde)
}
