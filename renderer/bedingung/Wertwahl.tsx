import { useState } from 'react'
import type { Entwurf } from '../../shared/ausdruck/entwurf/knoten.ts'
import type { Ausdrucksziel } from '../../shared/dokument/befehle/ausdrucksziele.ts'
import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { Auswahlfeld } from '../bausteine/Auswahlfeld.tsx'
import { Auswahlgruppe } from '../bausteine/Auswahlgruppe.tsx'
import { Mehrfachauswahl } from '../bausteine/Mehrfachauswahl.tsx'
import { Textwert } from '../eigenschaften/Textwert.tsx'
import { formatZahl, parseZahl } from '../eigenschaften/werteingabe.ts'
import { createCodeanlage } from './feldanlage.ts'
import { formatKonstante, parseKonstante } from './konstanten.ts'
import { useZeilen, type Zeilenaenderung } from './zeilenkontext.ts'

/** The codes of a field with their names. */
export function listCodes(projekt: Projekt, feld: Datenfeld): { value: string; label: string }[] {
  const eintraege = projekt.codelisteninhalte.get(feld.codeliste ?? '') ?? []
  const einmalige = new Map(eintraege.map((eintrag) => [eintrag.code, eintrag]))
  return [...einmalige.values()].map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
}

interface Eigenschaften {
  zeile: Entwurf
  feld: Datenfeld
  onZeile(change: Zeilenaenderung, ziel?: Ausdrucksziel): void
}

/** The constant that a field is compared with, in the control of its type. */
export function Wertwahl({ zeile, feld, onZeile }: Eigenschaften) {
  const { projekt, lesend } = useZeilen()
  const [fehler, setFehler] = useState<string>()
  const setWert = (wert: Entwurf['wert'], ziel?: Ausdrucksziel): void => onZeile((eine) => ({ ...eine, wert }), ziel)
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
      <Auswahlfeld
        className="be-wert"
        name="Wert"
        werte={listCodes(projekt, feld)}
        wert={zeile.wert === undefined ? undefined : String(zeile.wert)}
        placeholder="Code wählen"
        lesend={lesend}
        anlage={createCodeanlage(projekt, feld.codeliste, setWert)}
        nothingFoundMessage="Kein Code passt dazu."
        onWahl={(code) => {
          if (code !== undefined) setWert(code)
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
  const setCodes = (codes: readonly string[], ziel?: Ausdrucksziel): void =>
    onZeile((eine) => ({ ...eine, codes }), ziel)
  return (
    <Mehrfachauswahl
      className="be-codes"
      name="Codes"
      werte={listCodes(projekt, feld)}
      gewaehlte={zeile.codes}
      placeholder="Codes wählen"
      lesend={lesend}
      anlage={createCodeanlage(projekt, feld.codeliste, (code, ziel) => setCodes([...zeile.codes, code], ziel))}
      nothingFoundMessage="Kein Code passt dazu."
      onWahl={setCodes}
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
