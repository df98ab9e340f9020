import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Codelisteneintrag, Projekt } from '../../shared/modell/projekt.ts'

/** What the window sends to the worker that checks the model: everything once, then only what changed. */
export type Pruefauftrag = Auftragskopf &
  (
    | { art: 'projekt'; projekt: Projekt }
    | {
        art: 'aenderung'
        gesetzt: Datensatz[]
        entfernt: string[]
        dateien: [string, string][]
        codelisten: Codelisten
      }
  )

interface Auftragskopf {
  nummer: number
  /** the Leistung in view, whose Befunde are wanted first */
  leistung: string | undefined
}

type Codelisten = [id: string, eintraege: readonly Codelisteneintrag[]][]

/** The smallest Auftrag that brings the worker from `davor` to `projekt`; records are compared by identity. */
export function createPruefauftrag(davor: Projekt | undefined, projekt: Projekt, kopf: Auftragskopf): Pruefauftrag {
  if (davor === undefined || !hasGleicheBeigaben(davor, projekt)) return { ...kopf, art: 'projekt', projekt }
  return {
    ...kopf,
    art: 'aenderung',
    gesetzt: listGesetzte(davor.datensaetze, projekt.datensaetze).map(([, datensatz]) => datensatz),
    entfernt: listEntfernte(davor.datensaetze, projekt.datensaetze),
    dateien: listGesetzte(davor.dateien, projekt.dateien),
    codelisten: listGesetzte(davor.codelisteninhalte, projekt.codelisteninhalte),
  }
}

/** The state of the worker after an Auftrag. A record that is gone keeps its file, as in the window: undo brings it back there. */
export function applyPruefauftrag(davor: Projekt | undefined, auftrag: Pruefauftrag): Projekt {
  if (auftrag.art === 'projekt') return auftrag.projekt
  if (davor === undefined) throw new Error('A change before the project it changes')
  const datensaetze = new Map(davor.datensaetze)
  for (const id of auftrag.entfernt) datensaetze.delete(id)
  for (const einer of auftrag.gesetzt) datensaetze.set(einer.id, einer)
  return {
    ...davor,
    datensaetze,
    dateien: mergeGesetzte(davor.dateien, auftrag.dateien),
    codelisteninhalte: mergeGesetzte(davor.codelisteninhalte, auftrag.codelisten),
  }
}

function mergeGesetzte<V>(davor: ReadonlyMap<string, V>, gesetzte: readonly [string, V][]): ReadonlyMap<string, V> {
  return gesetzte.length === 0 ? davor : new Map([...davor, ...gesetzte])
}

function listGesetzte<V>(davor: ReadonlyMap<string, V>, danach: ReadonlyMap<string, V>): [string, V][] {
  return davor === danach ? [] : [...danach].filter(([id, wert]) => davor.get(id) !== wert)
}

function listEntfernte(davor: ReadonlyMap<string, unknown>, danach: ReadonlyMap<string, unknown>): string[] {
  return davor === danach ? [] : [...davor.keys()].filter((id) => !danach.has(id))
}

function hasGleicheBeigaben(davor: Projekt, projekt: Projekt): boolean {
  return (
    davor.id === projekt.id &&
    davor.name === projekt.name &&
    davor.schemata === projekt.schemata &&
    davor.eigeneRegeln === projekt.eigeneRegeln &&
    listEntfernte(davor.dateien, projekt.dateien).length === 0 &&
    listEntfernte(davor.codelisteninhalte, projekt.codelisteninhalte).length === 0
  )
}
