import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { artOfId } from '../../../shared/modell/ids.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { useBearbeitung } from './bearbeiten/bearbeitung.ts'
import { chooseSpanne, findZeile, toggleWahl } from './tabellenwahl.ts'

interface Tabellenwahl {
  tabelle: RefObject<HTMLTableElement | null>
  /** id of the row that the keyboard comes to */
  aktiv: string | undefined
  onKeyDown(ereignis: KeyboardEvent): void
  onClick(ereignis: MouseEvent): void
  onDoubleClick(ereignis: MouseEvent): void
}

/** Choosing and editing in the rows of the table, in the order in which they are shown. */
export function useTabellenwahl(ids: readonly string[]): Tabellenwahl {
  const tabelle = useRef<HTMLTableElement>(null)
  const auswahl = useArbeitsplatz((platz) => platz.auswahl)
  const select = useArbeitsplatz((platz) => platz.select)
  const set = useBearbeitung((stand) => stand.set)
  const aenderbar = useNurlesegrund() === undefined
  // where a choice of several rows began
  const anker = useRef<string | undefined>(undefined)
  const gewaehltes = auswahl.at(-1)
  const aktiv = gewaehltes !== undefined && ids.includes(gewaehltes) ? gewaehltes : ids[0]
  useEffect(() => {
    if (gewaehltes !== undefined && ids.includes(gewaehltes))
      rowOf(tabelle.current, gewaehltes)?.scrollIntoView({ block: 'nearest' })
  }, [gewaehltes, ids])
  const choose = (id: string, { spanne, dazu }: { spanne: boolean; dazu: boolean }): void => {
    if (dazu) select(toggleWahl(auswahl, id))
    else if (spanne) select(chooseSpanne(ids, anker.current ?? aktiv ?? id, id))
    else select([id])
    if (!spanne) anker.current = id
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = ereignis
    const id = idAt(ereignis.target)
    if (id === undefined || altKey || metaKey) return
    const ziel = ctrlKey ? undefined : findZeile(ids, id, key)
    if (ziel !== undefined) {
      choose(ziel, { spanne: shiftKey, dazu: false })
      rowOf(tabelle.current, ziel)?.querySelector<HTMLElement>('.zeilenname')?.focus()
    } else if (key === 'Escape') select([])
    else if (ctrlKey && key === 'a') select(ids.filter((eine) => artOfId(eine) !== 'leistung'))
    else if (key === 'F2' && aenderbar) set({ umbenennen: id })
    else if (key === 'Insert' && !ctrlKey && !shiftKey && aenderbar) {
      const zeile = rowOf(tabelle.current, id)?.getBoundingClientRect()
      set({ anhaengen: { zu: id, fenster: { x: zeile?.left ?? 0, y: zeile?.bottom ?? 0 }, ort: undefined } })
    } else return
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  return {
    tabelle,
    aktiv,
    onKeyDown,
    onClick: ({ target, shiftKey, ctrlKey, metaKey }) => {
      const id = idAt(target)
      if (id !== undefined) choose(id, { spanne: shiftKey, dazu: ctrlKey || metaKey })
    },
    onDoubleClick: ({ target }) => {
      const id = idAt(target)
      if (id !== undefined && aenderbar) set({ umbenennen: id })
    },
  }
}

/** The row of an event; typing a name is none of its business. */
function idAt(ziel: EventTarget): string | undefined {
  if (!(ziel instanceof Element) || ziel instanceof HTMLTextAreaElement) return undefined
  return ziel.closest<HTMLElement>('tr[data-id]')?.dataset.id
}

function rowOf(tabelle: HTMLTableElement | null, id: string): HTMLElement | undefined {
  return tabelle?.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`) ?? undefined
}
