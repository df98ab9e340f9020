import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { artOfId } from '../../../shared/modell/ids.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { showElemente } from './ausschnitt.ts'
import { useBearbeitung } from './bearbeiten/bearbeitung.ts'
import { useElementaktionen } from './bearbeiten/useElementaktionen.ts'
import { useLage } from './GraphKontext.tsx'
import { findNachbar, findNaechstesUngezeichnetes, type Richtung } from './nachbarn.ts'
import type { Verschieben } from './useVerschieben.ts'
import { useGraphzustand } from './zustand.ts'

const RICHTUNGEN: Readonly<Record<string, { richtung: Richtung; dx: number; dy: number }>> = {
  ArrowLeft: { richtung: 'links', dx: -1, dy: 0 },
  ArrowRight: { richtung: 'rechts', dx: 1, dy: 0 },
  ArrowUp: { richtung: 'oben', dx: 0, dy: -1 },
  ArrowDown: { richtung: 'unten', dx: 0, dy: 1 },
}
const SCHRITT = 8

interface Eigenschaften {
  verschieben: Verschieben
  /** ids in the order of the keyboard */
  folge: readonly string[]
  /** the keyboard goes to this element: it has to be drawn */
  onZiel(id: string): void
  children: ReactNode
}

/**
 * Keys of the canvas: Tab goes from one element to the next, Enter chooses, Alt and arrows follow edges, arrows move, Escape
 * leaves the selection.
 */
export function Tastatur({ verschieben, folge, onZiel, children }: Eigenschaften) {
  const { anordnung, kanten } = useLage()
  const select = useArbeitsplatz((platz) => platz.select)
  const schreibrecht = useDokument((dokument) => dokument.schreibrecht)
  const { disconnect } = useElementaktionen()
  const flaeche = useRef<HTMLDivElement>(null)
  const onKeyDown = (ereignis: KeyboardEvent<HTMLDivElement>): void => {
    const id = elementAt(ereignis.target)
    const { kante, set } = useBearbeitung.getState()
    if (ereignis.key === 'Escape') {
      select([])
      set({ kante: undefined })
    } else if (ereignis.key === 'Delete' && kante !== undefined && id === undefined) {
      const gemeinte = kanten.find((eine) => eine.id === kante)
      if (gemeinte !== undefined && schreibrecht) disconnect(gemeinte)
    } else if (id === undefined) return
    else if (ereignis.key === 'Tab') {
      const ziel = findNaechstesUngezeichnetes(folge, id, ereignis.shiftKey ? -1 : 1, (eines) => {
        return findKnoten(flaeche.current, eines) !== null
      })
      if (ziel === undefined) return
      onZiel(ziel)
      focusElement(flaeche.current, ziel)
    } else if (ereignis.key === '+' || ereignis.key === '-') fold(id, ereignis.key === '+')
    else if (ereignis.key === 'F2' && schreibrecht) set({ umbenennen: id })
    else if (ereignis.key === 'Insert' && schreibrecht)
      set({ anhaengen: { zu: id, fenster: belowOf(ereignis.target), ort: undefined } })
    else if (ereignis.key === 'Enter' || ereignis.key === ' ') {
      const { auswahl } = useArbeitsplatz.getState()
      const weitere = ereignis.shiftKey || ereignis.ctrlKey
      select(weitere ? (auswahl.includes(id) ? auswahl.filter((einer) => einer !== id) : [...auswahl, id]) : [id])
    } else {
      const pfeil = RICHTUNGEN[ereignis.key]
      if (pfeil === undefined || ereignis.ctrlKey || ereignis.metaKey) return
      if (ereignis.altKey) {
        const nachbar = findNachbar(id, pfeil.richtung, kanten, anordnung.knoten)
        if (nachbar !== undefined) {
          select([nachbar])
          focusElement(flaeche.current, nachbar)
        }
      } else if (useArbeitsplatz.getState().auswahl.includes(id)) {
        const weite = ereignis.shiftKey ? 1 : SCHRITT
        verschieben.nudge(pfeil.dx * weite, pfeil.dy * weite)
      } else return
    }
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  return (
    <div className="leinwand" role="none" ref={flaeche} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

function elementAt(ziel: EventTarget): string | undefined {
  const knoten = ziel instanceof HTMLElement && ziel.classList.contains('react-flow__node') ? ziel : undefined
  return knoten?.dataset.id
}

/** Shows more or less of an element; what it shows already is left alone. */
function fold(id: string, mehr: boolean): void {
  const { aufgeklappt, eingeklappt, toggleKlappung } = useGraphzustand.getState()
  const art = artOfId(id)
  if (art !== 'dokument' && art !== 'teilleistung') return
  const offen = art === 'dokument' ? aufgeklappt.has(id) : !eingeklappt.has(id)
  if (offen !== mehr) toggleKlappung(id)
}

function belowOf(ziel: EventTarget): { x: number; y: number } {
  const { left, bottom } = (ziel as HTMLElement).getBoundingClientRect()
  return { x: left, y: bottom }
}

/** Moves the focus to a node; one that is out of sight is brought there first, then rendered. */
function focusElement(flaeche: HTMLElement | null, id: string): void {
  showElemente([id])
  requestAnimationFrame(() => {
    findKnoten(flaeche, id)?.focus({ preventScroll: true })
  })
}

function findKnoten(flaeche: HTMLElement | null, id: string): HTMLElement | null {
  return flaeche?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`) ?? null
}
