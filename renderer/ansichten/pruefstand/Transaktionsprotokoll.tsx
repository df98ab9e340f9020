import { Select } from '@mantine/core'
import { RotateCw, X } from 'lucide-react'
import { useState } from 'react'
import { Filterfeld } from '../../bausteine/Filterfeld.tsx'
import './pruefstand.css'
import type { Transaktionsangabe } from '../../../shared/host/pruefstandstand.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Schwerezeichen } from '../../bausteine/Schwerezeichen.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { XmlText } from '../../xml/XmlText.tsx'
import { useInhalt } from './Dokumentvorschau.tsx'
import { listProtokollzeilen, type Protokollzeile } from './protokollzeilen.ts'
import { showTransaktion, usePruefstand, usePruefstandstand } from './pruefstandspeicher.ts'
import { formatGenau, formatSekunde } from './worte.ts'

/** Names of the texts that a step keeps, in German. */
const TEXTNAMEN: Readonly<Record<string, string>> = { ausgabe: 'Ergebnis', auftrag: 'Auftrag', anfrage: 'Anfrage' }

/** The log of the Prüfstand: the steps of a Transaktion with their times, a search over all, the texts of a step beside it. */
export function Transaktionsprotokoll() {
  usePruefstandstand()
  const stand = usePruefstand((alles) => alles.stand)
  const gewaehlte = usePruefstand((alles) => alles.transaktion)
  const xml = usePruefstand((alles) => alles.xml)
  const [suche, setSuche] = useState('')
  const transaktionen = stand?.transaktionen ?? []
  const transaktion = transaktionen.find(({ id }) => id === gewaehlte) ?? transaktionen[0]
  if (transaktion === undefined) {
    return (
      <Leerzustand titel="Noch kein Protokoll" text="Es entsteht, sobald im Prüfstand eine Nachricht gesendet wird." />
    )
  }
  const zeilen = listProtokollzeilen(transaktionen, transaktion.id, suche)
  return (
    <div className="proto">
      <div className="proto-links">
        <Protokollkopf {...{ transaktionen, transaktion, suche, setSuche }} />
        <div className="proto-rolle">
          <table className="tab">
            <caption className="unsichtbar">
              Schritte der Transaktion: Zeit, Zeichen, Schritt, was geschah, Dauer
            </caption>
            <colgroup>
              <col className="proto-zeit" />
              <col className="proto-zeichen" />
              <col className="proto-titel" />
              <col />
              <col className="proto-dauer" />
            </colgroup>
            <tbody>
              {zeilen.map((zeile) => (
                <Zeile key={`${zeile.transaktion.id} ${zeile.nummer}`} zeile={zeile} mitName={suche !== ''} />
              ))}
            </tbody>
          </table>
          {zeilen.length === 0 ? <p className="zweit proto-leer">Kein Schritt enthält diese Worte.</p> : null}
        </div>
      </div>
      {xml === undefined ? null : <Textfenster key={xml.titel + JSON.stringify(xml.quelle)} titel={xml.titel} />}
    </div>
  )
}

function Protokollkopf({
  transaktionen,
  transaktion,
  suche,
  setSuche,
}: {
  transaktionen: readonly Transaktionsangabe[]
  transaktion: Transaktionsangabe
  suche: string
  setSuche(suche: string): void
}) {
  const laeuft = transaktion.zustand === 'angenommen' || transaktion.zustand === 'entschieden'
  return (
    <div className="kopf proto-kopf">
      <h2>Transaktionsprotokoll</h2>
      <span className={`punktl ${laeuft ? 'laeuft' : ''}`} aria-hidden />
      <Select
        className="proto-wahl"
        aria-label="Transaktion"
        allowDeselect={false}
        data={transaktionen.map(({ id, zeit, name }) => ({ value: id, label: `${formatSekunde(zeit)} ${name}` }))}
        value={transaktion.id}
        onChange={(gewaehlte) => {
          const gemeinte = transaktionen.find(({ id }) => id === gewaehlte)
          if (gemeinte !== undefined) showTransaktion(gemeinte.id, gemeinte.vorgang)
        }}
      />
      <Nachholen transaktion={transaktion} />
      <span className="rechts">
        <Filterfeld
          name="Im Protokoll suchen"
          klasse="proto-suche"
          platzhalter="Im Protokoll suchen"
          filter={suche}
          onFilter={setSuche}
        />
      </span>
    </div>
  )
}

/** Delivers again what failed. */
function Nachholen({ transaktion }: { transaktion: Transaktionsangabe }) {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const laeuft = usePruefstand((stand) => stand.laeuft)
  if (!transaktion.zustellungen.some(({ stand }) => stand === 'gescheitert') || sitzung === undefined) return null
  const repeat = async (): Promise<void> => {
    usePruefstand.setState({ laeuft: 'Zustellungen werden wiederholt' })
    const ergebnis = await host.rufe('pruefstandWiederhole', { sitzung, transaktion: transaktion.id })
    const meldung = ergebnis.ok
      ? { satz: ergebnis.wert.satz, befunde: ergebnis.wert.befunde }
      : { satz: 'Die Zustellungen ließen sich nicht wiederholen.', befunde: ergebnis.befunde }
    usePruefstand.setState({ laeuft: undefined, meldung })
  }
  return (
    <button type="button" className="knopf klein" disabled={laeuft !== undefined} onClick={() => void repeat()}>
      <RotateCw size={12} aria-hidden /> Erneut zustellen
    </button>
  )
}

function Zeile({ zeile, mitName }: { zeile: Protokollzeile; mitName: boolean }) {
  const select = useArbeitsplatz((stand) => stand.select)
  const { transaktion, nummer, titel, text, zeit, dauerMs, schwere, element, texte } = zeile
  const offen = usePruefstand(
    ({ xml }) =>
      xml?.quelle.art === 'schritt' && xml.quelle.transaktion === transaktion.id && xml.quelle.nummer === nummer,
  )
  const open = (): void => {
    if (element !== undefined) select([element])
    const bestes = texte.includes('ausgabe') ? 'ausgabe' : texte[0]
    if (bestes === undefined) return
    usePruefstand.setState({
      xml: offen
        ? undefined
        : { titel: `${titel}: ${text}`, quelle: { art: 'schritt', transaktion: transaktion.id, nummer, text: bestes } },
    })
  }
  return (
    <tr className={offen ? 'wahl' : ''}>
      <td className="zahl zweit">{formatGenau(zeit)}</td>
      <td>
        <Schwerezeichen schwere={schwere} groesse={14} />
      </td>
      <td>
        {texte.length === 0 && element === undefined ? (
          <b>{titel}</b>
        ) : (
          <button type="button" className="proto-knopf" aria-expanded={offen} onClick={open}>
            {titel}
          </button>
        )}
      </td>
      <td className="proto-text" title={text}>
        {mitName ? <span className="zweit">{transaktion.name}: </span> : null}
        {text}
      </td>
      <td className="r zahl zweit">{Math.round(dauerMs).toLocaleString('de-DE')} ms</td>
    </tr>
  )
}

/** A text of a step or message beside the log. */
function Textfenster({ titel }: { titel: string }) {
  const xml = usePruefstand((stand) => stand.xml)
  const texte = usePruefstand(({ stand }) => {
    const quelle = xml?.quelle
    if (quelle?.art !== 'schritt') return undefined
    return stand?.transaktionen.find(({ id }) => id === quelle.transaktion)?.schritte[quelle.nummer]?.texte
  })
  const close = (): void => usePruefstand.setState({ xml: undefined })
  if (xml === undefined) return null
  const { quelle } = xml
  return (
    <section className="proto-rechts" aria-label={titel}>
      <div className="kopf">
        <span className="kurz" title={titel}>
          {titel}
        </span>
        <span className="rechts">
          {quelle.art === 'schritt' && texte !== undefined && texte.length > 1 ? (
            <select
              className="feld klein"
              aria-label="Text des Schritts"
              value={quelle.text}
              onChange={({ target }) =>
                usePruefstand.setState({ xml: { titel, quelle: { ...quelle, text: target.value } } })
              }
            >
              {texte.map((name) => (
                <option key={name} value={name}>
                  {TEXTNAMEN[name] ?? name}
                </option>
              ))}
            </select>
          ) : null}
          <button type="button" className="sym" aria-label="Text schließen" onClick={close}>
            <X size={14} aria-hidden />
          </button>
        </span>
      </div>
      <Textinhalt titel={titel} />
    </section>
  )
}

function Textinhalt({ titel }: { titel: string }) {
  const xml = usePruefstand((stand) => stand.xml)
  const inhalt = useInhalt(xml?.quelle ?? { art: 'lieferung', uuid: '' })
  const text = inhalt?.text
  if (text === undefined || text === null) return null
  return text.trimStart().startsWith('<') ? (
    <XmlText xml={text} titel={titel} ohneKopf />
  ) : (
    <p className="proto-leer">{text === '' ? 'Das System hat nichts weiter gemeldet.' : text}</p>
  )
}
