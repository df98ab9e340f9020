import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { createMitBedingung } from './bedingungsfaelle.ts'
import { createGrosse, createPlanfall } from './fallbau.ts'
import type { Planfall } from './planfall.ts'
import type { Rahmen } from './rahmen.ts'

/** Every Zustellweg that the message may take at this stage, with its Bedingung true and false. */
export function listZustellwegfaelle(rahmen: Rahmen): Planfall[] {
  return rahmen.leistung.zustellwege.flatMap((id) => {
    const weg = findDatensatz(rahmen.projekt, 'zustellweg', id)
    if (weg === undefined || !concernsNachricht(rahmen, weg)) return []
    const { bedingung } = weg
    if (bedingung === undefined) return [createWegfall(rahmen, weg, 'frei', `Zustellweg „${weg.name}“`) ?? []].flat()
    return [true, false].flatMap((ziel) => {
      const titel = `Zustellweg „${weg.name}“, Bedingung ${ziel ? 'erfüllt' : 'nicht erfüllt'}`
      return createWegfall(rahmen, weg, ziel ? 'wahr' : 'falsch', titel) ?? []
    })
  })
}

function concernsNachricht({ projekt, nachrichtentyp }: Rahmen, weg: Zustellweg): boolean {
  if (weg.nachrichtentyp === nachrichtentyp.id) return true
  return findDatensatz(projekt, 'nachrichtentyp', weg.nachrichtentyp)?.ausgeloestDurch === nachrichtentyp.id
}

function createWegfall(
  rahmen: Rahmen,
  weg: Zustellweg,
  lage: 'frei' | 'wahr' | 'falsch',
  titel: string,
): Planfall | undefined {
  const kennung = `${weg.id}-${lage}`
  const grund =
    weg.bedingung === undefined
      ? createGrosse(rahmen, kennung)
      : createMitBedingung(rahmen, kennung, weg.bedingung, lage === 'wahr')
  return grund && createPlanfall(rahmen, grund, { kennung, titel, kategorie: 'zustellweg', element: weg.id })
}
