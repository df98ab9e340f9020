import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Zustellmatrix } from '../../../shared/zustellwege/matrix.ts'
import { draftZustellweg } from '../../../shared/zustellwege/vorgaben.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Zeichen } from '../../bausteine/Zeichen.tsx'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { Matrixkoerper } from './Matrixkoerper.tsx'
import {
  elementAt,
  findOrt,
  findSchritt,
  listTabellenzeilen,
  SPALTE_NACHRICHT,
  type Tabellenzeile,
  type Zellort,
  zelleAt,
} from './matrixwege.ts'
import { isMoeglich, type Stufenende } from './spanne.ts'
import { useWegaenderung } from './useWegaenderung.ts'

/** The table as a grid: one tab stop, arrow keys inside; what the keyboard stands on is chosen. */
export function Matrixtabelle({ projekt, matrix }: { projekt: Projekt; matrix: Zustellmatrix }) {
  const zeilen = useMemo(() => listTabellenzeilen(matrix), [matrix])
  const tabelle = useRef<HTMLTableElement>(null)
  // a state, not a ref: the rows need it, and are there before it
  const [rahmen, setRahmen] = useState<HTMLElement | null>(null)
  const select = useArbeitsplatz((platz) => platz.select)
  const aenderung = useWegaenderung()
  const nurLesen = useNurlesegrund()?.satz
  const { ort, setOrt } = useOrt(zeilen)
  const [imRaster, setImRaster] = useState(false)
  const choose = (neuer: Zellort, heranholen: boolean): void => {
    const element = elementAt(zeilen, neuer)
    select(element === undefined ? [] : [element])
    setOrt(neuer)
    focusOrt(tabelle.current, neuer, heranholen)
  }
  const create = (wo: Zellort): void => {
    const { gruppe, zeile } = zeilen[wo.zeile] ?? {}
    const zelle = zelleAt(zeilen, wo)
    if (gruppe === undefined || zeile === undefined || zelle === undefined || nurLesen !== undefined) return
    const { nachricht } = gruppe
    if (aenderung.create(matrix.leistung.id, nachricht.id, zeile.rolle.id, zelle.komponententyp)) {
      const neuer = { ...wo, weg: zelle.wege.length }
      setOrt(neuer)
      focusOrt(tabelle.current, neuer, true)
    }
  }
  const moveEnde = (ereignis: KeyboardEvent): boolean => {
    const weg = zelleAt(zeilen, ort)?.wege[ort.weg]
    const um = { ArrowLeft: -1, ArrowRight: 1 }[ereignis.key]
    if (weg === undefined || um === undefined || nurLesen !== undefined) return false
    const ende: Stufenende = ereignis.shiftKey ? 'abStufe' : 'bisStufe'
    const stufe = (ende === 'abStufe' ? weg.abStufe : (weg.bisStufe ?? 4)) + um
    if (isMoeglich(weg, ende, stufe)) aenderung.setEnde(weg, ende, stufe as Umsetzungsstufe)
    return true
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = ereignis
    if (altKey || metaKey) return
    const leer = ort.spalte >= 0 && zelleAt(zeilen, ort)?.wege.length === 0
    if (ctrlKey && moveEnde(ereignis)) {
      // done
    } else if (!ctrlKey && ((key === 'Enter' && leer) || key === 'Insert')) create(ort)
    else if (!ctrlKey && (key === 'Enter' || key === ' ')) choose(ort, true)
    else {
      const ziel = shiftKey ? undefined : findSchritt(zeilen, matrix.spalten.length, ort, { key, ctrlKey })
      if (ziel === undefined) return
      choose(ziel, true)
    }
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  const onClick = ({ target }: MouseEvent): void => {
    const hier = readOrt(target)
    // what moved away under the pointer could not be clicked twice
    if (hier !== undefined) choose(hier, false)
  }
  const onDoubleClick = ({ target }: MouseEvent): void => {
    const hier = readOrt(target)
    if (hier !== undefined && hier.spalte >= 0 && zelleAt(zeilen, hier)?.wege.length === 0) create(hier)
  }
  const onFocus = ({ target }: FocusEvent): void => {
    const hier = readOrt(target)
    if (hier !== undefined) setOrt(hier)
    setImRaster(true)
  }
  return (
    <>
      <section ref={setRahmen} className="matrixrahmen" aria-label="Matrix der Zustellwege">
        <table
          ref={tabelle}
          className="matrix"
          {...RASTER}
          aria-label={`Zustellwege ${matrix.leistung.name}`}
          aria-rowcount={zeilen.length + 1}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
          onFocus={onFocus}
          onBlur={() => setImRaster(false)}
        >
          <thead>
            <tr>
              <th scope="col" className="mnachricht">
                Nachricht
              </th>
              <th scope="col" className="mrolle">
                Rolle
              </th>
              {matrix.spalten.map(({ id, name }) => (
                <th key={id} scope="col" title={name}>
                  <span className="reihe eng">
                    <Zeichen art="komponententyp" groesse={14} />
                    <span className="mkopf">{name}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <Matrixkoerper
            rahmen={rahmen}
            projekt={projekt}
            zeilen={zeilen}
            ort={ort}
            spalten={matrix.spalten}
            aenderung={aenderung}
          />
        </table>
      </section>
      <p className="matrixhinweis zweit" aria-live="polite">
        {imRaster ? describeOrt(projekt, matrix, zeilen, ort, nurLesen) : ANLEITUNG}
      </p>
    </>
  )
}

/** The table is moved through like a spreadsheet. */
const RASTER = { role: 'grid' }

const ANLEITUNG =
  'Ein Doppelklick oder die Eingabetaste legt in einer freien Zelle einen Zustellweg an; Enden lassen sich ziehen.'

/** What can be done where the keyboard stands, or why not. */
function describeOrt(
  projekt: Projekt,
  { spalten }: Zustellmatrix,
  zeilen: readonly Tabellenzeile[],
  ort: Zellort,
  nurLesen: string | undefined,
): string {
  const zelle = zelleAt(zeilen, ort)
  const { gruppe, zeile } = zeilen[ort.zeile] ?? {}
  const system = spalten[ort.spalte]
  const typ = findDatensatz(projekt, 'nachrichtentyp', gruppe?.nachricht.id)
  if (zelle === undefined || zeile === undefined || system === undefined || typ === undefined) return ANLEITUNG
  if (nurLesen !== undefined) return nurLesen
  if (zelle.wege.length > 0) return 'Strg und Pfeil ändern die letzte Stufe, mit Umschalt die erste; Entf löscht.'
  const entwurf = draftZustellweg(projekt, typ, zeile.rolle.id, system)
  return 'verbot' in entwurf ? entwurf.verbot : `Eingabe legt einen Zustellweg über „${system.name}“ an.`
}

/** Where the keyboard stands: where it was put, or at what was chosen elsewhere since, which is brought into sight. */
function useOrt(zeilen: readonly Tabellenzeile[]): { ort: Zellort; setOrt(ort: Zellort): void } {
  const gewaehlt = useArbeitsplatz((platz) => platz.auswahl.at(-1))
  const [letzter, setLetzter] = useState<{ ort: Zellort; element: string | undefined; gewaehlt: string | undefined }>({
    ort: { zeile: 0, spalte: SPALTE_NACHRICHT, weg: 0 },
    element: undefined,
    gewaehlt: undefined,
  })
  const ort = useMemo(() => {
    const begrenzt = { ...letzter.ort, zeile: Math.min(letzter.ort.zeile, zeilen.length - 1) }
    const gesucht = gewaehlt !== undefined && gewaehlt !== letzter.gewaehlt ? gewaehlt : letzter.element
    if (gesucht === undefined || elementAt(zeilen, begrenzt) === gesucht) return begrenzt
    return findOrt(zeilen, gesucht) ?? begrenzt
  }, [zeilen, letzter, gewaehlt])
  useEffect(() => {
    const tabelle = document.querySelector('.matrix')
    if (gewaehlt === undefined || tabelle?.contains(document.activeElement) === true) return
    findFokus(tabelle, ort)?.scrollIntoView(IM_BLICK)
  }, [gewaehlt, ort])
  const setOrt = (neuer: Zellort): void =>
    setLetzter({
      ort: neuer,
      element: elementAt(zeilen, neuer),
      gewaehlt: useArbeitsplatz.getState().auswahl.at(-1),
    })
  return { ort, setOrt }
}

const IM_BLICK: ScrollIntoViewOptions = { block: 'nearest', inline: 'nearest' }

function readOrt(ziel: EventTarget): Zellort | undefined {
  const element = ziel instanceof Element ? ziel : undefined
  const zelle = element?.closest<HTMLElement>('[data-zelle]')
  const [zeile, spalte] = zelle?.dataset.zelle?.split(' ').map(Number) ?? []
  if (zelle === null || zelle === undefined || zeile === undefined || spalte === undefined) return undefined
  const wege = [...zelle.querySelectorAll('[data-weg]')]
  const weg = wege.indexOf(element?.closest('[data-weg]') ?? zelle)
  return { zeile, spalte, weg: Math.max(0, weg) }
}

function findFokus(tabelle: Element | null, { zeile, spalte, weg }: Zellort): HTMLElement | undefined {
  const zelle = tabelle?.querySelector<HTMLElement>(`[data-zelle="${zeile} ${spalte}"]`) ?? undefined
  return zelle?.querySelectorAll<HTMLElement>('[data-weg]')[weg] ?? zelle
}

function focusOrt(tabelle: Element | null, ort: Zellort, heranholen: boolean): void {
  requestAnimationFrame(() => {
    const ziel = findFokus(tabelle, ort)
    ziel?.focus({ preventScroll: true })
    if (heranholen) bringInBlick(tabelle, ort, NACHSEHEN)
  })
}

/** How many frames it takes at most until rows that came into sight have their real height. */
const NACHSEHEN = 6

function bringInBlick(tabelle: Element | null, ort: Zellort, bilder: number): void {
  findFokus(tabelle, ort)?.scrollIntoView(IM_BLICK)
  if (bilder > 1) requestAnimationFrame(() => bringInBlick(tabelle, ort, bilder - 1))
}
