import type { Befund } from '../../shared/befund.ts'
import { completeSatz } from '../../shared/spiel/befundsatz.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { Schwerezeichen } from '../bausteine/Schwerezeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { describeFundort } from './fundort.ts'

/** Findings in the language of the field; choosing one chooses its element. */
export function Spielbefunde({ befunde }: { befunde: readonly Befund[] }) {
  const select = useArbeitsplatz((platz) => platz.select)
  const projekt = useDokument((dokument) => dokument.projekt)
  if (befunde.length === 0) return null
  return (
    <ul className="spiel-befunde">
      {befunde.map((befund) => {
        const { element, feld } = befund.ort ?? {}
        const ort = describeFundort(befund)
        const satz = (
          <>
            {projekt === undefined ? befund.satz : completeSatz(projekt, befund)}
            {ort === '' ? null : <span className="zweit"> ({ort})</span>}
          </>
        )
        return (
          <li key={`${befund.code} ${befund.satz} ${ort}`} className={befund.schwere}>
            <Schwerezeichen schwere={befund.schwere} groesse={14} />
            <span className="dehn">
              {element === undefined ? (
                satz
              ) : (
                <button type="button" className="spiel-verweis" onClick={() => select([element], feld)}>
                  {satz}
                </button>
              )}
              <span className="zweit spiel-abhilfe">{befund.abhilfe}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
