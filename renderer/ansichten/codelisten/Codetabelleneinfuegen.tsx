import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { type Codespalten, guessCodespalten, readCodetabelle } from '../../../shared/einlesen/codetabelle.ts'
import { parseTabelle } from '../../../shared/einlesen/tabellentext.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Tabellentext } from '../../bausteine/Tabellentext.tsx'
import { noteTabelle, useTabellenentwuerfe } from '../../bausteine/tabellenentwurf.ts'
import { Zeilenbefund, Zeilenvorschau, Zeilenzahl } from '../../bausteine/Zeilenvorschau.tsx'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { useListenzustand } from './listenzustand.ts'
import type { Listenaktionen } from './useListenaktionen.ts'

interface Eigenschaften {
  liste: string
  eintraege: readonly Codelisteneintrag[]
  aktionen: Listenaktionen
}

/** A table of a spreadsheet becomes entries: which column holds the codes, what is wrong with which row, then all in one step. */
export function Codetabelleneinfuegen({ liste, eintraege, aktionen }: Eigenschaften) {
  const text = useTabellenentwuerfe(({ texte }) => texte.get(liste)) ?? ''
  const eigene = useListenzustand((stand) => stand.spaltenwahl)
  const gesperrt = useNurlesegrund()?.satz
  const tabelle = useMemo(() => parseTabelle(text), [text])
  const geraten = useMemo(() => guessCodespalten(tabelle.zeilen), [tabelle])
  const spalten = eigene?.text === text ? eigene.spalten : geraten
  const vorhandene = useMemo(() => new Set(eintraege.map(({ code }) => code)), [eintraege])
  const zeilen = useMemo(() => readCodetabelle(tabelle.zeilen, spalten, vorhandene), [tabelle, spalten, vorhandene])
  const neue = zeilen.flatMap(({ eintrag }) => eintrag ?? [])
  const close = (): void => useListenzustand.setState({ tabelle: false })
  const change = (angaben: Partial<Codespalten>): void =>
    useListenzustand.setState({ spaltenwahl: { text, spalten: { ...spalten, ...angaben } } })
  const breite = Math.max(0, ...tabelle.zeilen.map((zeile) => zeile.length))
  const wahl = Array.from({ length: breite }, (_, index) => ({
    value: String(index),
    label: `Spalte ${index + 1}: ${tabelle.zeilen[0]?.[index] || 'leer'}`,
  }))
  return (
    <div className="felder-einfuegen">
      <div className="reihe">
        <b className="dehn">Einträge aus einer Tabelle</b>
        <button type="button" className="knopf klein leise" onClick={close}>
          Abbrechen
        </button>
        <button
          type="button"
          className="knopf voll"
          disabled={gesperrt !== undefined || neue.length === 0}
          title={gesperrt}
          onClick={() => {
            if (!aktionen.merge(neue)) return
            noteTabelle(liste, '')
            close()
          }}
        >
          {neue.length === 1 ? '1 Eintrag übernehmen' : `${neue.length.toLocaleString('de')} Einträge übernehmen`}
        </button>
      </div>
      <Tabellentext
        text={text}
        beispiel={'Code\tName\n01\tNeugründung'}
        onText={(neuer) => noteTabelle(liste, neuer)}
        onZu={close}
      />
      {tabelle.zeilen.length === 0 ? (
        <Leerzustand
          titel="Noch keine Tabelle"
          text="Eine Zeile wird ein Eintrag. Codes, die es schon gibt, bekommen den Namen aus der Tabelle."
        />
      ) : (
        <>
          <div className="reihe codes-spaltenwahl">
            <label className="felder-kopfwahl">
              <input
                type="checkbox"
                checked={spalten.kopfzeile}
                onChange={(ereignis) => change({ kopfzeile: ereignis.target.checked })}
              />
              Die erste Zeile enthält Überschriften
            </label>
            <Select
              size="xs"
              label="Code"
              data={wahl}
              value={String(spalten.code)}
              allowDeselect={false}
              classNames={{ input: 'auswahlfeld' }}
              onChange={(wert) => change({ code: Number(wert) })}
            />
            <Select
              size="xs"
              label="Name"
              placeholder="wie der Code"
              data={wahl}
              value={spalten.name === undefined ? null : String(spalten.name)}
              clearable
              clearButtonProps={{ 'aria-label': 'Codes sind auch Namen' }}
              classNames={{ input: 'auswahlfeld' }}
              onChange={(wert) => change({ name: wert === null ? undefined : Number(wert) })}
            />
          </div>
          <Zeilenzahl zeilen={zeilen} gekuerzt={tabelle.gekuerzt} />
          <Zeilenvorschau name="Zeilen der Tabelle" zeilen={zeilen} className="codes-vorschauzeile">
            {({ nummer, eintrag, befunde }) => (
              <>
                <span className="zahl dritt">{nummer}</span>
                <span className="fest kurz">{eintrag?.code ?? ''}</span>
                <span className="kurz">{eintrag?.name ?? 'wird kein Eintrag'}</span>
                <Zeilenbefund befunde={befunde} />
              </>
            )}
          </Zeilenvorschau>
        </>
      )}
    </div>
  )
}
