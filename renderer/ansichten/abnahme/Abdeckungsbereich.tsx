import { Download } from 'lucide-react'
import type { Abdeckung } from '../../../shared/host/abnahme.ts'
import { artOfId } from '../../../shared/modell/ids.ts'
import { openElement } from '../../arbeitsplatz/oeffnen.ts'
import { saveDatei } from '../../bausteine/herunterladen.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Zeichen } from '../../bausteine/Zeichen.tsx'
import type { Abnahmeablauf } from './ablauf.ts'
import { useAbnahme } from './ergebnisse.ts'
import { formatZahl } from './zahlen.ts'

/** So many untouched things are listed; their number stands above. */
const GELISTETE = 12

/** What of the model the cases that ran have touched, and what none of them has. */
export function Abdeckungsbereich({ ablauf }: { ablauf: Abnahmeablauf }) {
  const abdeckung = useAbnahme((stand) => stand.abdeckung)
  const gelaufen = useAbnahme((stand) => stand.ergebnisse.size > 0)
  const save = async (): Promise<void> => {
    const xml = await ablauf.readJunit()
    if (xml !== undefined) saveDatei('abnahme-junit.xml', xml)
  }
  return (
    <aside className="abd" aria-label="Abdeckung">
      <div className="kopf">
        <h2>Abdeckung</h2>
      </div>
      {abdeckung.map(({ bereich, geprueft, gesamt }) => (
        <div key={bereich} className="dk">
          <div className="reihe">
            <span className="kurz dehn">{bereich}</span>
            <span className="zahl zweit">
              {formatZahl(geprueft)} von {formatZahl(gesamt)}
            </span>
          </div>
          <div className="balken" aria-hidden>
            <i style={{ width: `${gesamt === 0 ? 0 : (100 * geprueft) / gesamt}%` }} />
          </div>
        </div>
      ))}
      {gelaufen ? <NieGeprueft abdeckung={abdeckung} /> : null}
      <div className="dehn" />
      <button
        type="button"
        className={`knopf junit${gelaufen ? '' : ' aus'}`}
        disabled={!gelaufen}
        title={
          gelaufen
            ? 'Im Format JUnit, das Bauserver und Entwicklungsumgebungen lesen'
            : 'Den Testbericht gibt es nach dem ersten Lauf.'
        }
        onClick={() => void save()}
      >
        <Download size={14} strokeWidth={1.75} aria-hidden />
        Testbericht speichern
      </button>
    </aside>
  )
}

function NieGeprueft({ abdeckung }: { abdeckung: Abdeckung }) {
  const alle = abdeckung.flatMap(({ nie }) => nie)
  const anzahl = abdeckung.reduce((summe, { geprueft, gesamt }) => summe + gesamt - geprueft, 0)
  if (anzahl === 0) {
    return <Leerzustand titel="Alles ist geprüft." text="Jeder Teil kommt in mindestens einem Testfall vor." />
  }
  const weitere = anzahl - Math.min(alle.length, GELISTETE)
  return (
    <>
      <h3 className="absch2">Nie geprüft</h3>
      <ul>
        {alle.slice(0, GELISTETE).map(({ id, feld, name }) => {
          const art = feld === undefined ? artOfId(id) : 'datenfeld'
          return (
            <li key={`${id}/${feld ?? ''}`}>
              <button type="button" className="off" title={name} onClick={() => openElement(id, feld)}>
                {art === undefined ? null : <Zeichen art={art} groesse={14} />}
                <span className="kurz">
                  {nameOf(name)} <span className="zweit">{umgebungOf(name)}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {weitere > 0 ? <p className="zweit weitere">und {formatZahl(weitere)} weitere</p> : null}
    </>
  )
}

function nameOf(name: string): string {
  return name.split(' › ').at(-1) ?? name
}

/** The Gruppe around a Datenfeld. */
function umgebungOf(name: string): string {
  return name.split(' › ').at(-2) ?? ''
}
