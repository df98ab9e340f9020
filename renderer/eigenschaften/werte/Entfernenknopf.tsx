import { type LucideIcon, X } from 'lucide-react'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'

interface Eigenschaften {
  /** accessible name and tooltip */
  name: string
  zeichen?: LucideIcon
  groesse?: number
  onEntfernen(): void
}

/**
 * Takes a member out of a list and keeps the keyboard there: on the same button of the next member, of the last one at the
 * end, and with none left on what adds one.
 */
export function Entfernenknopf({ name, zeichen = X, groesse = 13, onEntfernen }: Eigenschaften) {
  return (
    <Symbolknopf
      zeichen={zeichen}
      name={name}
      groesse={groesse}
      data-entfernen=""
      onClick={({ currentTarget }) => {
        keepFokus(currentTarget)
        onEntfernen()
      }}
    />
  )
}

const LISTE = '.wertliste, .recht'

function keepFokus(knopf: HTMLElement): void {
  const liste = knopf.closest(LISTE)
  const stelle = listKnoepfe(liste).indexOf(knopf)
  requestAnimationFrame(() => {
    // a refused change leaves the button, and with it the focus, where it was
    if (document.activeElement !== document.body) return
    const knoepfe = listKnoepfe(liste)
    const ziel = knoepfe[stelle] ?? knoepfe.at(-1) ?? liste?.querySelector<HTMLElement>('input, button')
    ziel?.focus()
  })
}

/** Those of the list itself, not of lists inside its members. */
function listKnoepfe(liste: Element | null): HTMLElement[] {
  const knoepfe = liste?.querySelectorAll<HTMLElement>('[data-entfernen]') ?? []
  return [...knoepfe].filter((knopf) => knopf.closest(LISTE) === liste)
}
