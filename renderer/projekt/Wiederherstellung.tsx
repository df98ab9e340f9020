import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Befund } from '../../shared/befund.ts'
import type { Entscheidung, Nachlassangabe, Schrittangabe } from '../../shared/host/sitzung.ts'
import { openAbgleich } from '../abgleich/abgleichspeicher.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { markBereit } from '../bausteine/bereit.ts'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { describeZeitpunkt } from '../bausteine/zeitpunkt.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useAktionen, useHost } from '../host/HostKontext.tsx'
import { useProjektaktionen } from './useProjektaktionen.ts'
import { describeZeitraum } from './zeitraum.ts'
import './projekt.css'

/** What the window says and offers for each occasion. */
const ANLAESSE: Readonly<Record<Nachlassangabe['anlass'], Anlass>> = {
  abbruch: {
    satz: 'Fachwerk wurde nicht ordentlich beendet.',
    folge: 'wiederherstellen; die Dateien des Projekts sind noch auf dem Stand davor.',
    entscheidung: 'nachlassAnwenden',
    knopf: 'Wiederherstellen',
  },
  geaendert: {
    satz: 'Die Dateien des Projekts wurden geändert, während hier nicht alles gespeichert war.',
    folge:
      'mit den Dateien zusammenführen. Was sich widerspricht, entscheiden Sie; danach können Sie alles mit einem Schritt zurücknehmen.',
    entscheidung: 'nachlassZusammenfuehren',
    knopf: 'Zusammenführen',
  },
  beschaedigt: {
    satz: 'Ein Teil der nicht gespeicherten Änderungen ist unlesbar.',
    folge: 'wiederherstellen; was nicht lesbar ist, wird dabei beiseitegelegt.',
    entscheidung: 'nachlassAnwenden',
    knopf: 'Lesbares wiederherstellen',
  },
}

interface Anlass {
  satz: string
  /** ends the sentence "… lassen sich" */
  folge: string
  entscheidung: Entscheidung
  knopf: string
}

/** Asks, before a project is shown, what is to become of unsaved changes that were found: it says what they are. */
export function Wiederherstellung({ anlass, schritte, texte }: Nachlassangabe) {
  const name = useDokument((stand) => stand.projekt?.name ?? '')
  const ordner = useDokument((stand) => stand.ordner)
  const lesebefunde = useDokument((stand) => stand.lesebefunde)
  const aktionen = useAktionen()
  const host = useHost()
  const { showStartseite } = useProjektaktionen()
  const [ansehen, setAnsehen] = useState(false)
  const [verwerfen, setVerwerfen] = useState(false)
  const [befunde, setBefunde] = useState<readonly Befund[]>([])
  useEffect(() => markBereit('wiederherstellung'), [])
  const decide = async (entscheidung: Entscheidung): Promise<void> => {
    const ergebnis = await aktionen.open(ordner, entscheidung)
    setBefunde(ergebnis.ok ? [] : ergebnis.befunde)
    const { sitzung } = useDokument.getState()
    if (ergebnis.ok && sitzung !== undefined) await openAbgleich(host, sitzung)
  }
  const { satz, folge, entscheidung, knopf } = ANLAESSE[anlass]
  // why an earlier answer could not be carried out
  const hindernisse = [...befunde, ...lesebefunde.filter(({ schwere }) => schwere === 'fehler')]
  return (
    <main className="wiederherstellung">
      <div className="reihe hinweis">
        <History size={24} strokeWidth={1.75} className="sz" aria-hidden />
        <h1>Nicht gespeichert: „{name}“</h1>
      </div>
      <p>
        {satz} {describeAnzahl(schritte)} {folge}
        {texte.length === 0 ? null : ` ${describeTexte(texte.length)}`}
      </p>
      <p className="fest zweit umbruch">{ordner}</p>
      <div className="reihe umbrechend">
        <button type="button" className="knopf voll gross" onClick={() => void decide(entscheidung)}>
          {knopf}
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
      {hindernisse.length === 0 ? null : <Befundliste befunde={hindernisse} klasse="befundliste" />}
      <div id="wiederherstellbar">{ansehen ? <Schrittliste schritte={schritte} texte={texte} /> : null}</div>
    </main>
  )
}

/** The newest last, as they were done. */
function Schrittliste({ schritte, texte }: Pick<Nachlassangabe, 'schritte' | 'texte'>) {
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
        {createSchluessel(texte, ({ element, feld }) => `${element} ${feld}`).map(
          ([schluessel, { element, feld, text }]) => (
            <tr key={schluessel}>
              <td>
                {feld}: nicht übernommen „{shortenText(text)}“
              </td>
              <td className="zweit">„{element}“</td>
              <td />
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

function describeElemente({ elemente, weitere }: Schrittangabe): string {
  if (elemente.length === 0) return 'Lage im Graph'
  const namen = elemente.map((name) => `„${name}“`).join(', ')
  return weitere === 0 ? namen : `${namen} und ${weitere} weitere`
}

const GEZEIGTE_ZEICHEN = 80

function shortenText(text: string): string {
  return text.length <= GEZEIGTE_ZEICHEN ? text : `${text.slice(0, GEZEIGTE_ZEICHEN)}…`
}

function describeTexte(anzahl: number): string {
  return anzahl === 1
    ? 'Auch ein nicht übernommener Text steht dann wieder in seinem Feld.'
    : `Auch ${anzahl} nicht übernommene Texte stehen dann wieder in ihren Feldern.`
}

function describeAnzahl(schritte: readonly Schrittangabe[]): string {
  const zeitraum = describeZeitraum(schritte)
  const wann = zeitraum === undefined ? '' : ` ${zeitraum},`
  return schritte.length === 1 ? `Eine Änderung${wann} lässt sich` : `${schritte.length} Änderungen${wann} lassen sich`
}
