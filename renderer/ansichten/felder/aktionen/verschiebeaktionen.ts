import { type Feldort, listOberste } from '../../../../shared/dokument/befehle/felder/feldteile.ts'
import {
  checkVerschiebung,
  findZielort,
  moveFelder,
  type Richtung,
} from '../../../../shared/dokument/befehle/felder/verschieben.ts'
import { type Feldlauf, hint, isVerwehrt, listGewaehlte, projektOf, showZeilen } from './feldlauf.ts'

export interface Verschiebeaktionen {
  /** Moves the chosen rows by one place. */
  move(richtung: Richtung): void
  moveTo(ids: readonly string[], ziel: Feldort): void
}

export function createVerschiebeaktionen({ run }: Feldlauf): Verschiebeaktionen {
  const moveTo = (ids: readonly string[], ziel: Feldort): void => {
    const projekt = projektOf()
    if (projekt === undefined || isVerwehrt(checkVerschiebung(projekt, ids, ziel))) return
    if (run(moveFelder(projekt, ids, ziel))) showZeilen(ids)
  }
  return {
    moveTo,
    move: (richtung) => {
      const projekt = projektOf()
      const ids = projekt === undefined ? [] : listOberste(projekt, listGewaehlte(projekt))
      if (projekt === undefined || ids.length === 0) return
      const ziel = findZielort(projekt, ids, richtung)
      if (typeof ziel === 'string') hint(ziel)
      else moveTo(ids, ziel)
    },
  }
}
