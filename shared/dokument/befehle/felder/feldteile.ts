import type { Datensatz } from '../../../modell/datensatz.ts'
import type { Baukastenverwendung, Datenfeld, Datenfeldgruppe, Dokument } from '../../../modell/elemente/dokument.ts'
import type { Projekt } from '../../../modell/projekt.ts'
import { findVerwendungen } from '../../../modell/referenzen.ts'

/** What stands in the tree of a Dokument. */
export type Feldteil = Datenfeld | Datenfeldgruppe | Baukastenverwendung
/** What such parts stand in; a Baukasten use shows parts of its Gruppe, but none can be put into it. */
export type Feldeltern = Dokument | Datenfeldgruppe

/** A place between the parts of a Dokument or a Gruppe: before the part that now stands at `stelle`. */
export interface Feldort {
  eltern: string
  stelle: number
}

export function isFeldteil(datensatz: Datensatz | undefined): datensatz is Feldteil {
  return ['datenfeld', 'datenfeldgruppe', 'baukastenverwendung'].includes(datensatz?.art ?? '')
}

export function findFeldteil(projekt: Projekt, id: string): Feldteil | undefined {
  const datensatz = projekt.datensaetze.get(id)
  return isFeldteil(datensatz) ? datensatz : undefined
}

export function findFeldeltern(projekt: Projekt, id: string): Feldeltern | undefined {
  const datensatz = projekt.datensaetze.get(id)
  return datensatz?.art === 'dokument' || datensatz?.art === 'datenfeldgruppe' ? datensatz : undefined
}

/** The Dokument or Gruppe in whose list a part stands. */
export function findElternOf(projekt: Projekt, id: string): Feldeltern | undefined {
  for (const { von, referenz } of findVerwendungen(projekt, id)) {
    if (!/^\/kinder\/\d+$/.test(referenz.pfad)) continue
    if (von.art === 'dokument' || von.art === 'datenfeldgruppe') return von
  }
  return undefined
}

/** Where a part stands now. */
export function findOrtOf(projekt: Projekt, id: string): Feldort | undefined {
  const eltern = findElternOf(projekt, id)
  return eltern && { eltern: eltern.id, stelle: eltern.kinder.indexOf(id) }
}

/** The parts with everything below them in their own Gruppen, not in Gruppen of the Baukasten that they use. */
export function listUnterbaum(projekt: Projekt, ids: readonly string[]): Feldteil[] {
  const gesehen = new Set<string>()
  const teile: Feldteil[] = []
  const walk = (id: string): void => {
    const teil = gesehen.has(id) ? undefined : findFeldteil(projekt, id)
    gesehen.add(id)
    if (teil === undefined) return
    teile.push(teil)
    if (teil.art === 'datenfeldgruppe') for (const kind of teil.kinder) walk(kind)
  }
  for (const id of ids) walk(id)
  return teile
}

/** Those of the parts that lie in no other one of them, in the same order. */
export function listOberste(projekt: Projekt, ids: readonly string[]): string[] {
  const darunter = new Set(
    ids.flatMap((id) =>
      listUnterbaum(projekt, [id])
        .slice(1)
        .map((teil) => teil.id),
    ),
  )
  return [...new Set(ids)].filter((id) => !darunter.has(id) && findFeldteil(projekt, id) !== undefined)
}

/** Whether a Gruppe would contain itself if these parts stood in it. */
export function wouldContainItself(projekt: Projekt, teile: readonly Feldteil[], ziel: string): boolean {
  const verboten = new Set<string>()
  for (let eltern = findFeldeltern(projekt, ziel); eltern !== undefined; eltern = findElternOf(projekt, eltern.id)) {
    if (verboten.has(eltern.id)) break
    verboten.add(eltern.id)
  }
  const gesehen = new Set<string>()
  const offen: Feldteil[] = [...teile]
  for (let teil = offen.pop(); teil !== undefined; teil = offen.pop()) {
    if (verboten.has(teil.id)) return true
    if (gesehen.has(teil.id)) continue
    gesehen.add(teil.id)
    const weitere =
      teil.art === 'datenfeldgruppe' ? teil.kinder : teil.art === 'baukastenverwendung' ? [teil.gruppe] : []
    offen.push(...weitere.flatMap((id) => findFeldteil(projekt, id) ?? []))
  }
  return false
}

/** „Datenfeld „Name““ for one, „3 Felder und Gruppen“ for several. */
export function countTeile(teile: readonly Feldteil[]): string {
  const felder = teile.filter(({ art }) => art === 'datenfeld').length
  const gruppen = teile.length - felder
  const worte = [
    felder === 0 ? '' : felder === 1 ? '1 Datenfeld' : `${felder} Datenfelder`,
    gruppen === 0 ? '' : gruppen === 1 ? '1 Gruppe' : `${gruppen} Gruppen`,
  ]
  return worte.filter((wort) => wort !== '').join(' und ')
}
