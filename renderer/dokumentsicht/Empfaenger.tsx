import { useMemo } from 'react'
import type { Nachrichtentyp } from '../../shared/modell/elemente/nachricht.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { Befundzeile } from '../bausteine/Befundzeile.tsx'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { useBefunde } from '../befunde/befundspeicher.ts'
import { Verweis } from '../eigenschaften/Verweis.tsx'
import { listSichtbefunde, listZustellwege } from './sichtworte.ts'

/** To whom the fields go, over which systems, and what the check says about it. */
export function Empfaenger({ projekt, typ }: { projekt: Projekt; typ: Nachrichtentyp }) {
  const alle = useBefunde((stand) => stand.befunde)
  const wege = useMemo(() => listZustellwege(projekt, typ), [projekt, typ])
  const befunde = useMemo(() => listSichtbefunde(alle, typ, wege), [alle, typ, wege])
  return (
    <>
      {befunde.length === 0 ? null : (
        <section>
          <h3 className="absch">Befunde</h3>
          <ul className="ds-befunde">
            {createSchluessel(befunde, ({ satz }) => satz).map(([schluessel, befund]) => (
              <Befundzeile key={schluessel} befund={befund} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className="absch">Von wem an wen</h3>
        <p className="ds-rollen">
          <Verweis id={typ.von} />
        </p>
        <ul className="ds-rollen">
          {typ.an.map((rolle) => (
            <li key={rolle} className="reihe">
              <span className="dritt">an</span>
              <Verweis id={rolle} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="absch">
          Zustellwege <span className="dritt zahl">{wege.length}</span>
        </h3>
        {wege.length === 0 ? (
          <p className="eig-leer dritt">Diese Nachricht wird nicht von einer Regel zugestellt.</p>
        ) : null}
        <ul>
          {wege.map(({ id, rolle, komponententyp, abStufe, bisStufe, nurAlsErsatz }) => (
            <li key={id} className="ds-weg">
              <Verweis id={id} />
              <p className="dritt">
                {projekt.datensaetze.get(rolle)?.name ?? '–'} über{' '}
                {projekt.datensaetze.get(komponententyp)?.name ?? '–'}, Stufe {abStufe}
                {bisStufe === abStufe ? '' : ` bis ${bisStufe ?? 4}`}
                {nurAlsErsatz ? ', nur als Ersatz' : ''}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
