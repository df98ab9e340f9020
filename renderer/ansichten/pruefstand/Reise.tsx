import {
  AppWindow,
  Archive,
  Check,
  CircleSlash,
  Cpu,
  CreditCard,
  Inbox,
  LoaderCircle,
  type LucideIcon,
  Mail,
  Search,
  Send,
  X,
} from 'lucide-react'
import type { Transaktionsangabe } from '../../../shared/host/pruefstandstand.ts'
import { listStationen, type Station } from './reise.ts'

const ZEICHEN: Record<Station['art'], LucideIcon> = {
  absender: Send,
  prozessor: Cpu,
  register: Search,
  fachverfahren: AppWindow,
  akte: Archive,
  mail: Mail,
  postfach: Inbox,
  zahlung: CreditCard,
}

const STAENDE: Record<Station['stand'], string> = {
  erreicht: 'erreicht',
  unterwegs: 'unterwegs',
  gescheitert: 'gescheitert',
  aus: 'nicht beteiligt',
}

/** Where the chosen message has come to: one station per system, each with sign, name and words. */
export function Reise({ transaktion }: { transaktion: Transaktionsangabe | undefined }) {
  if (transaktion === undefined) {
    return (
      <section className="reise reise-leer" aria-label="Reise der Nachricht">
        <CircleSlash size={16} aria-hidden /> Noch keine Nachricht unterwegs. Senden Sie eine oder füllen Sie einen
        Antrag aus.
      </section>
    )
  }
  const stationen = listStationen(transaktion)
  return (
    <section className="reise" aria-label={`Reise der Nachricht „${transaktion.name}“`}>
      <ol>
        {stationen.map((station, nummer) => {
          const naechste = stationen[nummer + 1]
          return (
            <li key={station.id} className={`stn ${station.stand}`}>
              <span className="kreis">
                <Stationszeichen station={station} />
              </span>
              <span className="stn-worte">
                <b className="kurz" title={station.name}>
                  {station.name}
                </b>
                <small className="kurz" title={station.text}>
                  {station.text}
                </small>
              </span>
              <span className="unsichtbar">{STAENDE[station.stand]}</span>
              {naechste === undefined ? null : <span className={`strecke ${naechste.stand}`} aria-hidden />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Stationszeichen({ station }: { station: Station }) {
  if (station.stand === 'erreicht') return <Check size={16} strokeWidth={2.25} aria-hidden />
  if (station.stand === 'unterwegs') return <LoaderCircle size={16} className="dreht" aria-hidden />
  if (station.stand === 'gescheitert') return <X size={16} strokeWidth={2.25} aria-hidden />
  const Zeichen = ZEICHEN[station.art]
  return <Zeichen size={15} aria-hidden />
}
