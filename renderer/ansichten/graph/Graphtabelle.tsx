import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { isInStufe, labelStufe } from '../../../shared/graph/ableitung/graph.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Anhaengemenue } from './bearbeiten/Anhaengemenue.tsx'
import { useBearbeitung } from './bearbeiten/bearbeitung.ts'
import { Elementleiste } from './bearbeiten/Elementleiste.tsx'
import { Namenseingabe } from './bearbeiten/Namenseingabe.tsx'
import { Artzeichen } from './darstellung/Artzeichen.tsx'
import { useLage, useZusaetze } from './GraphKontext.tsx'
import { createZeilen, SPALTEN, type Spalte, sortZeilen, type Zeile } from './tabellenzeilen.ts'
import { useTabellenwahl } from './useTabellenwahl.ts'
import { useGraphzustand } from './zustand.ts'

const KOEPFE: Readonly<Record<Spalte, string>> = {
  name: 'Name',
  art: 'Art',
  bahn: 'Bahn',
  stufe: 'Stufe',
  verbindungen: 'Verbindungen',
  befunde: 'Befunde',
  tests: 'rote Tests',
}
const ZAHLEN: ReadonlySet<Spalte> = new Set(['verbindungen', 'befunde', 'tests'])

/**
 * The graph as a table: the same elements, the same selection, the same commands, sorted as one likes. One tab stop; arrow keys
 * inside choose, with Shift several.
 */
export function Graphtabelle() {
  const lage = useLage()
  const zusaetze = useZusaetze()
  const ohneArten = useGraphzustand((zustand) => zustand.ohneArten)
  const [ordnung, setOrdnung] = useState<{ spalte: Spalte; abwaerts: boolean }>({ spalte: 'art', abwaerts: false })
  const zeilen = useMemo(() => createZeilen(lage, zusaetze), [lage, zusaetze])
  const gezeigte = useMemo(
    () =>
      sortZeilen(
        zeilen.filter(({ element }) => !ohneArten.has(element.art)),
        ordnung.spalte,
        ordnung.abwaerts,
      ),
    [zeilen, ohneArten, ordnung],
  )
  const ids = useMemo(() => gezeigte.map(({ element }) => element.id), [gezeigte])
  const { tabelle, aktiv, ...ereignisse } = useTabellenwahl(ids)
  return (
    <>
      <section className="graphtabelle" aria-label="Graph als Tabelle">
        <table className="tab" ref={tabelle} {...RASTER} {...ereignisse}>
          <caption className="unsichtbar">Elemente der Leistung {lage.graph.leistung.name}</caption>
          <thead>
            <tr>
              {SPALTEN.map((spalte) => (
                <Kopf
                  key={spalte}
                  spalte={spalte}
                  abwaerts={ordnung.abwaerts}
                  aktiv={ordnung.spalte === spalte}
                  onSort={() => setOrdnung({ spalte, abwaerts: ordnung.spalte === spalte && !ordnung.abwaerts })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {gezeigte.map((zeile) => (
              <Elementzeile key={zeile.element.id} zeile={zeile} aktiv={zeile.element.id === aktiv} />
            ))}
          </tbody>
        </table>
      </section>
      <Elementleiste ziehbar={false} />
      <Anhaengemenue />
    </>
  )
}

/** Rows are chosen as in a spreadsheet. */
const RASTER = { role: 'grid', 'aria-multiselectable': true }

function Kopf({
  spalte,
  aktiv,
  abwaerts,
  onSort,
}: {
  spalte: Spalte
  aktiv: boolean
  abwaerts: boolean
  onSort: () => void
}) {
  const Icon = abwaerts ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      className={ZAHLEN.has(spalte) ? 'r' : ''}
      aria-sort={aktiv ? (abwaerts ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="sortierkopf" onClick={onSort}>
        {KOEPFE[spalte]}
        {aktiv ? <Icon size={12} strokeWidth={1.75} aria-hidden /> : null}
      </button>
    </th>
  )
}

const Elementzeile = memo(function Elementzeile({
  zeile: { element, artname, bahn, verbindungen, befunde, tests },
  aktiv,
}: {
  zeile: Zeile
  /** the one that the keyboard comes to */
  aktiv: boolean
}) {
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.includes(element.id))
  const spaeter = useArbeitsplatz((platz) => !isInStufe(element, platz.stufe))
  const umbenennen = useBearbeitung((stand) => stand.umbenennen === element.id)
  return (
    <tr className={gewaehlt ? 'wahl' : ''} aria-selected={gewaehlt} data-id={element.id}>
      <th scope="row">
        <button type="button" className={spaeter ? 'zeilenname spaet' : 'zeilenname'} tabIndex={aktiv ? 0 : -1}>
          <span className={`${element.art} ka`}>
            <Artzeichen art={element.art} />
          </span>
          <span className="kurz" title={element.name}>
            {element.name}
          </span>
          {element.zweitzeile === undefined ? null : <small className="dritt">{element.zweitzeile}</small>}
        </button>
        {umbenennen ? <Namenseingabe id={element.id} name={element.name} /> : null}
      </th>
      <td>{artname}</td>
      <td>{bahn}</td>
      <td>{labelStufe(element) ?? 'ab 1'}</td>
      <td className="r zahl">{verbindungen}</td>
      <td className="r zahl">{befunde === 0 ? '' : befunde}</td>
      <td className="r zahl">{tests === 0 ? '' : tests}</td>
    </tr>
  )
})
