import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Organisation } from '../../../shared/modell/elemente/organisation.ts'
import { listAnbietende, listLeistungen } from '../../../shared/modell/leistungen.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import {
  listAngebote,
  type Nachrichtenangebot,
  sortAngebote,
  type Testfalleintrag,
} from '../../spiel/nachrichtenwahl.ts'

/** A kind of case that can be applied for. */
export interface Eroeffnung {
  nachrichtentyp: string
  vorgangstyp: string
}

/** The opening Nachrichtentypen of a Leistung under the names of their Vorgangstypen, in their order. */
export function listEroeffnungen(projekt: Projekt, leistung: string | undefined): Eroeffnung[] {
  const eine = findDatensatz(projekt, 'leistung', leistung) ?? listLeistungen(projekt)[0]
  const typen = (eine?.nachrichtentypen ?? []).flatMap((id) => findDatensatz(projekt, 'nachrichtentyp', id) ?? [])
  return (eine?.vorgangstypen ?? []).flatMap((id) => {
    const typ = typen.find(({ eroeffnet, vorgangstypen }) => eroeffnet && vorgangstypen.includes(id))
    const vorgangstyp = findDatensatz(projekt, 'vorgangstyp', id)
    return typ === undefined || vorgangstyp === undefined
      ? []
      : [{ nachrichtentyp: typ.id, vorgangstyp: vorgangstyp.name }]
  })
}

/** Organisationen that offer the Leistung; all, while none is chosen. */
export function listWaehlbare(projekt: Projekt, leistung: string | undefined): Organisation[] {
  return leistung === undefined ? listDatensaetze(projekt, 'organisation') : listAnbietende(projekt, leistung)
}

export function chooseOrganisation(
  projekt: Projekt,
  leistung: string | undefined,
  gewaehlte: string | undefined,
): Organisation | undefined {
  const waehlbare = listWaehlbare(projekt, leistung)
  return waehlbare.find(({ id }) => id === gewaehlte) ?? waehlbare[0]
}

/**
 * Testfälle with a neutral message of this Nachrichtentyp: their values can fill the form. Those that fit the form as it
 * stands come first.
 */
export function listBeispiele(
  projekt: Projekt,
  testfaelle: readonly Testfalleintrag[],
  { nachrichtentyp, organisation, stufe }: Beispielwahl,
): Nachrichtenangebot[] {
  const kennzeichen = `nachrichtentyp>${nachrichtentyp}<`
  const passende = testfaelle.filter(({ nachricht }) => nachricht.includes(kennzeichen))
  return sortAngebote(listAngebote(projekt, passende), passende, organisation, stufe)
}

interface Beispielwahl {
  nachrichtentyp: string
  organisation: string | undefined
  stufe: Umsetzungsstufe
}
