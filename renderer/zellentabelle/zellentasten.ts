import type { KeyboardEvent } from 'react'

/** What a table does with a key that comes with Alt, with Strg or alone; false leaves it to the window. */
interface Zellentasten {
  onAlt(): boolean
  onStrg(): boolean
  onEinfach(): boolean
}

/** Gives a key to the table; one that it does not know goes on to the window. */
export function takeTaste(ereignis: KeyboardEvent, { onAlt, onStrg, onEinfach }: Zellentasten): void {
  const strg = ereignis.ctrlKey || ereignis.metaKey
  if (strg && ['c', 'x', 'v'].includes(ereignis.key.toLowerCase())) {
    // the browser's own events for these carry the clipboard
    ereignis.stopPropagation()
    return
  }
  const erledigt = ereignis.altKey ? onAlt() : strg ? onStrg() : onEinfach()
  if (!erledigt) return
  ereignis.preventDefault()
  ereignis.stopPropagation()
}

/** Rows that one key for a page goes over. */
const SEITE = 15

/** The row to which a key goes from the one at `hier` (-1: none); undefined for keys that go nowhere. */
export function findZielzeile(key: string, hier: number, anzahl: number): number | undefined {
  const ziel = ZIELE[key]?.(hier, anzahl - 1)
  return ziel === undefined ? undefined : Math.max(0, Math.min(ziel, anzahl - 1))
}

const ZIELE: Readonly<Record<string, (hier: number, letzte: number) => number>> = {
  ArrowDown: (hier) => hier + 1,
  ArrowUp: (hier) => hier - 1,
  PageDown: (hier) => hier + SEITE,
  PageUp: (hier) => hier - SEITE,
  Home: () => 0,
  End: (_, letzte) => letzte,
}
