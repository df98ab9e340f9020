import type { Datensatz, Datensatzart } from '../../modell/datensatz.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'

type Teilliste = 'vorgangstypen' | 'teilleistungen' | 'dokumente' | 'rollen' | 'nachrichtentypen' | 'zustellwege'

/** The list of a Leistung that a record of this kind stands in. */
export const TEILLISTEN: Readonly<Partial<Record<Datensatzart, Teilliste>>> = {
  vorgangstyp: 'vorgangstypen',
  teilleistung: 'teilleistungen',
  dokument: 'dokumente',
  rolle: 'rollen',
  nachrichtentyp: 'nachrichtentypen',
  zustellweg: 'zustellwege',
}

/**
 * Among which records of a project a new one of a Leistung needs names of its own: those of its kind in the Leistung, as the model
 * check asks for, and Dokumente that stand beside it in a message. Rollen and systems are chosen by name across Leistungen.
 */
export function listNamensnachbarn(projekt: Projekt, leistung: Leistung, art: Datensatzart): readonly Datensatz[] {
  const liste = TEILLISTEN[art]
  if (liste === undefined || art === 'rolle') return listDatensaetze(projekt, art)
  const ids = new Set<string>(leistung[liste])
  if (art === 'dokument') {
    for (const id of leistung.nachrichtentypen) {
      for (const sicht of findDatensatz(projekt, 'nachrichtentyp', id)?.dokumentsichten ?? []) ids.add(sicht.dokument)
    }
  }
  return [...ids].flatMap((id) => projekt.datensaetze.get(id) ?? [])
}

/** The Leistung that lists a record among its own. */
export function findEigeneLeistung(projekt: Projekt, { id, art }: Datensatz): Leistung | undefined {
  const liste = TEILLISTEN[art]
  if (liste === undefined) return undefined
  return listDatensaetze(projekt, 'leistung').find((leistung) => leistung[liste].includes(id))
}
