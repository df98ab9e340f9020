import type { ComponentPropsWithoutRef } from 'react'
import { useErsterFokus } from './useErsterFokus.ts'

/** A small text field for something new; it has the focus as soon as it is there. */
export function Ersteingabe(eigenschaften: ComponentPropsWithoutRef<'input'>) {
  const feld = useErsterFokus<HTMLInputElement>()
  return <input ref={feld} className="feld klein" {...eigenschaften} />
}
