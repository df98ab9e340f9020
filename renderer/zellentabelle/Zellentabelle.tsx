import {
  type ComponentPropsWithoutRef,
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useRef,
} from 'react'
import { useTabellenkopfhoehe } from '../arbeitsplatz/einstellungen.ts'
import { useBeiWechsel } from '../bausteine/useBeiWechsel.ts'
import { showZeile, useZeilenliste } from '../bausteine/useZeilenliste.ts'
import { useRollstand } from './useRollstand.ts'
import './zellentabelle.css'

interface Eigenschaften<Z> extends Omit<ComponentPropsWithoutRef<'table'>, 'onKeyDown' | 'children'> {
  ref: RefObject<HTMLTableElement | null>
  /** `treegrid` where rows open */
  rolle: 'grid' | 'treegrid'
  /** accessible name */
  name: string
  /** id of what is shown: each is found scrolled as it was left */
  inhalt: string
  lesend: boolean
  zeilen: readonly Z[]
  keyOf(zeile: Z): string
  /** place of the row to which keys go, -1 for none, and the id of the cell in it */
  aktiv: number
  aktiveZelle: string
  /** place of the row in which something new is typed, -1 for none */
  entwurf: number
  /** a cell is being changed */
  bearbeitet: boolean
  onTaste(ereignis: KeyboardEvent): void
  /** the cells of the header */
  kopf: ReactNode
  zeile(zeile: Z, index: number, start: number): ReactNode
}

/**
 * A table whose rows and cells are reached by arrow keys and changed in place. It has the focus itself and names the active cell, so
 * it is one tab stop; only the rows that can be seen are drawn.
 */
export function Zellentabelle<Z>({
  ref,
  rolle,
  name,
  inhalt,
  lesend,
  zeilen,
  keyOf,
  aktiv,
  aktiveZelle,
  entwurf,
  bearbeitet,
  onTaste,
  kopf,
  zeile,
  className = '',
  ...weitere
}: Eigenschaften<Z>) {
  const rahmen = useRef<HTMLDivElement>(null)
  const keyAt = (index: number): string | number => {
    const eine = zeilen[index]
    return eine === undefined ? index : keyOf(eine)
  }
  const virtuell = useZeilenliste(rahmen, zeilen.length, keyAt, useTabellenkopfhoehe())
  const onRollen = useRollstand(rahmen, virtuell, inhalt)
  const aktive = zeilen[aktiv]
  useBeiWechsel(`${entwurf} ${aktive && keyOf(aktive)}`, () => {
    const index = entwurf >= 0 ? entwurf : aktiv
    if (index >= 0) showZeile(virtuell, index)
  })
  // typing takes the focus into a cell; afterwards keys go to the table again
  const hatteEingabe = useRef(false)
  useBeiWechsel(bearbeitet || entwurf >= 0, (hatEingabe) => {
    if (hatteEingabe.current && !hatEingabe) ref.current?.focus({ preventScroll: true })
    hatteEingabe.current = hatEingabe
  })
  const sichtbare = virtuell.getVirtualItems()
  const nennt = !bearbeitet && sichtbare.some(({ index }) => index === aktiv)
  const raster = { role: rolle, tabIndex: 0, 'aria-multiselectable': true, 'aria-readonly': lesend }
  return (
    <div ref={rahmen} className="zellen-rahmen" onScroll={onRollen}>
      <table
        ref={ref}
        className={`zellentabelle ${className}`}
        {...raster}
        aria-label={name}
        aria-rowcount={zeilen.length + 1}
        onKeyDown={(ereignis) => {
          if (ereignis.target === ereignis.currentTarget) onTaste(ereignis)
        }}
        {...(nennt ? { 'aria-activedescendant': aktiveZelle } : {})}
        {...weitere}
      >
        <thead>
          <tr className="zellen-kopf" aria-rowindex={1}>
            {kopf}
          </tr>
        </thead>
        <tbody className="zellen-zeilen" style={{ height: virtuell.getTotalSize() }}>
          {sichtbare.map(({ index, start, key }) => {
            const eine = zeilen[index]
            return eine === undefined ? null : <Fragment key={key}>{zeile(eine, index, start)}</Fragment>
          })}
        </tbody>
      </table>
    </div>
  )
}
