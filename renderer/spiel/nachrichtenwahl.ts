import { FUELLEN, type Fuelle } from '../../shared/generator/testplan/fuelle.ts'
import type { AbgeleiteteNachricht } from '../../shared/host/nachricht.ts'
import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Umsetzungsstufe } from '../../shared/modell/elemente/gemeinsam.ts'
import type { Nachrichtentyp } from '../../shared/modell/elemente/nachricht.ts'
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

const ABGELEITET = new RegExp(`^abgeleitet/(nac-[0-9a-z]{10})/(${FUELLEN.join('|')})$`)

const WORTE: Readonly<Record<Fuelle, string>> = {
  beispiel: 'ein Beispiel',
  klein: 'nur die Pflichtangaben',
  gross: 'alle Angaben',
}

/**
 * The messages that follow from the Leistung alone, examples first and of them those that open a case: there are some before
 * anybody has written a Testfall.
 */
export function listAbgeleitete(projekt: Projekt, leistung: string | undefined): Nachrichtenangebot[] {
  const typen = (findDatensatz(projekt, 'leistung', leistung)?.nachrichtentypen ?? [])
    .flatMap((id) => findDatensatz(projekt, 'nachrichtentyp', id) ?? [])
    .filter(({ ausgeloestDurch }) => ausgeloestDurch === undefined)
  const gereihte = [...typen.filter(({ eroeffnet }) => eroeffnet), ...typen.filter(({ eroeffnet }) => !eroeffnet)]
  const [beispiel, ...weitere] = FUELLEN
  return [
    ...gereihte.map((typ) => createAngebot(typ, beispiel)),
    ...gereihte.flatMap((typ) => weitere.map((fuelle) => createAngebot(typ, fuelle))),
  ]
}

function createAngebot({ id, name, eroeffnet }: Nachrichtentyp, fuelle: Fuelle): Nachrichtenangebot {
  return {
    kennung: kennungOfAbgeleitete({ nachrichtentyp: id, fuelle }),
    name: `${name}: ${WORTE[fuelle]}`,
    organisation: undefined,
    stufe: undefined,
    zusatz: eroeffnet ? 'aus dem Modell abgeleitet' : 'aus dem Modell abgeleitet, im laufenden Vorgang',
  }
}

/** No Testfall is called like that: the name of a folder has no slash. */
export function kennungOfAbgeleitete({ nachrichtentyp, fuelle }: AbgeleiteteNachricht): string {
  return `abgeleitet/${nachrichtentyp}/${fuelle}`
}

/** The derived message that a Kennung of {@link listAbgeleitete} means; undefined for a Testfall. */
export function readAbgeleitete(kennung: string): AbgeleiteteNachricht | undefined {
  const [, nachrichtentyp, wort] = ABGELEITET.exec(kennung) ?? []
  const fuelle = FUELLEN.find((eine) => eine === wort)
  return nachrichtentyp === undefined || fuelle === undefined ? undefined : { nachrichtentyp, fuelle }
}

/** Whether a message is one that shows the Leistung to people, as opposed to the ends of what is permitted. */
export function isBeispiel({ kennung }: { kennung: string }): boolean {
  return readAbgeleitete(kennung)?.fuelle === 'beispiel'
}

/** The message to begin with: what somebody has written says more than what follows from the model. */
export function chooseErste<T extends { kennung: string }>(nachrichten: readonly T[]): T | undefined {
  return nachrichten.find(({ kennung }) => readAbgeleitete(kennung) === undefined) ?? nachrichten[0]
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

/**
 * All messages that can be sent to a Leistung: an example of each that opens a case, the Testfälle, the best first, then what
 * else follows from the model, examples before the ends of what is permitted.
 */
export function listNachrichten(
  projekt: Projekt,
  testfaelle: readonly Testfalleintrag[],
  { leistung, organisation, stufe }: Sendeort,
): Nachrichtenangebot[] {
  const eigene = filterTestfaelle(projekt, testfaelle, leistung)
  const geschriebene = sortAngebote(listAngebote(projekt, eigene), eigene, organisation, stufe)
  const abgeleitete = listAbgeleitete(projekt, leistung)
  const istErste = ({ kennung }: Nachrichtenangebot): boolean => {
    const { nachrichtentyp, fuelle } = readAbgeleitete(kennung) ?? {}
    return fuelle === 'beispiel' && findDatensatz(projekt, 'nachrichtentyp', nachrichtentyp)?.eroeffnet === true
  }
  return [...abgeleitete.filter(istErste), ...geschriebene, ...abgeleitete.filter((eine) => !istErste(eine))]
}

/** Where a message is sent to. */
interface Sendeort {
  leistung: string | undefined
  organisation: string | undefined
  stufe: Umsetzungsstufe
}
