import type { KeyboardEvent } from 'react'

const SCHRITTE: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Arrow keys, Home and End within a tab bar, a radio group or a toolbar: moves the focus among the tabs, radios or buttons
 * inside and chooses tabs and radios at once. Give all but the current one `tabIndex={-1}`: one tab stop.
 */
export function onPfeiltasten(ereignis: KeyboardEvent<HTMLElement>): void {
  const glieder = [...ereignis.currentTarget.querySelectorAll<HTMLElement>('[role="tab"], [role="radio"]')]
  const hier = glieder.indexOf(document.activeElement as HTMLElement)
  if (hier < 0) return
  const schritt = SCHRITTE[ereignis.key]
  const ziel =
    ereignis.key === 'Home'
      ? glieder[0]
      : ereignis.key === 'End'
        ? glieder.at(-1)
        : schritt === undefined
          ? undefined
          : glieder[(hier + schritt + glieder.length) % glieder.length]
  if (ziel === undefined) return
  ereignis.preventDefault()
  ereignis.stopPropagation()
  ziel.focus()
  ziel.click()
}
