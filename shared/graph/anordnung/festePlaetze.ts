import type { Bahnenauftrag } from './auftrag.ts'
import { findFreienPlatz } from './freiplatz.ts'
import { BAHN_OBEN, BAHN_UNTEN, GASSE_RAND, measureEtikett, RAND_LINKS } from './masse.ts'
import type { Raster } from './raster.ts'
import { frameOf, type Knotenmass, middleOf, type Plaetze, type Punkt, type Rechteck, type Streifen } from './typen.ts'
import { findWunschplatz } from './wunschplatz.ts'

/** A lane with its number in the grid. */
interface Bahn extends Streifen {
  stelle: number
}

/** Whether the lanes of this Leistung are kept: from the first change on that would have moved something. */
export function hasFesteBahnen({ eigene }: Bahnenauftrag, { streifen }: Raster): boolean {
  return streifen.some(({ rolle }) => eigene.get(rolle ?? '')?.hoehe !== undefined)
}

/**
 * Everything that has a place keeps it. The grid only says in which lane or Gasse something new belongs; there it gets the
 * free place nearest to what it is connected with. New lanes come below all others. The work grows with what is new.
 */
export function keepPlaetze(auftrag: Bahnenauftrag, raster: Raster): Plaetze {
  const masse = new Map(auftrag.knoten.map((einer) => [einer.id, einer]))
  const knoten = new Map<string, Rechteck>()
  for (const [id, { x, y }] of auftrag.eigene) {
    const mass = masse.get(id)
    if (mass !== undefined && raster.zellen.has(id)) knoten.set(id, { x, y, breite: mass.breite, hoehe: mass.hoehe })
  }
  const bahnen = placeBahnen(auftrag, raster, knoten)
  for (const [id, { streifen }] of raster.zellen) {
    const mass = masse.get(id)
    if (mass === undefined || knoten.has(id)) continue
    const box = placeNeues(mass, streifen, { bahnen, knoten, auftrag })
    knoten.set(id, box)
    growBahn(bahnen, streifen, box)
  }
  return { knoten, streifen: addGassen(bahnen) }
}

/** From top to bottom: lanes of Rollen where they were, shared lanes around their elements, new lanes below. */
function placeBahnen(
  { eigene, namen, stufentexte }: Bahnenauftrag,
  raster: Raster,
  knoten: ReadonlyMap<string, Rechteck>,
): Bahn[] {
  const einzelne = raster.streifen.map((streifen, stelle): Bahn => {
    const name = streifen.rolle === undefined ? streifen.name : (namen.get(streifen.rolle) ?? '')
    const etikett = name === '' ? 0 : measureEtikett(name, stufentexte.get(streifen.rolle ?? ''))
    return { id: `${stelle}`, ...streifen, name, etikett, stelle, y: 0, hoehe: 0 }
  })
  const alle = einzelne.filter(({ art }) => art === 'bahn')
  const feste = alle.flatMap((bahn) => {
    const { y, hoehe } = eigene.get(bahn.rolle ?? '') ?? {}
    return y === undefined || hoehe === undefined ? [] : [{ ...bahn, y, hoehe }]
  })
  const gemeinsame = alle
    .filter(({ rolle }) => rolle === undefined)
    .flatMap((bahn) => {
      const boxen = [...raster.zellen].flatMap(([id, { streifen }]) =>
        streifen === bahn.stelle ? (knoten.get(id) ?? []) : [],
      )
      const rahmen = frameOfMeiste(boxen, feste)
      const oben = bahn.name === '' ? GASSE_RAND : BAHN_OBEN
      return rahmen === undefined ? [] : [{ ...bahn, y: rahmen.y - oben, hoehe: rahmen.hoehe + oben + BAHN_UNTEN }]
    })
  const bekannte = [...feste, ...gemeinsame]
  let unten = Math.max(0, ...bekannte.map(({ y, hoehe }) => y + hoehe), ...[...knoten.values()].map(bottomOf))
  const neue = alle
    .filter(({ stelle }) => !bekannte.some((bahn) => bahn.stelle === stelle))
    .map((bahn) => {
      const y = unten + GASSE_RAND
      unten = y + (bahn.name === '' ? GASSE_RAND : BAHN_OBEN) + NEUE_REIHE + BAHN_UNTEN
      return { ...bahn, y, hoehe: unten - y }
    })
  return [...bekannte, ...neue].sort((a, b) => a.y - b.y)
}

/** Height of a usual element: a new lane has room for a row of them. */
const NEUE_REIHE = 44

/** The frame of the elements between the same two lanes as most of them: single ones may have been moved elsewhere. */
function frameOfMeiste(boxen: readonly Rechteck[], bahnen: readonly Streifen[]): Rechteck | undefined {
  const gruppen = new Map<number, Rechteck[]>()
  for (const box of boxen) {
    const mitte = middleOf(box).y
    if (bahnen.some(({ y, hoehe }) => mitte >= y && mitte <= y + hoehe)) continue
    const darueber = bahnen.filter(({ y }) => y < mitte).length
    gruppen.set(darueber, [...(gruppen.get(darueber) ?? []), box])
  }
  const [meiste] = [...gruppen.values()].sort((a, b) => b.length - a.length)
  return meiste && frameOf(meiste)
}

interface Umgebung {
  bahnen: readonly Bahn[]
  knoten: ReadonlyMap<string, Rechteck>
  auftrag: Bahnenauftrag
}

function placeNeues(mass: Knotenmass, streifen: number, { bahnen, knoten, auftrag }: Umgebung): Rechteck {
  const { breite, hoehe } = mass
  const { ort: wunsch, links = RAND_LINKS } = findWunschplatz(mass, auftrag.kanten, knoten)
  const [oben, unten] = findBand(streifen, hoehe, wunsch, bahnen)
  const ort = findFreienPlatz(
    { breite, hoehe, wunsch: wunsch ?? { x: links, y: oben }, links, oben, unten },
    knoten.values(),
  )
  return { ...ort, breite, hoehe }
}

/** Between which heights something of a strip may stand: in a Gasse only where there is room, else in the lane that is nearest. */
function findBand(stelle: number, hoehe: number, wunsch: Punkt | undefined, bahnen: readonly Bahn[]): [number, number] {
  const eigene = bahnen.find((bahn) => bahn.stelle === stelle)
  if (eigene !== undefined) return innerOf(eigene)
  const darueber = bahnen.find((bahn) => bahn.stelle === stelle - 1)
  const darunter = bahnen.find((bahn) => bahn.stelle === stelle + 1)
  const gasse: [number, number] = [darueber === undefined ? 0 : bottomOf(darueber), darunter?.y ?? 0]
  if (gasse[1] - gasse[0] >= hoehe + GASSE_RAND) return [gasse[0] + GASSE_RAND / 2, gasse[1] - GASSE_RAND / 2]
  const ziel = wunsch?.y ?? gasse[0]
  const naechste = [...bahnen].sort((a, b) => distance(a, ziel) - distance(b, ziel)).at(0)
  return naechste === undefined ? [0, 0] : innerOf(naechste)
}

function innerOf({ name, y, hoehe }: Streifen): [number, number] {
  return [y + (name === '' ? GASSE_RAND : BAHN_OBEN), y + hoehe - BAHN_UNTEN]
}

function distance({ y, hoehe }: Streifen, ziel: number): number {
  return Math.max(0, y - ziel, ziel - y - hoehe)
}

/** A lane that is too low for its first element grows into the Gasse below it, never over the next lane. */
function growBahn(bahnen: Bahn[], stelle: number, box: Rechteck): void {
  const nummer = bahnen.findIndex((bahn) => bahn.stelle === stelle)
  const bahn = bahnen[nummer]
  if (bahn === undefined) return
  const naechste = bahnen[nummer + 1]?.y ?? Number.POSITIVE_INFINITY
  const unten = Math.min(naechste, bottomOf(box) + BAHN_UNTEN)
  if (unten > bottomOf(bahn)) bahnen[nummer] = { ...bahn, hoehe: unten - bahn.y }
}

/** What lies between two lanes. */
function addGassen(bahnen: readonly Bahn[]): Streifen[] {
  return bahnen.flatMap(({ stelle, ...bahn }, nummer): Streifen[] => {
    const naechste = bahnen[nummer + 1]
    const y = bottomOf(bahn)
    if (naechste === undefined || naechste.y <= y) return [bahn]
    const gasse = { id: `${stelle} Gasse`, art: 'gasse' as const, rolle: undefined, name: '', etikett: 0 }
    return [bahn, { ...gasse, y, hoehe: naechste.y - y }]
  })
}

function bottomOf({ y, hoehe }: { y: number; hoehe: number }): number {
  return y + hoehe
}
