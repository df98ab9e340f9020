import { X } from 'lucide-react'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'

/** What could not be done, in place above the status bar until it is closed. */
export function Meldungsleiste() {
  const { befunde, schliesse } = useMeldungen()
  return (
    <div role="alert" className={befunde.length === 0 ? 'unsichtbar' : 'meldungen'}>
      <Befundliste befunde={befunde} klasse="befundliste" />
      {befunde.length === 0 ? null : <Symbolknopf zeichen={X} name="Meldung schließen" onClick={schliesse} />}
    </div>
  )
}
