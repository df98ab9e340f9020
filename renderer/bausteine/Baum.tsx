import { Check, Minus } from 'lucide-react'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type Baumknoten, type Baumzeile, findNachNamen, listZeilen, nextSchritt } from './baumzeilen.ts'
import { Klappzeichen } from './Klappzeichen.tsx'
import { Listenzeile } from './Listenzeile.tsx'
import { useBeiWechsel } from './useBeiWechsel.ts'
import { useStabil } from './useStabil.ts'
import { showZeile, useZeilenliste } from './useZeilenliste.ts'

interface Eigenschaften<T> {
  /** accessible name of the tree */
  name: string
  knoten: readonly Baumknoten<T>[]
  offene: ReadonlySet<string>
  onOffene(offene: ReadonlySet<string>): void
  /** keys of the chosen rows */
  gewaehlt: ReadonlySet<string>
  onWahl(zeile: Baumzeile<T>): void
  /** Enter or double click; without it Enter chooses */
  onAusfuehren?: (zeile: Baumzeile<T>) => void
  /** the context menu of a row is wanted at this place of the window, by the mouse or by its key; it becomes active first */
  onMenue?: (zeile: Baumzeile<T>, ort: { x: number; y: number }) => void
  /** content of a row, right of the triangle; the same function as long as it shows the same, or every row is drawn anew */
  zeile(zeile: Baumzeile<T>): ReactNode
  /** accessible name of a row; without it the name of the node */
  nameOf?: (zeile: Baumzeile<T>) => string
  /** extra class of a row, e.g. `spaeter` */
  klasseOf?: (zeile: Baumzeile<T>) => string
  /** rows that can be ticked: how each stands; the space key ticks, and a click on the box */
  hakenOf?: (zeile: Baumzeile<T>) => Haken
  onHaken?: (zeile: Baumzeile<T>) => void
}

export type Haken = 'true' | 'false' | 'mixed'

/** Time within which typed letters belong to one search. */
const TIPPPAUSE_MS = 700

/**
 * Accessible, virtualised tree: one tab stop, arrow keys, Home, End, typing. Choosing follows the keys, so whoever shows
 * something slow for a choice has to wait for a pause itself.
 */
export function Baum<T>(eigenschaften: Eigenschaften<T>) {
  const { name, knoten, offene, onOffene, gewaehlt, onWahl, onAusfuehren } = eigenschaften
  const zeilen = useMemo(() => listZeilen(knoten, offene), [knoten, offene])
  const rahmen = useRef<HTMLDivElement>(null)
  const praefix = useId()
  const [aktiv, setAktiv] = useState<string>()
  const getippt = useRef({ text: '', zeit: 0 })
  /** as it was when it was clicked first */
  const erster = useRef<Baumzeile<T>>(undefined)
  const virtuell = useZeilenliste(rahmen, zeilen.length, (index) => zeilen[index]?.knoten.schluessel ?? index)

  const gewaehlter = zeilen.findIndex(({ knoten: einer }) => gewaehlt.has(einer.schluessel))
  const gewaehlterSchluessel = zeilen[gewaehlter]?.knoten.schluessel
  useBeiWechsel(gewaehlterSchluessel, () => {
    if (gewaehlter < 0) return
    setAktiv(gewaehlterSchluessel)
    showZeile(virtuell, gewaehlter)
  })

  const klappe = (schluessel: string, auf: boolean): void => {
    const neue = new Set(offene)
    if (auf) neue.add(schluessel)
    else neue.delete(schluessel)
    onOffene(neue)
  }
  const gehe = (schluessel: string): void => {
    setAktiv(schluessel)
    const index = zeilen.findIndex(({ knoten: einer }) => einer.schluessel === schluessel)
    showZeile(virtuell, index)
    const zeile = zeilen[index]
    if (zeile !== undefined) onWahl(zeile)
  }
  const tippe = (zeichen: string): void => {
    const jetzt = Date.now()
    const text = jetzt - getippt.current.zeit < TIPPPAUSE_MS ? getippt.current.text + zeichen : zeichen
    getippt.current = { text, zeit: jetzt }
    const ziel = findNachNamen(zeilen, aktiv, text)
    if (ziel !== undefined) gehe(ziel)
  }
  const openMenue = (): void => {
    const index = zeilen.findIndex(({ knoten: einer }) => einer.schluessel === aktiv)
    const box = document.getElementById(`${praefix}-${index}`)?.getBoundingClientRect()
    const zeile = zeilen[index]
    if (zeile !== undefined && box !== undefined) eigenschaften.onMenue?.(zeile, { x: box.left + 24, y: box.bottom })
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (eigenschaften.onMenue !== undefined && isMenuetaste(ereignis)) {
      ereignis.preventDefault()
      openMenue()
      return
    }
    if (ereignis.ctrlKey || ereignis.metaKey || ereignis.altKey) return
    const aktive = zeilen.find(({ knoten: einer }) => einer.schluessel === aktiv)
    const schritt = nextSchritt(zeilen, aktiv, ereignis.key)
    if (schritt?.art === 'gehe') gehe(schritt.schluessel)
    else if (schritt !== undefined) klappe(schritt.schluessel, schritt.art === 'oeffne')
    else if (ereignis.key === 'Enter' && aktive !== undefined) (onAusfuehren ?? onWahl)(aktive)
    else if (ereignis.key === ' ' && aktive !== undefined) eigenschaften.onHaken?.(aktive)
    else if (ereignis.key.length === 1 && ereignis.key !== ' ') tippe(ereignis.key)
    else if (!ereignis.key.startsWith('Arrow')) return
    ereignis.preventDefault()
  }

  const ereignisse: Zeilenereignisse<T> = {
    onKlappe: useStabil((zeile) => {
      if (zeile.offen !== undefined) klappe(zeile.knoten.schluessel, !zeile.offen)
    }),
    onKlick: useStabil((zeile, { detail }) => {
      if (detail <= 1) erster.current = zeile
      // the first click may have moved the rows: the second one of a double click means no other
      else if (zeile.knoten.schluessel !== erster.current?.knoten.schluessel) return
      setAktiv(zeile.knoten.schluessel)
      onWahl(zeile)
    }),
    onDoppelklick: useStabil(() => {
      const zeile = erster.current
      if (zeile === undefined) return
      if (onAusfuehren !== undefined) onAusfuehren(zeile)
      // what the first click has opened stays open
      else ereignisse.onKlappe(zeile)
    }),
    onRechtsklick: useStabil((zeile, ereignis) => {
      if (eigenschaften.onMenue === undefined) return
      ereignis.preventDefault()
      setAktiv(zeile.knoten.schluessel)
      eigenschaften.onMenue(zeile, { x: ereignis.clientX, y: ereignis.clientY })
    }),
    onHaken: useStabil((zeile) => eigenschaften.onHaken?.(zeile)),
  }

  const aktiverIndex = zeilen.findIndex(({ knoten: einer }) => einer.schluessel === aktiv)
  const sichtbar = virtuell.getVirtualItems()
  return (
    <div
      ref={rahmen}
      className="baum baum-virtuell"
      role="tree"
      aria-label={name}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...(sichtbar.some(({ index }) => index === aktiverIndex)
        ? { 'aria-activedescendant': `${praefix}-${aktiverIndex}` }
        : {})}
    >
      <div role="none" style={{ height: virtuell.getTotalSize(), position: 'relative' }}>
        {sichtbar.map(({ index, start, key }) => {
          const zeile = zeilen[index]
          if (zeile === undefined) return null
          return (
            <Zeile
              key={key}
              id={`${praefix}-${index}`}
              start={start}
              zeile={zeile}
              gewaehlt={gewaehlt.has(zeile.knoten.schluessel)}
              aktiv={index === aktiverIndex}
              name={eigenschaften.nameOf?.(zeile) ?? zeile.knoten.name}
              klasse={eigenschaften.klasseOf?.(zeile) ?? ''}
              haken={eigenschaften.hakenOf?.(zeile)}
              inhalt={eigenschaften.zeile}
              {...ereignisse}
            />
          )
        })}
      </div>
    </div>
  )
}

function isMenuetaste({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey)
}

/** What the pointer does to a row; the same functions all the time. */
interface Zeilenereignisse<T> {
  onKlappe(zeile: Baumzeile<T>): void
  onKlick(zeile: Baumzeile<T>, ereignis: MouseEvent): void
  onDoppelklick(): void
  onRechtsklick(zeile: Baumzeile<T>, ereignis: MouseEvent): void
  onHaken(zeile: Baumzeile<T>): void
}

interface Zeileneigenschaften<T> extends Zeilenereignisse<T> {
  id: string
  start: number
  zeile: Baumzeile<T>
  gewaehlt: boolean
  aktiv: boolean
  name: string
  klasse: string
  haken: Haken | undefined
  inhalt(zeile: Baumzeile<T>): ReactNode
}

/** Drawn anew only when something of it is another: a choice changes two rows of many. */
const Zeile = memo(DrawnZeile) as typeof DrawnZeile

function DrawnZeile<T>(angaben: Zeileneigenschaften<T>) {
  const { id, start, zeile, gewaehlt, aktiv, name, klasse, haken, inhalt } = angaben
  const { onKlappe, onKlick, onDoppelklick, onRechtsklick, onHaken } = angaben
  return (
    <Listenzeile
      rolle="treeitem"
      gewaehlt={gewaehlt}
      id={id}
      aria-level={zeile.tiefe + 1}
      aria-posinset={zeile.stelle}
      aria-setsize={zeile.geschwister}
      {...(haken === undefined ? {} : { 'aria-checked': haken })}
      {...(zeile.offen === undefined ? {} : { 'aria-expanded': zeile.offen })}
      aria-label={name}
      className={`z ${gewaehlt ? 'wahl' : ''} ${aktiv ? 'aktiv' : ''} ${klasse}`}
      style={{ '--t': zeile.tiefe, position: 'absolute', top: start, left: 0, right: 0 } as CSSProperties}
      onClick={(ereignis) => onKlick(zeile, ereignis)}
      onContextMenu={(ereignis) => onRechtsklick(zeile, ereignis)}
      onDoubleClick={onDoppelklick}
    >
      <Klappzeichen offen={zeile.offen} onKlappe={() => onKlappe(zeile)} />
      {haken === undefined ? null : (
        <span
          className={`haken ${haken === 'false' ? '' : 'an'}`}
          aria-hidden="true"
          onClick={(ereignis) => {
            ereignis.stopPropagation()
            onHaken(zeile)
          }}
          onDoubleClick={(ereignis) => ereignis.stopPropagation()}
        >
          {haken === 'true' ? <Check size={12} strokeWidth={3} /> : null}
          {haken === 'mixed' ? <Minus size={12} strokeWidth={3} /> : null}
        </span>
      )}
      {inhalt(zeile)}
    </Listenzeile>
  )
}
