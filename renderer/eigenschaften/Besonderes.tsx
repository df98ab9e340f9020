import { Fragment, useState } from 'react'
import {
  setEndpunkt,
  setInstallationswert,
  setOrganisationsstufe,
} from '../../shared/dokument/befehle/konfiguration.ts'
import type { Schritt } from '../../shared/dokument/diff.ts'
import type { Textort } from '../../shared/dokument/textentwurf.ts'
import { describeAnzahl } from '../../shared/modell/anzahl.ts'
import type { Datensatz, DatensatzNachArt } from '../../shared/modell/datensatz.ts'
import { listLeistungen } from '../../shared/modell/leistungen.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { labelOfWert } from '../../shared/worte/angaben.ts'
import { describeZeile } from '../../shared/worte/zuordnungszeile.ts'
import { Klaerungswert } from '../anliegen/Klaerungswert.tsx'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { nameOf } from '../arbeitsplatz/elemente.ts'
import { useUebernahme } from '../baukasten/uebernahmespeicher.ts'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { useDokument } from '../dokument/dokument.ts'
import { Feldbefunde, useWertbefunde } from './Feldbefunde.tsx'
import { Feldfehler } from './Feldfehler.tsx'
import { EigenesVorkommen } from './Feldvorkommen.tsx'
import { Stufenwahl } from './Stufenwahl.tsx'
import { Textwert } from './Textwert.tsx'
import { useAendern } from './useAendern.ts'
import { Verweis } from './Verweis.tsx'

/** What only one kind of element has, below its form. */
export function Besonderes({ projekt, datensatz }: { projekt: Projekt; datensatz: Datensatz }) {
  switch (datensatz.art) {
    case 'organisation':
      return <Organisationsstufen projekt={projekt} organisation={datensatz} />
    case 'installation':
      return <Installationswerte projekt={projekt} installation={datensatz} />
    case 'baukasten':
      return <Baukastenfassung id={datensatz.id} />
    case 'codeliste':
      return <Codes projekt={projekt} id={datensatz.id} />
    case 'zuordnung':
      return <Zuordnungszeilen projekt={projekt} zuordnung={datensatz} />
    case 'leistung':
      return (
        <Klaerungswert
          leistung={datensatz.id}
          klaerung={findDatensatz(projekt, 'anliegensklaerung', datensatz.anliegensklaerung)?.id}
        />
      )
    case 'anliegensklaerung':
      return <Klaerungswert klaerung={datensatz.id} />
    case 'datenfeld':
    case 'baukastenverwendung':
      return <EigenesVorkommen projekt={projekt} id={datensatz.id} />
    case 'datenfeldgruppe':
      return (
        <>
          <EigenesVorkommen projekt={projekt} id={datensatz.id} />
          <Gruppenteile projekt={projekt} gruppe={datensatz} />
        </>
      )
    default:
      return null
  }
}

/** Leads to the comparison with a newer version. */
function Baukastenfassung({ id }: { id: string }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  return (
    <button
      type="button"
      className="knopf klein eig-mehr"
      disabled={!schreibrecht}
      onClick={() => useUebernahme.getState().open(id)}
    >
      Neuere Fassung übernehmen …
    </button>
  )
}

function Organisationsstufen({
  projekt,
  organisation,
}: {
  projekt: Projekt
  organisation: DatensatzNachArt['organisation']
}) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  return (
    <section>
      <h3 className="absch">Umsetzungsstufen</h3>
      <div className="form stufenliste">
        {listLeistungen(projekt).map(({ id, name }) => (
          <div key={id} className="formzeile">
            <span className="formlabel">{name}</span>
            <Stufenwahl
              name={`Stufe von ${name} in ${organisation.name}`}
              stufe={organisation.stufen.find(({ leistung }) => leistung === id)?.stufe}
              lesend={!schreibrecht}
              onWahl={(stufe) => run((stand) => setOrganisationsstufe(stand, organisation.id, id, stufe))}
            />
          </div>
        ))}
      </div>
      <Feldfehler satz={fehler} />
    </section>
  )
}

function Installationswerte({
  projekt,
  installation,
}: {
  projekt: Projekt
  installation: DatensatzNachArt['installation']
}) {
  const werte = Object.entries(installation.werte)
  return (
    <>
      <section>
        <h3 className="absch">Adressen</h3>
        <div className="form">
          {installation.schnittstellen.map(({ schnittstelle, endpunkt }, stelle) => (
            <Installationswert
              key={schnittstelle}
              label={nameOf(projekt, schnittstelle)}
              name={`Adresse der Schnittstelle ${nameOf(projekt, schnittstelle)}`}
              element={installation.name}
              ort={{ elemente: [installation.id], stelle: ['schnittstellen', String(stelle), 'endpunkt'] }}
              wert={endpunkt}
              onWert={(stand, neu) => setEndpunkt(stand, installation.id, schnittstelle, neu)}
            />
          ))}
        </div>
      </section>
      <section>
        <h3 className="absch">Konfigurationswerte</h3>
        {werte.length === 0 ? <p className="eig-leer dritt">Keine Zuordnung liest Werte dieser Installation.</p> : null}
        <div className="form">
          {werte.map(([schluessel, wert]) => (
            <Installationswert
              key={schluessel}
              label={schluessel}
              name={`Konfigurationswert ${schluessel}`}
              element={installation.name}
              ort={{ elemente: [installation.id], stelle: ['werte', schluessel] }}
              wert={wert}
              onWert={(stand, neu) => setInstallationswert(stand, installation.id, schluessel, neu)}
            />
          ))}
        </div>
      </section>
    </>
  )
}

/** One address or value of an Installation; a refusal stands below the one it is about. */
function Installationswert({
  label,
  name,
  element,
  ort,
  wert,
  onWert,
}: {
  label: string
  name: string
  /** name of the Installation */
  element: string
  ort: Textort
  wert: string
  onWert(stand: Projekt, neu: string): Schritt
}) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  const befunde = useWertbefunde(ort)
  return (
    <div className="formzeile">
      <span className="formlabel">{label}</span>
      <div>
        <Textwert
          name={name}
          ort={ort}
          wert={wert}
          technisch
          lesend={!schreibrecht}
          fehler={fehler}
          beschriebenVon={befunde.id}
          onWert={(neu) => run((stand) => onWert(stand, neu))}
        />
        <Feldbefunde {...befunde} name={element} />
      </div>
    </div>
  )
}

const CODES_ANFANGS = 100

function Codes({ projekt, id }: { projekt: Projekt; id: string }) {
  const [alle, setAlle] = useState(false)
  const codes = projekt.codelisteninhalte.get(id) ?? []
  const gezeigte = alle ? codes : codes.slice(0, CODES_ANFANGS)
  return (
    <section>
      <h3 className="absch">
        Einträge <span className="dritt zahl">{codes.length}</span>
      </h3>
      <table className="tab">
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Bezeichnung</th>
          </tr>
        </thead>
        <tbody>
          {gezeigte.map(({ code, name }) => (
            <tr key={code}>
              <td className="fest">{code}</td>
              <td className="umbruch">{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        className="knopf klein eig-mehr"
        onClick={() => useArbeitsplatz.getState().setAnsicht('codelisten')}
      >
        Einträge bearbeiten
      </button>
      {gezeigte.length < codes.length ? (
        <button type="button" className="knopf klein eig-mehr" onClick={() => setAlle(true)}>
          Alle {codes.length.toLocaleString('de')} Einträge zeigen
        </button>
      ) : null}
    </section>
  )
}

function Zuordnungszeilen({ projekt, zuordnung }: { projekt: Projekt; zuordnung: DatensatzNachArt['zuordnung'] }) {
  return (
    <section>
      <h3 className="absch">
        Zuordnungen <span className="dritt zahl">{zuordnung.reihenfolge.length}</span>
      </h3>
      <table className="tab eig-zeilen">
        <thead>
          <tr>
            <th scope="col">Ziel</th>
            <th scope="col">Inhalt</th>
          </tr>
        </thead>
        <tbody>
          {zuordnung.reihenfolge.map((kennung) => {
            const zeile = zuordnung.zeilen[kennung]
            if (zeile === undefined) return null
            const { ziel, inhalt } = describeZeile(projekt, zeile)
            return (
              <tr key={kennung}>
                <td className={zeile.ziel === undefined ? 'umbruch' : 'umbruch fest'} title={zeile.ziel}>
                  {zeile.ziel === undefined ? ziel : <Pfadtext pfad={ziel} />}
                </td>
                <td className="umbruch">{inhalt}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** A path that breaks between its steps, not within a name. */
function Pfadtext({ pfad }: { pfad: string }) {
  const [erster, ...weitere] = pfad.split(/(?<=[/:])/)
  return (
    <>
      {erster}
      {createSchluessel(weitere, (stueck) => stueck).map(([schluessel, stueck]) => (
        <Fragment key={schluessel}>
          <wbr />
          {stueck}
        </Fragment>
      ))}
    </>
  )
}

function Gruppenteile({ projekt, gruppe }: { projekt: Projekt; gruppe: DatensatzNachArt['datenfeldgruppe'] }) {
  const teile = gruppe.kinder.map((id) => projekt.datensaetze.get(id)).filter((teil) => teil !== undefined)
  return (
    <section>
      <h3 className="absch">
        Teile <span className="dritt zahl">{teile.length}</span>
      </h3>
      <ul className="eig-rand">
        {teile.map((teil) => (
          <li key={teil.id} className="reihe">
            <span className="dehn">
              <Verweis id={teil.id} />
            </span>
            {teil.art === 'datenfeld' ? <span className="dritt">{labelOfWert('datentyp', teil.datentyp)}</span> : null}
            {'anzahl' in teil ? <span className="dritt zahl">{describeAnzahl(teil.anzahl)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
