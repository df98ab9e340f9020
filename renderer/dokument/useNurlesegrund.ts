import { useMemo } from 'react'
import { useDokument } from './dokument.ts'
import { findNurlesegrund, type Nurlesegrund } from './nurLesen.ts'

/** Why this window only reads; undefined where it may write. */
export function useNurlesegrund(): Nurlesegrund | undefined {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const aenderbar = useDokument((stand) => stand.aenderbar)
  const lesebefunde = useDokument((stand) => stand.lesebefunde)
  return useMemo(
    () => findNurlesegrund({ schreibrecht, aenderbar, lesebefunde }),
    [schreibrecht, aenderbar, lesebefunde],
  )
}
