import type { Schwere } from '../../shared/befund.ts'
import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Datensatz, Datensatzart } from '../../shared/modell/datensatz.ts'
import type { Leistung } from '../../shared/modell/elemente/leistung.ts'
import { type Feldknoten, resolveFeldbaum } from '../../shared/modell/feldbaum.ts'
import { listLeistungen } from '../../shared/modell/leistungen.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { guessLeistung } from '../../shared/modell/testfallnachricht.ts'
import { stufeIn, stufeOf, TESTFALL } from '../arbeitsplatz/elemente.ts'
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

type Testfaelle = Projektstand['testfaelle']

export interface Navigatorlage {
  projekt: Projekt
  testfaelle: Projektstand['testfaelle']
  schweren: ReadonlyMap<string, Schwere>
  roteTests: RoteTests
}

/**
 * The whole tree. With hundreds of Leistungen it is made anew with every edit, so what stands below a node, and the marks that
 * tell of it, are found only when somebody asks.
 */
export function createNavigatorbaum(lage: Navigatorlage): Navigatorknoten[] {
  const { projekt } = lage
  const leistungen = listLeistungen(projekt)
  const buendel = listDatensaetze(projekt, 'buendel')
  const gebuendelte = new Set(buendel.flatMap((eines) => eines.leistungen))
  const testfaelle = groupTestfaelle(lage, leistungen[0])
  const create = (leistung: Leistung): Navigatorknoten =>
    createLeistung(lage, leistung, testfaelle.get(leistung.id) ?? [])
  return [
    ...buendel.map((eines) =>
      createElement(lage, eines, `b/${eines.id}`, () => {
        const eigene = new Set(eines.leistungen)
        return leistungen.filter(({ id }) => eigene.has(id)).map(create)
      }),
    ),
    ...leistungen.filter(({ id }) => !gebuendelte.has(id)).map(create),
    ...listOrdner(lage, [
      ['rolle', 'Rollen'],
      ['komponententyp', 'Komponententypen'],
      ['codeliste', 'Codelisten'],
      ['rechtsgrundlage', 'Rechtsgrundlagen'],
      ['dokument', 'Dokumente des Baukastens'],
      ['datenfeldgruppe', 'Gruppen des Baukastens'],
    ]),
    createProdukte(lage),
    createOrganisationen(lage),
  ].filter((knoten) => knoten !== undefined)
}

const TEILLISTEN = [
  ['vorgangstyp', 'Vorgangstypen', 'vorgangstypen'],
  ['teilleistung', 'Teilleistungen', 'teilleistungen'],
  ['dokument', 'Dokumente', 'dokumente'],
  ['nachrichtentyp', 'Nachrichtentypen', 'nachrichtentypen'],
  ['zustellweg', 'Zustellwege', 'zustellwege'],
] as const

function createLeistung(lage: Navigatorlage, leistung: Leistung, testfaelle: Testfaelle): Navigatorknoten {
  const { id, name } = leistung
  const kinder = once(() =>
    [
      ...TEILLISTEN.map(([art, titel, liste]) =>
        createOrdner(
          `${id}/${art}`,
          titel,
          listVorhandene(lage.projekt, art, leistung[liste]).map((teil) =>
            createTeil(lage, teil, `${id}/${teil.id}`, id),
          ),
        ),
      ),
      createTestfaelle(lage, id, testfaelle),
    ].filter((knoten) => knoten !== undefined),
  )
  const werte = (): Eintrag[] => kinder().map(({ wert }) => wert)
  return {
    schluessel: id,
    name,
    wert: {
      art: 'leistung',
      id,
      leistung: id,
      get schwere() {
        return worstOf([lage.schweren.get(id), ...werte().map(({ schwere }) => schwere)])
      },
      get rote() {
        return uniteTests([lage.roteTests.get(id), ...werte().map(({ rote }) => rote)])
      },
    },
    kinder,
    hasTeil: (gesucht) =>
      TEILLISTEN.some(([, , liste]) => leistung[liste].includes(gesucht)) ||
      testfaelle.some(({ kennung }) => TESTFALL + kennung === gesucht),
  }
}

function createTeil(lage: Navigatorlage, element: Datensatz, schluessel: string, leistung: string): Navigatorknoten {
  if (element.art !== 'dokument') return createElement(lage, element, schluessel, undefined, { leistung })
  const kinder = (): Navigatorknoten[] =>
    resolveFeldbaum(lage.projekt, element.id).kinder.map((eines) => createFeld(lage, eines, schluessel, leistung))
  const unterhalb = (): Iterable<string> => listFelder(lage.projekt, element.kinder)
  return createElement(lage, element, schluessel, kinder, { leistung, unterhalb })
}

function createFeld(lage: Navigatorlage, knoten: Feldknoten, praefix: string, leistung: string): Navigatorknoten {
  const schluessel = `${praefix}/${knoten.pfad}`
  const kinder = knoten.kinder
  return {
    schluessel,
    name: knoten.name,
    wert: {
      art: knoten.art === 'feld' ? 'datenfeld' : 'datenfeldgruppe',
      id: knoten.dokument,
      feld: knoten.pfad,
      leistung,
      schwere: lage.schweren.get(knoten.id),
      rote: lage.roteTests.get(knoten.id),
      stufe: knoten.feld?.abStufe,
      ...(kinder.length === 0 ? {} : { zahl: kinder.length }),
    },
    ...(kinder.length === 0 ? {} : { kinder: () => kinder.map((eines) => createFeld(lage, eines, praefix, leistung)) }),
  }
}

/** The records below a Dokument, followed through Gruppen and Baukasten uses. */
function listFelder(projekt: Projekt, ids: readonly string[], gesehen = new Set<string>()): ReadonlySet<string> {
  for (const id of ids) {
    if (gesehen.has(id)) continue
    gesehen.add(id)
    const eines = projekt.datensaetze.get(id)
    if (eines?.art === 'datenfeldgruppe') listFelder(projekt, eines.kinder, gesehen)
    if (eines?.art === 'baukastenverwendung') listFelder(projekt, [eines.gruppe], gesehen)
  }
  return gesehen
}

/** Testfälle by the Leistung that they are about; one that nobody recognises stands at the first all the same. */
function groupTestfaelle({ projekt, testfaelle }: Navigatorlage, erste: Leistung | undefined): Map<string, Testfaelle> {
  const gruppen = new Map<string, Testfaelle>()
  for (const testfall of testfaelle) {
    const leistung = guessLeistung(projekt, testfall) ?? erste?.id
    if (leistung !== undefined) gruppen.set(leistung, [...(gruppen.get(leistung) ?? []), testfall])
  }
  return gruppen
}

function createTestfaelle(
  { roteTests }: Navigatorlage,
  leistung: string,
  testfaelle: Testfaelle,
): Navigatorknoten | undefined {
  return createOrdner(
    `${leistung}/testfall`,
    'Testfälle',
    testfaelle.map(({ kennung, testfall }) => ({
      schluessel: `${leistung}/${TESTFALL}${kennung}`,
      name: testfall.name,
      wert: { art: 'testfall', id: TESTFALL + kennung, leistung, rote: roteTests.get(TESTFALL + kennung) },
    })),
  )
}

function createProdukte(lage: Navigatorlage): Navigatorknoten | undefined {
  const { projekt } = lage
  const zuordnungen = listDatensaetze(projekt, 'zuordnung')
  const produkte = listDatensaetze(projekt, 'produkt').map((produkt) =>
    createElement(lage, produkt, `p/${produkt.id}`, () =>
      listVorhandene(projekt, 'schnittstelle', produkt.schnittstellen).map((schnittstelle) => {
        const eigene = zuordnungen.filter((zuordnung) => zuordnung.schnittstelle === schnittstelle.id)
        const kinder = () => eigene.map((zuordnung) => createElement(lage, zuordnung, `p/${zuordnung.id}`))
        return createElement(lage, schnittstelle, `p/${schnittstelle.id}`, eigene.length === 0 ? undefined : kinder)
      }),
    ),
  )
  return createOrdner('produkt', 'Produkte', produkte)
}

function createOrganisationen(lage: Navigatorlage): Navigatorknoten | undefined {
  const { projekt } = lage
  const organisationen = listDatensaetze(projekt, 'organisation').map((organisation) =>
    createElement(lage, organisation, `o/${organisation.id}`, () => [
      ...listVorhandene(projekt, 'stelle', organisation.stellen).map((stelle) =>
        createElement(lage, stelle, `o/${stelle.id}`),
      ),
      ...listVorhandene(projekt, 'installation', organisation.installationen).map((installation) =>
        createElement(lage, installation, `o/${organisation.id}/${installation.id}`),
      ),
    ]),
  )
  return createOrdner('organisation', 'Organisationen', organisationen)
}

function listVorhandene<A extends Datensatzart>(projekt: Projekt, art: A, ids: readonly string[]) {
  return ids.map((id) => findDatensatz(projekt, art, id)).filter((eines) => eines !== undefined)
}

function listOrdner(lage: Navigatorlage, arten: readonly [Datensatzart, string][]): (Navigatorknoten | undefined)[] {
  return arten.map(([art, name]) =>
    createOrdner(
      art,
      name,
      listDatensaetze(lage.projekt, art)
        .filter((eines) => !NUR_DES_BAUKASTENS.has(art) || isBaukasten(lage.projekt, eines))
        .sort((a, b) => NACH_NAMEN.compare(a.name, b.name))
        .map((eines) => createElement(lage, eines, `${art}/${eines.id}`)),
    ),
  )
}

const NACH_NAMEN = new Intl.Collator('de')

/** Of these, those of a Leistung stand below it. */
const NUR_DES_BAUKASTENS: ReadonlySet<Datensatzart> = new Set(['dokument', 'datenfeldgruppe'])

function isBaukasten(projekt: Projekt, { id }: Datensatz): boolean {
  return projekt.dateien.get(id)?.startsWith('baukasten/') === true
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

function createElement(
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

function createOrdner(
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
function once<T>(create: () => T): () => T {
  let bekanntes: { wert: T } | undefined
  return () => {
    bekanntes ??= { wert: create() }
    return bekanntes.wert
  }
}

function worstOf(schweren: readonly (Schwere | undefined)[]): Schwere | undefined {
  return schweren.reduce(worseOf, undefined)
}

function uniteTests(mengen: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const rote = mengen.filter((menge) => menge !== undefined)
  return rote.length < 2 ? rote[0] : new Set(rote.flatMap((menge) => [...menge]))
}

/**
 * The nodes that fit a filter, with everything above them; all of them open. Datenfelder are searched as well. `undefined`
 * for an empty filter.
 */
export function filterBaum(
  knoten: readonly Navigatorknoten[],
  filter: string,
): { knoten: Navigatorknoten[]; offene: ReadonlySet<string> } | undefined {
  const gesucht = filter.trim().toLowerCase()
  if (gesucht === '') return undefined
  const offene = new Set<string>()
  const behalte = (einer: Navigatorknoten): Navigatorknoten | undefined => {
    const passt = einer.wert.art !== 'ordner' && matches(einer, gesucht)
    const kinder = (einer.kinder?.() ?? []).map(behalte).filter((kind) => kind !== undefined)
    if (kinder.length > 0) {
      offene.add(einer.schluessel)
      return { ...einer, kinder: () => kinder }
    }
    return passt ? einer : undefined
  }
  return { knoten: knoten.map(behalte).filter((einer) => einer !== undefined), offene }
}

function matches({ name, wert }: Navigatorknoten, gesucht: string): boolean {
  return name.toLowerCase().includes(gesucht) || wert.id === gesucht || wert.feld?.endsWith(gesucht) === true
}

/** The keys of the rows that stand for an element (and field), and what lies above them, so that a choice can be shown. */
export function findSchluessel(
  knoten: readonly Navigatorknoten[],
  id: string,
  feld: string | undefined,
  darueber: readonly string[] = [],
): { schluessel: string; darueber: readonly string[] } | undefined {
  for (const einer of knoten) {
    if (einer.wert.id === id && einer.wert.feld === feld) return { schluessel: einer.schluessel, darueber }
    // below a Dokument there are only its own fields: no need to resolve the others
    if (einer.wert.art === 'dokument' && einer.wert.id !== id) continue
    if (einer.hasTeil?.(id) === false) continue
    const gefunden = findSchluessel(einer.kinder?.() ?? [], id, feld, [...darueber, einer.schluessel])
    if (gefunden !== undefined) return gefunden
  }
  return undefined
}
