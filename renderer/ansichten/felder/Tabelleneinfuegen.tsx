import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { addFeldtabelle } from '../../../shared/dokument/befehle/felder/tabelle.ts'
import {
  FELDSPALTEN,
  FELDSPALTENNAMEN,
  type Feldspalte,
  guessSpalten,
  readFeldtabelle,
  type Feldzeile as Tabellenzeile,
} from '../../../shared/einlesen/feldtabelle.ts'
import { parseTabelle } from '../../../shared/einlesen/tabellentext.ts'
import { describeAnzahl } from '../../../shared/modell/anzahl.ts'
import type { Feldbaum } from '../../../shared/modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { labelOfWert } from '../../../shared/worte/angaben.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Tabellentext } from '../../bausteine/Tabellentext.tsx'
import { noteTabelle, useTabellenentwuerfe } from '../../bausteine/tabellenentwurf.ts'
import { Zeilenbefund, Zeilenvorschau, Zeilenzahl } from '../../bausteine/Zeilenvorschau.tsx'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { createZufallsbytes } from '../../dokument/zufall.ts'
import { setAuswahl } from './auswahl.ts'
import { Einfuegeleiste } from './Einfuegeleiste.tsx'
import { useFelderzustand } from './felderzustand.ts'
import { type Feldzeile, findOrtNach } from './feldzeilen.ts'
import { formatGrenzen } from './spalten.ts'
import { useFeldaktionen } from './useFeldaktionen.ts'
import type { Wurzel } from './wurzelwahl.ts'

interface Eigenschaften {
  projekt: Projekt
  baum: Feldbaum
  zeilen: readonly Feldzeile[]
  wurzel: Wurzel
}

/** A table of a spreadsheet becomes fields: which column means what, what is wrong with which row, then all in one step. */
export function Tabelleneinfuegen({ projekt, baum, zeilen, wurzel }: Eigenschaften) {
  const aktiv = useFelderzustand((stand) => stand.aktiv)
  const eigene = useFelderzustand((stand) => stand.spaltenwahl)
  const text = useTabellenentwuerfe(({ texte }) => texte.get(wurzel.id)) ?? ''
  const tabelle = useMemo(() => parseTabelle(text), [text])
  const geraten = useMemo(() => guessSpalten(tabelle.zeilen), [tabelle])
  const { spalten, kopfzeile } = eigene?.text === text ? eigene : geraten
  const gelesene = useMemo(
    () => readFeldtabelle(projekt, tabelle.zeilen, { kopfzeile, spalten }),
    [projekt, tabelle, kopfzeile, spalten],
  )
  const gesperrt = useNurlesegrund()?.satz
  const aktionen = useFeldaktionen()
  const entwuerfe = gelesene.flatMap(({ entwurf }) => entwurf ?? [])
  const ort = findOrtNach(
    baum,
    zeilen.find(({ schluessel }) => schluessel === aktiv),
  )
  const close = (): void => useFelderzustand.setState({ tabelle: false })
  const takeOver = (): void => {
    if (ort === undefined) return
    const { schritt, ids } = addFeldtabelle(projekt, ort, entwuerfe, createZufallsbytes)
    if (!aktionen.run(schritt)) return
    noteTabelle(wurzel.id, '')
    close()
    setAuswahl(ids, ids.at(-1))
  }
  const choose = (wahl: typeof geraten): void => useFelderzustand.setState({ spaltenwahl: { text, ...wahl } })
  const setSpalte = (index: number, spalte: Feldspalte | undefined): void =>
    choose({
      kopfzeile,
      // each meaning stands over one column only
      spalten: spalten.map((bisher, stelle) => (stelle === index ? spalte : bisher === spalte ? undefined : bisher)),
    })
  return (
    <section className="felderansicht" aria-label="Datenfelder aus einer Tabelle">
      <Einfuegeleiste
        titel={`Datenfelder aus einer Tabelle für „${wurzel.name}“`}
        knopf={entwuerfe.length === 1 ? '1 Datenfeld hinzufügen' : `${entwuerfe.length} Datenfelder hinzufügen`}
        grund={gesperrt ?? (ort === undefined ? 'Wählen Sie eine Zeile, die nicht zum Baukasten gehört.' : undefined)}
        gesperrt={gesperrt !== undefined || entwuerfe.length === 0 || ort === undefined}
        onAbbrechen={close}
        onEinfuegen={takeOver}
      />
      <div className="felder-einfuegen">
        <Tabellentext
          text={text}
          beispiel={'Bezeichnung\tDatentyp\tPflicht\tLänge\nFamilienname\tText\tja\t100'}
          onText={(neuer) => noteTabelle(wurzel.id, neuer)}
          onZu={close}
        />
        {tabelle.zeilen.length === 0 ? (
          <Leerzustand
            titel="Noch keine Tabelle"
            text="Eine Zeile wird ein Datenfeld. Was die Spalten bedeuten, steht in der ersten Zeile oder wird hier gewählt."
          />
        ) : (
          <>
            <label className="felder-kopfwahl">
              <input
                type="checkbox"
                checked={kopfzeile}
                onChange={(ereignis) => choose({ spalten, kopfzeile: ereignis.target.checked })}
              />
              Die erste Zeile enthält Überschriften
            </label>
            <fieldset className="felder-spaltenwahl">
              <legend className="formlabel">Bedeutung der Spalten</legend>
              {[...spalten.entries()].map(([index, spalte]) => (
                <Spaltenwahl
                  key={index}
                  nummer={index + 1}
                  beispiel={beispielOf(tabelle.zeilen, index, kopfzeile)}
                  spalte={spalte}
                  onWahl={(neue) => setSpalte(index, neue)}
                />
              ))}
            </fieldset>
            <Zeilenzahl zeilen={gelesene} gekuerzt={tabelle.gekuerzt} />
            <Zeilenvorschau name="Zeilen der Tabelle" zeilen={gelesene} className="felder-vorschauzeile">
              {(zeile) => <Vorschauzeile projekt={projekt} zeile={zeile} />}
            </Zeilenvorschau>
          </>
        )}
      </div>
    </section>
  )
}

/** How a column is recognised: its heading, else its first value. */
function beispielOf(zeilen: readonly (readonly string[])[], index: number, kopfzeile: boolean): string {
  const kopf = kopfzeile ? zeilen[0]?.[index] : undefined
  return kopf || zeilen.slice(kopfzeile ? 1 : 0).find((zeile) => (zeile[index] ?? '') !== '')?.[index] || 'leer'
}

function Spaltenwahl({
  nummer,
  beispiel,
  spalte,
  onWahl,
}: {
  nummer: number
  beispiel: string
  spalte: Feldspalte | undefined
  onWahl(spalte: Feldspalte | undefined): void
}) {
  return (
    <div className="felder-spalte">
      <span className="zweit kurz" title={beispiel}>
        {beispiel}
      </span>
      <Select
        size="xs"
        aria-label={`Bedeutung der Spalte ${nummer}, ${beispiel}`}
        placeholder="übergehen"
        data={FELDSPALTENNAMEN.map((value) => ({ value, label: FELDSPALTEN[value].titel }))}
        value={spalte ?? null}
        clearable
        clearButtonProps={{ 'aria-label': `Spalte ${nummer} übergehen` }}
        classNames={{ input: 'auswahlfeld' }}
        onChange={(wert) => onWahl(FELDSPALTENNAMEN.find((einer) => einer === wert))}
      />
    </div>
  )
}

function Vorschauzeile({ projekt, zeile: { nummer, entwurf, befunde } }: { projekt: Projekt; zeile: Tabellenzeile }) {
  const angaben =
    entwurf === undefined
      ? []
      : [
          labelOfWert('datentyp', entwurf.datentyp),
          describeAnzahl(entwurf.anzahl),
          formatGrenzen(entwurf.laenge),
          findDatensatz(projekt, 'codeliste', entwurf.codeliste)?.name ?? '',
          entwurf.abStufe > 1 ? `ab Stufe ${entwurf.abStufe}` : '',
        ].filter((angabe) => angabe !== '')
  return (
    <>
      <span className="zahl dritt">{nummer}</span>
      <span className="kurz">
        {entwurf === undefined ? (
          <span className="dritt">wird kein Datenfeld</span>
        ) : (
          [...entwurf.gruppen, entwurf.name].join(' › ')
        )}
      </span>
      <span className="kurz zweit">{angaben.join(', ')}</span>
      <Zeilenbefund befunde={befunde} />
    </>
  )
}
