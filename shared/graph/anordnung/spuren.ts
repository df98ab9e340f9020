import type { Rechteck } from './typen.ts'

/** A straight piece of an edge; `lage` is its place across its direction and is what may change. */
export interface Stueck {
  senkrecht: boolean
  lage: number
  von: number
  bis: number
  buendel: number
  /** box at an end of the edge that this piece touches: it may only move along that side */
  an: readonly Rechteck[]
  /** where the neighbouring pieces turn: -1 to smaller coordinates, 1 to larger ones, 0 none */
  anfangNach: -1 | 0 | 1
  endeNach: -1 | 0 | 1
}

/** How many tracks lie side by side on a line: what a gap must hold. */
export interface Spurbedarf {
  senkrecht: boolean
  lage: number
  spuren: number
}

export const SPURABSTAND = 7
/** pieces on one line that come nearer than this are kept on different tracks */
const NAEHE = 9
const ECKE = 11
/** further than this no piece is moved */
const REICHWEITE = 200
const SEITENRAND = 6

interface Einheit {
  stuecke: Stueck[]
  von: number
  bis: number
  neigung: number
  kante: number
  spur: number
}

/**
 * Moves pieces that lie on one line apart, without touching boxes. Pieces of one bundle stay together. Changes `lage` of the
 * pieces and says how many tracks each line holds.
 */
export function spreadSpuren(stuecke: readonly Stueck[], boxen: readonly Rechteck[]): Spurbedarf[] {
  const bedarf: Spurbedarf[] = []
  for (const senkrecht of [false, true]) {
    const linien = new Map<number, Stueck[]>()
    for (const stueck of stuecke) {
      if (stueck.senkrecht !== senkrecht) continue
      const linie = Math.round(stueck.lage)
      const bisherige = linien.get(linie)
      if (bisherige === undefined) linien.set(linie, [stueck])
      else bisherige.push(stueck)
    }
    for (const aufLinie of linien.values()) {
      const nahe = listNahe(aufLinie[0]?.lage ?? 0, senkrecht, boxen)
      for (const gruppe of groupNahe(mergeBuendel(aufLinie))) bedarf.push(spreadGruppe(gruppe, senkrecht, nahe))
    }
  }
  return bedarf
}

/** The boxes that a piece on this line could reach at all. */
function listNahe(lage: number, senkrecht: boolean, boxen: readonly Rechteck[]): Rechteck[] {
  return boxen.filter((box) => {
    const [anfang, laenge] = senkrecht ? [box.x, box.breite] : [box.y, box.hoehe]
    return anfang <= lage + REICHWEITE && anfang + laenge >= lage - REICHWEITE
  })
}

/** Overlapping pieces of one bundle become one unit. */
function mergeBuendel(stuecke: readonly Stueck[]): Einheit[] {
  const einheiten: Einheit[] = []
  const geordnet = [...stuecke].sort((a, b) => a.buendel - b.buendel || a.von - b.von)
  for (const stueck of geordnet) {
    const letzte = einheiten.at(-1)
    const neigung = stueck.anfangNach + stueck.endeNach
    if (letzte !== undefined && letzte.stuecke[0]?.buendel === stueck.buendel && stueck.von <= letzte.bis) {
      letzte.stuecke.push(stueck)
      letzte.bis = Math.max(letzte.bis, stueck.bis)
      letzte.neigung += neigung
    } else {
      const kante = stueck.anfangNach - stueck.endeNach
      einheiten.push({ stuecke: [stueck], von: stueck.von, bis: stueck.bis, neigung, kante, spur: 0 })
    }
  }
  return einheiten
}

/** Units that come near each other, directly or through others. */
function groupNahe(einheiten: Einheit[]): Einheit[][] {
  const gruppen: Einheit[][] = []
  let bis = Number.NEGATIVE_INFINITY
  for (const einheit of einheiten.sort((a, b) => a.von - b.von)) {
    if (einheit.von - NAEHE < bis) gruppen.at(-1)?.push(einheit)
    else gruppen.push([einheit])
    bis = Math.max(bis, einheit.bis)
  }
  return gruppen
}

function spreadGruppe(gruppe: Einheit[], senkrecht: boolean, boxen: readonly Rechteck[]): Spurbedarf {
  const lage = gruppe[0]?.stuecke[0]?.lage ?? 0
  const spuren = assignSpuren(gruppe)
  let [unten, oben] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const einheit of gruppe) {
    const spielraum = measureSpielraum(einheit, senkrecht, lage, boxen)
    // where the search found the line nothing is in the way, whatever the distances kept here
    unten = Math.min(lage, Math.max(unten, spielraum.unten))
    oben = Math.max(lage, Math.min(oben, spielraum.oben))
  }
  const abstand = spuren > 1 ? Math.min(SPURABSTAND, (oben - unten) / (spuren - 1)) : 0
  const breite = abstand * (spuren - 1)
  const anfang = Math.min(Math.max(lage - breite / 2, unten), oben - breite)
  for (const { stuecke, spur } of gruppe) {
    for (const stueck of stuecke) stueck.lage = anfang + spur * abstand
  }
  return { senkrecht, lage, spuren }
}

/** Pieces that turn to smaller coordinates at both ends lie there; among equals longer ones further from where they turn. */
function assignSpuren(gruppe: Einheit[]): number {
  const geordnet = [...gruppe].sort((a, b) => {
    const richtung = Math.sign(a.neigung)
    if (richtung !== Math.sign(b.neigung)) return richtung - Math.sign(b.neigung)
    if (richtung !== 0) return richtung * (b.bis - b.von - (a.bis - a.von))
    return Math.sign(a.kante) - Math.sign(b.kante) || (a.von - b.von) * (a.kante < 0 ? -1 : 1)
  })
  let meiste = 0
  const gesetzt: Einheit[] = []
  for (const einheit of geordnet) {
    let spur = 0
    for (const andere of gesetzt) {
      if (andere.von < einheit.bis + NAEHE && einheit.von < andere.bis + NAEHE) spur = Math.max(spur, andere.spur + 1)
    }
    einheit.spur = spur
    gesetzt.push(einheit)
    meiste = Math.max(meiste, spur)
  }
  return meiste + 1
}

/** How far a unit may move: up to the next boxes beside it, and along the sides it docks at. */
function measureSpielraum(
  { stuecke, von, bis }: Einheit,
  senkrecht: boolean,
  lage: number,
  boxen: readonly Rechteck[],
): { unten: number; oben: number } {
  let [unten, oben] = [lage - REICHWEITE, lage + REICHWEITE]
  const eigene = new Set(stuecke.flatMap(({ an }) => an))
  for (const box of eigene) {
    const [anfang, laenge] = senkrecht ? [box.x, box.breite] : [box.y, box.hoehe]
    if (laenge === 0) unten = oben = lage
    const ecke = Math.min(ECKE, laenge / 2)
    unten = Math.max(unten, anfang + ecke)
    oben = Math.min(oben, anfang + laenge - ecke)
  }
  for (const box of boxen) {
    if (eigene.has(box)) continue
    const [quer, querLaenge] = senkrecht ? [box.y, box.hoehe] : [box.x, box.breite]
    if (quer >= bis + SEITENRAND - 1 || quer + querLaenge <= von - SEITENRAND + 1) continue
    const [anfang, laenge] = senkrecht ? [box.x, box.breite] : [box.y, box.hoehe]
    if (anfang + laenge <= lage) unten = Math.max(unten, anfang + laenge + SEITENRAND)
    else if (anfang >= lage) oben = Math.min(oben, anfang - SEITENRAND)
  }
  return { unten, oben }
}
