import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Codelisteneintrag, Projekt } from '../../shared/modell/projekt.ts'

/** What the window sends to the worker that checks the model: everything once, in pieces, then only what changed. */
export type Pruefauftrag =
  | { art: 'saetze'; datensaetze: Datensatz[] }
  | (Auftragskopf &
      (
        | { art: 'projekt'; projekt: Projekt }
        | {
            art: 'aenderung'
            gesetzt: Datensatz[]
            entfernt: string[]
            dateien: [string, string][]
            codelisten: Codelisten
          }
      ))

/** Which check an answer belongs to. */
export interface Auftragskopf {
  nummer: number
  /** the Leistung in view, whose Befunde are wanted first */
  leistung: string | undefined
}

type Codelisten = [id: string, eintraege: readonly Codelisteneintrag[]][]

/** So many records are copied for the worker in about a millisecond. */
const SAETZE_JE_STUECK = 150

/**
 * The smallest Aufträge that bring the worker from `davor` to `projekt`; records are compared by identity. A whole project comes in
 * pieces: copying all records of a large one at once would hold up the window. The last Auftrag asks for the check.
 */
export function* createPruefauftraege(
  davor: Projekt | undefined,
  projekt: Projekt,
  kopf: Auftragskopf,
): Generator<Pruefauftrag> {
  if (davor === undefined || !hasGleicheBeigaben(davor, projekt)) {
    const alle = [...projekt.datensaetze.values()]
    for (let stelle = 0; stelle < alle.length; stelle += SAETZE_JE_STUECK) {
      yield { art: 'saetze', datensaetze: alle.slice(stelle, stelle + SAETZE_JE_STUECK) }
    }
    yield { ...kopf, art: 'projekt', projekt: { ...projekt, datensaetze: new Map() } }
    return
  }
  yield {
    ...kopf,
    art: 'aenderung',
    gesetzt: listGesetzte(davor.datensaetze, projekt.datensaetze).map(([, datensatz]) => datensatz),
    entfernt: listEntfernte(davor.datensaetze, projekt.datensaetze),
    dateien: listGesetzte(davor.dateien, projekt.dateien),
    codelisten: listGesetzte(davor.codelisteninhalte, projekt.codelisteninhalte),
  }
}

/** What the worker makes of the Aufträge in their order: the project after each, or undefined where only a piece has come. */
export function createPruefempfang(): (auftrag: Pruefauftrag) => Projekt | undefined {
  let projekt: Projekt | undefined
  let angekommene = new Map<string, Datensatz>()
  return (auftrag) => {
    if (auftrag.art === 'saetze') {
      for (const einer of auftrag.datensaetze) angekommene.set(einer.id, einer)
      return undefined
    }
    if (auftrag.art === 'projekt') {
      projekt = { ...auftrag.projekt, datensaetze: angekommene }
      angekommene = new Map()
    } else {
      if (projekt === undefined) throw new Error('A change before the project it changes')
      projekt = applyAenderung(projekt, auftrag)
    }
    return projekt
  }
}

/** A record that is gone keeps its file, as in the window: undo brings it back there. */
function applyAenderung(davor: Projekt, auftrag: Extract<Pruefauftrag, { art: 'aenderung' }>): Projekt {
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
