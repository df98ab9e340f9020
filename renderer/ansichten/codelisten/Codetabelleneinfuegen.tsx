import { Select } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import {
  type Codespalten,
  type Codezeile,
  guessCodespalten,
  readCodetabelle,
} from '../../../shared/einlesen/codetabelle.ts'
import { parseTabelle } from '../../../shared/einlesen/tabellentext.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Schwerezeichen } from '../../bausteine/Schwerezeichen.tsx'
import { useZeilenliste } from '../../bausteine/useZeilenliste.ts'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { useListenzustand } from './listenzustand.ts'
import type { Listenaktionen } from './useListenaktionen.ts'

interface Eigenschaften {
  eintraege: readonly Codelisteneintrag[]
  text: string
  aktionen: Listenaktionen
}

/** A table of a spreadsheet becomes entries: which column holds the codes, what is wrong with which row, then all in one step. */
export function Codetabelleneinfuegen({ eintraege, text, aktionen }: Eigenschaften) {
  const gesperrt = useNurlesegrund()?.satz
  const tabelle = useMemo(() => parseTabelle(text), [text])
  const geraten = useMemo(() => guessCodespalten(tabelle.zeilen), [tabelle])
  const [eigene, setEigene] = useState<{ text: string; spalten: Codespalten }>()
  const spalten = eigene?.text === text ? eigene.spalten : geraten
  const vorhandene = useMemo(() => new Set(eintraege.map(({ code }) => code)), [eintraege])
  const zeilen = useMemo(() => readCodetabelle(tabelle.zeilen, spalten, vorhandene), [tabelle, spalten, vorhandene])
  const neue = zeilen.flatMap(({ eintrag }) => eintrag ?? [])
  const close = (): void => useListenzustand.setState({ tabelle: undefined })
  const change = (angaben: Partial<Codespalten>): void => setEigene({ text, spalten: { ...spalten, ...angaben } })
  const breite = Math.max(0, ...tabelle.zeilen.map((zeile) => zeile.length))
  const wahl = Array.from({ length: breite }, (_, index) => ({
    value: String(index),
    label: `Spalte ${index + 1}: ${tabelle.zeilen[0]?.[index] || 'leer'}`,
  }))
  return (
    <div className="codes-einfuegen">
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
            if (aktionen.merge(neue)) close()
          }}
        >
          {neue.length === 1 ? '1 Eintrag übernehmen' : `${neue.length.toLocaleString('de')} Einträge übernehmen`}
        </button>
      </div>
      <label className="felder-einfuegetext">
        <span className="formlabel">
          Tabelle: in der Tabellenkalkulation kopieren und hier einfügen, oder den Inhalt einer CSV-Datei
        </span>
        <textarea
          className="feld mehrzeilig fest"
          // biome-ignore lint/a11y/noAutofocus: here the table is pasted
          autoFocus
          rows={5}
          spellCheck={false}
          placeholder={'Code\tName\n01\tNeugründung'}
          value={text}
          onChange={(ereignis) => useListenzustand.setState({ tabelle: ereignis.target.value })}
        />
      </label>
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
          <Zeilenliste zeilen={zeilen} gekuerzt={tabelle.gekuerzt} />
        </>
      )}
    </div>
  )
}

function Zeilenliste({ zeilen, gekuerzt }: { zeilen: readonly Codezeile[]; gekuerzt: boolean }) {
  const rahmen = useRef<HTMLDivElement>(null)
  const virtuell = useZeilenliste(rahmen, zeilen.length, (index) => index)
  const mitBefund = zeilen.filter(({ befunde }) => befunde.length > 0).length
  return (
    <>
      <p className="zweit">
        {zeilen.length.toLocaleString('de')} Zeilen{mitBefund === 0 ? ', alle in Ordnung' : `, ${mitBefund} mit Befund`}
        {gekuerzt ? '; mehr nimmt eine Tabelle nicht auf, der Rest fehlt hier' : ''}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
      <div ref={rahmen} className="felder-vorschauzeilen" tabIndex={0}>
        <ul aria-label="Zeilen der Tabelle" style={{ height: virtuell.getTotalSize(), position: 'relative' }}>
          {virtuell.getVirtualItems().map(({ index, start, key }) => {
            const zeile = zeilen[index]
            if (zeile === undefined) return null
            const [befund] = zeile.befunde
            return (
              <li key={key} className="felder-vorschauzeile codes-vorschauzeile" style={{ top: start }}>
                <span className="zahl dritt">{zeile.nummer}</span>
                <span className="fest kurz">{zeile.eintrag?.code ?? ''}</span>
                <span className="kurz">{zeile.eintrag?.name ?? 'wird kein Eintrag'}</span>
                <span className="kurz reihe eng" title={befund === undefined ? '' : `${befund.satz} ${befund.abhilfe}`}>
                  {befund === undefined ? null : (
                    <>
                      <Schwerezeichen schwere={befund.schwere} groesse={14} />
                      <span className="kurz">
                        {befund.satz} {befund.abhilfe}
                      </span>
                    </>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}
