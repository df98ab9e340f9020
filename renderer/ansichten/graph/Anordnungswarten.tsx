import { useEffect, useState } from 'react'
import type { Anordnungsart } from '../../../shared/graph/anordnung/typen.ts'
import { useGraphzustand } from './zustand.ts'

/** A graph that is laid out in less time simply changes. */
const WARTEN_MS = 300

/** While another arrangement is being found: what is shown can still be used, and kept instead. */
export function Anordnungswarten({ gezeigte }: { gezeigte: Anordnungsart }) {
  const modus = useGraphzustand((zustand) => zustand.modus)
  const setModus = useGraphzustand((zustand) => zustand.setModus)
  const [lange, setLange] = useState(false)
  const wartet = modus !== gezeigte
  useEffect(() => {
    if (!wartet) return
    const uhr = setTimeout(() => setLange(true), WARTEN_MS)
    return () => {
      clearTimeout(uhr)
      setLange(false)
    }
  }, [wartet])
  return (
    <div role="status">
      {lange ? (
        <div className="anordnungswarten">
          <span>{modus === 'frei' ? 'Die freie Anordnung wird berechnet …' : 'Die Bahnen werden angeordnet …'}</span>
          <button type="button" className="knopf leise" onClick={() => setModus(gezeigte)}>
            Abbrechen
          </button>
        </div>
      ) : null}
    </div>
  )
}
