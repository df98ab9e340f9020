import { splitName } from './namensteile.ts'

interface Mittelkurzangaben {
  name: string
  /** others beside it begin alike: then it is cut in its middle, else at its end */
  anfangsgleich: boolean
  klasse?: string
}

/** A name on one line that keeps what tells it apart; the whole of it as tooltip. */
export function Mittelkurz({ name, anfangsgleich, klasse = '' }: Mittelkurzangaben) {
  const { anfang, ende } = anfangsgleich ? splitName(name) : { anfang: name, ende: '' }
  return (
    <span className={`mittelkurz ${klasse}`} title={name}>
      <span className="kurz">{anfang}</span>
      {ende === '' ? null : <span className="mittelkurz-ende">{ende}</span>}
    </span>
  )
}
