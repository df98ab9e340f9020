import { splitName } from './namensteile.ts'

/** A name on one line that is cut in its middle, never at its end; the whole of it as tooltip. */
export function Mittelkurz({ name, klasse = '' }: { name: string; klasse?: string }) {
  const { anfang, ende } = splitName(name)
  return (
    <span className={`mittelkurz ${klasse}`} title={name}>
      <span className="kurz">{anfang}</span>
      {ende === '' ? null : <span className="mittelkurz-ende">{ende}</span>}
    </span>
  )
}
