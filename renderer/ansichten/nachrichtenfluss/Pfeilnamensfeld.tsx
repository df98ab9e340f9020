import { type KeyboardEvent, useRef } from 'react'
import { renameElement } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import type { Pfeil } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { cleanText } from '../../bausteine/cleanText.ts'
import { useErsterFokus } from '../../bausteine/useErsterFokus.ts'
import { Feldfehler } from '../../eigenschaften/Feldfehler.tsx'
import { useAendern } from '../../eigenschaften/useAendern.ts'
import { useFeldtext } from '../../eigenschaften/useFeldtext.ts'
import { useFlusszustand } from './flusszustand.ts'

/** The name of a message typed where it stands: Enter or leaving the field keeps it, Esc does not. What is refused waits. */
export function Pfeilnamensfeld({ pfeil, zoom, onZu }: { pfeil: Pfeil; zoom: number; onZu(): void }) {
  const { nachricht, etikett } = pfeil
  const setUmbenannt = useFlusszustand((zustand) => zustand.setUmbenannt)
  const feld = useErsterFokus<HTMLInputElement>(true)
  const { fehler, run } = useAendern()
  const ort = { elemente: [nachricht.id], stelle: ['name'] }
  const { entwurf, ablehnung, note, leave, refuse, drop } = useFeldtext(ort, 'Name', nachricht.name, fehler)
  // leaving the field is also what closing it does
  const fertig = useRef(false)
  const close = (): void => {
    fertig.current = true
    drop()
    setUmbenannt(undefined)
    onZu()
  }
  const keep = (): void => {
    if (fertig.current) return
    const name = entwurf?.trim() ?? nachricht.name
    if (name === nachricht.name || run((projekt) => renameElement(projekt, nachricht.id, name))) close()
    else refuse()
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
        className={ablehnung === undefined ? 'feld' : 'feld ungueltig'}
        aria-label="Name der Nachricht"
        aria-invalid={ablehnung !== undefined}
        value={entwurf ?? nachricht.name}
        style={{ width: Math.max(220, (etikett.breite + 32) * zoom) }}
        onChange={({ target }) => note(cleanText(target.value))}
        onKeyDown={onKeyDown}
        onBlur={() => {
          keep()
          leave()
        }}
      />
      <Feldfehler satz={ablehnung} />
    </div>
  )
}
