import type { Testfall } from '../../shared/modell/elemente/testfall.ts'
import { TESTAUSGAENGE } from '../../shared/worte/testausgang.ts'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { Verweis } from './Verweis.tsx'

/** What a hand-written Testfall shows and what it expects. */
export function Testfalldetails({ testfall }: { testfall: Testfall }) {
  const { erwartet } = testfall
  return (
    <div className="eig-rollt">
      <p className="eig-absatz">{testfall.beschreibung}</p>
      <dl className="leseteile eig-rand">
        <div>
          <dt>Organisation</dt>
          <dd>
            <Verweis id={testfall.organisation} />
          </dd>
        </div>
        <div>
          <dt>Stufe</dt>
          <dd>{testfall.stufe ?? 'wie in der Organisation'}</dd>
        </div>
        <div>
          <dt>Eingangskanal</dt>
          <dd>{testfall.kanal}</dd>
        </div>
        <div>
          <dt>Erwartet</dt>
          <dd>{TESTAUSGAENGE[erwartet.ausgang]}</dd>
        </div>
        {erwartet.zustand === undefined ? null : (
          <div>
            <dt>Zustand danach</dt>
            <dd>{erwartet.zustand}</dd>
          </div>
        )}
        {erwartet.stelle === undefined ? null : (
          <div>
            <dt>Stelle</dt>
            <dd>
              <Verweis id={erwartet.stelle} />
            </dd>
          </div>
        )}
      </dl>
      <h3 className="absch">
        Erwartete Zustellungen <span className="dritt zahl">{erwartet.zustellungen.length}</span>
      </h3>
      {erwartet.zustellungen.length === 0 ? <p className="eig-leer dritt">Es wird nichts zugestellt.</p> : null}
      <ul className="eig-rand">
        {createSchluessel(erwartet.zustellungen, ({ zustellweg }) => zustellweg).map(([schluessel, { zustellweg }]) => (
          <li key={schluessel}>
            <Verweis id={zustellweg} />
          </li>
        ))}
      </ul>
    </div>
  )
}
