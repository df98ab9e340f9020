import { CircleCheck, CircleX } from 'lucide-react'
import type { Testfalldetail } from '../../../shared/host/abnahme.ts'
import { formatDauer } from '../../spiel/dauer.ts'

/** The six questions of the guide with their answers and the time they took. */
export function Transaktionsschritte({ detail }: { detail: Testfalldetail }) {
  const { id, dauerMs, schritte } = detail.transaktion
  const { bestanden } = detail.ergebnis
  return (
    <section className="sechs" aria-label="Transaktion">
      <div className="kopfz">
        <h3>Transaktion</h3>
        <span className="fest zweit kurz" title="Unter dieser Nummer steht die Transaktion im Protokoll.">
          {id}
        </span>
        <span className="zweit zahl">{formatDauer(dauerMs)}</span>
        <span className="dehn" />
        <span
          className="zweit kurz"
          title="Zwei Nachrichten gelten als gleich, wenn sie dasselbe sagen: Leerraum zwischen den Angaben und die Abkürzungen der Namensräume dürfen verschieden sein."
        >
          Einrückung und Kürzel zählen nicht
        </span>
      </div>
      <ol className="sw">
        {schritte.map(({ frage, antwort, zusatz, dauerMs: dauer, gelungen }) => {
          // a rejection that was expected is what the test wanted to see
          const gut = gelungen || bestanden
          const Icon = gut ? CircleCheck : CircleX
          return (
            <li key={frage}>
              <span className="pu">
                <Icon
                  className={`sz ${gut ? 'erfolg' : 'fehler'}`}
                  size={16}
                  strokeWidth={1.9}
                  role="img"
                  aria-label={gelungen ? 'beantwortet' : bestanden ? 'wie erwartet' : 'nicht gelungen'}
                />
              </span>
              {dauer === undefined ? null : <span className="ze zahl">{formatDauer(dauer)}</span>}
              <div className="fr">{frage}</div>
              <div className="an kurz" title={antwort}>
                {antwort}
              </div>
              <div className="zweit kurz" title={zusatz}>
                {zusatz}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
