import { useMemo } from 'react'
import type { Dokumentaktionen } from '../../dokument/aktionen.ts'
import { useAktionen } from '../../host/HostKontext.tsx'
import { createEntwurfsaktionen, type Entwurfsaktionen } from './aktionen/entwurfsaktionen.ts'
import { createFeldlauf, type Feldlauf } from './aktionen/feldlauf.ts'
import { createKopieraktionen, type Kopieraktionen } from './aktionen/kopieraktionen.ts'
import { removeGewaehlte } from './aktionen/loeschung.ts'
import { createVerschiebeaktionen, type Verschiebeaktionen } from './aktionen/verschiebeaktionen.ts'

/** What can be done with the chosen rows; whatever cannot says why beside the table. */
export interface Feldaktionen extends Feldlauf, Entwurfsaktionen, Verschiebeaktionen, Kopieraktionen {
  remove(): void
}

export function useFeldaktionen(): Feldaktionen {
  const aktionen = useAktionen()
  return useMemo(() => createFeldaktionen(aktionen), [aktionen])
}

function createFeldaktionen(aktionen: Dokumentaktionen): Feldaktionen {
  const lauf = createFeldlauf(aktionen)
  const verschiebeaktionen = createVerschiebeaktionen(lauf)
  return {
    ...lauf,
    ...createEntwurfsaktionen(lauf),
    ...verschiebeaktionen,
    ...createKopieraktionen(lauf, verschiebeaktionen),
    remove: () => removeGewaehlte(aktionen),
  }
}
