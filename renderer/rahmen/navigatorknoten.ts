import type { Schwere } from '../../shared/befund.ts'
import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Datensatz, Datensatzart } from '../../shared/modell/datensatz.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { stufeIn, stufeOf } from '../arbeitsplatz/elemente.ts'
import type { RoteTests } from '../arbeitsplatz/hervorhebung.ts'
import type { Zeichenart } from '../bausteine/arten.ts'
import type { Baumknoten } from '../bausteine/baumzeilen.ts'
import { worseOf } from '../befunde/befundsicht.ts'

/** What a row of the navigator stands for. */
export interface Eintrag {
  /** folder: a heading over elements of one kind; the others can be chosen */
  art: Zeichenart | 'ordner'
  /** id of the element, or of the Testfall as `testfall:<kennung>` */
  id?: string
  /** Feldpfad of a Datenfeld within its Dokument */
  feld?: string
  leistung?: string
  zahl?: number
  schwere?: Schwere | undefined
  stufe?: number | undefined
  /** failed tests that it, or something below it, has to do with */
  rote?: ReadonlySet<string> | undefined
}

export interface Navigatorknoten extends Baumknoten<Eintrag> {
  kinder?: (() => readonly Navigatorknoten[]) | undefined
  /** Whether an element (or Testfall) stands below, where that is known without making what does; undefined: look there. */
  hasTeil?: (id: string) => boolean
}

/** All that the tree is made from. */
export interface Navigatorlage {
  projekt: Projekt
  testfaelle: Projektstand['testfaelle']
  schweren: ReadonlyMap<string, Schwere>
  roteTests: RoteTests
}

/** Those of the ids that there are, as records of their kind. */
export function listVorhandene<A extends Datensatzart>(projekt: Projekt, art: A, ids: readonly string[]) {
  return ids.map((id) => findDatensatz(projekt, art, id)).filter((eines) => eines !== undefined)
}

/** Kinds whose elements are there from a stage on; all others always are. */
const MIT_STUFE: ReadonlySet<string> = new Set([
  ...['vorgangstyp', 'teilleistung', 'dokument', 'nachrichtentyp', 'zustellweg', 'rolle', 'komponententyp'],
])

interface Elementangaben {
  leistung?: string
  /** ids of what stands below and shows through where it is folded */
  unterhalb?: () => Iterable<string>
}

/** A row for an element; its marks and what stands below are found when somebody asks. */
export function createElement(
  { projekt, schweren, roteTests }: Navigatorlage,
  { id, art, name }: Datensatz,
  schluessel: string,
  kinder?: () => readonly Navigatorknoten[],
  { leistung, unterhalb = () => [] }: Elementangaben = {},
): Navigatorknoten {
  const ids = once(() => [id, ...unterhalb()])
  const stufe = once(() => {
    if (!MIT_STUFE.has(art)) return undefined
    return leistung === undefined ? stufeOf(projekt, id) : stufeIn(projekt, leistung, id)
  })
  return {
    schluessel,
    name,
    wert: {
      art,
      id,
      get schwere() {
        return worstOf(ids().map((eine) => schweren.get(eine)))
      },
      get rote() {
        return uniteTests(ids().map((eine) => roteTests.get(eine)))
      },
      get stufe() {
        return stufe()
      },
      ...(leistung === undefined ? {} : { leistung }),
    },
    ...(kinder === undefined ? {} : { kinder: once(kinder) }),
  }
}

/** A heading over elements; none where there is nothing below it. */
export function createOrdner(
  schluessel: string,
  name: string,
  kinder: readonly Navigatorknoten[],
): Navigatorknoten | undefined {
  if (kinder.length === 0) return undefined
  return {
    schluessel,
    name,
    wert: {
      art: 'ordner',
      zahl: kinder.length,
      get schwere() {
        return worstOf(kinder.map(({ wert }) => wert.schwere))
      },
      get rote() {
        return uniteTests(kinder.map(({ wert }) => wert.rote))
      },
    },
    kinder: () => kinder,
  }
}

/** What `create` gives, made when it is first asked for. */
export function once<T>(create: () => T): () => T {
  let bekanntes: { wert: T } | undefined
  return () => {
    bekanntes ??= { wert: create() }
    return bekanntes.wert
  }
}

export function worstOf(schweren: readonly (Schwere | undefined)[]): Schwere | undefined {
  return schweren.reduce(worseOf, undefined)
}

export function uniteTests(mengen: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const rote = mengen.filter((menge) => menge !== undefined)
  return rote.length < 2 ? rote[0] : new Set(rote.flatMap((menge) => [...menge]))
}
