import type { Organisation } from '../../../shared/modell/elemente/organisation.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalleintrag } from '../../spiel/nachrichtenwahl.ts'

/** A kind of case that can be applied for. */
export interface Eroeffnung {
  nachrichtentyp: string
  vorgangstyp: string
}

/** The opening Nachrichtentypen of a Leistung under the names of their Vorgangstypen, in their order. */
export function listEroeffnungen(projekt: Projekt, leistung: string | undefined): Eroeffnung[] {
  const eine = findDatensatz(projekt, 'leistung', leistung) ?? listDatensaetze(projekt, 'leistung')[0]
  const typen = (eine?.nachrichtentypen ?? []).flatMap((id) => findDatensatz(projekt, 'nachrichtentyp', id) ?? [])
  return (eine?.vorgangstypen ?? []).flatMap((id) => {
    const typ = typen.find(({ eroeffnet, vorgangstypen }) => eroeffnet && vorgangstypen.includes(id))
    const vorgangstyp = findDatensatz(projekt, 'vorgangstyp', id)
    return typ === undefined || vorgangstyp === undefined
      ? []
      : [{ nachrichtentyp: typ.id, vorgangstyp: vorgangstyp.name }]
  })
}

/** Organisationen that offer the Leistung, themselves or through another one. */
export function listAnbietende(projekt: Projekt, leistung: string | undefined): Organisation[] {
  return listDatensaetze(projekt, 'organisation').filter(
    ({ stufen, umlenkungen }) =>
      leistung === undefined || [...stufen, ...umlenkungen].some((eine) => eine.leistung === leistung),
  )
}

export function chooseOrganisation(
  projekt: Projekt,
  leistung: string | undefined,
  gewaehlte: string | undefined,
): Organisation | undefined {
  const anbietende = listAnbietende(projekt, leistung)
  return anbietende.find(({ id }) => id === gewaehlte) ?? anbietende[0]
}

/** Testfälle with a neutral message of this Nachrichtentyp: their values can fill the form. */
export function listBeispiele(testfaelle: readonly Testfalleintrag[], nachrichtentyp: string): Testfalleintrag[] {
  const kennzeichen = `nachrichtentyp>${nachrichtentyp}<`
  return testfaelle.filter(({ nachricht }) => nachricht.includes(kennzeichen))
}
