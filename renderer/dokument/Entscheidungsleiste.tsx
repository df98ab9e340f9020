import { meldeAusgang, useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { Befundzeile } from '../bausteine/Befundzeile.tsx'
import { useAktionen } from '../host/HostKontext.tsx'
import { useDokument } from './dokument.ts'
import { findEntscheidung } from './entscheidungen.ts'
import { useNurlesegrund } from './useNurlesegrund.ts'

/** Asks what is to become of changes, or of a save, that do not fit the files any more. */
export function Entscheidungsleiste() {
  const lesebefunde = useDokument((dokument) => dokument.lesebefunde)
  const ordner = useDokument((dokument) => dokument.ordner)
  const meldungen = useMeldungen((stand) => stand.befunde)
  const aktionen = useAktionen()
  const gemeldet = findEntscheidung(meldungen)
  const frage = gemeldet ?? findEntscheidung(lesebefunde)
  const grund = useNurlesegrund()
  if (frage === undefined && grund?.angebot === 'neuLaden') {
    return (
      <section aria-label="Entscheidung" className="meldungen">
        <p className="dehn">
          {grund.satz} <span className="zweit">{grund.abhilfe}</span>
        </p>
        <button
          type="button"
          className="knopf klein"
          onClick={() => void meldeAusgang(aktionen.open(ordner, 'neuLaden'))}
        >
          Projekt neu laden
        </button>
      </section>
    )
  }
  if (frage === undefined) return null
  return (
    <section aria-label="Entscheidung" className="meldungen">
      {/* a message already stands with its text right above */}
      {gemeldet === undefined ? (
        <ul className="befundliste dehn">
          <Befundzeile befund={frage.befund} />
        </ul>
      ) : null}
      {frage.angebote.map(({ entscheidung, name }) => (
        <button
          key={entscheidung}
          type="button"
          className="knopf klein"
          onClick={() => void meldeAusgang(aktionen.open(ordner, entscheidung))}
        >
          {name}
        </button>
      ))}
    </section>
  )
}
