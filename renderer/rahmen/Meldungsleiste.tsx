import { X } from 'lucide-react'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { Befundzeile } from '../bausteine/Befundzeile.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'

/** What could not be done, in place above the status bar until it is closed. */
export function Meldungsleiste() {
  const { befunde, schliesse } = useMeldungen()
  return (
    <div role="alert" className={befunde.length === 0 ? 'unsichtbar' : 'meldungen'}>
      <ul className="befundliste">
        {befunde.map((befund) => (
          <Befundzeile key={`${befund.code} ${befund.satz}`} befund={befund} />
        ))}
      </ul>
      {befunde.length === 0 ? null : <Symbolknopf zeichen={X} name="Meldung schließen" onClick={schliesse} />}
    </div>
  )
}
