import type { Befund } from '../../shared/befund.ts'
import { describeDateistelle } from '../befunde/dateistelle.ts'
import { Schwerezeichen } from './Schwerezeichen.tsx'

/** A Befund with its remedy as an entry of a list, for places without a table of Befunde. */
export function Befundzeile({ befund }: { befund: Befund }) {
  const stelle = befund.ort === undefined ? '' : (befund.ort.angabe ?? describeDateistelle(befund.ort))
  return (
    <li className={`befundzeile ${befund.schwere}`}>
      <Schwerezeichen schwere={befund.schwere} />
      <div className="dehn">
        <p className="befundsatz">
          {befund.satz}
          {befund.rechtsgrundlage === undefined ? null : <span className="zweit"> ({befund.rechtsgrundlage})</span>}
        </p>
        {stelle === '' ? null : <p className="zweit">{stelle}</p>}
        <p className="zweit">{befund.abhilfe}</p>
      </div>
      <span className="fest dritt">{befund.code}</span>
    </li>
  )
}
