import { useMemo } from 'react'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { type Bezug, listVerwender, listZiele } from './bezuege.ts'
import { Verweis } from './Verweis.tsx'

/** Connections both ways: what the element refers to, and what refers to it, grouped by what the connection is. */
export function Bezuege({ projekt, datensatz }: { projekt: Projekt; datensatz: Datensatz }) {
  const ziele = useMemo(() => listZiele(projekt, datensatz), [projekt, datensatz])
  const verwender = useMemo(() => listVerwender(projekt, datensatz.id), [projekt, datensatz])
  return (
    <div className="eig-rollt">
      <Richtung titel="Verwendet von" leer="Kein anderes Element nennt dieses." bezuege={verwender} />
      <Richtung titel="Bezieht sich auf" leer="Dieses Element nennt kein anderes." bezuege={ziele} />
    </div>
  )
}

function Richtung({ titel, leer, bezuege }: { titel: string; leer: string; bezuege: readonly Bezug[] }) {
  const gruppen = new Map<string, Bezug[]>()
  for (const bezug of bezuege) gruppen.set(bezug.angabe, [...(gruppen.get(bezug.angabe) ?? []), bezug])
  return (
    <section>
      <h3 className="absch">
        {titel} <span className="dritt zahl">{bezuege.length}</span>
      </h3>
      {bezuege.length === 0 ? <p className="eig-leer dritt">{leer}</p> : null}
      {[...gruppen].map(([angabe, glieder]) => (
        <div key={angabe} className="bezugsgruppe">
          <p className="formlabel">{angabe}</p>
          <ul>
            {glieder.map(({ id }) => (
              <li key={id}>
                <Verweis id={id} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
