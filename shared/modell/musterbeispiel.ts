import { musterToJs } from './muster.ts'
import { type Musterknoten, parseMuster, type Zeichenmenge } from './musterbaum.ts'

/** Returns a number in [0, 1), like Math.random, but repeatable where the caller seeds it. */
export type Zufall = () => number

/** Bounds in characters (code points), both included. */
export interface Laengengrenzen {
  min?: number
  max?: number
}

const LAENGE_MAXIMUM = 400
/** Up to this many characters an unbounded Muster grows where no length was asked for. */
const UEBLICHE_LAENGE = 40

/**
 * A string that the Muster accepts and whose length lies within the bounds, or undefined where there is none. The Muster
 * must have passed `checkMuster`.
 */
export function exampleForMuster(muster: string, zufall: Zufall, laenge: Laengengrenzen = {}): string | undefined {
  const min = laenge.min ?? 0
  const hoechstens = Math.min(laenge.max ?? Math.max(min, UEBLICHE_LAENGE), LAENGE_MAXIMUM)
  const { baum, laengen } = analyse(muster, hoechstens)
  const moegliche = [...laengen.of(baum)].filter((eine) => eine >= min)
  if (moegliche.length === 0) return undefined
  return write(baum, pick(moegliche, zufall), laengen, zufall)
}

/**
 * A string that the Muster refuses, if possible close to an accepted one, whose length lies within the bounds; undefined
 * where none was found (a Muster may accept everything).
 */
export function counterexampleForMuster(
  muster: string,
  zufall: Zufall,
  laenge: Laengengrenzen = {},
): string | undefined {
  const ausdruck = musterToJs(muster)
  const min = laenge.min ?? 0
  const max = laenge.max ?? LAENGE_MAXIMUM
  const vorlage = exampleForMuster(muster, zufall, laenge) ?? 'a'.repeat(Math.max(min, 1))
  return deform([...vorlage], muster, zufall).find((kandidat) => {
    const zeichen = [...kandidat].length
    return zeichen >= Math.max(min, 1) && zeichen <= max && !ausdruck.test(kandidat)
  })
}

function deform(zeichen: readonly string[], muster: string, zufall: Zufall): string[] {
  const stelle = Math.floor(zufall() * zeichen.length)
  // what a class excludes stands in the Muster itself
  const veraendert = ['#', '~', '0', 'x', 'Ä', ' ', '€', '@', ...new Set(muster)].flatMap((fremd) => [
    zeichen.with(stelle, fremd).join(''),
    [...zeichen, fremd].join(''),
    fremd.repeat(zeichen.length),
  ])
  return [...veraendert, zeichen.slice(1).join(''), zeichen.slice(0, -1).join(''), [...zeichen, ...zeichen].join('')]
}

type Wiederholung = Extract<Musterknoten, { art: 'wiederholung' }>

interface Zerlegung {
  baum: Musterknoten
  laengen: Laengen
}

/** A model has few Muster, test plans ask for examples of them thousands of times. */
const ZERLEGUNGEN = new Map<string, Zerlegung>()
const ZERLEGUNGEN_MAXIMUM = 500

function analyse(muster: string, hoechstens: number): Zerlegung {
  const schluessel = `${hoechstens} ${muster}`
  const bekannt = ZERLEGUNGEN.get(schluessel)
  if (bekannt !== undefined) return bekannt
  const neu = { baum: parseMuster(muster), laengen: new Laengen(hoechstens) }
  if (ZERLEGUNGEN.size >= ZERLEGUNGEN_MAXIMUM) ZERLEGUNGEN.clear()
  ZERLEGUNGEN.set(schluessel, neu)
  return neu
}

/** For every part of a Muster the lengths it can have, up to a limit; computed once per part. */
class Laengen {
  private readonly bekannte = new Map<Musterknoten, ReadonlySet<number>>()
  private readonly kopien = new Map<Wiederholung, readonly ReadonlySet<number>[]>()
  private readonly reste = new Map<readonly Musterknoten[], readonly ReadonlySet<number>[]>()
  private readonly folgen = new Map<Wiederholung, Map<number, readonly Musterknoten[]>>()
  readonly maximum: number

  constructor(maximum: number) {
    this.maximum = maximum
  }

  of(knoten: Musterknoten): ReadonlySet<number> {
    const bekannt = this.bekannte.get(knoten)
    if (bekannt !== undefined) return bekannt
    const laengen = this.compute(knoten)
    this.bekannte.set(knoten, laengen)
    return laengen
  }

  /** lengths of exactly 0, 1, 2 … copies, as many as can matter */
  ofKopien(knoten: Wiederholung): readonly ReadonlySet<number>[] {
    const bekannt = this.kopien.get(knoten)
    if (bekannt !== undefined) return bekannt
    const kopien = this.computeKopien(knoten)
    this.kopien.set(knoten, kopien)
    return kopien
  }

  /** for each part of a sequence the lengths that it and those after it can have together, at last that of nothing */
  ofReste(teile: readonly Musterknoten[]): readonly ReadonlySet<number>[] {
    const bekannte = this.reste.get(teile)
    if (bekannte !== undefined) return bekannte
    const reste: ReadonlySet<number>[] = [new Set([0])]
    for (const teil of teile.toReversed()) reste.unshift(this.add(this.of(teil), reste[0] ?? new Set()))
    this.reste.set(teile, reste)
    return reste
  }

  /** the same sequence each time, so that its lengths are computed once */
  repeat(knoten: Wiederholung, anzahl: number): readonly Musterknoten[] {
    const bekannte = this.folgen.get(knoten) ?? new Map<number, readonly Musterknoten[]>()
    this.folgen.set(knoten, bekannte)
    const folge = bekannte.get(anzahl) ?? new Array<Musterknoten>(anzahl).fill(knoten.teil)
    bekannte.set(anzahl, folge)
    return folge
  }

  private computeKopien(knoten: Wiederholung): ReadonlySet<number>[] {
    const hoechstens = Math.min(knoten.max ?? this.maximum, Math.max(this.maximum, knoten.min))
    const kopien: ReadonlySet<number>[] = [new Set([0])]
    for (let anzahl = 1; anzahl <= hoechstens; anzahl += 1) {
      const vorige = kopien[anzahl - 1] ?? new Set()
      if (vorige.size === 0) break
      kopien.push(this.add(vorige, this.of(knoten.teil)))
    }
    return kopien
  }

  private compute(knoten: Musterknoten): ReadonlySet<number> {
    switch (knoten.art) {
      case 'zeichen':
        return new Set(this.maximum >= 1 ? [1] : [])
      case 'folge':
        return knoten.teile.reduce<ReadonlySet<number>>((summe, teil) => this.add(summe, this.of(teil)), new Set([0]))
      case 'wahl':
        return new Set(knoten.zweige.flatMap((zweig) => [...this.of(zweig)]))
      case 'wiederholung':
        return new Set(
          this.ofKopien(knoten)
            .slice(knoten.min)
            .flatMap((laengen) => [...laengen]),
        )
    }
  }

  add(links: ReadonlySet<number>, rechts: ReadonlySet<number>): ReadonlySet<number> {
    const summen = new Set<number>()
    for (const eine of links) {
      for (const andere of rechts) {
        if (eine + andere <= this.maximum) summen.add(eine + andere)
      }
    }
    return summen
  }
}

function write(knoten: Musterknoten, laenge: number, laengen: Laengen, zufall: Zufall): string {
  switch (knoten.art) {
    case 'zeichen':
      return pickZeichen(knoten.menge, zufall)
    case 'wahl': {
      const zweige = knoten.zweige.filter((zweig) => laengen.of(zweig).has(laenge))
      return write(pick(zweige, zufall), laenge, laengen, zufall)
    }
    case 'folge':
      return writeFolge(knoten.teile, laenge, laengen, zufall)
    case 'wiederholung': {
      const anzahlen: number[] = []
      for (const [anzahl, moegliche] of laengen.ofKopien(knoten).entries()) {
        if (anzahl >= knoten.min && moegliche.has(laenge)) anzahlen.push(anzahl)
      }
      return writeFolge(laengen.repeat(knoten, pick(anzahlen, zufall)), laenge, laengen, zufall)
    }
  }
}

function writeFolge(teile: readonly Musterknoten[], laenge: number, laengen: Laengen, zufall: Zufall): string {
  const reste = laengen.ofReste(teile)
  let rest = laenge
  return teile
    .map((teil, i) => {
      const moegliche = [...laengen.of(teil)].filter((eine) => reste[i + 1]?.has(rest - eine))
      const eigene = pick(moegliche, zufall)
      rest -= eigene
      return write(teil, eigene, laengen, zufall)
    })
    .join('')
}

/** Negated classes hold almost all of Unicode; ordinary characters make better test data. */
const UEBLICHE_ZEICHEN = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789äöüßÄÖÜ']

function pickZeichen(menge: Zeichenmenge, zufall: Zufall): string {
  const umfang = menge.reduce((summe, [von, bis]) => summe + bis - von + 1, 0)
  if (umfang > 1000) {
    const uebliche = UEBLICHE_ZEICHEN.filter((zeichen) => contains(menge, zeichen.codePointAt(0) ?? 0))
    if (uebliche.length > 0) return pick(uebliche, zufall)
  }
  let stelle = Math.floor(zufall() * umfang)
  for (const [von, bis] of menge) {
    if (stelle <= bis - von) return String.fromCodePoint(von + stelle)
    stelle -= bis - von + 1
  }
  throw new Error('Empty character class in a checked Muster')
}

function contains(menge: Zeichenmenge, punkt: number): boolean {
  return menge.some(([von, bis]) => von <= punkt && punkt <= bis)
}

function pick<T>(liste: readonly T[], zufall: Zufall): T {
  const eines = liste[Math.floor(zufall() * liste.length)]
  if (eines === undefined) throw new Error('Nothing to choose from')
  return eines
}
