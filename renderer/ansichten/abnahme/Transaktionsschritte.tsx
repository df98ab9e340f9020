import { CircleCheck, CircleX } from 'lucide-react'
import type { Testfalldetail } from '../../../shared/host/abnahme.ts'
import { formatDauer } from '../../spiel/dauer.ts'

/** The six questions of the guide with their answers and the time they took. */
export function Transaktionsschritte({ detail }: { detail: Testfalldetail }) {
  const { id, dauerMs, schritte } = detail.transaktion
  return (
    <section className="sechs" aria-label="Transaktion">
      <div className="kopfz">
        <h3>Transaktion</h3>
        <span className="fest zweit kurz">{id}</span>
        <span className="zweit zahl">{formatDauer(dauerMs)}</span>
        <span className="dehn" />
        <span className="zweit">Übergangen: Einrückung, Namensraumkürzel</span>
      </div>
      <ol className="sw">
        {schritte.map(({ frage, antwort, zusatz, dauerMs: dauer, gelungen }) => {
          const Icon = gelungen ? CircleCheck : CircleX
          return (
            <li key={frage}>
              <span className="pu">
                <Icon
                  className={`sz ${gelungen ? 'erfolg' : 'fehler'}`}
                  size={16}
                  strokeWidth={1.9}
                  role="img"
                  aria-label={gelungen ? 'beantwortet' : 'nicht gelungen'}
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
