import { useState } from 'react'
import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'
import type { Codelisteneintrag } from '../../shared/modell/projekt.ts'
import {
  formatEingabe,
  isMehrzeilig,
  joinZeitpunkt,
  joinZeitraum,
  parseDatum,
  parseEingabe,
  splitZeitpunkt,
  splitZeitraum,
} from './eingabetext.ts'
import { type Beschreibung, Feldrahmen, type Rahmenangaben } from './Feldrahmen.tsx'

interface Eigenschaften {
  rahmen: Rahmenangaben
  feld: Datenfeld
  codes: readonly Codelisteneintrag[]
  wert: string
  onWert(wert: string): void
  onVerlassen(): void
}

/** One value in the control of its Datentyp; files and computed values have their own. */
export function Werteingabe(eigenschaften: Eigenschaften) {
  const { rahmen, feld } = eigenschaften
  const gruppe = ['jaNein', 'zeitraum', 'zeitpunkt'].includes(feld.datentyp)
  return (
    <Feldrahmen {...rahmen} gruppe={gruppe}>
      {(beschreibung) => <Steuerelement {...eigenschaften} beschreibung={beschreibung} />}
    </Feldrahmen>
  )
}

function Steuerelement(eigenschaften: Eigenschaften & { beschreibung: Beschreibung }) {
  const { rahmen, feld, codes, wert, onWert, onVerlassen, beschreibung } = eigenschaften
  const gemeinsam = { id: rahmen.schluessel, className: 'f-ein', onBlur: onVerlassen, ...beschreibung }
  switch (feld.datentyp) {
    case 'jaNein':
      return <JaNein {...eigenschaften} />
    case 'auswahl':
      return (
        <select {...gemeinsam} value={wert} onChange={({ target }) => onWert(target.value)}>
          <option value="">Bitte wählen</option>
          {codes.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )
    case 'zeitpunkt':
      return <Zeitpunkt {...eigenschaften} />
    case 'zeitraum':
      return <Zeitraum {...eigenschaften} />
    default:
      return <Texteingabe {...eigenschaften} gemeinsam={gemeinsam} />
  }
}

const TASTATUR: Partial<Record<Datenfeld['datentyp'], 'numeric' | 'decimal'>> = {
  ganzzahl: 'numeric',
  betrag: 'decimal',
  dezimalzahl: 'decimal',
}

const PLATZ: Partial<Record<Datenfeld['datentyp'], string>> = {
  datum: 'TT.MM.JJJJ',
  zeit: 'SS:MM',
  geometrie: 'POINT (Rechtswert Hochwert)',
}

interface Texteigenschaften extends Eigenschaften {
  gemeinsam: { id: string; className: string; onBlur(): void } & Beschreibung
}

function Texteingabe({ feld, wert, onWert, onVerlassen, gemeinsam }: Texteigenschaften) {
  // while it is typed the text stays as it is: "1.2.2026" must not jump
  const [getippt, setGetippt] = useState<string>()
  const text = getippt !== undefined && parseEingabe(feld, getippt) === wert ? getippt : formatEingabe(feld, wert)
  const steuerung = {
    ...gemeinsam,
    value: text,
    onChange: ({ target }: { target: { value: string } }) => {
      setGetippt(target.value)
      onWert(parseEingabe(feld, target.value))
    },
    onBlur: () => {
      setGetippt(undefined)
      onVerlassen()
    },
  }
  if (isMehrzeilig(feld)) return <textarea {...steuerung} rows={4} />
  const kurz = feld.datentyp !== 'text' && feld.datentyp !== 'geometrie'
  const { laenge } = feld
  const schmal = kurz || (laenge?.max !== undefined && laenge.max <= 20)
  return (
    <input
      {...steuerung}
      className={schmal ? 'f-ein f-schmal' : 'f-ein'}
      type="text"
      autoComplete="off"
      inputMode={TASTATUR[feld.datentyp]}
      placeholder={PLATZ[feld.datentyp]}
    />
  )
}

const ANTWORTEN = [
  ['true', 'Ja'],
  ['false', 'Nein'],
] as const

function JaNein({ rahmen, wert, onWert, onVerlassen }: Eigenschaften) {
  const gewaehlt = wert === '1' ? 'true' : wert === '0' ? 'false' : wert
  return (
    <div className="f-wahl">
      {ANTWORTEN.map(([code, name]) => (
        <label key={code}>
          <input
            type="radio"
            name={rahmen.schluessel}
            checked={gewaehlt === code}
            onChange={() => onWert(code)}
            onBlur={onVerlassen}
          />
          {name}
        </label>
      ))}
    </div>
  )
}

function Zeitraum(eigenschaften: Eigenschaften & { beschreibung: Beschreibung }) {
  const { wert, onWert } = eigenschaften
  const [von, bis] = splitZeitraum(wert)
  const zeige = (tag: string): string => tag.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1')
  return (
    <Zweiteilig
      {...eigenschaften}
      teile={[
        {
          name: 'von',
          platz: 'TT.MM.JJJJ',
          text: zeige(von),
          onText: (neu) => onWert(joinZeitraum(parseDatum(neu), bis)),
        },
        {
          name: 'bis',
          platz: 'TT.MM.JJJJ',
          text: zeige(bis),
          onText: (neu) => onWert(joinZeitraum(von, parseDatum(neu))),
        },
      ]}
    />
  )
}

function Zeitpunkt(eigenschaften: Eigenschaften & { beschreibung: Beschreibung }) {
  const { wert, onWert } = eigenschaften
  const [tag, uhrzeit] = splitZeitpunkt(wert)
  return (
    <Zweiteilig
      {...eigenschaften}
      teile={[
        { name: 'Tag', platz: 'TT.MM.JJJJ', text: tag, onText: (neu) => onWert(joinZeitpunkt(neu, uhrzeit)) },
        { name: 'Uhrzeit', platz: 'SS:MM', text: uhrzeit, onText: (neu) => onWert(joinZeitpunkt(tag, neu)) },
      ]}
    />
  )
}

interface Teil {
  name: string
  platz: string
  text: string
  onText(text: string): void
}

/** A value of two parts side by side. */
function Zweiteilig({
  rahmen,
  teile,
  beschreibung,
  onVerlassen,
}: Eigenschaften & { beschreibung: Beschreibung; teile: readonly Teil[] }) {
  return (
    <div className="f-zwei">
      {teile.map(({ name, platz, text, onText }) => (
        <label key={name} className="f-teil">
          {name}
          <input
            className="f-ein"
            type="text"
            autoComplete="off"
            id={`${rahmen.schluessel}_${name}`}
            placeholder={platz}
            value={text}
            onChange={({ target }) => onText(target.value)}
            onBlur={onVerlassen}
            {...beschreibung}
          />
        </label>
      ))}
    </div>
  )
}
