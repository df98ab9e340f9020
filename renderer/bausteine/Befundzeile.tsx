import type { Befund } from '../../shared/befund.ts'
import { Schwerezeichen } from './Schwerezeichen.tsx'

/** A Befund with its remedy as an entry of a list, for places without a table of Befunde. */
export function Befundzeile({ befund }: { befund: Befund }) {
  const stelle = befund.ort?.angabe ?? befund.ort?.datei
  return (
    <li className={`befundzeile ${befund.schwere}`}>
      <Schwerezeichen schwere={befund.schwere} />
      <div className="dehn">
        <p className="befundsatz">
          {befund.satz}
          {befund.rechtsgrundlage === undefined ? null : <span className="zweit"> ({befund.rechtsgrundlage})</span>}
        </p>
        {stelle === undefined ? null : <p className="zweit">{stelle}</p>}
        <p className="zweit">{befund.abhilfe}</p>
      </div>
      <span className="fest dritt">{befund.code}</span>
    </li>
  )
}
