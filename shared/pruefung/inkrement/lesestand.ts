import type { Datensatz, Datensatzart } from '../../modell/datensatz.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { listReferenzen, type Verwendung } from '../../modell/referenzen.ts'
import type { Verzeichnis } from '../../modell/verzeichnis.ts'
import { ALLES, keyOfArt, keyOfBenutzt, keyOfZiel, PRAEFIXE } from './schluessel.ts'

/** The state of a project that rules read, with ways into it that an edit changes only where it touches them. */
export interface Lesestand extends Verzeichnis {
  readonly projekt: Projekt
  /** Goes on to another state of the project. */
  update(projekt: Projekt): Unterschied
}

interface Unterschied {
  /** keys (`schluessel.ts`) under which something reads otherwise now */
  schluessel: ReadonlySet<string>
  saetze: readonly { davor: Datensatz | undefined; danach: Datensatz | undefined }[]
}

/** The state of a project before anything of it is there. */
export function createLesestand({ id, name }: Projekt): Lesestand {
  let projekt: Projekt = { id, name, ...LEER }
  const nachArt = new Map<Datensatzart, Map<string, Datensatz>>()
  const sortierte = new Map<Datensatzart, readonly Datensatz[]>()
  /** id that is referred to -> records that do so by id */
  const verweisende = new Map<string, Map<string, Datensatz>>()
  /** by key, what was asked for; some Baukasten parts are used everywhere and asked for everywhere */
  const verwendungen = new Map<string, readonly Verwendung[]>()

  const isVerwendet = (ziel: string): boolean => (verweisende.get(ziel)?.size ?? 0) > 0

  /** What reads otherwise once this record is there, or is gone. */
  function noteGeaendertes(einer: Datensatz, geaenderte: Set<string>): void {
    for (const { ziel } of listReferenzen(einer)) {
      for (const schluessel of [keyOfZiel(ziel, undefined), keyOfZiel(ziel, einer.art)]) {
        geaenderte.add(schluessel)
        verwendungen.delete(schluessel)
      }
      if (!isVerwendet(ziel)) geaenderte.add(keyOfBenutzt(ziel))
    }
  }

  function exchange(
    alt: Datensatz | undefined,
    neu: Datensatz | undefined,
    note: (einer: Datensatz) => void = () => {},
  ): void {
    if (alt !== undefined) {
      nachArt.get(alt.art)?.delete(alt.id)
      for (const { ziel } of listReferenzen(alt)) verweisende.get(ziel)?.delete(alt.id)
      note(alt)
    }
    if (neu !== undefined) {
      note(neu)
      getOrCreate(nachArt, neu.art).set(neu.id, neu)
      for (const { ziel } of listReferenzen(neu)) getOrCreate(verweisende, ziel).set(neu.id, neu)
    }
  }

  function update(neu: Projekt): Unterschied {
    const geaenderte = new Set<string>()
    const saetze: Unterschied['saetze'][number][] = []
    // of an empty project nobody has read anything that could read otherwise now
    const note = projekt.datensaetze.size === 0 ? undefined : (einer: Datensatz) => noteGeaendertes(einer, geaenderte)
    forEachUnterschied(projekt.datensaetze, neu.datensaetze, (id, davor, danach) => {
      saetze.push({ davor, danach })
      geaenderte.add(PRAEFIXE.datensaetze + id)
      for (const einer of [davor, danach]) {
        if (einer === undefined) continue
        geaenderte.add(keyOfArt(einer.art))
        sortierte.delete(einer.art)
      }
      exchange(davor, danach, note)
    })
    if (geaenderte.size > 0) geaenderte.add(PRAEFIXE.datensaetze + ALLES)
    for (const teil of ['dateien', 'codelisteninhalte', 'schemata', 'eigeneRegeln'] as const) {
      forEachUnterschied<unknown>(projekt[teil], neu[teil], (name) => {
        geaenderte.add(PRAEFIXE[teil] + name).add(PRAEFIXE[teil] + ALLES)
      })
    }
    projekt = neu
    return { schluessel: geaenderte, saetze }
  }

  return {
    get projekt() {
      return projekt
    },
    update,
    isVerwendet,
    listArt: (art) => {
      const bekannte = sortierte.get(art) ?? [...(nachArt.get(art)?.values() ?? [])].sort(compareIds)
      sortierte.set(art, bekannte)
      return bekannte
    },
    listVerwendungen: (ziel, art) => {
      const schluessel = keyOfZiel(ziel, art)
      const bekannte =
        verwendungen.get(schluessel) ??
        [...(verweisende.get(ziel)?.values() ?? [])]
          .filter((von) => art === undefined || von.art === art)
          .sort(compareIds)
          .flatMap((von) => listVerwendungenIn(von, ziel))
      verwendungen.set(schluessel, bekannte)
      return bekannte
    },
  }
}

const LEER = {
  datensaetze: new Map<string, never>(),
  dateien: new Map<string, never>(),
  codelisteninhalte: new Map<string, never>(),
  schemata: new Map<string, never>(),
  eigeneRegeln: new Map<string, never>(),
}

function listVerwendungenIn(von: Datensatz, ziel: string): Verwendung[] {
  return listReferenzen(von)
    .filter((referenz) => referenz.ziel === ziel)
    .map((referenz) => ({ von, referenz }))
}

function compareIds(a: Datensatz, b: Datensatz): number {
  return a.id < b.id ? -1 : 1
}

function getOrCreate<K, V>(maps: Map<K, Map<string, V>>, schluessel: K): Map<string, V> {
  const vorhandene = maps.get(schluessel)
  if (vorhandene !== undefined) return vorhandene
  const neue = new Map<string, V>()
  maps.set(schluessel, neue)
  return neue
}

/** Values are immutable, so the same object says the same. */
function forEachUnterschied<V>(
  davor: ReadonlyMap<string, V>,
  danach: ReadonlyMap<string, V>,
  note: (schluessel: string, davor: V | undefined, danach: V | undefined) => void,
): void {
  if (davor === danach) return
  for (const [schluessel, wert] of danach) {
    const bisher = davor.get(schluessel)
    if (bisher !== wert) note(schluessel, bisher, wert)
  }
  for (const [schluessel, wert] of davor) {
    if (!danach.has(schluessel)) note(schluessel, wert, undefined)
  }
}
