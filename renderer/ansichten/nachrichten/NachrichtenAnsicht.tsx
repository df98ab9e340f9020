import { CircleCheck, RotateCcw } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { Befund } from '../../../shared/befund.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { markBereit } from '../../bausteine/bereit.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Schwerezeichen } from '../../bausteine/Schwerezeichen.tsx'
import { createSchluessel } from '../../bausteine/schluessel.ts'
import { Wartezeichen } from '../../bausteine/Wartezeichen.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { Quelltext, type Textmarke } from '../../monaco/Quelltext.tsx'
import { Aufbaubereich } from './Aufbaubereich.tsx'
import { describeAufbau } from './aufbau.ts'
import './nachrichten.css'
import { chooseErste, isBeispiel } from '../../spiel/nachrichtenwahl.ts'
import { Nachrichtenauswahl } from './Nachrichtenauswahl.tsx'
import { groupNachrichten } from './nachrichtenliste.ts'
import { findZeile, listUmgebende, positionOfZeile } from './stelle.ts'
import { useAbgeleitete } from './useAbgeleitete.ts'
import { useNachrichtenpruefung } from './useNachrichtenpruefung.ts'
import { setAufbau } from './vorschlaege.ts'

/**
 * Messages of the Testfälle, and those that follow from the model, checked against the XSD while one tries changes, beside what
 * the model says about each place.
 */
export default function NachrichtenAnsicht() {
  const projekt = useDokument((stand) => stand.projekt)
  const geschriebene = useDokument((stand) => stand.testfaelle)
  const abgeleitete = useAbgeleitete()
  const testfaelle = useMemo(() => {
    const weitere = (abgeleitete ?? []).filter((eine) => !isBeispiel(eine))
    return [...(abgeleitete ?? []).filter(isBeispiel), ...geschriebene, ...weitere]
  }, [geschriebene, abgeleitete])
  const { leistung, auswahl, select } = useArbeitsplatz()
  const gruppen = useMemo(
    () => (projekt === undefined || leistung === undefined ? [] : groupNachrichten(projekt, leistung, testfaelle)),
    [projekt, leistung, testfaelle],
  )
  const [kennung, setKennung] = useState<string>()
  const gewaehlterTyp = auswahl.at(-1)
  const testfall =
    testfaelle.find((einer) => einer.kennung === kennung) ??
    chooseErste(gruppen.find(({ nachrichtentyp: id }) => id !== undefined && id === gewaehlterTyp)?.testfaelle ?? []) ??
    chooseErste(gruppen.flatMap((gruppe) => gruppe.testfaelle))
  const urtext = testfall?.nachricht ?? ''
  const [text, setText] = useState(urtext)
  useEffect(() => setText(urtext), [urtext])
  const { nachrichtentyp, schnittstelle, befunde, laeuft } = useNachrichtenpruefung(text)
  const typ =
    nachrichtentyp ?? gruppen.find((gruppe) => gruppe.testfaelle.some((einer) => einer === testfall))?.nachrichtentyp
  const aufbau = useMemo(
    () => (projekt === undefined || typ === undefined ? [] : describeAufbau(projekt, typ)),
    [projekt, typ],
  )
  useEffect(() => setAufbau(aufbau), [aufbau])
  const geprueft = typ !== undefined || schnittstelle !== undefined
  const [zeile, setZeile] = useState(1)
  const [ziel, setZiel] = useState<{ zeile: number }>()
  const marken = useMemo(() => (geprueft ? befunde.map(toMarke) : []), [geprueft, befunde])
  const ort = useMemo(() => listUmgebende(text, positionOfZeile(text, zeile)).slice(1).join('/'), [text, zeile])
  useEffect(() => {
    if (!laeuft && text !== '') markBereit('nachrichten')
  }, [laeuft, text])

  if (abgeleitete === undefined && testfall === undefined) return <Wartezeichen text="Nachrichten werden abgeleitet" />
  if (projekt === undefined || testfall === undefined) {
    return (
      <Leerzustand
        titel="Noch keine Nachricht"
        text="Nachrichten gehören zu Testfällen oder folgen aus einem Modell ohne Fehler, in dem jemand etwas sendet."
      />
    )
  }
  return (
    <div className="nachrichtenansicht">
      <Nachrichtenauswahl
        gruppen={gruppen}
        gewaehlt={testfall.kennung}
        onWahl={(gruppe, neue) => {
          if (neue !== undefined) setKennung(neue)
          if (gruppe.nachrichtentyp !== undefined) select([gruppe.nachrichtentyp])
        }}
      />
      <div className="nachrichten-text">
        <div className="werkzeug">
          <b className="kurz" title={testfall.testfall.beschreibung}>
            {testfall.testfall.name}
          </b>
          {text === urtext ? null : (
            <>
              <span className="plk hinweis">probeweise geändert</span>
              <button type="button" className="knopf klein" onClick={() => setText(urtext)}>
                <RotateCcw size={14} strokeWidth={1.75} aria-hidden />
                Ursprung wiederherstellen
              </button>
            </>
          )}
          <span className="dehn" />
          <Pruefstand laeuft={laeuft} ungeprueft={!geprueft} schnittstelle={schnittstelle} befunde={befunde} />
        </div>
        <Quelltext
          text={text}
          name={`Nachricht ${testfall.testfall.name}`}
          onAenderung={setText}
          onZeile={setZeile}
          befunde={marken}
          ziel={ziel}
          style={{ flex: 1, minHeight: 0 }}
        />
        {befunde.length === 0 || !geprueft ? null : (
          <ul className="nachrichten-befunde" aria-label="Feststellungen zur Nachricht">
            {createSchluessel(befunde, ({ satz }) => satz).map(([schluessel, befund]) => (
              <li key={schluessel}>
                <button
                  type="button"
                  className="z"
                  onClick={() => setZiel({ zeile: befund.ort?.zeile ?? 1 })}
                  title={befund.abhilfe}
                >
                  <Schwerezeichen schwere={befund.schwere} />
                  <span className="kurz">{befund.satz}</span>
                  <span className="re">
                    {[befund.ort?.angabe, befund.rechtsgrundlage].filter((teil) => teil !== undefined).join('; ')}
                    {befund.ort?.zeile === undefined ? null : <span className="zahl"> Zeile {befund.ort.zeile}</span>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Aufbaubereich
        aufbau={aufbau}
        ort={ort}
        onWahl={(knoten) => {
          const gefunden = findZeile(text, knoten.ort)
          if (gefunden !== undefined) setZiel({ zeile: gefunden })
        }}
      />
    </div>
  )
}

function toMarke({ satz, schwere, ort, abhilfe }: Befund): Textmarke {
  return { zeile: ort?.zeile ?? 1, spalte: 1, satz: `${satz} ${abhilfe}`, schwere }
}

interface Pruefergebnis {
  laeuft: boolean
  /** a format that no Schnittstelle of the project knows */
  ungeprueft: boolean
  schnittstelle: string | undefined
  befunde: readonly Befund[]
}

function Pruefstand({ laeuft, ungeprueft, schnittstelle, befunde }: Pruefergebnis) {
  if (laeuft) return <span className="zweit">wird geprüft …</span>
  if (ungeprueft) return <span className="zweit kurz">Keine Schnittstelle des Projekts kennt dieses Format</span>
  if (befunde.length > 0) {
    return (
      <span className="fehler reihe">
        <Schwerezeichen schwere="fehler" />
        <span className="st">{befunde.length === 1 ? '1 Feststellung' : `${befunde.length} Feststellungen`}</span>
      </span>
    )
  }
  return (
    <span className="erfolg reihe">
      <CircleCheck className="sz" size={16} strokeWidth={1.75} aria-hidden />
      <span className="st">
        {schnittstelle === undefined ? 'gültig nach ihrem Schema' : `gültig nach dem Schema von ${schnittstelle}`}
      </span>
    </span>
  )
}
