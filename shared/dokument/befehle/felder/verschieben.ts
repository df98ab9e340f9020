import type { Projekt } from '../../../modell/projekt.ts'
import type { Schritt } from '../../diff.ts'
import { nennen } from '../benennung.ts'
import { createSchritt } from '../schritt.ts'
import {
  countTeile,
  type Feldeltern,
  type Feldort,
  type Feldteil,
  findElternOf,
  findFeldeltern,
  findFeldteil,
  findOrtOf,
  listOberste,
  listUnterbaum,
  wouldContainItself,
} from './feldteile.ts'

/**
 * Moves parts to a place, in the given order; what lies in them goes with them. Ids stay, so every Feldpfad that leads to them
 * within their Dokument or Gruppe stays too. `checkVerschiebung` says beforehand whether it can be done; where it cannot, the
 * Schritt is empty.
 */
export function moveFelder(projekt: Projekt, ids: readonly string[], ziel: Feldort): Schritt {
  const teile = listOberste(projekt, ids).flatMap((id) => findFeldteil(projekt, id) ?? [])
  const name = describeVerschiebung(teile)
  const zieleltern = findFeldeltern(projekt, ziel.eltern)
  if (zieleltern === undefined || checkVerschiebung(projekt, ids, ziel) !== undefined) return createSchritt(name, {})
  const bewegte = new Set(teile.map(({ id }) => id))
  const listen = new Map<string, { von: Feldeltern; kinder: string[] }>()
  for (const eltern of [zieleltern, ...teile.flatMap(({ id }) => findElternOf(projekt, id) ?? [])]) {
    listen.set(eltern.id, { von: eltern, kinder: eltern.kinder.filter((id) => !bewegte.has(id)) })
  }
  const davor = zieleltern.kinder.slice(0, ziel.stelle).filter((id) => !bewegte.has(id)).length
  listen.get(zieleltern.id)?.kinder.splice(davor, 0, ...bewegte)
  return createSchritt(name, {
    geaendert: [...listen.values()].map(({ von, kinder }) => ({ von, nach: { ...von, kinder } })),
  })
}

function describeVerschiebung(teile: readonly Feldteil[]): string {
  const [einziges, ...weitere] = teile
  if (einziges === undefined) return 'Verschieben'
  return `${weitere.length === 0 ? nennen(einziges) : countTeile(teile)} verschieben`
}

/** Why parts cannot be moved there; undefined where they can. */
export function checkVerschiebung(projekt: Projekt, ids: readonly string[], ziel: Feldort): string | undefined {
  const eltern = findFeldeltern(projekt, ziel.eltern)
  const teile = listOberste(projekt, ids).flatMap((id) => findFeldteil(projekt, id) ?? [])
  const [erstes] = teile
  if (eltern === undefined || erstes === undefined) return 'Das Ziel gibt es nicht mehr.'
  const enthaltende = teile.find((teil) => listUnterbaum(projekt, [teil.id]).some(({ id }) => id === eltern.id))
  if (enthaltende !== undefined) return `„${enthaltende.name}“ kann nicht in sich selbst stehen.`
  if (wouldContainItself(projekt, teile, eltern.id)) return `„${erstes.name}“ enthielte sich selbst.`
  if (teile.some(({ id }) => projekt.dateien.get(id) !== projekt.dateien.get(eltern.id))) {
    return 'Zwischen Leistungen und Baukästen wird kopiert, nicht verschoben.'
  }
  return checkZurueckbleibende(projekt, teile, eltern)
}

/** No Dokument and no Gruppe is left without any part. */
function checkZurueckbleibende(projekt: Projekt, teile: readonly Feldteil[], ziel: Feldeltern): string | undefined {
  const bewegte = new Set(teile.map(({ id }) => id))
  for (const { id } of teile) {
    const eltern = findElternOf(projekt, id)
    if (eltern === undefined || eltern.id === ziel.id || eltern.kinder.some((kind) => !bewegte.has(kind))) continue
    return `„${eltern.name}“ wäre danach leer; ${eltern.art === 'dokument' ? 'ein Dokument' : 'eine Gruppe'} braucht mindestens ein Feld.`
  }
  return undefined
}

export type Richtung = 'hoch' | 'runter' | 'hinein' | 'hinaus'

/**
 * Where parts of one list go by a key: before the one above them, after the one below, into the Gruppe above them, out of their
 * Gruppe behind it. A sentence where there is no such place.
 */
export function findZielort(projekt: Projekt, ids: readonly string[], richtung: Richtung): Feldort | string {
  const oberste = listOberste(projekt, ids)
  const [erstes = ''] = oberste
  const ort = findOrtOf(projekt, erstes)
  const eltern = ort && findFeldeltern(projekt, ort.eltern)
  if (ort === undefined || eltern === undefined) return 'Nichts gewählt.'
  if (oberste.some((id) => !eltern.kinder.includes(id))) return 'Gemeinsam bewegt wird nur, was nebeneinander steht.'
  const stellen = oberste.map((id) => eltern.kinder.indexOf(id))
  const anfang = Math.min(...stellen)
  const ende = Math.max(...stellen)
  switch (richtung) {
    case 'hoch':
      return anfang === 0 ? `Steht schon am Anfang von „${eltern.name}“.` : { eltern: eltern.id, stelle: anfang - 1 }
    case 'runter':
      return ende === eltern.kinder.length - 1
        ? `Steht schon am Ende von „${eltern.name}“.`
        : { eltern: eltern.id, stelle: ende + 2 }
    case 'hinein': {
      const davor = findFeldteil(projekt, eltern.kinder[anfang - 1] ?? '')
      if (davor?.art === 'baukastenverwendung') return `„${davor.name}“ kommt aus dem Baukasten und nimmt nichts auf.`
      if (davor?.art !== 'datenfeldgruppe') return 'Darüber steht keine Gruppe.'
      return { eltern: davor.id, stelle: davor.kinder.length }
    }
    case 'hinaus': {
      const darueber = eltern.art === 'dokument' ? undefined : findOrtOf(projekt, eltern.id)
      return darueber === undefined
        ? `Steht schon in der obersten Ebene von „${eltern.name}“.`
        : { eltern: darueber.eltern, stelle: darueber.stelle + 1 }
    }
  }
}
