import type { Leistung } from './elemente/leistung.ts'
import type { Organisation } from './elemente/organisation.ts'
import { findDatensatz, listDatensaetze, type Projekt } from './projekt.ts'
import { findVerwendungen } from './referenzen.ts'

/** The Leistungen in the order of their Bündel; those of none come last. */
export function listLeistungen(projekt: Projekt): Leistung[] {
  const gebuendelte = listDatensaetze(projekt, 'buendel').flatMap(({ leistungen }) => leistungen)
  const alle = [...gebuendelte.flatMap((id) => findDatensatz(projekt, 'leistung', id) ?? [])]
  return [...new Set([...alle, ...listDatensaetze(projekt, 'leistung')])]
}

/** The Leistung that a Nachrichtentyp belongs to. */
export function findLeistungOf(projekt: Projekt, nachrichtentyp: string | undefined): Leistung | undefined {
  if (nachrichtentyp === undefined) return undefined
  const eigner = findVerwendungen(projekt, nachrichtentyp, 'leistung').flatMap(({ von, referenz }) =>
    von.art === 'leistung' && referenz.pfad.startsWith('/nachrichtentypen/') ? [von] : [],
  )
  return eigner.sort((a, b) => (a.id < b.id ? -1 : 1))[0]
}

/** The Leistung of each Nachrichtentyp, where many are looked up; for a single one {@link findLeistungOf}. */
export function createLeistungsindex(projekt: Projekt): ReadonlyMap<string, Leistung> {
  return new Map(
    listDatensaetze(projekt, 'leistung').flatMap((leistung) =>
      leistung.nachrichtentypen.map((typ) => [typ, leistung] as const),
    ),
  )
}

/** Organisationen that offer a Leistung, themselves or through another one. */
export function listAnbietende(projekt: Projekt, leistung: string): Organisation[] {
  return listDatensaetze(projekt, 'organisation').filter(({ stufen, umlenkungen }) =>
    [...stufen, ...umlenkungen].some((eine) => eine.leistung === leistung),
  )
}

/** The stage that an Organisation has reached in a Leistung, itself or, after a redirection, the one that handles it. */
export function findStufe(
  projekt: Projekt,
  organisation: string | undefined,
  leistung: string | undefined,
): number | undefined {
  const gemeinte = findDatensatz(projekt, 'organisation', organisation)
  const umlenkung = gemeinte?.umlenkungen.find((eine) => eine.leistung === leistung)
  const bearbeitende = findDatensatz(projekt, 'organisation', umlenkung?.organisation) ?? gemeinte
  return bearbeitende?.stufen.find((eine) => eine.leistung === leistung)?.stufe
}
