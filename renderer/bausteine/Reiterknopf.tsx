import type { ComponentPropsWithoutRef } from 'react'

interface Eigenschaften extends Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'role' | 'onClick'> {
  /** chosen, and marked as such */
  an: boolean
  onWahl(): void
}

/** A tab of a tablist: the Tab key reaches only the chosen one, the arrow keys of the list reach the others. */
export function Reiterknopf({ an, onWahl, className, ...weitere }: Eigenschaften) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={an}
      tabIndex={an ? 0 : -1}
      {...weitere}
      className={[className, an ? 'an' : undefined].filter(Boolean).join(' ')}
      onClick={onWahl}
    />
  )
}
