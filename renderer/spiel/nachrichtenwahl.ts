import type { AbgeleiteteNachricht } from '../../shared/host/nachricht.ts'
import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Umsetzungsstufe } from '../../shared/modell/elemente/gemeinsam.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { guessLeistung, guessStufe } from '../../shared/modell/testfallnachricht.ts'

export type Testfalleintrag = Projektstand['testfaelle'][number]

/** A message to choose, with what else tells it apart. */
export interface Nachrichtenangebot {
  kennung: string
  name: string
  /** that it was written for; undefined where it fits any that offers the Leistung */
  organisation: string | undefined
  stufe: Umsetzungsstufe | undefined
  /** shown below the name */
  zusatz: string
}

/** The Testfälle about a Leistung, and those that nobody recognises; the others belong to another tab. */
export function filterTestfaelle(
  projekt: Projekt,
  testfaelle: readonly Testfalleintrag[],
  leistung: string | undefined,
): Testfalleintrag[] {
  return testfaelle.filter(
    (einer) => leistung === undefined || (guessLeistung(projekt, einer) ?? leistung) === leistung,
  )
}

/** The Testfälle as messages, those that open a case first, then the ones that follow in a case. */
export function listAngebote(projekt: Projekt, testfaelle: readonly Testfalleintrag[]): Nachrichtenangebot[] {
  const eintraege = testfaelle.map((einer) => {
    const { kennung, testfall } = einer
    const organisation = findDatensatz(projekt, 'organisation', testfall.organisation)
    const stufe = guessStufe(projekt, einer)
    const folgt = (testfall.vorher ?? []).length > 0
    const wo = [organisation?.name, stufe === undefined ? undefined : `Stufe ${stufe}`].filter(Boolean).join(', ')
    const zusatz = folgt ? `${wo}, im laufenden Vorgang` : wo
    return { kennung, name: testfall.name, organisation: testfall.organisation, stufe, zusatz, folgt }
  })
  return [...eintraege.filter(({ folgt }) => !folgt), ...eintraege.filter(({ folgt }) => folgt)].map(
    ({ folgt: _, ...angebot }) => angebot,
  )
}

const ABGELEITET = /^abgeleitet\/(nac-[0-9a-z]{10})\/(klein|gross)$/

/** The messages that follow from the Leistung alone, those that open a case first: there are some before anybody has written a Testfall. */
export function listAbgeleitete(projekt: Projekt, leistung: string | undefined): Nachrichtenangebot[] {
  const typen = (findDatensatz(projekt, 'leistung', leistung)?.nachrichtentypen ?? [])
    .flatMap((id) => findDatensatz(projekt, 'nachrichtentyp', id) ?? [])
    .filter(({ ausgeloestDurch }) => ausgeloestDurch === undefined)
  const gereihte = [...typen.filter(({ eroeffnet }) => eroeffnet), ...typen.filter(({ eroeffnet }) => !eroeffnet)]
  return gereihte.flatMap(({ id, name, eroeffnet }) =>
    (['klein', 'gross'] as const).map((groesse) => ({
      kennung: kennungOfAbgeleitete({ nachrichtentyp: id, groesse }),
      name: `${name}: ${groesse === 'klein' ? 'nur die Pflichtangaben' : 'alle Angaben'}`,
      organisation: undefined,
      stufe: undefined,
      zusatz: eroeffnet ? 'aus dem Modell abgeleitet' : 'aus dem Modell abgeleitet, im laufenden Vorgang',
    })),
  )
}

/** No Testfall is called like that: the name of a folder has no slash. */
export function kennungOfAbgeleitete({ nachrichtentyp, groesse }: AbgeleiteteNachricht): string {
  return `abgeleitet/${nachrichtentyp}/${groesse}`
}

/** The derived message that a Kennung of {@link listAbgeleitete} means; undefined for a Testfall. */
export function readAbgeleitete(kennung: string): AbgeleiteteNachricht | undefined {
  const [, nachrichtentyp, groesse] = ABGELEITET.exec(kennung) ?? []
  if (nachrichtentyp === undefined) return undefined
  return { nachrichtentyp, groesse: groesse === 'klein' ? 'klein' : 'gross' }
}

/**
 * First the messages that open a case and arrive, among these the ones for this Organisation and stage, and of them the plain
 * ones: a first example shows what always happens, not what happens seldom.
 */
export function sortAngebote(
  angebote: readonly Nachrichtenangebot[],
  testfaelle: readonly Testfalleintrag[],
  organisation: string | undefined,
  stufe: Umsetzungsstufe,
): Nachrichtenangebot[] {
  const gute = new Set(
    testfaelle
      .filter(({ testfall }) => testfall.erwartet.ausgang === 'zugestellt' && (testfall.vorher ?? []).length === 0)
      .map(({ kennung }) => kennung),
  )
  const befunde = new Map(testfaelle.map(({ kennung, testfall }) => [kennung, testfall.erwartet.befunde.length]))
  const besonders = ({ kennung }: Nachrichtenangebot): number => befunde.get(kennung) ?? 0
  const score = (angebot: Nachrichtenangebot): number =>
    (gute.has(angebot.kennung) ? 4 : 0) +
    (angebot.organisation === organisation ? 2 : 0) +
    (angebot.stufe === stufe ? 1 : 0)
  return [...angebote].sort((a, b) => score(b) - score(a) || besonders(a) - besonders(b))
}

/** All messages that can be sent to a Leistung, the best first: Testfälle, then what follows from the model. */
export function listNachrichten(
  projekt: Projekt,
  testfaelle: readonly Testfalleintrag[],
  { leistung, organisation, stufe }: Sendeort,
): Nachrichtenangebot[] {
  const eigene = filterTestfaelle(projekt, testfaelle, leistung)
  const geschriebene = sortAngebote(listAngebote(projekt, eigene), eigene, organisation, stufe)
  return [...geschriebene, ...listAbgeleitete(projekt, leistung)]
}

/** Where a message is sent to. */
interface Sendeort {
  leistung: string | undefined
  organisation: string | undefined
  stufe: Umsetzungsstufe
}
