import type { Planeintrag } from '../../../shared/host/abnahme.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Baumknoten } from '../../bausteine/baumzeilen.ts'

/** A row of the test plan: a group with its cases, or one case. */
export type Planzeile =
  | { art: 'leistung' | 'nachrichtentyp' | 'kategorie'; faelle: readonly Planeintrag[] }
  | { art: 'fall'; faelle: readonly Planeintrag[]; fall: Planeintrag; mehrdeutig: boolean }

export type Planknoten = Baumknoten<Planzeile>

const EBENEN = ['leistung', 'nachrichtentyp', 'kategorie'] as const

/** The plan as a tree: Leistung, Nachrichtentyp, Kategorie, case; each level in the order of the plan. */
export function buildPlanbaum(projekt: Projekt, faelle: readonly Planeintrag[]): Planknoten[] {
  return groupEbene(projekt, faelle, 0, '')
}

function groupEbene(projekt: Projekt, faelle: readonly Planeintrag[], tiefe: number, praefix: string): Planknoten[] {
  const art = EBENEN[tiefe]
  if (art === undefined) {
    const titel = countTitel(faelle)
    return faelle.map((fall) => createBlatt(fall, (titel.get(fall.titel) ?? 0) > 1))
  }
  return [...groupBy(faelle, art)].map(([wert, teil]) => {
    const schluessel = `${praefix}/${wert}`
    const kinder = groupEbene(projekt, teil, tiefe + 1, schluessel)
    return { schluessel, name: nameOfGruppe(projekt, art, wert), wert: { art, faelle: teil }, kinder: () => kinder }
  })
}

function groupBy(faelle: readonly Planeintrag[], art: (typeof EBENEN)[number]): Map<string, Planeintrag[]> {
  const gruppen = new Map<string, Planeintrag[]>()
  for (const fall of faelle) {
    const gruppe = gruppen.get(fall[art])
    if (gruppe === undefined) gruppen.set(fall[art], [fall])
    else gruppe.push(fall)
  }
  return gruppen
}

function nameOfGruppe(projekt: Projekt, art: (typeof EBENEN)[number], wert: string): string {
  if (art === 'kategorie') return wert
  const fehlt = art === 'leistung' ? 'ohne Leistung' : 'ohne Nachrichtentyp'
  return wert === '' ? fehlt : (projekt.datensaetze.get(wert)?.name ?? wert)
}

function countTitel(faelle: readonly Planeintrag[]): Map<string, number> {
  const anzahlen = new Map<string, number>()
  for (const { titel } of faelle) anzahlen.set(titel, (anzahlen.get(titel) ?? 0) + 1)
  return anzahlen
}

/** `mehrdeutig`: others of the group have the same title; Organisation and stage tell them apart. */
function createBlatt(fall: Planeintrag, mehrdeutig: boolean): Planknoten {
  return { schluessel: fall.name, name: fall.titel, wert: { art: 'fall', faelle: [fall], fall, mehrdeutig } }
}

/** Keys of all groups, to open them while a search shows only what fits. */
export function listGruppen(knoten: readonly Planknoten[]): string[] {
  return knoten.flatMap((einer) =>
    einer.kinder === undefined ? [] : [einer.schluessel, ...listGruppen(einer.kinder() as readonly Planknoten[])],
  )
}

/** The row with a key, wherever it stands. */
export function findKnoten(knoten: readonly Planknoten[], schluessel: string | undefined): Planknoten | undefined {
  for (const einer of knoten) {
    if (einer.schluessel === schluessel) return einer
    const unten = einer.kinder === undefined ? undefined : findKnoten(einer.kinder(), schluessel)
    if (unten !== undefined) return unten
  }
  return undefined
}

/** Cases that a search finds: by title, Kategorie, names of Organisation and Nachrichtentyp; every word has to occur. */
export function filterFaelle(projekt: Projekt, faelle: readonly Planeintrag[], suche: string): readonly Planeintrag[] {
  const worte = suche
    .toLocaleLowerCase('de')
    .split(/\s+/)
    .filter((wort) => wort !== '')
  if (worte.length === 0) return faelle
  const nameOf = (id: string | undefined): string => projekt.datensaetze.get(id ?? '')?.name ?? ''
  return faelle.filter((fall) => {
    const { titel, kategorie, nachrichtentyp, organisation, element, stufe } = fall
    const text = [titel, kategorie, nameOf(nachrichtentyp), nameOf(organisation), nameOf(element), `Stufe ${stufe}`]
      .join(' ')
      .toLocaleLowerCase('de')
    return worte.every((wort) => text.includes(wort))
  })
}
