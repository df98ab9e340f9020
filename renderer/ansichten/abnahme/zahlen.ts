import type { Kurzergebnis, Planeintrag } from '../../../shared/host/abnahme.ts'
import { TESTFALL } from '../../arbeitsplatz/elemente.ts'
import { groupRoteTests, type RoteTests } from '../../arbeitsplatz/hervorhebung.ts'

/** How the cases of a part of the plan stand. */
export interface Testzahlen {
  gesamt: number
  gelaufen: number
  gescheitert: number
  /** results of an earlier state of the model, among those that ran */
  ueberholt: number
}

export type Teststand = 'offen' | 'bestanden' | 'gescheitert' | 'ueberholt'

export function standOf(ergebnis: Kurzergebnis | undefined, modellstand: string): Teststand {
  if (ergebnis === undefined) return 'offen'
  if (ergebnis.modellstand !== modellstand) return 'ueberholt'
  return ergebnis.bestanden ? 'bestanden' : 'gescheitert'
}

/** The worst that can be said about a part: a failed case weighs more than one that has not run. */
export function standOfZahlen({ gesamt, gelaufen, gescheitert, ueberholt }: Testzahlen): Teststand {
  if (gescheitert > 0) return 'gescheitert'
  if (ueberholt > 0) return 'ueberholt'
  return gelaufen === gesamt && gesamt > 0 ? 'bestanden' : 'offen'
}

export function countFaelle(
  faelle: readonly Planeintrag[],
  ergebnisse: ReadonlyMap<string, Kurzergebnis>,
  modellstand: string,
): Testzahlen {
  const zahlen = { gesamt: faelle.length, gelaufen: 0, gescheitert: 0, ueberholt: 0 }
  for (const { name } of faelle) {
    const stand = standOf(ergebnisse.get(name), modellstand)
    if (stand !== 'offen') zahlen.gelaufen += 1
    if (stand === 'gescheitert') zahlen.gescheitert += 1
    if (stand === 'ueberholt') zahlen.ueberholt += 1
  }
  return zahlen
}

/** Failed cases by the elements they have to do with; a Testfall that people wrote is an element of its own in the navigator. */
export function listRoteTests(
  faelle: readonly Planeintrag[],
  ergebnisse: ReadonlyMap<string, Kurzergebnis>,
  modellstand: string,
): RoteTests {
  const rote = faelle.filter(({ name }) => standOf(ergebnisse.get(name), modellstand) === 'gescheitert')
  return groupRoteTests(
    rote.flatMap(({ name, art, nachrichtentyp }) =>
      [
        ...(ergebnisse.get(name)?.elemente ?? []),
        nachrichtentyp,
        ...(art === 'handgeschrieben' ? [TESTFALL + name] : []),
      ].map((element) => [name, element] as const),
    ),
  )
}

/** How the cases of each Leistung and of each Nachrichtentyp stand. */
export function countByTeil(
  faelle: readonly Planeintrag[],
  ergebnisse: ReadonlyMap<string, Kurzergebnis>,
  modellstand: string,
): Map<string, Testzahlen> {
  const teile = new Map<string, Planeintrag[]>()
  for (const fall of faelle) {
    for (const id of [fall.leistung, fall.nachrichtentyp]) {
      const teil = teile.get(id)
      if (teil === undefined) teile.set(id, [fall])
      else teil.push(fall)
    }
  }
  return new Map([...teile].map(([id, teil]) => [id, countFaelle(teil, ergebnisse, modellstand)]))
}

export function formatZahl(zahl: number): string {
  return zahl.toLocaleString('de-DE')
}

/** "gelaufen, 3 fehlgeschlagen" */
export function describeZahlen({ gesamt, gelaufen, gescheitert, ueberholt }: Testzahlen): string {
  if (gelaufen === 0) return gesamt === 0 ? 'keine Testfälle' : 'noch nicht gelaufen'
  const teile = ['gelaufen']
  if (gescheitert > 0) teile.push(`${formatZahl(gescheitert)} fehlgeschlagen`)
  else if (ueberholt === 0) teile.push(gelaufen === gesamt ? 'alle bestanden' : 'bisher alle bestanden')
  if (ueberholt > 0) teile.push(`${formatZahl(ueberholt)} überholt`)
  return teile.join(', ')
}

/** "noch 6 s", "noch 2 min"; nothing where it cannot be told yet. */
export function describeRest(erledigt: number, gesamt: number, vergangenMs: number): string | undefined {
  if (erledigt < 20 || vergangenMs < 1000) return undefined
  const sekunden = Math.ceil(((vergangenMs / erledigt) * (gesamt - erledigt)) / 1000)
  return sekunden < 90 ? `noch ${sekunden} s` : `noch ${Math.round(sekunden / 60)} min`
}
