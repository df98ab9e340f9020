import { Select } from '@mantine/core'
import { Eraser, Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Ausdrucksklasse } from '../../shared/ausdruck/entwurf/knoten.ts'
import type { Probeknoten, Zeilenergebnis } from '../../shared/ausdruck/entwurf/probe.ts'
import { valuesAt } from '../../shared/ausdruck/testwerte/ort.ts'
import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'
import { type Feldknoten, pathOfKnoten } from '../../shared/modell/feldbaum.ts'
import type { Feldwert } from '../../shared/modell/nachricht.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { formatEingabe, parseEingabe } from '../antrag/eingabetext.ts'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { Ergebniszeichen } from './Ergebniszeichen.tsx'
import { formatErgebnis } from './ergebnisworte.ts'
import type { Probe } from './useProbe.ts'
import { listCodes } from './Wertwahl.tsx'

interface Eigenschaften {
  probe: Probe
  ergebnis: Zeilenergebnis | undefined
  klasse: Ausdrucksklasse
  projekt: Projekt
}

/** The try-out: values for what the expression reads, examples at a click, and what comes of it. */
export function Probebereich({ probe, ergebnis, klasse, projekt }: Eigenschaften) {
  const worte = klasse === 'bedingung' ? ['trifft zu', 'trifft nicht zu'] : ['mit Ergebnis', 'ohne Ergebnis']
  return (
    <section aria-label="Ausprobieren" className="be-probe">
      <h3 className="absch">
        Ausprobieren
        <span className="rechts">
          <Symbolknopf zeichen={Eraser} groesse={14} name="Werte leeren" onClick={probe.clear} />
        </span>
      </h3>
      <div className="be-beispiele">
        <span className="zweit">Beispiel:</span>
        {worte.map((wort, stelle) => (
          <button
            key={wort}
            type="button"
            className={`knopf klein ${ergebnis === undefined ? 'aus' : ''}`}
            disabled={ergebnis === undefined}
            title={ergebnis === undefined ? 'Füllen Sie zuerst alle Zeilen aus.' : undefined}
            onClick={() => probe.showBeispiel(stelle === 0)}
          >
            {wort}
          </button>
        ))}
      </div>
      {probe.ohneBeispiel ? (
        <p className="be-mangel hinweis" role="status">
          Dafür fand sich kein Beispiel. Entweder kommt es nie vor, oder es hängt von freiem XPath ab.
        </p>
      ) : null}
      <p className="be-gesamt" role="status">
        <Ergebniszeichen ergebnis={ergebnis} />
        <strong>{ergebnis === undefined ? 'Noch unvollständig' : gesamtwort(ergebnis)}</strong>
      </p>
      <div className="be-werte">
        {probe.knoten.map((knoten) => (
          <Probeteil key={knoten.knoten.pfad} {...{ probe, projekt, knoten }} stellen={[]} />
        ))}
      </div>
    </section>
  )
}

function gesamtwort(ergebnis: Zeilenergebnis): string {
  const { text, stand } = formatErgebnis(ergebnis)
  return stand === 'zahl' ? `Ergebnis: ${text}` : text.charAt(0).toLocaleUpperCase('de') + text.slice(1)
}

interface Teil {
  probe: Probe
  projekt: Projekt
  knoten: Probeknoten
  /** index of each Gruppe around it */
  stellen: readonly number[]
}

function Probeteil(teil: Teil) {
  const { knoten } = teil.knoten
  if (knoten.art === 'feld') return <Probefeld {...teil} />
  return knoten.anzahl.max === 1 && !teil.knoten.gelesen ? <Probegruppe {...teil} stelle={0} /> : <Angaben {...teil} />
}

/** The parts of one occurrence of a Gruppe. */
function Probegruppe({ stelle, ...teil }: Teil & { stelle: number }) {
  return teil.knoten.kinder.map((kind) => (
    <Probeteil key={kind.knoten.pfad} {...teil} knoten={kind} stellen={[...teil.stellen, stelle]} />
  ))
}

/** A Gruppe that may occur several times, or not at all, where that matters. */
function Angaben(teil: Teil) {
  const { probe, stellen } = teil
  const { knoten } = teil.knoten
  const werte = valuesAt(probe.dokumente, knoten, stellen)
  const voll = knoten.anzahl.max !== null && werte.length >= knoten.anzahl.max
  const set = (neue: readonly Feldwert[]): void => probe.setWerte(knoten, stellen, neue)
  return (
    <fieldset className="be-angaben">
      <legend>
        {knoten.name} <span className="dritt zahl">{werte.length}-mal angegeben</span>
        {voll ? null : (
          <Symbolknopf
            zeichen={Plus}
            groesse={14}
            name={`Angabe zu ${knoten.name} hinzufügen`}
            onClick={() => set([...werte, {}])}
          />
        )}
      </legend>
      {createSchluessel(werte, () => 'Angabe').map(([schluessel], stelle) => (
        <div key={schluessel} className="be-angabe">
          <div className="be-angabekopf dritt">
            Angabe {stelle + 1}
            <Symbolknopf
              zeichen={Minus}
              groesse={14}
              name={`Angabe ${stelle + 1} zu ${knoten.name} entfernen`}
              onClick={() => set(werte.toSpliced(stelle, 1))}
            />
          </div>
          <Probegruppe {...teil} stelle={stelle} />
        </div>
      ))}
    </fieldset>
  )
}

function Probefeld({ probe, projekt, knoten: { knoten }, stellen }: Teil) {
  const { feld } = knoten
  if (feld === undefined) return null
  const werte = valuesAt(probe.dokumente, knoten, stellen).map((wert) => (typeof wert === 'string' ? wert : ''))
  const gezeigte = werte.length === 0 ? [''] : werte
  const set = (stelle: number, wert: string): void => {
    const neue = wert === '' ? gezeigte.toSpliced(stelle, 1) : gezeigte.with(stelle, wert)
    probe.setWerte(knoten, stellen, neue)
  }
  return (
    <div className="be-probefeld">
      <span className="formlabel" title={wegOf(knoten)}>
        {knoten.name}
      </span>
      <div>
        {createSchluessel(gezeigte, () => 'Angabe').map(([schluessel, wert], stelle) => (
          <Probewert
            key={schluessel}
            name={gezeigte.length > 1 ? `${knoten.name} ${stelle + 1}` : knoten.name}
            {...{ feld, projekt, wert }}
            onWert={(neu) => set(stelle, neu)}
          />
        ))}
        {knoten.anzahl.max !== 1 && werte.length > 0 ? (
          <button
            type="button"
            className="knopf klein leise"
            onClick={() => probe.setWerte(knoten, stellen, [...werte, werte.at(-1) ?? ''])}
          >
            <Plus size={14} strokeWidth={1.75} aria-hidden /> Weiterer Wert
          </button>
        ) : null}
      </div>
    </div>
  )
}

function wegOf(knoten: Feldknoten): string {
  return pathOfKnoten(knoten)
    .map(({ name }) => name)
    .join(' › ')
}

interface Wert {
  name: string
  feld: Datenfeld
  projekt: Projekt
  wert: string
  onWert(wert: string): void
}

const JA_NEIN = [
  { value: 'true', label: 'Ja' },
  { value: 'false', label: 'Nein' },
]

function Probewert({ name, feld, projekt, wert, onWert }: Wert) {
  const [getippt, setGetippt] = useState<string>()
  if (feld.datentyp === 'jaNein' || feld.datentyp === 'auswahl') {
    return (
      <Select
        aria-label={name}
        classNames={{ input: 'auswahlfeld' }}
        data={feld.datentyp === 'jaNein' ? JA_NEIN : listCodes(projekt, feld)}
        value={wert === '' ? null : wert === '1' ? 'true' : wert === '0' ? 'false' : wert}
        placeholder="nicht angegeben"
        searchable={feld.datentyp === 'auswahl'}
        clearable
        nothingFoundMessage="Nichts passt dazu."
        clearButtonProps={{ 'aria-label': `${name} leeren` }}
        onChange={(neu) => onWert(neu ?? '')}
      />
    )
  }
  // while it is typed the text stays as it is: "1.2.2026" must not jump
  const text = getippt !== undefined && parseEingabe(feld, getippt) === wert ? getippt : formatEingabe(feld, wert)
  return (
    <input
      type="text"
      className="feld"
      aria-label={name}
      value={text}
      placeholder="nicht angegeben"
      autoComplete="off"
      onChange={({ target }) => {
        setGetippt(target.value)
        onWert(parseEingabe(feld, target.value))
      }}
      onBlur={() => setGetippt(undefined)}
    />
  )
}
