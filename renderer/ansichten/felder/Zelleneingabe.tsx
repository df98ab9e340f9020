import { type FocusEvent, type KeyboardEvent, useId } from 'react'
import type { Erzeugung } from '../../../shared/dokument/befehle/erzeugen.ts'
import { linkErzeugung } from '../../../shared/dokument/befehle/verweisziele.ts'
import { datentypSchema } from '../../../shared/modell/elemente/dokument.ts'
import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { labelOfWert } from '../../../shared/worte/angaben.ts'
import { Auswahlfeld } from '../../bausteine/Auswahlfeld.tsx'
import { createAnlage } from '../../eigenschaften/anlage.ts'
import { useAendern } from '../../eigenschaften/useAendern.ts'
import { Zelleneingabefeld } from '../../zellentabelle/Zelleneingabefeld.tsx'
import { Zellenfehler } from '../../zellentabelle/Zellenfehler.tsx'
import { useFelderzustand } from './felderzustand.ts'
import {
  findSperre,
  findTextwert,
  formatGrenzen,
  SCHUTZWORTE,
  SPALTEN,
  SPALTENTITEL,
  type Spalte,
  textOf,
} from './spalten.ts'
import { createZellenschritt } from './zellen.ts'

interface Eigenschaften {
  projekt: Projekt
  knoten: Feldknoten
  spalte: Spalte
}

/** The control in a cell that is being changed: Enter takes over, Tab goes on with the next cell, Esc leaves it as it was. */
export function Zelleneingabe(eigenschaften: Eigenschaften) {
  const { projekt, knoten, spalte } = eigenschaften
  const werte = listWerte(projekt, knoten, spalte)
  return werte === undefined ? <Texteingabe {...eigenschaften} /> : <Wahleingabe {...eigenschaften} werte={werte} />
}

const SATZ: Partial<Record<Spalte, string>> = {
  anzahl: 'Bitte schreiben Sie etwa 1, 0…1 oder 1…n.',
  vorgabe: 'Bitte schreiben Sie etwa 120, 5…10, 5… oder genau 12.',
}

function Texteingabe({ projekt, knoten, spalte }: Eigenschaften) {
  const wert =
    spalte === 'vorgabe' ? grenzenOf(knoten) : textOf(projekt, knoten, spalte === 'bedingung' ? 'name' : spalte)
  const { fehler, run } = useAendern()
  const gemeint = findTextwert(knoten, spalte)
  if (gemeint === undefined) return null
  return (
    <Zelleneingabefeld
      name={`${SPALTENTITEL[spalte]} von ${knoten.name}`}
      ort={gemeint.ort}
      feld={gemeint.name}
      wert={wert}
      fehler={fehler}
      onWert={(text) => run((stand) => createZellenschritt(stand, knoten, spalte, text), SATZ[spalte])}
      onEnde={() => useFelderzustand.setState({ bearbeitet: false })}
      onWeiter={(zurueck) => goToNext(knoten, spalte, zurueck)}
    />
  )
}

function Wahleingabe({ projekt, knoten, spalte, werte }: Eigenschaften & { werte: Wahlwerte }) {
  const { fehler, run } = useAendern()
  const fehlerId = useId()
  const end = (): void => useFelderzustand.setState({ bearbeitet: false })
  const choose = (wert: string, neues?: Erzeugung): boolean => {
    const angenommen = run((stand) =>
      linkErzeugung(stand, neues, (danach) => createZellenschritt(danach, knoten, spalte, wert)),
    )
    if (angenommen) end()
    return angenommen
  }
  const anlage =
    spalte === 'vorgabe' && knoten.feld !== undefined
      ? createAnlage(projekt, { von: knoten.feld, angabe: 'codeliste', zielart: 'codeliste' }, (neues) =>
          choose(neues.id, neues),
        )
      : undefined
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.key === 'Tab') {
      goToNext(knoten, spalte, ereignis.shiftKey)
      ereignis.preventDefault()
    }
    ereignis.stopPropagation()
  }
  const onBlur = (ereignis: FocusEvent): void => {
    if (fehler === undefined && !ereignis.currentTarget.contains(ereignis.relatedTarget)) end()
  }
  return (
    <>
      <Auswahlfeld
        name={`${SPALTENTITEL[spalte]} von ${knoten.name}`}
        werte={werte.liste}
        wert={werte.gewaehlt}
        leerbar={werte.leerbar}
        anlage={anlage}
        autoFocus
        defaultDropdownOpened
        error={fehler !== undefined}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onDropdownClose={end}
        onWahl={(neu) => choose(neu ?? '')}
      />
      <Zellenfehler id={fehlerId} satz={fehler} />
      <span className="unsichtbar">{textOf(projekt, knoten, spalte === 'bedingung' ? 'name' : spalte)}</span>
    </>
  )
}

function grenzenOf({ feld }: Feldknoten): string {
  return formatGrenzen(feld?.datentyp === 'text' ? feld.laenge : feld?.bereich)
}

interface Wahlwerte {
  liste: { value: string; label: string }[]
  gewaehlt: string | undefined
  leerbar: boolean
}

/** What a cell offers to choose from; undefined where one types. */
function listWerte(projekt: Projekt, { feld }: Feldknoten, spalte: Spalte): Wahlwerte | undefined {
  if (feld === undefined) return undefined
  const fest = (liste: Wahlwerte['liste'], gewaehlt: string): Wahlwerte => ({ liste, gewaehlt, leerbar: false })
  switch (spalte) {
    case 'datentyp':
      return fest(
        datentypSchema.options.map((value) => ({ value, label: labelOfWert('datentyp', value) })),
        feld.datentyp,
      )
    case 'schutz':
      return fest(
        Object.entries(SCHUTZWORTE).map(([value, label]) => ({ value, label })),
        feld.schutzkategorie,
      )
    case 'stufe':
      return fest(
        ['1', '2', '3', '4'].map((value) => ({ value, label: `ab Stufe ${value}` })),
        String(feld.abStufe),
      )
    case 'vorgabe':
      if (feld.datentyp !== 'auswahl') return undefined
      return { liste: listCodelisten(projekt), gewaehlt: feld.codeliste, leerbar: true }
    default:
      return undefined
  }
}

/** Codelisten by name; those that share one say their version. */
export function listCodelisten(projekt: Projekt): { value: string; label: string }[] {
  const listen = listDatensaetze(projekt, 'codeliste')
  const namen = listen.map(({ name }) => name)
  return listen
    .map(({ id, name, version }) => ({
      value: id,
      label: namen.filter((einer) => einer === name).length > 1 ? `${name}, Version ${version}` : name,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de'))
}

/** Goes on with the next cell of the row that can be changed; behind the last one the row is done. */
function goToNext(knoten: Feldknoten, spalte: Spalte, zurueck: boolean): void {
  const hier = SPALTEN.indexOf(spalte)
  const folgende = zurueck ? SPALTEN.slice(0, hier).reverse() : SPALTEN.slice(hier + 1)
  const naechste = folgende.find((eine) => eine !== 'pflicht' && findSperre(knoten, eine) === undefined)
  useFelderzustand.setState(
    naechste === undefined ? { bearbeitet: false } : { spalte: naechste, bearbeitet: true, hinweis: '' },
  )
}
