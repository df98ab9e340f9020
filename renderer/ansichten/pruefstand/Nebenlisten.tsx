import { Code } from 'lucide-react'
import { useState } from 'react'
import type { Pruefstandstand } from '../../../shared/host/pruefstandstand.ts'
import { onPfeiltasten } from '../../bausteine/pfeiltasten.ts'
import { Schwerezeichen } from '../../bausteine/Schwerezeichen.tsx'
import { Wahlknopf } from '../../bausteine/Wahlknopf.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { Meldung } from './Meldung.tsx'
import { usePruefstand } from './pruefstandspeicher.ts'
import { Transaktionsprotokoll } from './Transaktionsprotokoll.tsx'
import { formatSekunde } from './worte.ts'

const REITER = ['protokoll', 'lieferungen', 'klaerung'] as const
type Reiter = (typeof REITER)[number]

/** Below the systems: the log, what other systems got, what nobody could assign. */
export function Nebenlisten({ stand }: { stand: Pruefstandstand }) {
  const [reiter, setReiter] = useState<Reiter>('protokoll')
  const namen: Record<Reiter, string> = {
    protokoll: 'Protokoll',
    lieferungen: `Weitere Systeme (${stand.lieferungen.length})`,
    klaerung: `Klärungsliste (${stand.klaerungen.length})`,
  }
  return (
    <section className="unten-pruefstand" aria-label="Protokoll und weitere Systeme">
      <div className="unten-zeile">
        <div className="unten-reiter" role="tablist" aria-label="Listen des Prüfstands" onKeyDown={onPfeiltasten}>
          {REITER.map((einer) => (
            <Wahlknopf
              rolle="tab"
              key={einer}
              id={`pruefstand-${einer}`}
              an={einer === reiter}
              aria-controls="pruefstand-liste"
              onWahl={() => setReiter(einer)}
            >
              {namen[einer]}
            </Wahlknopf>
          ))}
        </div>
        <Meldung />
      </div>
      <div className="unten-liste" id="pruefstand-liste" role="tabpanel" aria-labelledby={`pruefstand-${reiter}`}>
        {reiter === 'protokoll' ? <Transaktionsprotokoll /> : null}
        {reiter === 'lieferungen' ? <Lieferungen stand={stand} onXml={() => setReiter('protokoll')} /> : null}
        {reiter === 'klaerung' ? <Klaerungsliste stand={stand} /> : null}
      </div>
    </section>
  )
}

function Lieferungen({ stand, onXml }: { stand: Pruefstandstand; onXml(): void }) {
  if (stand.lieferungen.length === 0) {
    return (
      <p className="zweit proto-leer">
        Noch haben weder Fachverfahren noch Register oder andere Stellen etwas erhalten.
      </p>
    )
  }
  return (
    <table className="tab">
      <thead>
        <tr>
          <th>Zeit</th>
          <th>System</th>
          <th>Was</th>
          <th>Angaben</th>
          <th>
            <span className="unsichtbar">Text</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {stand.lieferungen.map(({ uuid, zeit, system, titel, art, angaben }) => (
          <tr key={uuid}>
            <td className="zahl zweit">{formatSekunde(zeit)}</td>
            <td>{system}</td>
            <td>
              {art === 'anfrage' ? 'Abfrage ' : ''}
              {titel}
            </td>
            <td className="zweit">{angaben.map(({ name, wert }) => `${name}: ${wert}`).join(', ')}</td>
            <td className="r">
              <button
                type="button"
                className="knopf klein"
                onClick={() => {
                  usePruefstand.setState({ xml: { titel: `${system}: ${titel}`, quelle: { art: 'lieferung', uuid } } })
                  onXml()
                }}
              >
                <Code size={12} aria-hidden /> XML<span className="unsichtbar"> von {system}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Klaerungsliste({ stand }: { stand: Pruefstandstand }) {
  if (stand.klaerungen.length === 0) {
    return <p className="zweit proto-leer">Keine Nachricht wartet auf eine Klärung.</p>
  }
  return (
    <ul>
      {stand.klaerungen.map((eintrag) => (
        <Klaerung key={eintrag.transaktion} eintrag={eintrag} vorgaenge={stand.vorgaenge} />
      ))}
    </ul>
  )
}

function Klaerung({
  eintrag,
  vorgaenge,
}: {
  eintrag: Pruefstandstand['klaerungen'][number]
  vorgaenge: Pruefstandstand['vorgaenge']
}) {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const [vorgang, setVorgang] = useState('')
  const resolve = async (): Promise<void> => {
    if (sitzung === undefined) return
    const ergebnis = await host.rufe('pruefstandKlaere', {
      ...{ sitzung, transaktion: eintrag.transaktion },
      ...(vorgang === '' ? {} : { vorgang }),
    })
    const meldung = ergebnis.ok
      ? { satz: ergebnis.wert.satz, befunde: ergebnis.wert.befunde }
      : { satz: 'Die Nachricht ließ sich nicht zuordnen.', befunde: ergebnis.befunde }
    usePruefstand.setState({ meldung })
  }
  return (
    <li className="klaerung">
      <Schwerezeichen schwere="warnung" />
      <span className="zahl zweit">{formatSekunde(eintrag.zeit)}</span>
      <b>{eintrag.name}</b>
      <span className="dehn">{eintrag.befunde.map(({ satz }) => satz).join(' · ')}</span>
      <select
        className="feld klein"
        aria-label="Vorgang, zu dem die Nachricht gehört"
        value={vorgang}
        onChange={({ target }) => setVorgang(target.value)}
      >
        <option value="">noch einmal versuchen</option>
        {vorgaenge.map(({ id, titel, aktenzeichen }) => (
          <option key={id} value={id}>
            {[titel, aktenzeichen].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
      <button type="button" className="knopf klein" onClick={() => void resolve()}>
        Zuordnen
      </button>
    </li>
  )
}
