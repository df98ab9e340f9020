import type { KeyboardEvent } from 'react'
import { findZielzeile, takeTaste } from '../../zellentabelle/zellentasten.ts'
import { chooseEintrag, useListenzustand } from './listenzustand.ts'
import type { Listenaktionen } from './useListenaktionen.ts'

interface Tabellenlage {
  /** codes of the rows as they are shown */
  codes: readonly string[]
  /** place in the whole list before which a new entry comes */
  neueStelle: number
  aktionen: Listenaktionen
  schreibrecht: boolean
}

/** What a key does in the table of entries; keys it does not know go on to the window. */
export function onEintragstaste(ereignis: KeyboardEvent, lage: Tabellenlage): void {
  takeTaste(ereignis, {
    onAlt: () => onAlt(ereignis, lage),
    onStrg: () => onStrg(ereignis, lage),
    onEinfach: () => onEinfach(ereignis, lage),
  })
}

function onAlt({ key }: KeyboardEvent, { aktionen, schreibrecht }: Tabellenlage): boolean {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
  if (schreibrecht) aktionen.step(key === 'ArrowUp' ? -1 : 1)
  return true
}

function onStrg({ key }: KeyboardEvent, { codes }: Tabellenlage): boolean {
  const { aktiv } = useListenzustand.getState()
  if (key === 'a') useListenzustand.setState({ auswahl: new Set(codes), aktiv: aktiv ?? codes[0] })
  else if (key === ' ' && aktiv !== undefined) chooseEintrag(codes, aktiv, 'dazu')
  else return false
  return true
}

function onEinfach({ key, shiftKey }: KeyboardEvent, lage: Tabellenlage): boolean {
  const { codes, aktionen, schreibrecht } = lage
  const { aktiv } = useListenzustand.getState()
  const ziel = findZielzeile(key, codes.indexOf(aktiv ?? ''), codes.length)
  if (ziel !== undefined) {
    const code = codes[ziel]
    if (code !== undefined) chooseEintrag(codes, code, shiftKey ? 'bis' : 'einzeln')
    return true
  }
  switch (key) {
    case 'ArrowLeft':
      useListenzustand.setState({ spalte: 'code' })
      return true
    case 'ArrowRight':
      useListenzustand.setState({ spalte: 'name' })
      return true
    case 'Enter':
    case 'F2':
      if (schreibrecht && aktiv !== undefined) useListenzustand.setState({ bearbeitet: true, hinweis: '' })
      return true
    case 'Insert':
      if (schreibrecht) useListenzustand.setState({ entwurf: lage.neueStelle, suche: '' })
      return true
    case 'Delete':
      if (schreibrecht) aktionen.remove()
      return true
    default:
      return false
  }
}
