import type { Befund } from '../../befund.ts'
import { type Einheit, keyOfEinheit } from './einheiten.ts'

/** What is known of an Einheit that was checked. */
export interface Pruefstand {
  einheit: Einheit
  /** keys of what was read of the project (`schluessel.ts`) */
  gelesen: ReadonlySet<string>
  /** by the codes of the rules that found something */
  befunde: ReadonlyMap<string, readonly Befund[]>
}

/** All Einheiten that were checked, found again by what was read for them and by the rules that found something there. */
export interface Einheitenspeicher {
  isLeer(): boolean
  /** Makes ready what `findLeser` needs; otherwise its first call does. */
  bereite(): void
  set(stand: Pruefstand): void
  remove(schluessel: string): void
  /** The Einheiten for which something under one of these keys was read. */
  findLeser(gelesene: ReadonlySet<string>): Einheit[]
  /** What a rule found, in the order of the Einheiten. */
  listBefunde(code: string): Befund[]
  /** The rules whose Befunde may be others than at the last call. */
  takeBeruehrte(): ReadonlySet<string>
}

export function createEinheitenspeicher(): Einheitenspeicher {
  const staende = new Map<string, Pruefstand>()
  const nachRegel = new Map<string, Map<string, readonly Befund[]>>()
  /** key that was read -> keys of Einheiten; a check that is not followed by another never needs it */
  let leser: Map<string, Set<string>> | undefined
  let beruehrte = new Set<string>()

  function forgetBefunde(schluessel: string, stand: Pruefstand | undefined): void {
    for (const code of stand?.befunde.keys() ?? []) {
      nachRegel.get(code)?.delete(schluessel)
      beruehrte.add(code)
    }
  }

  function bereite(): void {
    leser ??= createLeser(staende)
  }

  return {
    isLeer: () => staende.size === 0,
    set: (stand) => {
      const schluessel = keyOfEinheit(stand.einheit)
      const bisher = staende.get(schluessel)
      forgetBefunde(schluessel, bisher)
      staende.set(schluessel, stand)
      // mostly the same is read again
      if (leser !== undefined) changeLeser(leser, schluessel, bisher?.gelesen ?? NICHTS, stand.gelesen)
      for (const [code, befunde] of stand.befunde) {
        nachRegel.set(code, (nachRegel.get(code) ?? new Map()).set(schluessel, befunde))
        beruehrte.add(code)
      }
    },
    remove: (schluessel) => {
      const stand = staende.get(schluessel)
      forgetBefunde(schluessel, stand)
      staende.delete(schluessel)
      if (leser !== undefined && stand !== undefined) changeLeser(leser, schluessel, stand.gelesen, NICHTS)
    },
    bereite,
    findLeser: (gelesene) => {
      bereite()
      const schluessel = new Set([...gelesene].flatMap((eines) => [...(leser?.get(eines) ?? [])]))
      return [...schluessel].flatMap((einer) => staende.get(einer)?.einheit ?? [])
    },
    listBefunde: (code) =>
      [...(nachRegel.get(code) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, befunde]) => befunde),
    takeBeruehrte: () => {
      const bisherige = beruehrte
      beruehrte = new Set()
      return bisherige
    },
  }
}

function createLeser(staende: ReadonlyMap<string, Pruefstand>): Map<string, Set<string>> {
  const leser = new Map<string, Set<string>>()
  for (const [schluessel, { gelesen }] of staende) changeLeser(leser, schluessel, NICHTS, gelesen)
  return leser
}

const NICHTS: ReadonlySet<string> = new Set()

function changeLeser(
  leser: Map<string, Set<string>>,
  schluessel: string,
  bisher: ReadonlySet<string>,
  neu: ReadonlySet<string>,
): void {
  for (const gelesenes of bisher) {
    if (!neu.has(gelesenes)) leser.get(gelesenes)?.delete(schluessel)
  }
  for (const gelesenes of neu) {
    if (bisher.has(gelesenes)) continue
    const bisherige = leser.get(gelesenes)
    if (bisherige === undefined) leser.set(gelesenes, new Set([schluessel]))
    else bisherige.add(schluessel)
  }
}
