import type { Befehl, Menue } from '../arbeitsplatz/befehle.ts'

/** The commands of a menu in their groups, groups by number, commands in the order they were registered. */
export function listAbschnitte(befehle: readonly Befehl[], menue: Menue): Befehl[][] {
  const abschnitte = new Map<number, Befehl[]>()
  for (const befehl of befehle) {
    if (befehl.menue !== menue) continue
    const nummer = befehl.abschnitt ?? 0
    const abschnitt = abschnitte.get(nummer) ?? []
    abschnitte.set(nummer, abschnitt)
    abschnitt.push(befehl)
  }
  return [...abschnitte].sort(([a], [b]) => a - b).map(([, abschnitt]) => abschnitt)
}
