import type { Zustellweg } from '../modell/elemente/nachricht.ts'
import type { Installation, Organisation, Stelle } from '../modell/elemente/organisation.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { findAlle, type Leistungssicht, type Modellsicht } from './modellsicht.ts'

/** A Leistung as one Organisation runs it itself (not redirected to another). */
export interface Einsatz {
  sicht: Leistungssicht
  organisation: Organisation
  stufe: number
  stellen: Stelle[]
}

export function listEinsaetze(modell: Modellsicht): Einsatz[] {
  return listDatensaetze(modell.projekt, 'organisation').flatMap((organisation) =>
    modell.leistungen.flatMap((sicht) => {
      const { id } = sicht.leistung
      const stufe = organisation.stufen.find(({ leistung }) => leistung === id)?.stufe
      if (stufe === undefined || organisation.umlenkungen.some(({ leistung }) => leistung === id)) return []
      return [{ sicht, organisation, stufe, stellen: findAlle(modell.projekt, 'stelle', organisation.stellen) }]
    }),
  )
}

/** The Zustellwege that apply at the stage of the Einsatz, those that only stand in for others left out. */
export function listAktiveZustellwege({ sicht, stufe }: Einsatz): Zustellweg[] {
  return sicht.zustellwege.filter(
    ({ abStufe, bisStufe, nurAlsErsatz }) => !nurAlsErsatz && abStufe <= stufe && stufe <= (bisStufe ?? 4),
  )
}

/** The Stellen of the Organisation that are in charge of the Leistung. */
function listZustaendige({ sicht, stellen }: Einsatz): Stelle[] {
  return stellen.filter(({ zustaendigkeiten }) =>
    zustaendigkeiten.some(({ leistung }) => leistung === sicht.leistung.id),
  )
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
