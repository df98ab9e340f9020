import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Leistung } from '../../shared/modell/elemente/leistung.ts'
import { type Feldknoten, resolveFeldbaum } from '../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { guessLeistung } from '../../shared/modell/testfallnachricht.ts'
import { TESTFALL } from '../arbeitsplatz/elemente.ts'
import {
  createElement,
  createOrdner,
  type Eintrag,
  listVorhandene,
  type Navigatorknoten,
  type Navigatorlage,
  once,
  uniteTests,
  worstOf,
} from './navigatorknoten.ts'

type Testfaelle = Projektstand['testfaelle']

const TEILLISTEN = [
  ['vorgangstyp', 'Vorgangstypen', 'vorgangstypen'],
  ['teilleistung', 'Teilleistungen', 'teilleistungen'],
  ['dokument', 'Dokumente', 'dokumente'],
  ['nachrichtentyp', 'Nachrichtentypen', 'nachrichtentypen'],
  ['zustellweg', 'Zustellwege', 'zustellwege'],
] as const

/** A Leistung with its parts and Testfälle below it. */
export function createLeistung(lage: Navigatorlage, leistung: Leistung, testfaelle: Testfaelle): Navigatorknoten {
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
export function groupTestfaelle(
  { projekt, testfaelle }: Navigatorlage,
  erste: Leistung | undefined,
): Map<string, Testfaelle> {
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
