import type { Bahnenauftrag } from './auftrag.ts'
import { completeAnordnung } from './completeAnordnung.ts'
import { findFreienPlatz } from './freiplatz.ts'
import { type Anordnung, frameOf, type Plaetze, type Rechteck } from './typen.ts'
import { findWunschplatz } from './wunschplatz.ts'

/** Above and below a wish, a free place is looked for so far; beyond it the next one to the right is nearer. */
const UMKREIS = 480
/** What is connected with nothing stands below everything. */
const DARUNTER = 60

/** Without lanes: elements where they are kept, or where `gefundene` has them, edges at right angles around them. */
export function arrangeFrei(auftrag: Bahnenauftrag, gefundene?: ReadonlyMap<string, Rechteck>): Anordnung {
  const plaetze = gefundene === undefined ? keepFreiePlaetze(auftrag) : { knoten: gefundene, streifen: [] }
  return completeAnordnung(auftrag, plaetze)
}

/** Whether the free arrangement of this Leistung is kept: from the first change on that would have moved something. */
export function hasFreiePlaetze({ knoten, eigene }: Bahnenauftrag): boolean {
  return knoten.some(({ id }) => eigene.has(id))
}

/** Everything that has a place keeps it; what is new gets the free place nearest to what it is connected with. */
export function keepFreiePlaetze({ knoten, kanten, eigene }: Bahnenauftrag): Plaetze {
  const gestellte = new Map<string, Rechteck>()
  for (const { id, breite, hoehe } of knoten) {
    const lage = eigene.get(id)
    if (lage !== undefined) gestellte.set(id, { x: lage.x, y: lage.y, breite, hoehe })
  }
  for (const mass of knoten) {
    if (gestellte.has(mass.id)) continue
    const { breite, hoehe, id } = mass
    const rahmen = frameOf([...gestellte.values()])
    const { ort, links = rahmen.x } = findWunschplatz(mass, kanten, gestellte)
    const wunsch = ort ?? { x: rahmen.x, y: rahmen.y + rahmen.hoehe + DARUNTER }
    const band = { oben: wunsch.y - UMKREIS, unten: wunsch.y + UMKREIS }
    gestellte.set(id, {
      ...findFreienPlatz({ breite, hoehe, wunsch, links, ...band }, gestellte.values()),
      breite,
      hoehe,
    })
  }
  return { knoten: gestellte, streifen: [] }
}
