import { ANSICHTEN } from '../ansichten/verzeichnis.ts'
import { ANSICHTSTASTEN } from '../arbeitsplatz/ansichtstasten.ts'
import { type Ansicht, useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { onPfeiltasten } from '../bausteine/pfeiltasten.ts'
import { Wahlknopf } from '../bausteine/Wahlknopf.tsx'

/** The views of the open Leistung. */
export function Ansichtsleiste({ aktuelle }: { aktuelle: Ansicht | undefined }) {
  const setAnsicht = useArbeitsplatz((stand) => stand.setAnsicht)
  return (
    <div className="ansichten" role="tablist" aria-label="Ansichten" onKeyDown={onPfeiltasten}>
      {ANSICHTEN.map(({ ansicht, name }) => {
        return (
          <Wahlknopf
            rolle="tab"
            key={ansicht}
            id={`ansicht-${ansicht}`}
            an={ansicht === aktuelle}
            aria-controls="arbeitsflaeche"
            className="a"
            title={`${name} (${ANSICHTSTASTEN[ansicht]})`}
            onWahl={() => setAnsicht(ansicht)}
          >
            {name}
          </Wahlknopf>
        )
      })}
    </div>
  )
}
