import { ANSICHTEN } from '../ansichten/verzeichnis.ts'
import { type Ansicht, useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { onPfeiltasten } from '../bausteine/pfeiltasten.ts'

/** The views of the open Leistung. */
export function Ansichtsleiste({ aktuelle }: { aktuelle: Ansicht | undefined }) {
  const setAnsicht = useArbeitsplatz((stand) => stand.setAnsicht)
  return (
    <div className="ansichten" role="tablist" aria-label="Ansichten" onKeyDown={onPfeiltasten}>
      {ANSICHTEN.map(({ ansicht, name }, index) => {
        const an = ansicht === aktuelle
        return (
          <button
            key={ansicht}
            type="button"
            role="tab"
            id={`ansicht-${ansicht}`}
            aria-selected={an}
            aria-controls="arbeitsflaeche"
            tabIndex={an ? 0 : -1}
            className={`a ${an ? 'an' : ''}`}
            title={`${name} (Strg ${index + 1})`}
            onClick={() => setAnsicht(ansicht)}
          >
            {name}
          </button>
        )
      })}
    </div>
  )
}
