import { CreditCard } from 'lucide-react'
import { useState } from 'react'
import type { Pruefstandzahlung, Zahlungsstand } from '../../../shared/host/pruefstandstand.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { showTransaktion, usePruefstand } from './pruefstandspeicher.ts'
import { Systemkopf } from './Systemkopf.tsx'
import { formatZeit, ZAHLUNGSSTAENDE } from './worte.ts'

const MELDUNGEN: readonly { stand: Zahlungsstand; knopf: string; titel: string }[] = [
  { stand: 'bezahlt', knopf: 'Bezahlen', titel: 'Der Zahlungsverkehr meldet: bezahlt' },
  { stand: 'abgebrochen', knopf: 'Abbrechen', titel: 'Der Zahlungsverkehr meldet: abgebrochen' },
  { stand: 'fehlgeschlagen', knopf: 'Scheitern lassen', titel: 'Der Zahlungsverkehr meldet: fehlgeschlagen' },
]

/** Claims that wait to be paid; the tester decides what becomes of each, and the payment system reports it. */
export function Zahlungsverkehr({ zahlungen }: { zahlungen: readonly Pruefstandzahlung[] }) {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const [laeuft, setLaeuft] = useState(false)
  const report = async ({ uuid, vorgang }: Pruefstandzahlung, stand: Zahlungsstand): Promise<void> => {
    if (sitzung === undefined) return
    setLaeuft(true)
    usePruefstand.setState({ laeuft: 'Der Zahlungsverkehr meldet den Stand der Zahlung', meldung: undefined })
    const ergebnis = await host.rufe('pruefstandMeldeZahlung', { sitzung, zahlung: uuid, stand })
    setLaeuft(false)
    if (ergebnis.ok) {
      const { transaktion, satz, befunde } = ergebnis.wert
      showTransaktion(transaktion, vorgang)
      usePruefstand.setState({ laeuft: undefined, meldung: { satz, befunde } })
    } else {
      usePruefstand.setState({ laeuft: undefined, meldung: { satz: 'Nicht gemeldet.', befunde: ergebnis.befunde } })
    }
  }
  const offene = zahlungen.filter(({ stand }) => stand === undefined).length
  const zusatz = offene === 0 ? 'nichts offen' : offene === 1 ? 'eine Zahlung offen' : `${offene} Zahlungen offen`
  return (
    <>
      <Systemkopf zeichen={CreditCard} name="Zahlung" zusatz={zusatz} />
      <ul className="zahlungen" aria-label="Zahlungen">
        {zahlungen.map((zahlung) => {
          const { uuid, zeit, kennung, zahler, betrag, verwendungszweck, kasse, stand } = zahlung
          return (
            <li key={uuid}>
              <div className="reihe">
                <b className="kurz dehn" title={`${zahler} an ${kasse}`}>
                  {zahler}
                </b>
                <span className="zahl zahlung-betrag">{betrag} €</span>
                <span className={`plk ${stand === undefined ? 'warnung' : ZAHLUNGSSTAENDE[stand].klasse}`}>
                  {stand === undefined ? 'offen' : ZAHLUNGSSTAENDE[stand].name}
                </span>
              </div>
              <div className="reihe zweit">
                <span className="kurz dehn" title={`${verwendungszweck} (${kennung})`}>
                  {verwendungszweck}
                </span>
                <span className="zahl">{formatZeit(zeit)}</span>
              </div>
              {stand === undefined ? (
                <div className="reihe zahlung-knoepfe">
                  {MELDUNGEN.map(({ stand: neuer, knopf, titel }) => (
                    <button
                      key={neuer}
                      type="button"
                      className={neuer === 'bezahlt' ? 'knopf klein an' : 'knopf klein'}
                      title={titel}
                      disabled={laeuft}
                      onClick={() => void report(zahlung, neuer)}
                    >
                      {knopf}
                    </button>
                  ))}
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}
