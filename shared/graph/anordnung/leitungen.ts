import type { Graphart } from '../ableitung/graph.ts'
import { insetAt, type Seite } from '../darstellung/silhouetten.ts'
import { createLiniennetz } from './liniennetz.ts'
import { type Spurbedarf, type Stueck, spreadSpuren } from './spuren.ts'
import type { Kantenmass, Punkt, Rechteck } from './typen.ts'
import { middleOf } from './typen.ts'
import { type Ende, Wegsuche } from './wegsuche.ts'

/** One edge to route: its ends as boxes; `art` of a box tells its silhouette, undefined for a dock at a lane. */
export interface Leitungsauftrag {
  kante: Kantenmass
  von: Leitungsende
  nach: Leitungsende
}

export interface Leitungsende {
  ende: Ende
  art: Graphart | undefined
}

export interface Leitungsbild {
  punkte: Map<string, Punkt[]>
  bedarf: Spurbedarf[]
}

/** edges may pass between a message and the label of the lane below it */
const UEBER_ETIKETT = 8
/** from here on quick ways matter more than the best ones */
const VIELE = 500

interface Zug {
  auftrag: Leitungsauftrag
  anfang: Seite
  schluss: Seite
  stuecke: Stueck[]
}

/**
 * Routes edges at right angles around all boxes and spreads those that share a line. Short ones first: they have the fewest
 * ways. An edge without any way (boxes that lie on each other) becomes a straight line.
 */
export function routeLeitungen(
  auftraege: readonly Leitungsauftrag[],
  boxen: readonly Rechteck[],
  sperren: readonly Rechteck[],
): Leitungsbild {
  const docks = auftraege.flatMap(({ von, nach }) =>
    [von, nach].filter(({ art }) => art === undefined).map(({ ende }) => ende.box),
  )
  const rand = boxen.length === 0 ? 0 : Math.max(...boxen.map(({ x, breite }) => x + breite)) + 14
  const oben = Math.min(...boxen.map(({ y }) => y))
  const suche = new Wegsuche(
    createLiniennetz(boxen, sperren, {
      xs: [...docks.map(({ x }) => x), rand],
      ys: [...docks.map(({ y }) => y), ...sperren.flatMap(({ y }) => (y > oben ? [y - UEBER_ETIKETT] : []))],
    }),
    auftraege.length > VIELE,
  )
  const buendel = new Map<string, number>()
  const zuege: Zug[] = []
  const punkte = new Map<string, Punkt[]>()
  for (const auftrag of sortByLength(auftraege)) {
    const schluessel = bundleOf(auftrag.kante)
    const nummer = buendel.get(schluessel) ?? buendel.size + 1
    buendel.set(schluessel, nummer)
    const { von, nach, kante } = auftrag
    const weg = suche.find({ von: von.ende, nach: nach.ende, buendel: nummer })
    if (weg === undefined) {
      punkte.set(kante.id, [middleOf(von.ende.box), middleOf(nach.ende.box)])
      continue
    }
    zuege.push({
      auftrag,
      anfang: weg.anfang,
      schluss: weg.ende,
      stuecke: cutStuecke(auftrag, weg.punkte, weg.anfang, weg.ende, nummer),
    })
  }
  const bedarf = spreadSpuren(
    zuege.flatMap(({ stuecke }) => stuecke),
    [...boxen, ...sperren],
  )
  for (const zug of zuege) punkte.set(zug.auftrag.kante.id, joinStuecke(zug))
  return { punkte, bedarf }
}

/** What may share a line: uses of one Dokument, deliveries of one sender, all that use one system. */
function bundleOf({ id, art, bezug, von, nach }: Kantenmass): string {
  if (art === 'ablauf') return id
  if (art === 'system' || art === 'zustaendig') return `${art}:${art === 'system' ? nach : von}`
  return `${bezug}:${von}`
}

function sortByLength(auftraege: readonly Leitungsauftrag[]): Leitungsauftrag[] {
  const laenge = ({ von, nach }: Leitungsauftrag): number => {
    const [a, b] = [middleOf(von.ende.box), middleOf(nach.ende.box)]
    return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  }
  return [...auftraege].sort((a, b) => laenge(a) - laenge(b))
}

/** The bends of a way as pieces that may move, from border to border. */
function cutStuecke(
  { von, nach }: Leitungsauftrag,
  weg: readonly Punkt[],
  anfang: Seite,
  schluss: Seite,
  buendel: number,
): Stueck[] {
  const punkte = simplify([
    borderPoint(von.ende.box, anfang, weg.at(0)),
    ...weg,
    borderPoint(nach.ende.box, schluss, weg.at(-1)),
  ])
  const stuecke: Stueck[] = []
  for (let k = 1; k < punkte.length; k++) {
    const [a, b] = [punkte[k - 1], punkte[k]]
    if (a === undefined || b === undefined) continue
    const senkrecht = Math.abs(a.x - b.x) < 0.01
    const an: Rechteck[] = []
    if (k === 1) an.push(von.ende.box)
    if (k === punkte.length - 1) an.push(nach.ende.box)
    const achse = (punkt: Punkt): number => (senkrecht ? punkt.y : punkt.x)
    const quer = (punkt: Punkt | undefined): number => (punkt === undefined ? 0 : senkrecht ? punkt.x : punkt.y)
    const vorher = punkte[k - 2]
    const nachher = punkte[k + 1]
    const vorwaerts = achse(a) <= achse(b)
    const turn = (punkt: Punkt | undefined): -1 | 0 | 1 =>
      punkt === undefined ? 0 : (Math.sign(quer(punkt) - quer(a)) as -1 | 0 | 1)
    stuecke.push({
      senkrecht,
      lage: quer(a),
      von: Math.min(achse(a), achse(b)),
      bis: Math.max(achse(a), achse(b)),
      buendel,
      an,
      anfangNach: turn(vorwaerts ? vorher : nachher),
      endeNach: turn(vorwaerts ? nachher : vorher),
    })
  }
  return stuecke
}

/** Points from the pieces; the first and last lie on the outline of their node. */
function joinStuecke({ auftrag, anfang, schluss, stuecke }: Zug): Punkt[] {
  const erstes = stuecke[0]
  const letztes = stuecke.at(-1)
  if (erstes === undefined || letztes === undefined) return []
  const punkte = [outlinePoint(auftrag.von, anfang, erstes.lage)]
  for (let k = 1; k < stuecke.length; k++) {
    const [a, b] = [stuecke[k - 1], stuecke[k]]
    if (a === undefined || b === undefined) continue
    punkte.push(a.senkrecht ? { x: a.lage, y: b.lage } : { x: b.lage, y: a.lage })
  }
  punkte.push(outlinePoint(auftrag.nach, schluss, letztes.lage))
  return simplify(punkte)
}

/** Where a way leaves a box, straight from its first crossing: that may be half a pixel beside the middle. */
function borderPoint(box: Rechteck, seite: Seite, weg: Punkt | undefined): Punkt {
  const { x, y } = weg ?? middleOf(box)
  if (seite === 'rechts') return { x: box.x + box.breite, y }
  if (seite === 'links') return { x: box.x, y }
  return { x, y: seite === 'oben' ? box.y : box.y + box.hoehe }
}

function outlinePoint({ ende: { box }, art }: Leitungsende, seite: Seite, lage: number): Punkt {
  const mitte = middleOf(box)
  const waagrecht = seite === 'links' || seite === 'rechts'
  const versatz = lage - (waagrecht ? mitte.y : mitte.x)
  const tiefe = art === undefined ? 0 : insetAt(art, seite, versatz, box.breite, box.hoehe)
  if (seite === 'rechts') return { x: box.x + box.breite - tiefe, y: lage }
  if (seite === 'links') return { x: box.x + tiefe, y: lage }
  return { x: lage, y: seite === 'oben' ? box.y + tiefe : box.y + box.hoehe - tiefe }
}

/** Without points on straight pieces and without repeated ones. */
function simplify(punkte: readonly Punkt[]): Punkt[] {
  const ergebnis: Punkt[] = []
  for (const punkt of punkte) {
    const letzter = ergebnis.at(-1)
    if (letzter !== undefined && Math.abs(letzter.x - punkt.x) < 0.01 && Math.abs(letzter.y - punkt.y) < 0.01) continue
    const vorletzter = ergebnis.at(-2)
    if (
      letzter !== undefined &&
      vorletzter !== undefined &&
      ((Math.abs(vorletzter.x - letzter.x) < 0.01 && Math.abs(letzter.x - punkt.x) < 0.01) ||
        (Math.abs(vorletzter.y - letzter.y) < 0.01 && Math.abs(letzter.y - punkt.y) < 0.01))
    ) {
      ergebnis.pop()
    }
    ergebnis.push(punkt)
  }
  return ergebnis
}
