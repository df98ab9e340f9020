import type { Datensatz, Datensatzart } from './datensatz.ts'
import { listReferenzen } from './referenzen.ts'
import { provideVerzeichnis, type Verzeichnis } from './verzeichnis.ts'

type Datensaetze = ReadonlyMap<string, Datensatz>

/** A record before and after an edit; undefined where there was or is none. */
export interface Satzaenderung {
  davor: Datensatz | undefined
  danach: Datensatz | undefined
}

/** Records in the order of their ids, under their kind, or under an id that they refer to. */
type Gruppen<K> = ReadonlyMap<K, readonly Datensatz[]>

/** A Verzeichnis that the next state takes over, with what an edit has changed. */
interface Standverzeichnis extends Verzeichnis {
  /** Makes the way from an id to whoever refers to it, a record a step; no step where it is there. */
  prepareVerweise(): Generator<undefined>
  follow(danach: Datensaetze, aenderungen: readonly Satzaenderung[]): Standverzeichnis
}

const VERZEICHNISSE = new WeakMap<Datensaetze, Standverzeichnis>()
/** One and the same: who keeps what was made of a list asks whether it still is that list. */
const KEINE: readonly Datensatz[] = []

/**
 * Gives the records of a project that is going to be edited a Verzeichnis, so that nobody has to walk all of them after each edit.
 * It is made when it is first asked for; the map must not change any more.
 */
export function provideStandverzeichnis(datensaetze: Datensaetze): void {
  provide(datensaetze, createStandverzeichnis(datensaetze))
}

/**
 * Finds who refers to what, a record a step: whoever asks for it first would otherwise wait for all of them. Where the caller does
 * not go on to the end, somebody else has asked or will make it. Without a Verzeichnis there is no step.
 */
export function prepareVerweise(datensaetze: Datensaetze): Iterable<undefined> {
  return VERZEICHNISSE.get(datensaetze)?.prepareVerweise() ?? []
}

/** Hands the Verzeichnis of a state on to the one that an edit has made of it; where there is none, nothing happens. */
export function followStandverzeichnis(
  davor: Datensaetze,
  danach: Datensaetze,
  aenderungen: readonly Satzaenderung[],
): void {
  const bisheriges = VERZEICHNISSE.get(davor)
  if (bisheriges !== undefined) provide(danach, bisheriges.follow(danach, aenderungen))
}

function provide(datensaetze: Datensaetze, verzeichnis: Standverzeichnis): void {
  VERZEICHNISSE.set(datensaetze, verzeichnis)
  provideVerzeichnis(datensaetze, verzeichnis)
}

function createStandverzeichnis(
  datensaetze: Datensaetze,
  bekannteArten?: Gruppen<Datensatzart>,
  bekannteZiele?: Gruppen<string>,
): Standverzeichnis {
  let nachArt = bekannteArten
  let nachZiel = bekannteZiele
  const listGeordnete = (): readonly Datensatz[] => [...datensaetze.values()].sort(compareIds)
  const listVerweisende = (ziel: string): readonly Datensatz[] => {
    nachZiel ??= group(listGeordnete(), listZiele)
    return nachZiel.get(ziel) ?? KEINE
  }
  return {
    listArt: (art) => {
      nachArt ??= group(listGeordnete(), listArten)
      return nachArt.get(art) ?? KEINE
    },
    *prepareVerweise() {
      const gruppen = new Map<string, Datensatz[]>()
      for (const datensatz of nachZiel === undefined ? listGeordnete() : []) {
        addTo(gruppen, datensatz, listZiele)
        yield
      }
      nachZiel ??= gruppen
    },
    listVerwendungen: (ziel, art) =>
      listVerweisende(ziel)
        .filter((von) => art === undefined || von.art === art)
        .flatMap((von) =>
          listReferenzen(von)
            .filter((referenz) => referenz.ziel === ziel)
            .map((referenz) => ({ von, referenz })),
        ),
    isVerwendet: (ziel) => listVerweisende(ziel).length > 0,
    // what nobody has asked for yet is made of the new state when somebody does
    follow: (danach, aenderungen) =>
      createStandverzeichnis(
        danach,
        nachArt && regroup(nachArt, aenderungen, listArten),
        nachZiel && regroup(nachZiel, aenderungen, listZiele),
      ),
  }
}

function listArten({ art }: Datensatz): Iterable<Datensatzart> {
  return [art]
}

function listZiele(datensatz: Datensatz): Iterable<string> {
  return listReferenzen(datensatz).map(({ ziel }) => ziel)
}

function group<K>(datensaetze: readonly Datensatz[], keysOf: (datensatz: Datensatz) => Iterable<K>): Gruppen<K> {
  const gruppen = new Map<K, Datensatz[]>()
  for (const datensatz of datensaetze) addTo(gruppen, datensatz, keysOf)
  return gruppen
}

function addTo<K>(
  gruppen: Map<K, Datensatz[]>,
  datensatz: Datensatz,
  keysOf: (datensatz: Datensatz) => Iterable<K>,
): void {
  for (const key of keysOf(datensatz)) {
    const gruppe = gruppen.get(key)
    if (gruppe === undefined) gruppen.set(key, [datensatz])
    // a record may name the same one several times
    else if (gruppe.at(-1) !== datensatz) gruppe.push(datensatz)
  }
}

/** Only the groups that a changed record stands in are made anew. */
function regroup<K>(
  davor: Gruppen<K>,
  aenderungen: readonly Satzaenderung[],
  keysOf: (datensatz: Datensatz) => Iterable<K>,
): Gruppen<K> {
  const betroffene = new Map<K, { ohne: Set<string>; mit: Set<Datensatz> }>()
  const note = (key: K): { ohne: Set<string>; mit: Set<Datensatz> } => {
    const bisherige = betroffene.get(key) ?? { ohne: new Set(), mit: new Set() }
    betroffene.set(key, bisherige)
    return bisherige
  }
  for (const { davor: alt, danach: neu } of aenderungen) {
    if (alt !== undefined) for (const key of keysOf(alt)) note(key).ohne.add(alt.id)
    if (neu !== undefined) for (const key of keysOf(neu)) note(key).mit.add(neu)
  }
  const danach = new Map(davor)
  for (const [key, { ohne, mit }] of betroffene) {
    const bleibende = (davor.get(key) ?? []).filter(({ id }) => !ohne.has(id))
    danach.set(key, [...bleibende, ...mit].sort(compareIds))
  }
  return danach
}

function compareIds(a: Datensatz, b: Datensatz): number {
  return a.id < b.id ? -1 : 1
}
