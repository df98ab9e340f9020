import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Befund } from '../../shared/befund.ts'
import type { Entscheidung, Schrittangabe } from '../../shared/host/sitzung.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { markBereit } from '../bausteine/bereit.ts'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { describeZeitpunkt } from '../bausteine/zeitpunkt.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { useProjektaktionen } from './useProjektaktionen.ts'
import { describeZeitraum } from './zeitraum.ts'
import './projekt.css'

/** Asks, before a project is shown, what is to become of changes that a crash has left: it says what they are. */
export function Wiederherstellung({ schritte }: { schritte: readonly Schrittangabe[] }) {
  const name = useDokument((stand) => stand.projekt?.name ?? '')
  const ordner = useDokument((stand) => stand.ordner)
  const aktionen = useAktionen()
  const { showStartseite } = useProjektaktionen()
  const [ansehen, setAnsehen] = useState(false)
  const [verwerfen, setVerwerfen] = useState(false)
  const [befunde, setBefunde] = useState<readonly Befund[]>([])
  useEffect(() => markBereit('wiederherstellung'), [])
  const decide = async (entscheidung: Entscheidung): Promise<void> => {
    const ergebnis = await aktionen.open(ordner, entscheidung)
    setBefunde(ergebnis.ok ? [] : ergebnis.befunde)
  }
  return (
    <main className="wiederherstellung">
      <div className="reihe hinweis">
        <History size={24} strokeWidth={1.75} className="sz" aria-hidden />
        <h1>Nicht gespeichert: „{name}“</h1>
      </div>
      <p>
        Fachwerk wurde nicht ordentlich beendet. {describeAnzahl(schritte)} wiederherstellen; die Dateien des Projekts
        sind noch auf dem Stand davor.
      </p>
      <p className="fest zweit umbruch">{ordner}</p>
      <div className="reihe umbrechend">
        <button type="button" className="knopf voll gross" onClick={() => void decide('nachlassAnwenden')}>
          Wiederherstellen
        </button>
        <button
          type="button"
          className="knopf gross"
          aria-expanded={ansehen}
          aria-controls="wiederherstellbar"
          onClick={() => setAnsehen(!ansehen)}
        >
          {ansehen ? 'Nicht mehr ansehen' : 'Ansehen'}
        </button>
        <button
          type="button"
          className="knopf gross leise"
          aria-expanded={verwerfen}
          onClick={() => setVerwerfen(!verwerfen)}
        >
          Verwerfen …
        </button>
        <span className="dehn" />
        <button type="button" className="knopf gross leise" onClick={() => void showStartseite()}>
          Später entscheiden
        </button>
      </div>
      {verwerfen ? (
        <div className="reihe umbrechend nachfrage" role="alert">
          <p className="dehn">
            Das Projekt öffnet sich ohne diese Änderungen. Sie werden beiseitegelegt und nicht gelöscht; wo sie liegen,
            sagt danach ein Befund.
          </p>
          <button type="button" className="knopf gefahr" onClick={() => void decide('nachlassBeiseite')}>
            {schritte.length === 1 ? 'Eine Änderung verwerfen' : `${schritte.length} Änderungen verwerfen`}
          </button>
        </div>
      ) : null}
      {befunde.length === 0 ? null : <Befundliste befunde={befunde} klasse="befundliste" />}
      <div id="wiederherstellbar">{ansehen ? <Schrittliste schritte={schritte} /> : null}</div>
    </main>
  )
}

/** The newest last, as they were done. */
function Schrittliste({ schritte }: { schritte: readonly Schrittangabe[] }) {
  return (
    <table className="tab wiederherstellbar">
      <thead>
        <tr>
          <th>Änderung</th>
          <th>Elemente</th>
          <th>Zeit</th>
        </tr>
      </thead>
      <tbody>
        {createSchluessel(schritte, ({ name, zeit }) => `${name} ${zeit ?? ''}`).map(([schluessel, schritt]) => (
          <tr key={schluessel}>
            <td>{schritt.name}</td>
            <td className="zweit">{describeElemente(schritt)}</td>
            <td className="zweit zahl">{schritt.zeit === undefined ? '' : describeZeitpunkt(schritt.zeit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function describeElemente({ elemente, weitere }: Schrittangabe): string {
  if (elemente.length === 0) return 'Lage im Graph'
  const namen = elemente.map((name) => `„${name}“`).join(', ')
  return weitere === 0 ? namen : `${namen} und ${weitere} weitere`
}

function describeAnzahl(schritte: readonly Schrittangabe[]): string {
  const zeitraum = describeZeitraum(schritte)
  const wann = zeitraum === undefined ? '' : ` ${zeitraum},`
  return schritte.length === 1 ? `Eine Änderung${wann} lässt sich` : `${schritte.length} Änderungen${wann} lassen sich`
}
