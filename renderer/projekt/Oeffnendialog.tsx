import { useCallback, useState } from 'react'
import type { Ordnereintrag } from '../../shared/host/projekte.ts'
import { Ordnerwahl } from './Ordnerwahl.tsx'

interface Eigenschaften {
  /** what becomes of the project that is chosen */
  knopf?: string
  onOeffnen(ordner: string): void
  onZu(): void
}

/** Chooses a project among the released folders, where the system has no dialog of its own. */
export function Oeffnendialog({ knopf = 'Projekt öffnen', onOeffnen, onZu }: Eigenschaften) {
  const [gewaehlt, setGewaehlt] = useState<Ordnereintrag>()
  const onStand = useCallback((_ordner: string, eintrag: Ordnereintrag | undefined) => setGewaehlt(eintrag), [])
  const projekt = gewaehlt?.projekt
  return (
    <div className="neuformular">
      <Ordnerwahl zweck="projekt" onStand={onStand} onOeffnen={onOeffnen} />
      <div className="reihe dialogfuss">
        <span className="zweit dehn kurz" aria-live="polite">
          {projekt === undefined
            ? 'Ein Projekt ist ein Ordner mit der Datei projekt.fachwerk.'
            : `Projekt „${projekt}“`}
        </span>
        <button type="button" className="knopf" onClick={onZu}>
          Abbrechen
        </button>
        <button
          type="button"
          className={`knopf voll ${projekt === undefined ? 'aus' : ''}`}
          aria-disabled={projekt === undefined}
          onClick={() => {
            if (gewaehlt !== undefined && projekt !== undefined) onOeffnen(gewaehlt.ordner)
          }}
        >
          {knopf}
        </button>
      </div>
    </div>
  )
}
