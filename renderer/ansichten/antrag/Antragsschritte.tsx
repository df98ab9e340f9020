import { Check } from 'lucide-react'
import type { Seite } from '../../antrag/ansicht.ts'
import type { Formbefund } from '../../antrag/pruefung.ts'

/** The way through the form: pages that are done can be opened again, the others too. */
export function Antragsschritte({
  seiten,
  schritt,
  befunde,
  onSchritt,
}: {
  seiten: readonly Seite[]
  schritt: number
  befunde: readonly Formbefund[]
  onSchritt(schritt: number): void
}) {
  const titel = [...seiten.map(({ dokument }) => dokument.name), 'Zusammenfassung']
  const fertig = (nummer: number): boolean =>
    nummer < schritt &&
    seiten[nummer]?.vorhanden === true &&
    !befunde.some(({ seite }) => seite === seiten[nummer]?.dokument.id)
  return (
    <nav className="a-weg" aria-label="Schritte des Antrags">
      <p className="a-wo">
        Schritt {schritt + 1} von {titel.length}
      </p>
      <ol>
        {titel.map((name, nummer) => (
          <li
            key={name}
            className={fertig(nummer) ? 'fertig' : nummer === schritt ? 'jetzt' : ''}
            {...(nummer === schritt ? { 'aria-current': 'step' } : {})}
          >
            <span className="nr" aria-hidden>
              {fertig(nummer) ? <Check size={16} strokeWidth={3} /> : nummer + 1}
            </span>
            {nummer === schritt ? (
              <span>{name}</span>
            ) : (
              <button type="button" onClick={() => onSchritt(nummer)}>
                {name}
                {fertig(nummer) ? <span className="unsichtbar"> (ausgefüllt)</span> : null}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
