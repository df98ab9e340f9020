import type { Schwere } from '../../shared/befund.ts'
import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Datensatz, Datensatzart } from '../../shared/modell/datensatz.ts'
import type { Leistung } from '../../shared/modell/elemente/leistung.ts'
import { type Feldknoten, resolveFeldbaum } from '../../shared/modell/feldbaum.ts'
import { listLeistungen } from '../../shared/modell/leistungen.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { guessLeistung } from '../../shared/modell/testfallnachricht.ts'
import { stufenOf, TESTFALL } from '../arbeitsplatz/elemente.ts'
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

export type Navigatorknoten = Baumknoten<Eintrag>

export interface Navigatorlage {
  projekt: Projekt
  testfaelle: Projektstand['testfaelle']
  schweren: ReadonlyMap<string, Schwere>
  roteTests: RoteTests
}

/** The whole tree; Datenfelder are resolved only where a Dokument is opened. */
export function createNavigatorbaum(lage: Navigatorlage): Navigatorknoten[] {
  const { projekt } = lage
  const leistungen = listLeistungen(projekt)
  const buendel = listDatensaetze(projekt, 'buendel')
  const gebuendelte = new Set(buendel.flatMap((eines) => eines.leistungen))
  return [
    ...buendel.map((eines) =>
      createElement(lage, eines, `b/${eines.id}`, () =>
        leistungen.filter(({ id }) => eines.leistungen.includes(id)).map((leistung) => createLeistung(lage, leistung)),
      ),
    ),
    ...leistungen.filter(({ id }) => !gebuendelte.has(id)).map((leistung) => createLeistung(lage, leistung)),
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

function createLeistung(lage: Navigatorlage, leistung: Leistung): Navigatorknoten {
  const { projekt } = lage
  const praefix = leistung.id
  const teile = (art: Datensatzart, name: string, ids: readonly string[]): Navigatorknoten | undefined =>
    createOrdner(
      `${praefix}/${art}`,
      name,
      ids
        .map((id) => findDatensatz(projekt, art, id))
        .filter((eines) => eines !== undefined)
        .map((eines) => createTeil(lage, eines, `${praefix}/${eines.id}`, leistung.id)),
    )
  const kinder = [
    teile('vorgangstyp', 'Vorgangstypen', leistung.vorgangstypen),
    teile('teilleistung', 'Teilleistungen', leistung.teilleistungen),
    teile('dokument', 'Dokumente', leistung.dokumente),
    teile('nachrichtentyp', 'Nachrichtentypen', leistung.nachrichtentypen),
    teile('zustellweg', 'Zustellwege', leistung.zustellwege),
    createTestfaelle(lage, leistung),
  ].filter((knoten) => knoten !== undefined)
  return {
    schluessel: leistung.id,
    name: leistung.name,
    wert: {
      art: 'leistung',
      id: leistung.id,
      leistung: leistung.id,
      schwere: worstOf([lage.schweren.get(leistung.id), ...kinder.map(({ wert }) => wert.schwere)]),
      rote: uniteTests([lage.roteTests.get(leistung.id), ...kinder.map(({ wert }) => wert.rote)]),
    },
    kinder: () => kinder,
  }
}

function createTeil(lage: Navigatorlage, element: Datensatz, schluessel: string, leistung: string): Navigatorknoten {
  if (element.art !== 'dokument') return createElement(lage, element, schluessel, undefined, leistung)
  const felder = [...listFelder(lage.projekt, element.kinder)]
  return createElement(
    lage,
    element,
    schluessel,
    () =>
      resolveFeldbaum(lage.projekt, element.id).kinder.map((eines) => createFeld(lage, eines, schluessel, leistung)),
    leistung,
    {
      schwere: worstOf(felder.map((id) => lage.schweren.get(id))),
      rote: uniteTests(felder.map((id) => lage.roteTests.get(id))),
    },
  )
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

function createTestfaelle(
  { projekt, testfaelle, roteTests }: Navigatorlage,
  leistung: Leistung,
): Navigatorknoten | undefined {
  // one that nobody recognises stands somewhere all the same
  const [erste] = listLeistungen(projekt)
  const eigene = testfaelle.filter((einer) => (guessLeistung(projekt, einer) ?? erste?.id) === leistung.id)
  return createOrdner(
    `${leistung.id}/testfall`,
    'Testfälle',
    eigene.map(({ kennung, testfall }) => ({
      schluessel: `${leistung.id}/${TESTFALL}${kennung}`,
      name: testfall.name,
      wert: {
        art: 'testfall',
        id: TESTFALL + kennung,
        leistung: leistung.id,
        rote: roteTests.get(TESTFALL + kennung),
      },
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
        .sort((a, b) => a.name.localeCompare(b.name, 'de'))
        .map((eines) => createElement(lage, eines, `${art}/${eines.id}`)),
    ),
  )
}

/** Of these, those of a Leistung stand below it. */
const NUR_DES_BAUKASTENS: ReadonlySet<Datensatzart> = new Set(['dokument', 'datenfeldgruppe'])

function isBaukasten(projekt: Projekt, { id }: Datensatz): boolean {
  return projekt.dateien.get(id)?.startsWith('baukasten/') === true
}

function createElement(
  lage: Navigatorlage,
  element: Datensatz,
  schluessel: string,
  kinder?: () => readonly Navigatorknoten[],
  leistung?: string,
  unterhalb: Pick<Eintrag, 'schwere' | 'rote'> = {},
): Navigatorknoten {
  return {
    schluessel,
    name: element.name,
    wert: {
      art: element.art,
      id: element.id,
      schwere: worseOf(lage.schweren.get(element.id), unterhalb.schwere),
      rote: uniteTests([lage.roteTests.get(element.id), unterhalb.rote]),
      stufe: stufenOf(lage.projekt).get(element.id),
      ...(leistung === undefined ? {} : { leistung }),
    },
    ...(kinder === undefined ? {} : { kinder }),
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
      schwere: worstOf(kinder.map(({ wert }) => wert.schwere)),
      rote: uniteTests(kinder.map(({ wert }) => wert.rote)),
    },
    kinder: () => kinder,
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
  const gesucht = filter.trim().toLocaleLowerCase('de')
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
  return name.toLocaleLowerCase('de').includes(gesucht) || wert.id === gesucht || wert.feld?.endsWith(gesucht) === true
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
    const gefunden = findSchluessel(einer.kinder?.() ?? [], id, feld, [...darueber, einer.schluessel])
    if (gefunden !== undefined) return gefunden
  }
  return undefined
}
