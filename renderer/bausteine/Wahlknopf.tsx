import type { ComponentPropsWithoutRef } from 'react'

interface Eigenschaften extends Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'role' | 'onClick'> {
  /** what it is in its group: one of the tabs, or one of several values */
  rolle: 'tab' | 'radio'
  /** chosen, and marked as such */
  an: boolean
  onWahl(): void
}

/** One of a group of which exactly one is chosen: the Tab key reaches only that one, the arrow keys of the group the others. */
export function Wahlknopf({ rolle, an, onWahl, className, ...weitere }: Eigenschaften) {
  const zustand = rolle === 'tab' ? { 'aria-selected': an } : { 'aria-checked': an }
  return (
    <button
      type="button"
      role={rolle}
      {...zustand}
      tabIndex={an ? 0 : -1}
      {...weitere}
      className={[className, an ? 'an' : undefined].filter(Boolean).join(' ')}
      onClick={onWahl}
    />
  )
}
