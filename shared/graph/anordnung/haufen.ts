/** Binary heap of numbered states by cost, for the search of routes: typed arrays, no objects per entry. */
export class Haufen {
  private kosten = new Float64Array(1024)
  private werte = new Int32Array(1024)
  private laenge = 0

  clear(): void {
    this.laenge = 0
  }

  get size(): number {
    return this.laenge
  }

  push(kosten: number, wert: number): void {
    if (this.laenge === this.werte.length) this.grow()
    let stelle = this.laenge++
    while (stelle > 0) {
      const eltern = (stelle - 1) >> 1
      const dort = this.kosten[eltern] ?? 0
      if (dort <= kosten) break
      this.kosten[stelle] = dort
      this.werte[stelle] = this.werte[eltern] ?? 0
      stelle = eltern
    }
    this.kosten[stelle] = kosten
    this.werte[stelle] = wert
  }

  /** Cost of the cheapest entry; infinite when empty. */
  peek(): number {
    return this.laenge === 0 ? Number.POSITIVE_INFINITY : (this.kosten[0] ?? 0)
  }

  /** The cheapest entry; call only when there is one. */
  pop(): number {
    const wert = this.werte[0] ?? 0
    const kosten = this.kosten[--this.laenge] ?? 0
    const letzter = this.werte[this.laenge] ?? 0
    let stelle = 0
    for (;;) {
      let kind = 2 * stelle + 1
      if (kind >= this.laenge) break
      if (kind + 1 < this.laenge && (this.kosten[kind + 1] ?? 0) < (this.kosten[kind] ?? 0)) kind++
      if ((this.kosten[kind] ?? 0) >= kosten) break
      this.kosten[stelle] = this.kosten[kind] ?? 0
      this.werte[stelle] = this.werte[kind] ?? 0
      stelle = kind
    }
    this.kosten[stelle] = kosten
    this.werte[stelle] = letzter
    return wert
  }

  private grow(): void {
    const kosten = new Float64Array(this.werte.length * 2)
    const werte = new Int32Array(this.werte.length * 2)
    kosten.set(this.kosten)
    werte.set(this.werte)
    this.kosten = kosten
    this.werte = werte
  }
}
