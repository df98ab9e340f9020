import type { Zustellweg } from '../modell/elemente/nachricht.ts'
import type { Installation, Organisation, Stelle } from '../modell/elemente/organisation.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'
import { groupBy } from './gruppieren.ts'
import { createLeistungssicht, findAlle, type Leistungssicht } from './modellsicht.ts'

/** A Leistung as one Organisation runs it itself (not redirected to another). */
export interface Einsatz {
  sicht: Leistungssicht
  organisation: Organisation
  stufe: number
  stellen: Stelle[]
}

/** The Leistungen that an Organisation runs itself. */
export function listEingesetzte({ stufen, umlenkungen }: Organisation): string[] {
  const umgelenkte = new Set(umlenkungen.map(({ leistung }) => leistung))
  return [...new Set(stufen.map(({ leistung }) => leistung))].filter((leistung) => !umgelenkte.has(leistung))
}

/** The entries of a list that are about a Leistung; lists of an Organisation with all Leistungen are asked for each of them. */
export function listFuer<T extends { leistung: string }>(liste: readonly T[], leistung: string): readonly T[] {
  const bekannte = NACH_LEISTUNG.get(liste) as ReadonlyMap<string, readonly T[]> | undefined
  const gruppen = bekannte ?? groupBy(liste, (eintrag) => eintrag.leistung)
  if (bekannte === undefined) NACH_LEISTUNG.set(liste, gruppen)
  return gruppen.get(leistung) ?? []
}

/** Records and their lists are immutable. */
const NACH_LEISTUNG = new WeakMap<readonly unknown[], ReadonlyMap<string, readonly unknown[]>>()

/** undefined where one of both is missing or the Organisation does not run the Leistung. */
export function findEinsatz(projekt: Projekt, organisationId: string, leistungId: string): Einsatz | undefined {
  const organisation = findDatensatz(projekt, 'organisation', organisationId)
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  const stufe = listFuer(organisation?.stufen ?? [], leistungId)[0]?.stufe
  if (organisation === undefined || leistung === undefined || stufe === undefined) return undefined
  const stellen = findAlle(projekt, 'stelle', organisation.stellen)
  return { sicht: createLeistungssicht(projekt, leistung), organisation, stufe, stellen }
}

/** The Zustellwege that apply at the stage of the Einsatz, those that only stand in for others left out. */
export function listAktiveZustellwege({ sicht, stufe }: Einsatz): Zustellweg[] {
  return sicht.zustellwege.filter((weg) => !weg.nurAlsErsatz && isAktiv(weg, stufe))
}

/** Whether a Zustellweg applies at this stage. */
export function isAktiv({ abStufe, bisStufe }: Zustellweg, stufe: number): boolean {
  return abStufe <= stufe && stufe <= (bisStufe ?? 4)
}

/** The Stellen of the Organisation that are in charge of the Leistung. */
function listZustaendige({ sicht, stellen }: Einsatz): Stelle[] {
  return stellen.filter(({ zustaendigkeiten }) => listFuer(zustaendigkeiten, sicht.leistung.id).length > 0)
}

/** The Stellen that a Rolle can mean; undefined where only a message or a clerk decides. */
export function listStellenOfRolle(einsatz: Einsatz, rolleId: string): Stelle[] | undefined {
  const rolle = einsatz.sicht.rollen.find(({ id }) => id === rolleId)
  switch (rolle?.bindung.art) {
    case 'zustaendigkeit':
    case 'nachricht':
      // the applicant is reached by the systems of the Stelle in charge
      return listZustaendige(einsatz)
    case 'konfiguration':
      return einsatz.stellen.filter(({ rollen }) => rollen.includes(rolleId))
    default:
      return undefined
  }
}

/** The Installation of a Komponententyp that a Stelle uses. */
export function findInstallation(projekt: Projekt, stelle: Stelle, komponententyp: string): Installation | undefined {
  return findAlle(projekt, 'installation', stelle.installationen).find((installation) =>
    findDatensatz(projekt, 'produkt', installation.produkt)?.komponententypen.includes(komponententyp),
  )
}
