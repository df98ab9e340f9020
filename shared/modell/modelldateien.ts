import { MODELLDATEIARTEN, modelldateiartOf } from './dateiarten.ts'
import type { Datensatz } from './datensatz.ts'
import { compareCodepoints, writeKanonisch } from './kanonisch.ts'
import { FORMATVERSION, type Projekt } from './projekt.ts'

export const PROJEKTDATEI = 'projekt.fachwerk'

type Dateigruppen = ReadonlyMap<string, readonly Datensatz[]>

/** Kept from edit to edit: to find the files of all records takes longer than everything else about saving one change. */
const GRUPPEN = new WeakMap<Projekt, Dateigruppen>()

/** The records of every model file, by path. */
function groupByDatei(projekt: Projekt): Dateigruppen {
  const bekannte = GRUPPEN.get(projekt)
  if (bekannte !== undefined) return bekannte
  const gruppen = new Map<string, Datensatz[]>()
  for (const datensatz of projekt.datensaetze.values()) {
    const pfad = projekt.dateien.get(datensatz.id)
    if (pfad === undefined) throw new Error(`Record ${datensatz.id} belongs to no file`)
    const gruppe = gruppen.get(pfad)
    if (gruppe === undefined) gruppen.set(pfad, [datensatz])
    else gruppe.push(datensatz)
  }
  GRUPPEN.set(projekt, gruppen)
  return gruppen
}

/**
 * Hands what is known of the files of a state on to the one that an edit has made of it by changing these records. Where records came,
 * went or moved, or nothing is known yet, it is found anew when it is asked for.
 */
export function followDateigruppen(
  davor: Projekt,
  danach: Projekt,
  geaenderte: readonly { von: Datensatz; nach: Datensatz }[],
): void {
  const bekannte = GRUPPEN.get(davor)
  const bleiben = davor.dateien === danach.dateien && davor.datensaetze.size === danach.datensaetze.size
  if (bekannte === undefined || !bleiben || davor === danach) return
  const neue = new Map(geaenderte.map(({ nach }) => [nach.id, nach]))
  const gruppen = new Map(bekannte)
  for (const pfad of new Set(geaenderte.map(({ nach }) => danach.dateien.get(nach.id)))) {
    const gruppe = pfad === undefined ? undefined : gruppen.get(pfad)
    if (pfad === undefined || gruppe === undefined) return
    gruppen.set(
      pfad,
      gruppe.map((einer) => neue.get(einer.id) ?? einer),
    )
  }
  GRUPPEN.set(danach, gruppen)
}

/** The canonical text of a model file: the same object as long as the records of the file are the same. */
export interface Dateitext {
  readonly text: string
}

/** Path and canonical text of every JSON file a project is saved in, the Projektdatei included, ordered by path. */
export function writeModelldateien(projekt: Projekt): Map<string, string> {
  return new Map([...listModelltexte(projekt)].map(([pfad, { text }]) => [pfad, text]))
}

/** The same; after an edit only the files of changed records are written anew. */
export function listModelltexte(projekt: Projekt): ReadonlyMap<string, Dateitext> {
  const bekannte = MODELLTEXTE.get(projekt)
  if (bekannte !== undefined) return bekannte
  const texte = new Map<string, Dateitext>()
  texte.set(PROJEKTDATEI, { text: writeProjektdatei(projekt) })
  for (const [pfad, datensaetze] of groupByDatei(projekt)) texte.set(pfad, getModelltext(pfad, datensaetze))
  const geordnete = new Map([...texte].sort(([a], [b]) => compareCodepoints(a, b)))
  MODELLTEXTE.set(projekt, geordnete)
  return geordnete
}

/** Projects are immutable, and a save looks at what it writes and at what was written before. */
const MODELLTEXTE = new WeakMap<Projekt, ReadonlyMap<string, Dateitext>>()

/** The texts of the files with records, one after the other: all at once take long in a large project. */
export function* iterateModelltexte(projekt: Projekt): Generator<Dateitext> {
  for (const [pfad, datensaetze] of groupByDatei(projekt)) yield getModelltext(pfad, datensaetze)
}

interface BekannterText extends Dateitext {
  pfad: string
  datensaetze: readonly Datensatz[]
}

/** By the first record of a file. Records are immutable, so the same ones give the same text. */
const TEXTE = new WeakMap<Datensatz, BekannterText>()

function getModelltext(pfad: string, datensaetze: readonly Datensatz[]): Dateitext {
  const [erster] = datensaetze
  const bekannter = erster && TEXTE.get(erster)
  if (bekannter?.pfad === pfad && hasSame(bekannter.datensaetze, datensaetze)) return bekannter
  const neuer = { text: writeModelldatei(pfad, datensaetze), pfad, datensaetze }
  if (erster !== undefined) TEXTE.set(erster, neuer)
  return neuer
}

function hasSame(davor: readonly Datensatz[], danach: readonly Datensatz[]): boolean {
  if (davor === danach) return true
  return davor.length === danach.length && davor.every((einer, stelle) => einer === danach[stelle])
}

/** Canonical text of `projekt.fachwerk`. */
export function writeProjektdatei({ id, name }: Pick<Projekt, 'id' | 'name'>): string {
  return writeKanonisch({ format: FORMATVERSION, id, name })
}

/**
 * Canonical text of one model file. Of several main records (`buendel.json`) the one with the smallest id is named; without any
 * there is no such file, and it throws.
 */
export function writeModelldatei(pfad: string, datensaetze: readonly Datensatz[]): string {
  const dateiart = modelldateiartOf(pfad)
  if (dateiart === undefined) throw new Error(`Not the path of a model file: ${pfad}`)
  const art = MODELLDATEIARTEN[dateiart].wurzel
  const [wurzel] = datensaetze
    .filter((datensatz) => datensatz.art === art)
    .sort((a, b) => compareCodepoints(a.id, b.id))
  if (wurzel === undefined) throw new Error(`No record of kind ${art} in ${pfad}`)
  return writeKanonisch({
    format: FORMATVERSION,
    wurzel: wurzel.id,
    datensaetze: Object.fromEntries(datensaetze.map((datensatz) => [datensatz.id, datensatz])),
  })
}
