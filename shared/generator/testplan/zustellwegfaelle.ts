import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { createMitBedingung } from './bedingungsfaelle.ts'
import { createPlanfall } from './fallbau.ts'
import type { Planfall } from './planfall.ts'
import type { Rahmen } from './rahmen.ts'
import { asksElement } from './umfang.ts'

/**
 * Every conditional Zustellweg that the message may take at this stage, with its Bedingung true and false. Ways without
 * one are taken by every message, so by the smallest and the largest too.
 */
export function listZustellwegfaelle(rahmen: Rahmen): Planfall[] {
  return rahmen.leistung.zustellwege.flatMap((id) => {
    const weg = findDatensatz(rahmen.projekt, 'zustellweg', id)
    if (weg === undefined || !concernsNachricht(rahmen, weg) || !asksElement(rahmen.umfang ?? {}, id)) return []
    return [true, false].flatMap((ziel) => createWegfall(rahmen, weg, ziel) ?? [])
  })
}

function concernsNachricht({ projekt, nachrichtentyp }: Rahmen, weg: Zustellweg): boolean {
  if (weg.nachrichtentyp === nachrichtentyp.id) return true
  return findDatensatz(projekt, 'nachrichtentyp', weg.nachrichtentyp)?.ausgeloestDurch === nachrichtentyp.id
}

function createWegfall(rahmen: Rahmen, weg: Zustellweg, ziel: boolean): Planfall | undefined {
  if (weg.bedingung === undefined) return undefined
  const kennung = `${weg.id}-${ziel ? 'wahr' : 'falsch'}`
  const titel = `Zustellweg „${weg.name}“, Bedingung ${ziel ? 'erfüllt' : 'nicht erfüllt'}`
  const grund = createMitBedingung(rahmen, kennung, weg.bedingung, ziel)
  return grund && createPlanfall(rahmen, grund, { kennung, titel, kategorie: 'zustellweg', element: weg.id })
}
