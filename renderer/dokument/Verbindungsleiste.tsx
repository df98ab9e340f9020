import { Unplug } from 'lucide-react'
import { useDokument } from './dokument.ts'

/** Says that Fachwerk has ended or does not answer, and what that means for the changes in this window. */
export function Verbindungsleiste() {
  const verbunden = useDokument((stand) => stand.verbunden)
  const unbestaetigt = useDokument((stand) => stand.unbestaetigt)
  if (verbunden) return null
  return (
    <section aria-label="Verbindung" className="meldungen" role="alert">
      <Unplug size={16} strokeWidth={1.75} aria-hidden />
      <p className="dehn">
        Fachwerk antwortet nicht mehr. {describeUnbestaetigte(unbestaetigt)}{' '}
        <span className="zweit">Läuft es nicht mehr, starten Sie es neu und öffnen Sie das Fenster, das es nennt.</span>
      </p>
    </section>
  )
}

function describeUnbestaetigte(anzahl: number): string {
  if (anzahl === 0) return 'Alle Ihre Änderungen sind bestätigt und nach einem Neustart noch da.'
  if (anzahl === 1) return 'Eine Änderung ist noch nicht bestätigt; sie wird gesendet, sobald es wieder antwortet.'
  return `${anzahl} Änderungen sind noch nicht bestätigt; sie werden gesendet, sobald es wieder antwortet.`
}
