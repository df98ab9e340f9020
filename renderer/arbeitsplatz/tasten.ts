/** What of a KeyboardEvent matters for a shortcut. */
export interface Tastendruck {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const TASTEN: Readonly<Record<string, string>> = {
  Entf: 'Delete',
  Einfg: 'Insert',
  Eingabe: 'Enter',
  Leertaste: ' ',
  Links: 'ArrowLeft',
  Rechts: 'ArrowRight',
  Hoch: 'ArrowUp',
  Runter: 'ArrowDown',
}

/**
 * Whether a key press is this shortcut, written as in the menus: `Strg Umschalt Z`, `F8`, `Alt Links`. On a Mac the
 * command key counts as Strg.
 */
export function isTaste(taste: string, druck: Tastendruck): boolean {
  const teile = taste.split(' ')
  const haupt = teile.at(-1) ?? ''
  const strg = teile.includes('Strg')
  const alt = teile.includes('Alt')
  const umschalt = teile.includes('Umschalt')
  return (
    druck.key.toLowerCase() === (TASTEN[haupt] ?? haupt).toLowerCase() &&
    (druck.ctrlKey || druck.metaKey) === strg &&
    druck.altKey === alt &&
    druck.shiftKey === umschalt
  )
}

/** Keys that take back what was typed, or bring it back. */
export function isRueckgaengigtaste(taste: string): boolean {
  return /^Strg (?:Umschalt )?[ZY]$/.test(taste)
}

/** Keys that a text field needs for itself: everything without Strg or Alt but the function keys, and its own undo. */
export function isTextfeldtaste(taste: string): boolean {
  if (/^(?:Umschalt )?F\d+$/.test(taste)) return false
  return !/\b(?:Strg|Alt)\b/.test(taste) || /^Strg (?:Umschalt )?[ZYXCVA]$/.test(taste)
}
