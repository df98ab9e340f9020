import type { Schritt } from '../../../shared/dokument/diff.ts'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'

/** One record in each of three files of the Beispielprojekt: they always carry the same number, or a save was torn. */
export const GEZAEHLTE = ['lei-hundanmeld', 'bau-grundlagen', 'bue-steuern000']

/** A Schritt that writes a number into records of three files. */
export function createZaehlschritt(
  vorher: ReadonlyMap<string, Datensatz>,
  zahl: number,
): { schritt: Schritt; nachher: Map<string, Datensatz> } {
  const nachher = new Map(vorher)
  const diff = createLeerenDiff()
  for (const id of GEZAEHLTE) {
    const von = vorher.get(id)
    if (von === undefined) throw new Error(`no record ${id}`)
    const nach = { ...von, beschreibung: `Stand ${zahl}` }
    diff.datensaetze.geaendert.push({ von, nach })
    nachher.set(id, nach)
  }
  return { schritt: { name: `Stand ${zahl}`, diff }, nachher }
}

/** The numbers that the records of a project carry, each once. */
export function readZahlen(datensaetze: Iterable<Datensatz>): number[] {
  const zahlen = [...datensaetze]
    .filter(({ id }) => GEZAEHLTE.includes(id))
    .map(({ beschreibung }) => Number(/^Stand (\d+)$/.exec(beschreibung ?? '')?.[1] ?? 0))
  return [...new Set(zahlen)]
}
