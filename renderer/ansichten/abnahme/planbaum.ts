import type { Planeintrag } from '../../../shared/host/abnahme.ts'
import { listLeistungen } from '../../../shared/modell/leistungen.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Baumknoten } from '../../bausteine/baumzeilen.ts'

/** A row of the test plan: a group with its cases, or one case. */
export type Planzeile =
  | { art: 'leistung' | 'nachrichtentyp' | 'kategorie'; faelle: readonly Planeintrag[] }
  | { art: 'fall'; faelle: readonly Planeintrag[]; fall: Planeintrag; kennzeichen: string }

export type Planknoten = Baumknoten<Planzeile>

const EBENEN = ['leistung', 'nachrichtentyp', 'kategorie'] as const

/** The plan as a tree: Leistung and Nachrichtentyp in the order of the model, Kategorie and case in that of the plan. */
export function buildPlanbaum(projekt: Projekt, faelle: readonly Planeintrag[]): Planknoten[] {
  const leistungen = listLeistungen(projekt)
  const folge = [...leistungen.map(({ id }) => id), ...leistungen.flatMap(({ nachrichtentypen }) => nachrichtentypen)]
  const raenge = new Map(folge.map((id, rang) => [id, rang]))
  const rankOf = (fall: Planeintrag, art: 'leistung' | 'nachrichtentyp'): number =>
    raenge.get(fall[art]) ?? Number.POSITIVE_INFINITY
  const geordnet = faelle.toSorted(
    (a, b) =>
      compareRaenge(rankOf(a, 'leistung'), rankOf(b, 'leistung')) ||
      compareRaenge(rankOf(a, 'nachrichtentyp'), rankOf(b, 'nachrichtentyp')),
  )
  return groupEbene(projekt, geordnet, 0, '')
}

/** Two that are in no order stay as they come. */
function compareRaenge(a: number, b: number): number {
  return a === b ? 0 : a - b
}

function groupEbene(projekt: Projekt, faelle: readonly Planeintrag[], tiefe: number, praefix: string): Planknoten[] {
  const art = EBENEN[tiefe]
  if (art === undefined) return listBlaetter(projekt, faelle)
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

/** Cases of the same title are told apart by Organisation and stage; where these are the same too, by where the field stands. */
function listBlaetter(projekt: Projekt, faelle: readonly Planeintrag[]): Planknoten[] {
  const umgebungen = faelle.map((fall) => describeUmgebung(projekt, fall))
  const titel = countGleiche(faelle.map((fall) => fall.titel))
  const genauer = countGleiche(faelle.map((fall, nummer) => `${fall.titel}\n${umgebungen[nummer]}`))
  return faelle.map((fall, nummer) => {
    const umgebung = umgebungen[nummer] ?? ''
    const ort = (genauer.get(`${fall.titel}\n${umgebung}`) ?? 0) > 1 ? describeOrt(projekt, fall) : undefined
    const kennzeichen = (titel.get(fall.titel) ?? 0) > 1 ? (ort ?? umgebung) : ''
    return { schluessel: fall.name, name: fall.titel, wert: { art: 'fall', faelle: [fall], fall, kennzeichen } }
  })
}

function countGleiche(texte: readonly string[]): Map<string, number> {
  const anzahlen = new Map<string, number>()
  for (const text of texte) anzahlen.set(text, (anzahlen.get(text) ?? 0) + 1)
  return anzahlen
}

/** "Musterstadt 4" */
function describeUmgebung(projekt: Projekt, { organisation, stufe }: Planeintrag): string {
  const name = projekt.datensaetze.get(organisation)?.name ?? ''
  return stufe === null ? name : `${name} ${stufe}`
}

/** The last thing that the name of the case leads through before its element, e.g. the Gruppe around a Datenfeld. */
function describeOrt(projekt: Projekt, { name }: Planeintrag): string | undefined {
  const ids = name.match(/\b[a-z]{3}-[a-z0-9]{10}\b/g) ?? []
  return projekt.datensaetze.get(ids.at(-2) ?? '')?.name
}

/** The key of the row of a Leistung. */
export function keyOfLeistung(leistung: string | undefined): string | undefined {
  return leistung === undefined ? undefined : `/${leistung}`
}

/** The groups that are unfolded at first: those on the way to what is shown; without such a way all Leistungen. */
export function listAnfangsoffene(knoten: readonly Planknoten[], weg: readonly string[]): readonly string[] {
  return knoten.some(({ schluessel }) => schluessel === weg[0]) ? weg : knoten.map(({ schluessel }) => schluessel)
}

/** Keys of all groups, to open them while a search shows only what fits. */
export function listGruppen(knoten: readonly Planknoten[]): string[] {
  return knoten.flatMap((einer) =>
    einer.kinder === undefined ? [] : [einer.schluessel, ...listGruppen(einer.kinder() as readonly Planknoten[])],
  )
}

/** Keys of the groups around the row with a key, outermost first; empty where there is no such row. */
export function listGruppenUm(knoten: readonly Planknoten[], schluessel: string): string[] {
  for (const { schluessel: gruppe, kinder } of knoten) {
    const darunter = kinder === undefined ? [] : (kinder() as readonly Planknoten[])
    if (darunter.some((einer) => einer.schluessel === schluessel)) return [gruppe]
    const innere = listGruppenUm(darunter, schluessel)
    if (innere.length > 0) return [gruppe, ...innere]
  }
  return []
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
