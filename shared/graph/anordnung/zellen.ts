/** A place in the grid: `reihe` counts within the strip and may be negative until the strip is closed. */
export interface Zelle {
  streifen: number
  spalte: number
  reihe: number
}

/** Where something should stand; distances are in columns, a row is worth `reihenkosten` of them. */
export interface Wunsch {
  spalte: number
  reihe: number
  reihenkosten: number
  /** for a row beyond those the strip has */
  neueReihe: number
  letzteSpalte: number
}

/** What it costs to stand in the way of a straight edge. */
const IM_WEG = 1.2

/** Which cells of the strips are taken. */
export class Zellen {
  private readonly belegt = new Set<string>()
  private readonly gemieden = new Set<string>()
  private readonly reihen = new Map<number, { von: number; bis: number }>()

  take(zelle: Zelle): void {
    this.belegt.add(nameOf(zelle))
    const bisher = this.reihen.get(zelle.streifen)
    this.reihen.set(zelle.streifen, {
      von: Math.min(bisher?.von ?? zelle.reihe, zelle.reihe),
      bis: Math.max(bisher?.bis ?? zelle.reihe, zelle.reihe),
    })
  }

  avoid(zelle: Zelle): void {
    this.gemieden.add(nameOf(zelle))
  }

  isFree(zelle: Zelle): boolean {
    return !this.belegt.has(nameOf(zelle))
  }

  /** The cheapest free cell of a strip for a wish; takes it. */
  place(streifen: number, wunsch: Wunsch): Zelle {
    const { von, bis } = this.reihen.get(streifen) ?? { von: wunsch.reihe, bis: wunsch.reihe }
    let beste: Zelle = { streifen, spalte: wunsch.spalte, reihe: bis + 1 }
    let kosten = Number.POSITIVE_INFINITY
    for (let reihe = von - 1; reihe <= bis + 1; reihe++) {
      const zurReihe =
        Math.abs(reihe - wunsch.reihe) * wunsch.reihenkosten + (reihe < von || reihe > bis ? wunsch.neueReihe : 0)
      if (zurReihe >= kosten) continue
      for (let spalte = 0; spalte <= wunsch.letzteSpalte; spalte++) {
        const zelle = { streifen, spalte, reihe }
        const summe = zurReihe + Math.abs(spalte - wunsch.spalte) + (this.gemieden.has(nameOf(zelle)) ? IM_WEG : 0)
        if (summe < kosten && this.isFree(zelle)) {
          kosten = summe
          beste = zelle
        }
      }
    }
    this.take(beste)
    return beste
  }

  /** The cheapest free row of one column, new rows included; takes it. */
  placeInSpalte(streifen: number, spalte: number, kostenOf: (reihe: number) => number): Zelle {
    const { von, bis } = this.reihen.get(streifen) ?? { von: 0, bis: 0 }
    let beste: Zelle = { streifen, spalte, reihe: bis + 1 }
    let kosten = Number.POSITIVE_INFINITY
    for (let reihe = von - 1; reihe <= bis + 1; reihe++) {
      const zelle = { streifen, spalte, reihe }
      if (kostenOf(reihe) < kosten && this.isFree(zelle)) {
        kosten = kostenOf(reihe)
        beste = zelle
      }
    }
    this.take(beste)
    return beste
  }
}

function nameOf({ streifen, spalte, reihe }: Zelle): string {
  return `${streifen}/${spalte}/${reihe}`
}
