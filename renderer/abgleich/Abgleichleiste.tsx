import { FileWarning } from 'lucide-react'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { useHost } from '../host/HostKontext.tsx'
import { checkDateien, useAbgleich } from './abgleichspeicher.ts'
import { useDateipruefung } from './useDateipruefung.ts'
import { Zusammenfuehrung } from './Zusammenfuehrung.tsx'

const NAMEN_MAXIMUM = 3

/** Says that the files of the project were changed outside, and offers to take that up. */
export function Abgleichleiste() {
  useDateipruefung()
  const { stand, dateien, befunde, offen } = useAbgleich()
  const schreibrecht = useDokument((dokument) => dokument.schreibrecht)
  const sitzung = useDokument((dokument) => dokument.sitzung)
  const host = useHost()
  if (stand === 'gleich' || sitzung === undefined) return null
  return (
    <section aria-label="Änderungen von außen" className="meldungen" role="status">
      <FileWarning size={16} strokeWidth={1.75} aria-hidden />
      <div className="dehn">
        <p>
          {stand === 'geaendert'
            ? 'Außerhalb von Fachwerk geändert: '
            : 'Außerhalb von Fachwerk geändert und fehlerhaft: '}
          {nameDateien(dateien)}. <span className="zweit">{describeFolge(stand, schreibrecht)}</span>
        </p>
        {befunde.length === 0 ? null : <Befundliste befunde={befunde} klasse="befundliste" />}
      </div>
      {stand === 'geaendert' && schreibrecht ? (
        <button type="button" className="knopf klein" onClick={() => useAbgleich.setState({ offen: true })}>
          Ansehen und zusammenführen …
        </button>
      ) : null}
      {stand === 'fehlerhaft' ? (
        <button type="button" className="knopf klein" onClick={() => void checkDateien(host, sitzung)}>
          Noch einmal prüfen
        </button>
      ) : null}
      {offen ? <Zusammenfuehrung onZu={() => useAbgleich.setState({ offen: false })} /> : null}
    </section>
  )
}

function nameDateien(dateien: readonly string[]): string {
  if (dateien.length === 0) return 'Dateien dieses Projekts'
  const mehr = dateien.length - NAMEN_MAXIMUM
  const genannte = dateien.slice(0, NAMEN_MAXIMUM).join(', ')
  return mehr > 0 ? `${genannte} und ${mehr} weitere` : genannte
}

function describeFolge(stand: 'geaendert' | 'fehlerhaft', schreibrecht: boolean): string {
  if (stand === 'fehlerhaft') return 'Ihr Stand bleibt, wie er ist; berichtigen Sie die Datei.'
  return schreibrecht
    ? 'Hier ist noch nichts davon übernommen, und nichts geht verloren.'
    : 'Das Fenster mit dem Schreibrecht kann es übernehmen.'
}
