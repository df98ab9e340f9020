import type { Datensatz } from '../../../modell/datensatz.ts'
import type { Projekt } from '../../../modell/projekt.ts'

/**
 * The model with everything from stage 1 on: the rule that is generated from it has the pieces of the rules of all stages, so
 * one structure serves them all and a changed stage is only another row.
 */
export function createStrukturmodell(projekt: Projekt): Projekt {
  const datensaetze = new Map<string, Datensatz>()
  for (const [id, datensatz] of projekt.datensaetze) datensaetze.set(id, fromFirstStufe(datensatz))
  return { ...projekt, datensaetze }
}

function fromFirstStufe(datensatz: Datensatz): Datensatz {
  switch (datensatz.art) {
    case 'datenfeld':
      return { ...datensatz, abStufe: 1 }
    case 'zustellweg': {
      const { bisStufe: _, ...weg } = datensatz
      return { ...weg, abStufe: 1 }
    }
    case 'baukastenverwendung':
      return datensatz.ueberschreibungen === undefined
        ? datensatz
        : { ...datensatz, ueberschreibungen: datensatz.ueberschreibungen.map(({ abStufe: _, ...rest }) => rest) }
    default:
      return datensatz
  }
}
