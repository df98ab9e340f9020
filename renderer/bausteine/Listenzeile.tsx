import type { ComponentPropsWithoutRef } from 'react'

interface Eigenschaften extends Omit<ComponentPropsWithoutRef<'div'>, 'role' | 'tabIndex'> {
  rolle: 'option' | 'treeitem'
  gewaehlt: boolean
}

/**
 * A row of a list or tree that has the focus itself and names the active row (`aria-activedescendant`). The row hears the pointer
 * only and never takes the focus: keys are the list's, and a row that scrolls out of sight is drawn no more.
 */
export function Listenzeile({ rolle, gewaehlt, ...weitere }: Eigenschaften) {
  const stand = { role: rolle, 'aria-selected': gewaehlt }
  return <div {...stand} {...weitere} />
}
