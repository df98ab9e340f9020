import { CircleCheck, CircleX } from 'lucide-react'
import type { Sendeausgang } from '../../../shared/host/pruefstand.ts'
import { useErsterFokus } from '../../bausteine/useErsterFokus.ts'

const TITEL: Record<Sendeausgang['ausgang'], string> = {
  zugestellt: 'Ihr Antrag ist angekommen',
  zustellfehler: 'Ihr Antrag ist angenommen, aber noch nicht überall angekommen',
  zurueckgewiesen: 'Ihr Antrag wurde nicht angenommen',
  klaerung: 'Ihr Antrag wird von Hand zugeordnet',
  wiederholung: 'Dieser Antrag war schon da',
  konflikt: 'Ihr Antrag wurde nicht angenommen',
}

/** What happened to the application: one sentence, what to mend, where it went and why. */
export function Sendebestaetigung({
  ausgang,
  onPruefstand,
  onDurchspielen,
  onZurueck,
  onNeu,
}: {
  ausgang: Sendeausgang
  onPruefstand(): void
  onDurchspielen(): void
  onZurueck(): void
  onNeu(): void
}) {
  const titel = useErsterFokus<HTMLHeadingElement>()
  const gut = ausgang.ausgang === 'zugestellt' || ausgang.ausgang === 'wiederholung'
  // hints are for the authority
  const befunde = ausgang.befunde.filter(({ schwere }) => schwere !== 'hinweis')
  const Zeichen = gut ? CircleCheck : CircleX
  return (
    <main className="formular a-inhalt a-fertig">
      <h1 ref={titel} tabIndex={-1} className={gut ? 'a-gut' : 'a-schlecht'}>
        <Zeichen size={34} aria-hidden /> {TITEL[ausgang.ausgang]}
      </h1>
      <p className="a-einleitung" role="status">
        {ausgang.satz}
      </p>
      {befunde.length === 0 ? null : (
        <ul className="a-befunde">
          {befunde.map(({ code, satz, ort, rechtsgrundlage, abhilfe }) => (
            <li key={`${code} ${satz} ${ort?.angabe ?? ''}`}>
              <b>{satz}</b> <span className="f-frei">{[ort?.angabe, rechtsgrundlage].filter(Boolean).join('; ')}</span>
              <br />
              {abhilfe}
            </li>
          ))}
        </ul>
      )}
      {ausgang.zustellungen.length === 0 ? null : (
        <ul className="a-ziele" aria-label="Zustellungen">
          {ausgang.zustellungen.map(({ uuid, name, grund, stand }) => (
            <li key={uuid}>
              {stand === 'zugestellt' ? (
                <CircleCheck size={20} className="a-gut" aria-label="angekommen" role="img" />
              ) : (
                <CircleX size={20} className="a-schlecht" aria-label="nicht angekommen" role="img" />
              )}
              <span>
                <b>{name}</b>
                <span className="f-hilfe">{grund}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="a-fuss">
        <button type="button" className="f-knopf" onClick={onPruefstand}>
          Im Prüfstand ansehen
        </button>
        <button type="button" className="f-knopf" onClick={onDurchspielen}>
          Im Graph durchspielen
        </button>
        <button type="button" className="f-link" onClick={onZurueck}>
          Zurück zum Formular
        </button>
        <button type="button" className="f-link" onClick={onNeu}>
          Neuer Antrag
        </button>
      </div>
    </main>
  )
}
