import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'

/** What the window sends to the worker that checks the model: everything once, then only what changed. */
export type Pruefauftrag =
  | { art: 'projekt'; nummer: number; projekt: Projekt }
  | { art: 'aenderung'; nummer: number; gesetzt: Datensatz[]; entfernt: string[]; dateien: [string, string][] }

/** The smallest Auftrag that brings the worker from `davor` to `projekt`; records are compared by identity. */
export function createPruefauftrag(davor: Projekt | undefined, projekt: Projekt, nummer: number): Pruefauftrag {
  if (davor === undefined || !hasGleicheBeigaben(davor, projekt)) return { art: 'projekt', nummer, projekt }
  const gesetzt = [...projekt.datensaetze.values()].filter((einer) => davor.datensaetze.get(einer.id) !== einer)
  const entfernt = [...davor.datensaetze.keys()].filter((id) => !projekt.datensaetze.has(id))
  return { art: 'aenderung', nummer, gesetzt, entfernt, dateien: [...projekt.dateien] }
}

/** The state of the worker after an Auftrag. Order of records as in the window: rules report in it. */
export function applyPruefauftrag(davor: Projekt | undefined, auftrag: Pruefauftrag): Projekt {
  if (auftrag.art === 'projekt') return auftrag.projekt
  if (davor === undefined) throw new Error('A change before the project it changes')
  const datensaetze = new Map(davor.datensaetze)
  for (const id of auftrag.entfernt) datensaetze.delete(id)
  for (const einer of auftrag.gesetzt) datensaetze.set(einer.id, einer)
  return { ...davor, datensaetze, dateien: new Map(auftrag.dateien) }
}

function hasGleicheBeigaben(davor: Projekt, projekt: Projekt): boolean {
  return (
    davor.id === projekt.id &&
    davor.codelisteninhalte === projekt.codelisteninhalte &&
    davor.schemata === projekt.schemata &&
    davor.eigeneRegeln === projekt.eigeneRegeln
  )
}
