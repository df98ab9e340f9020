import { createFeldverzeichnis, type Feldverzeichnis } from '../../shared/ausdruck/felder.ts'
import { listSichtdokumente, type Sichtknoten, stageOfKnoten } from '../../shared/auswertung/sichtbaum.ts'
import type { Dokument } from '../../shared/modell/elemente/dokument.ts'
import type { Umsetzungsstufe } from '../../shared/modell/elemente/gemeinsam.ts'
import type { Leistung } from '../../shared/modell/elemente/leistung.ts'
import type { Dokumentsicht, Nachrichtentyp } from '../../shared/modell/elemente/nachricht.ts'
import type { Nachrichtenform } from '../../shared/modell/nachrichtXml.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'

/** A form for one Nachrichtentyp at one stage: what it asks, in the order of the model. */
export interface Form {
  projekt: Projekt
  leistung: Leistung
  nachrichtentyp: Nachrichtentyp
  stufe: Umsetzungsstufe
  dokumente: Formdokument[]
  felder: Feldverzeichnis
  /** the same for writing and reading messages */
  nachrichtenform: Nachrichtenform
}

export interface Formdokument {
  dokument: Dokument
  sicht: Dokumentsicht
  /** fields and Gruppen that the Dokumentsicht lets through and the stage knows */
  kinder: Sichtknoten[]
}

/** The form of a Nachrichtentyp; undefined where the model has no such type (any more). */
export function createForm(projekt: Projekt, nachrichtentypId: string, stufe: Umsetzungsstufe): Form | undefined {
  const nachrichtentyp = findDatensatz(projekt, 'nachrichtentyp', nachrichtentypId)
  const leistung = listDatensaetze(projekt, 'leistung').find((eine) => eine.nachrichtentypen.includes(nachrichtentypId))
  if (nachrichtentyp === undefined || leistung === undefined) return undefined
  const dokumente = listSichtdokumente(projekt, nachrichtentyp)
  return {
    ...{ projekt, leistung, nachrichtentyp, stufe },
    dokumente: dokumente
      .map(({ dokument, sicht, kinder }) => ({ dokument, sicht, kinder: restrictStufe(kinder, stufe) }))
      .filter(({ kinder }) => kinder.length > 0),
    felder: createFeldverzeichnis(dokumente.map(({ baum }) => baum)),
    nachrichtenform: { leistung, nachrichtentyp, dokumente: [...dokumente] },
  }
}

function restrictStufe(kinder: readonly Sichtknoten[], stufe: Umsetzungsstufe): Sichtknoten[] {
  return kinder
    .filter((kind) => stageOfKnoten(kind) <= stufe)
    .map(({ knoten, kinder: weitere }) => ({ knoten, kinder: restrictStufe(weitere, stufe) }))
}
