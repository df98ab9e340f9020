import type { Seite } from '../darstellung/silhouetten.ts'
import { Haufen } from './haufen.ts'
import { ABSTAND, type Liniennetz, lowerBound } from './liniennetz.ts'
import { middleOf, type Punkt, type Rechteck } from './typen.ts'

/** An end of an edge: the box it touches and what each side costs; sides left out may not be used. */
export interface Ende {
  box: Rechteck
  seiten: Partial<Record<Seite, number>>
}

/** Edges of one bundle may run on one line; others keep apart. */
export interface Wegauftrag {
  von: Ende
  nach: Ende
  buendel: number
}

export interface Weg {
  /** crossings of the net where the way bends, from the first line outside the one box to the last before the other */
  punkte: Punkt[]
  anfang: Seite
  ende: Seite
}

const KNICK = 34
const KREUZUNG = 14
const FREMD = 0.35
const FREMD_FEST = 5
const GEMEINSAM = 0.55
/** nearly the true cost: sharing a line is found a little less often, but far less is searched */
const SCHAETZUNG = 0.95
/** for many edges: ways may be a little longer, and a tenth is searched */
const SCHAETZUNG_EILIG = 1.5

interface Zugang {
  i: number
  j: number
  seite: Seite
  kosten: number
}

/** Finds ways on a net one after another; earlier ways make their lines cheaper for their bundle and dearer for others. */
export class Wegsuche {
  private readonly netz: Liniennetz
  private readonly hoch: number
  private readonly eilig: boolean
  private readonly schaetzung: number
  /** bundle that uses the piece to the right (below): 0 none, -1 several */
  private readonly rechts: Int32Array
  private readonly unten: Int32Array
  private readonly kosten: Float64Array
  private readonly marke: Int32Array
  private readonly herkunft: Int32Array
  /** the search in which a state was left behind */
  private readonly fertig: Int32Array
  private lauf = 0
  private readonly haufen = new Haufen()

  constructor(netz: Liniennetz, eilig = false) {
    this.netz = netz
    this.eilig = eilig
    this.schaetzung = eilig ? SCHAETZUNG_EILIG : SCHAETZUNG
    this.hoch = netz.ys.length
    const punkte = netz.xs.length * this.hoch
    this.rechts = new Int32Array(punkte)
    this.unten = new Int32Array(punkte)
    this.kosten = new Float64Array(punkte * 2)
    this.marke = new Int32Array(punkte * 2)
    this.herkunft = new Int32Array(punkte * 2)
    this.fertig = new Int32Array(punkte * 2)
  }

  /** The cheapest way; undefined where every way is closed. */
  find({ von, nach, buendel }: Wegauftrag): Weg | undefined {
    const anfaenge = this.findZugaenge(von)
    const ziele = new Map(this.findZugaenge(nach).map((ziel) => [this.stateOf(ziel.i, ziel.j, ziel.seite), ziel]))
    if (anfaenge.length === 0 || ziele.size === 0) return undefined
    this.lauf++
    this.haufen.clear()
    const schaetzung = this.createSchaetzung(nach.box)
    for (const { i, j, seite, kosten } of anfaenge) this.reach(this.stateOf(i, j, seite), -1, kosten, schaetzung)
    let bestes: { zustand: number; ziel: Zugang; kosten: number } | undefined
    while (this.haufen.size > 0 && this.haufen.peek() < (bestes?.kosten ?? Number.POSITIVE_INFINITY)) {
      const zustand = this.haufen.pop()
      if (this.eilig && this.fertig[zustand] === this.lauf) continue
      this.fertig[zustand] = this.lauf
      const bisher = this.kosten[zustand] ?? 0
      const ziel = ziele.get(zustand)
      if (ziel !== undefined && bisher + ziel.kosten < (bestes?.kosten ?? Number.POSITIVE_INFINITY)) {
        bestes = { zustand, ziel, kosten: bisher + ziel.kosten }
      }
      this.expand(zustand, bisher, buendel, schaetzung)
    }
    if (bestes === undefined) return undefined
    return this.collect(bestes.zustand, bestes.ziel, anfaenge, buendel)
  }

  /** Sideways from each allowed side to the first crossing outside the box. */
  private findZugaenge({ box, seiten }: Ende): Zugang[] {
    const { xs, ys } = this.netz
    const mitte = middleOf(box)
    const i = lowerBound(xs, mitte.x - 0.51)
    const j = lowerBound(ys, mitte.y - 0.51)
    if (Math.abs((xs[i] ?? 1e9) - mitte.x) > 0.52 || Math.abs((ys[j] ?? 1e9) - mitte.y) > 0.52) return []
    const rand = box.breite === 0 ? 0 : ABSTAND
    const zugaenge: Zugang[] = []
    const add = (seite: Seite, ai: number, aj: number, frei: boolean): void => {
      const kosten = seiten[seite]
      if (kosten === undefined || !frei || ai < 0 || aj < 0 || ai >= xs.length || aj >= ys.length) return
      zugaenge.push({
        i: ai,
        j: aj,
        seite,
        kosten: kosten + Math.abs((xs[ai] ?? 0) - mitte.x) + Math.abs((ys[aj] ?? 0) - mitte.y),
      })
    }
    // a crossing exactly at the distance kept from the box counts as outside
    const rechts = lowerBound(xs, box.x + box.breite + rand)
    const links = lowerBound(xs, box.x - rand + 1e-6) - 1
    const unten = lowerBound(ys, box.y + box.hoehe + rand)
    const oben = lowerBound(ys, box.y - rand + 1e-6) - 1
    add('rechts', rechts, j, this.isOpen(rechts, j))
    add('links', links, j, this.isOpen(links, j))
    add('unten', i, unten, this.isOpen(i, unten))
    add('oben', i, oben, this.isOpen(i, oben))
    return zugaenge
  }

  /** Whether a crossing is outside every box: one of the four pieces around it is free. */
  private isOpen(i: number, j: number): boolean {
    const { freiRechts, freiUnten } = this.netz
    const hier = i * this.hoch + j
    return (
      freiRechts[hier] === 1 ||
      freiUnten[hier] === 1 ||
      (i > 0 && freiRechts[hier - this.hoch] === 1) ||
      (j > 0 && freiUnten[hier - 1] === 1)
    )
  }

  private stateOf(i: number, j: number, seite: Seite): number {
    return (i * this.hoch + j) * 2 + (seite === 'oben' || seite === 'unten' ? 1 : 0)
  }

  private createSchaetzung(box: Rechteck): (punkt: number) => number {
    const { xs, ys } = this.netz
    const rechts = box.x + box.breite
    const unten = box.y + box.hoehe
    return (punkt) => {
      const x = xs[(punkt / this.hoch) | 0] ?? 0
      const y = ys[punkt % this.hoch] ?? 0
      return this.schaetzung * (Math.max(0, box.x - x, x - rechts) + Math.max(0, box.y - y, y - unten))
    }
  }

  private reach(zustand: number, von: number, kosten: number, schaetzung: (punkt: number) => number): void {
    // a quick search goes on from each place once: so far estimated, it would come back to all of them many times
    if (this.eilig && this.fertig[zustand] === this.lauf) return
    if (this.marke[zustand] === this.lauf && (this.kosten[zustand] ?? 0) <= kosten) return
    this.marke[zustand] = this.lauf
    this.kosten[zustand] = kosten
    this.herkunft[zustand] = von
    this.haufen.push(kosten + schaetzung(zustand >> 1), zustand)
  }

  private expand(zustand: number, bisher: number, buendel: number, schaetzung: (punkt: number) => number): void {
    const { xs, ys, freiRechts, freiUnten } = this.netz
    const punkt = zustand >> 1
    const senkrecht = (zustand & 1) === 1
    const i = (punkt / this.hoch) | 0
    const j = punkt % this.hoch
    this.reach(zustand ^ 1, zustand, bisher + KNICK, schaetzung)
    const step = (nach: number, laenge: number, benutzt: number, quer: number): void => {
      let kosten = laenge
      if (benutzt === buendel) kosten *= GEMEINSAM
      else if (benutzt !== 0) kosten += laenge * FREMD + FREMD_FEST
      if (quer !== 0 && quer !== buendel) kosten += KREUZUNG
      this.reach(nach * 2 + (senkrecht ? 1 : 0), zustand, bisher + kosten, schaetzung)
    }
    if (senkrecht) {
      if (j + 1 < this.hoch && freiUnten[punkt] === 1) {
        step(punkt + 1, (ys[j + 1] ?? 0) - (ys[j] ?? 0), this.unten[punkt] ?? 0, this.rechts[punkt + 1] ?? 0)
      }
      if (j > 0 && freiUnten[punkt - 1] === 1) {
        step(punkt - 1, (ys[j] ?? 0) - (ys[j - 1] ?? 0), this.unten[punkt - 1] ?? 0, this.rechts[punkt - 1] ?? 0)
      }
    } else {
      if (i + 1 < xs.length && freiRechts[punkt] === 1) {
        const nach = punkt + this.hoch
        step(nach, (xs[i + 1] ?? 0) - (xs[i] ?? 0), this.rechts[punkt] ?? 0, this.unten[nach] ?? 0)
      }
      if (i > 0 && freiRechts[punkt - this.hoch] === 1) {
        const nach = punkt - this.hoch
        step(nach, (xs[i] ?? 0) - (xs[i - 1] ?? 0), this.rechts[nach] ?? 0, this.unten[nach] ?? 0)
      }
    }
  }

  /** Follows the way back, notes its use, and keeps only its bends and ends. */
  private collect(letzter: number, ziel: Zugang, anfaenge: readonly Zugang[], buendel: number): Weg {
    const { xs, ys } = this.netz
    const folge: number[] = []
    let erster = letzter
    for (let zustand = letzter; zustand >= 0; zustand = this.herkunft[zustand] ?? -1) {
      erster = zustand
      if (folge.at(-1) !== zustand >> 1) folge.push(zustand >> 1)
    }
    folge.reverse()
    for (let k = 1; k < folge.length; k++) this.use(folge[k - 1] ?? 0, folge[k] ?? 0, buendel)
    const punkte = folge.map((punkt) => ({ x: xs[Math.floor(punkt / this.hoch)] ?? 0, y: ys[punkt % this.hoch] ?? 0 }))
    const anfang = anfaenge.find(({ i, j, seite }) => this.stateOf(i, j, seite) === erster)?.seite ?? 'rechts'
    return { punkte, anfang, ende: ziel.seite }
  }

  private use(von: number, nach: number, buendel: number): void {
    const [a, b] = von < nach ? [von, nach] : [nach, von]
    const feld = b - a === 1 ? this.unten : this.rechts
    const bisher = feld[a] ?? 0
    feld[a] = bisher === 0 || bisher === buendel ? buendel : -1
  }
}
