import type { Uebersichtszeile } from '../../shared/muster/uebersicht.ts'

/** So many names of a kind are read; more only fill the page. */
const NAMEN_MAXIMUM = 12

/** What there is of each kind, with the first names. */
export function Abschnitt({ titel, zeilen }: { titel: string; zeilen: readonly Uebersichtszeile[] }) {
  if (zeilen.length === 0) return null
  return (
    <section className="vorschauteil">
      <h3>{titel}</h3>
      <dl>
        {zeilen.map(({ titel: art, anzahl, namen }) => (
          <div key={art}>
            <dt>{art}</dt>
            <dd className="zahl">{anzahl}</dd>
            <dd>{listNamen(namen)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The first names; the rest is a number. */
function listNamen(namen: readonly string[]): string {
  const weitere = namen.length - NAMEN_MAXIMUM
  const gezeigte = namen.slice(0, weitere > 0 ? NAMEN_MAXIMUM : undefined).join(' · ')
  return weitere > 0 ? `${gezeigte} und ${weitere} weitere` : gezeigte
}
