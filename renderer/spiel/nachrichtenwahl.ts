import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Umsetzungsstufe } from '../../shared/modell/elemente/gemeinsam.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { guessLeistung, guessStufe } from '../../shared/modell/testfallnachricht.ts'

export type Testfalleintrag = Projektstand['testfaelle'][number]

/** A message to choose, with what else tells it apart. */
export interface Nachrichtenangebot {
  kennung: string
  name: string
  organisation: string
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

/** What is played first. */
export function suggestAngebot(...wahl: Parameters<typeof sortAngebote>): Nachrichtenangebot | undefined {
  return sortAngebote(...wahl)[0]
}
