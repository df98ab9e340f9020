import type { Projekt } from '../modell/projekt.ts'
import { besitzerOf, hauptdatensatzOf } from '../vergleich/besitz.ts'
import { isUnveraendert } from './mergeCodelisten.ts'

/** Something that one side has removed and the other still has, with everything that is part of it: it stays or goes as a whole. */
export interface Entfernung {
  /** the outermost element that went */
  wurzel: string
  /** all of it as the other side has it, the outermost and what is new in it too */
  teile: readonly string[]
  /** the other side changed nothing of it */
  unveraendert: boolean
}

/** By the id of each element that one side has removed and the other still has. */
export type Entfernungen = ReadonlyMap<string, Entfernung>

interface DreiProjekte {
  basis: Projekt
  eigene: Projekt
  fremde: Projekt
}

/** What either side has removed. */
export function listEntfernungen({ basis, eigene, fremde }: DreiProjekte): Entfernungen {
  return new Map([...collectEntfernungen(basis, eigene, fremde), ...collectEntfernungen(basis, fremde, eigene)])
}

function collectEntfernungen(basis: Projekt, halter: Projekt, entfernender: Projekt): Map<string, Entfernung> {
  const gruppen = new Map<string, string[]>()
  for (const id of halter.datensaetze.keys()) {
    if (entfernender.datensaetze.has(id)) continue
    const wurzel = findWurzel(basis, halter, entfernender, id)
    if (wurzel === undefined) continue
    const teile = gruppen.get(wurzel)
    if (teile === undefined) gruppen.set(wurzel, [id])
    else teile.push(id)
  }
  const ergebnis = new Map<string, Entfernung>()
  for (const [wurzel, teile] of gruppen) {
    const unveraendert = teile.every((id) => isUnveraendert(basis, halter, id))
    for (const id of teile) ergebnis.set(id, { wurzel, teile, unveraendert })
  }
  return ergebnis
}

/** Undefined for what is new and part of nothing that was removed. */
function findWurzel(basis: Projekt, halter: Projekt, entfernender: Projekt, id: string): string | undefined {
  const besuchte = new Set<string>()
  let wurzel = basis.datensaetze.has(id) ? id : undefined
  for (let teil = id; !besuchte.has(teil); ) {
    besuchte.add(teil)
    const ganzes = besitzerOf(halter).get(teil) ?? findHaupt(halter, teil)
    if (ganzes === undefined || entfernender.datensaetze.has(ganzes)) return wurzel
    const war = basis.datensaetze.has(ganzes)
    // moved into something new: that is no part of what went
    if (!war && wurzel !== undefined) return wurzel
    if (war) wurzel = ganzes
    teil = ganzes
  }
  return wurzel
}

/** Several main records of one kind in a file are no parts of each other. */
function findHaupt(projekt: Projekt, id: string): string | undefined {
  const haupt = hauptdatensatzOf(projekt, id)
  return haupt === undefined || haupt.art === projekt.datensaetze.get(id)?.art ? undefined : haupt.id
}
