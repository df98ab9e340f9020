import type { Formular } from '../../antrag/useFormular.ts'
import { summarizeSeite } from '../../antrag/zusammenfassung.ts'

/** Everything that has been entered, page by page, each with the way back to it. */
export function Antragszusammenfassung({
  formular,
  onSchritt,
}: {
  formular: Formular
  onSchritt(schritt: number): void
}) {
  return (
    <>
      <p className="a-einleitung">Bitte prüfen Sie Ihre Angaben, bevor Sie den Antrag absenden.</p>
      {formular.seiten.map((seite, nummer) => {
        const abschnitte = summarizeSeite(formular.form, formular.anlagen, seite)
        const fehler = formular.befunde.filter((befund) => befund.seite === seite.dokument.id).length
        return (
          <section key={seite.dokument.id} className="a-uebersicht" aria-label={seite.dokument.name}>
            <div className="f-kopf">
              <h2>{seite.dokument.name}</h2>
              <button type="button" className="f-link" onClick={() => onSchritt(nummer)}>
                Ändern<span className="unsichtbar">: {seite.dokument.name}</span>
              </button>
            </div>
            {fehler === 0 ? null : (
              <p className="f-fehler">
                {fehler === 1 ? 'Eine Angabe fehlt oder stimmt nicht.' : `${fehler} Angaben fehlen oder stimmen nicht.`}
              </p>
            )}
            {abschnitte.length === 0 ? <p className="f-hilfe">Keine Angaben.</p> : null}
            {abschnitte.map(({ schluessel, titel, zeilen }) => (
              <div key={schluessel}>
                {titel === '' ? null : <h3>{titel}</h3>}
                <dl>
                  {zeilen.map((zeile) => (
                    <div key={zeile.schluessel}>
                      <dt>{zeile.name}</dt>
                      <dd>{zeile.wert}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </section>
        )
      })}
    </>
  )
}
