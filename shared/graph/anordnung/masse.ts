import { measureText } from '../darstellung/schriftmass.ts'
import type { Raster } from './raster.ts'
import type { Knotenmass, Plaetze, Rechteck, Streifen } from './typen.ts'

/** Extra width of the gap after a column, and of the gap before a row, that the edges in it need. */
export interface Bedarf {
  spalten: ReadonlyMap<number, number>
  reihen: ReadonlyMap<number, number>
}

export interface Masse extends Plaetze {
  knoten: Map<string, Rechteck>
  /** middle of the gap after a column, of the gap before a row (counted over all strips) */
  spaltenluecken: readonly { mitte: number; breite: number }[]
  reihenluecken: readonly { mitte: number; breite: number }[]
}

export const SPALTE = 144
/** column step 167 as in the mock-ups, wider where edges need room */
export const SPALTENLUECKE = 23
const REIHENLUECKE = 22
export const RAND_LINKS = 18
/** the label of a lane stands above its first row */
export const BAHN_OBEN = 34
export const BAHN_UNTEN = 12
const BAHN_LEER = 40
/** room for circle and triangle between a message and the border of a lane */
export const GASSE_RAND = 16
const ETIKETT_GROESSE = 12
const ETIKETT_ZEICHEN = 34
const ETIKETT_STUFE = 11
const ETIKETT_LUECKE = 14
const ETIKETT_HOEHE = 28

/** What is written on lanes: names of Rollen, and "ab Stufe 3" where they begin later. */
export interface Beschriftungen {
  namen: ReadonlyMap<string, string>
  stufentexte: ReadonlyMap<string, string>
}

/** Columns and rows in pixels. */
export function measureRaster(
  { streifen, zellen }: Raster,
  knoten: readonly Knotenmass[],
  { namen, stufentexte }: Beschriftungen,
  bedarf: Bedarf,
): Masse {
  const mass = new Map(knoten.map((einer) => [einer.id, einer]))
  const letzteSpalte = Math.max(0, ...[...zellen.values()].map(({ spalte }) => spalte))
  const spaltenluecken: { mitte: number; breite: number }[] = []
  const links: number[] = []
  let x = RAND_LINKS
  for (let spalte = 0; spalte <= letzteSpalte; spalte++) {
    links.push(x)
    const luecke = SPALTENLUECKE + (bedarf.spalten.get(spalte) ?? 0)
    spaltenluecken.push({ mitte: x + SPALTE + luecke / 2, breite: luecke })
    x += SPALTE + luecke
  }
  const rechtecke = new Map<string, Rechteck>()
  const fertige: Streifen[] = []
  const reihenluecken: { mitte: number; breite: number }[] = []
  let y = 0
  let vorige = 0
  for (const [stelle, einer] of streifen.entries()) {
    const anfang = y
    const name = einer.rolle === undefined ? einer.name : (namen.get(einer.rolle) ?? '')
    const reihen = groupReihen(zellen, stelle)
    y += einer.art === 'gasse' ? GASSE_RAND : name === '' ? GASSE_RAND : BAHN_OBEN
    for (const [nummer, ids] of reihen.entries()) {
      if (nummer > 0) y += REIHENLUECKE
      const zusatz = bedarf.reihen.get(reihenluecken.length) ?? 0
      y += zusatz
      reihenluecken.push({ mitte: (vorige + y) / 2, breite: y - vorige })
      const hoehe = Math.max(0, ...ids.map((id) => mass.get(id)?.hoehe ?? 0))
      for (const id of ids) {
        const { breite = SPALTE, hoehe: eigene = hoehe } = mass.get(id) ?? {}
        const spalte = links[zellen.get(id)?.spalte ?? 0] ?? 0
        rechtecke.set(id, { x: spalte + (SPALTE - breite) / 2, y: y + (hoehe - eigene) / 2, breite, hoehe: eigene })
      }
      y += hoehe
      vorige = y
    }
    if (reihen.length === 0) y = Math.max(y, anfang + (einer.art === 'bahn' ? BAHN_LEER : GASSE_RAND))
    else y += einer.art === 'gasse' ? GASSE_RAND : BAHN_UNTEN
    const etikett = name === '' ? 0 : measureEtikett(name, stufentexte.get(einer.rolle ?? ''))
    fertige.push({ id: `${stelle}`, ...einer, name, y: anfang, hoehe: y - anfang, etikett })
  }
  return { knoten: rechtecke, streifen: fertige, spaltenluecken, reihenluecken }
}

/** The ids of a strip row by row, from top to bottom. */
function groupReihen(zellen: Raster['zellen'], streifen: number): string[][] {
  const reihen = new Map<number, string[]>()
  for (const [id, zelle] of zellen) {
    if (zelle.streifen === streifen) reihen.set(zelle.reihe, [...(reihen.get(zelle.reihe) ?? []), id])
  }
  return [...reihen].sort(([a], [b]) => a - b).map(([, ids]) => ids)
}

/** Room that the label of a lane takes in its first row. */
export function measureEtikett(name: string, stufentext: string | undefined): number {
  const zusatz = stufentext === undefined ? 0 : ETIKETT_LUECKE + measureText(stufentext, ETIKETT_STUFE, 400)
  return ETIKETT_ZEICHEN + measureText(name, ETIKETT_GROESSE, 600) + zusatz
}

/** The label of a lane, where it stands before anything is panned. */
export function labelBox({ y, etikett }: Streifen): Rechteck[] {
  return etikett === 0 ? [] : [{ x: 0, y: y + 1, breite: etikett, hoehe: ETIKETT_HOEHE }]
}
