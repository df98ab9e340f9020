import { MultiSelect, Select } from '@mantine/core'
import { useState } from 'react'
import type { Entwurf } from '../../shared/ausdruck/entwurf/knoten.ts'
import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { Auswahlgruppe } from '../bausteine/Auswahlgruppe.tsx'
import { Textwert } from '../eigenschaften/Textwert.tsx'
import { formatZahl, parseZahl } from '../eigenschaften/werteingabe.ts'
import { formatKonstante, parseKonstante } from './konstanten.ts'
import { useZeilen } from './zeilenkontext.ts'

/** The codes of a field with their names. */
export function listCodes(projekt: Projekt, feld: Datenfeld): { value: string; label: string }[] {
  const eintraege = projekt.codelisteninhalte.get(feld.codeliste ?? '') ?? []
  const einmalige = new Map(eintraege.map((eintrag) => [eintrag.code, eintrag]))
  return [...einmalige.values()].map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
}

interface Eigenschaften {
  zeile: Entwurf
  feld: Datenfeld
  onZeile(change: (zeile: Entwurf) => Entwurf): void
}

/** The constant that a field is compared with, in the control of its type. */
export function Wertwahl({ zeile, feld, onZeile }: Eigenschaften) {
  const { projekt, lesend } = useZeilen()
  const [fehler, setFehler] = useState<string>()
  const setWert = (wert: Entwurf['wert']): void => onZeile((eine) => ({ ...eine, wert }))
  if (feld.datentyp === 'jaNein') {
    return (
      <Auswahlgruppe
        name="Wert"
        werte={[
          { wert: 'ja', text: 'Ja' },
          { wert: 'nein', text: 'Nein' },
        ]}
        gewaehlt={zeile.wert === undefined ? undefined : zeile.wert === true ? 'ja' : 'nein'}
        lesend={lesend}
        onWahl={(neu) => setWert(neu === 'ja')}
      />
    )
  }
  if (feld.datentyp === 'auswahl') {
    return (
      <Select
        className="be-wert"
        classNames={{ input: 'auswahlfeld' }}
        aria-label="Wert"
        data={listCodes(projekt, feld)}
        value={zeile.wert === undefined ? null : String(zeile.wert)}
        placeholder="Code wählen"
        searchable
        allowDeselect={false}
        readOnly={lesend}
        nothingFoundMessage="Kein Code passt dazu."
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(code) => {
          if (code !== null) setWert(code)
        }}
      />
    )
  }
  return (
    <div className="be-wert">
      <Textwert
        name="Wert"
        wert={formatKonstante(feld, zeile.wert)}
        lesend={lesend}
        platzhalter={PLATZHALTER[feld.datentyp] ?? 'Wert'}
        fehler={fehler}
        onWert={(text) => {
          const gelesen = parseKonstante(feld, text)
          setFehler('fehler' in gelesen ? gelesen.fehler : undefined)
          if ('fehler' in gelesen) return false
          setWert(gelesen.wert)
          return true
        }}
      />
    </div>
  )
}

const PLATZHALTER: Partial<Record<Datenfeld['datentyp'], string>> = {
  datum: 'TT.MM.JJJJ',
  zeit: 'SS:MM',
  zeitpunkt: 'TT.MM.JJJJ SS:MM',
  betrag: '0,00 Euro',
  ganzzahl: 'Zahl',
  dezimalzahl: 'Zahl',
}

/** The codes of which a field has one. */
export function Codewahl({ zeile, feld, onZeile }: Eigenschaften) {
  const { projekt, lesend } = useZeilen()
  return (
    <MultiSelect
      className="be-codes"
      aria-label="Codes"
      data={listCodes(projekt, feld)}
      value={[...zeile.codes]}
      {...(zeile.codes.length === 0 ? { placeholder: 'Codes wählen' } : {})}
      searchable
      readOnly={lesend}
      nothingFoundMessage="Kein Code passt dazu."
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(codes) => onZeile((eine) => ({ ...eine, codes }))}
    />
  )
}

/** A plain number: how often something occurs, or a number to calculate with. */
export function Zahlwahl({ name, zeile, onZeile }: Omit<Eigenschaften, 'feld'> & { name: string }) {
  const { lesend } = useZeilen()
  const [fehler, setFehler] = useState<string>()
  return (
    <div className="be-zahl">
      <Textwert
        name={name}
        wert={zeile.zahl === undefined ? '' : formatZahl(zeile.zahl)}
        lesend={lesend}
        platzhalter="Zahl"
        fehler={fehler}
        onWert={(text) => {
          const zahl = parseZahl(text)
          const ungueltig = zahl !== undefined && Number.isNaN(zahl)
          setFehler(ungueltig ? 'Bitte so angeben: 3 oder 12,50' : undefined)
          if (!ungueltig) onZeile((eine) => ({ ...eine, zahl }))
          return !ungueltig
        }}
      />
    </div>
  )
}
