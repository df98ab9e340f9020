import { Fragment, useState } from 'react'
import {
  type Aenderung,
  titleOfGruppe,
  type Unterschied,
  type Unterschiedsgruppe,
} from '../../../shared/vergleich/unterschied.ts'
import { createSchluessel } from '../../bausteine/schluessel.ts'
import { Elementname } from './Elementname.tsx'
import { Unterschiedszeichen } from './Unterschiedszeichen.tsx'
import { takeErste } from './unterschiedsauswahl.ts'
import { Weiterknopf } from './Weiterknopf.tsx'

const PORTION = 200

/** What differs, a row for every value: element, value, before, after. */
export function Unterschiedstabelle({ gruppen }: { gruppen: readonly Unterschiedsgruppe[] }) {
  const [anzahl, setAnzahl] = useState(PORTION)
  const alle = gruppen.reduce((summe, { unterschiede }) => summe + unterschiede.length, 0)
  return (
    <section className="unterschiedstabelle" aria-label="Unterschiede als Tabelle">
      <table className="tab">
        <caption className="unsichtbar">Unterschiede je Element und Angabe</caption>
        <thead>
          <tr>
            <th scope="col">Element</th>
            <th scope="col">Was</th>
            <th scope="col">Angabe</th>
            <th scope="col">Vorher</th>
            <th scope="col">Nachher</th>
          </tr>
        </thead>
        <tbody>
          {takeErste(gruppen, anzahl).map((gruppe) => (
            <Fragment key={gruppe.id}>
              <tr className="gruppenzeile">
                <th scope="rowgroup" colSpan={5}>
                  {titleOfGruppe(gruppe)}
                </th>
              </tr>
              {gruppe.unterschiede.map((unterschied) => (
                <Zeilen key={unterschied.id} unterschied={unterschied} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <Weiterknopf rest={alle - anzahl} onWeiter={() => setAnzahl(anzahl + PORTION)} />
    </section>
  )
}

function Zeilen({ unterschied }: { unterschied: Unterschied }) {
  const { aenderungen, was } = unterschied
  return createSchluessel(aenderungen, ({ satz }) => satz).map(([schluessel, aenderung], stelle) => (
    <tr key={schluessel}>
      {stelle > 0 ? null : (
        <>
          <th scope="row" rowSpan={aenderungen.length}>
            <Elementname unterschied={unterschied} />
          </th>
          <td rowSpan={aenderungen.length}>
            <Unterschiedszeichen was={was} />
          </td>
        </>
      )}
      <Werte aenderung={aenderung} />
    </tr>
  ))
}

function Werte({ aenderung: { label, vorher, nachher, satz } }: { aenderung: Aenderung }) {
  return (
    <>
      <td title={satz}>{label}</td>
      <td className={vorher === '' ? 'dritt' : 'vorher'}>{vorher === '' ? '–' : vorher}</td>
      <td className={nachher === '' ? 'dritt' : ''}>{nachher === '' ? '–' : nachher}</td>
    </>
  )
}
