import { type KeyboardEvent, useRef, useState } from 'react'
import { renameElement } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import type { Pfeil } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { cleanText } from '../../bausteine/cleanText.ts'
import { useErsterFokus } from '../../bausteine/useErsterFokus.ts'
import { Feldfehler } from '../../eigenschaften/Feldfehler.tsx'
import { useAendern } from '../../eigenschaften/useAendern.ts'
import { useFlusszustand } from './flusszustand.ts'

/** The name of a message typed where it stands: Enter or leaving the field keeps it, Esc does not. */
export function Pfeilnamensfeld({ pfeil, zoom, onZu }: { pfeil: Pfeil; zoom: number; onZu(): void }) {
  const { nachricht, etikett } = pfeil
  const setUmbenannt = useFlusszustand((zustand) => zustand.setUmbenannt)
  const [name, setName] = useState(nachricht.name)
  const feld = useErsterFokus<HTMLInputElement>(true)
  const { fehler, run } = useAendern()
  // leaving the field is also what closing it does
  const fertig = useRef(false)
  const close = (): void => {
    fertig.current = true
    setUmbenannt(undefined)
    onZu()
  }
  const keep = (): void => {
    if (fertig.current) return
    if (name.trim() === nachricht.name || run((projekt) => renameElement(projekt, nachricht.id, name))) close()
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    ereignis.stopPropagation()
    if (ereignis.key === 'Enter') keep()
    else if (ereignis.key === 'Escape') close()
  }
  return (
    <div className="fname-feld" style={{ left: (etikett.x - 6) * zoom, top: (etikett.y - 6) * zoom }}>
      <input
        ref={feld}
        className={fehler === undefined ? 'feld' : 'feld ungueltig'}
        aria-label="Name der Nachricht"
        aria-invalid={fehler !== undefined}
        value={name}
        style={{ width: Math.max(220, (etikett.breite + 32) * zoom) }}
        onChange={({ target }) => setName(cleanText(target.value))}
        onKeyDown={onKeyDown}
        onBlur={keep}
      />
      <Feldfehler satz={fehler} />
    </div>
  )
}
