import { describe, expect, it } from 'vitest'
import { createLiniennetz } from '../../../shared/graph/anordnung/liniennetz.ts'
import type { Punkt, Rechteck } from '../../../shared/graph/anordnung/typen.ts'
import { type Ende, Wegsuche } from '../../../shared/graph/anordnung/wegsuche.ts'

/** Boxes in columns, none level with one beside it: every one has lines of its own. */
const BOXEN: readonly Rechteck[] = Array.from({ length: 240 }, (_, k) => ({
  x: 190 * (k % 12),
  y: 80 * Math.floor(k / 12) + (((k % 12) * 7) % 40),
  breite: 144,
  hoehe: 44,
}))
/** Pairs from near to far. */
const PAARE = Array.from({ length: 120 }, (_, k) => [k, (k * 37 + 11) % BOXEN.length] as const).filter(
  ([a, b]) => a !== b,
)

function endeAt(stelle: number): Ende {
  const box = BOXEN[stelle]
  if (box === undefined) throw new Error('außerhalb')
  return { box, seiten: { links: 0, rechts: 0, oben: 20, unten: 20 } }
}

function searchAlle(eilig: boolean): { laenge: number; knicke: number; gefunden: number } {
  const suche = new Wegsuche(createLiniennetz(BOXEN, [], { xs: [], ys: [] }), eilig)
  const wege = PAARE.flatMap(([von, nach], k) => {
    const weg = suche.find({ von: endeAt(von), nach: endeAt(nach), buendel: k + 1 })
    return weg === undefined ? [] : [weg.punkte]
  })
  return {
    laenge: wege.reduce((summe, weg) => summe + measureLaenge(weg), 0),
    knicke: wege.reduce((summe, weg) => summe + countKnicke(weg), 0),
    gefunden: wege.length,
  }
}

function measureLaenge(weg: readonly Punkt[]): number {
  return weg.reduce((summe, { x, y }, k) => {
    const davor = weg[k - 1]
    return davor === undefined ? summe : summe + Math.abs(x - davor.x) + Math.abs(y - davor.y)
  }, 0)
}

function countKnicke(weg: readonly Punkt[]): number {
  return weg.filter((punkt, k) => {
    const [davor, danach] = [weg[k - 1], weg[k + 1]]
    return davor !== undefined && danach !== undefined && (davor.x === punkt.x) !== (punkt.x === danach.x)
  }).length
}

describe('Die eilige Suche nach Wegen', () => {
  it('findet alle Wege der sorgfältigen, und kaum längere', () => {
    const [sorgfaeltige, eilige] = [searchAlle(false), searchAlle(true)]
    expect(sorgfaeltige.gefunden).toBe(PAARE.length)
    expect(eilige.gefunden).toBe(PAARE.length)
    expect(eilige.laenge).toBeLessThan(sorgfaeltige.laenge * 1.1)
    expect(eilige.knicke).toBeLessThan(sorgfaeltige.knicke * 1.5)
  })
})
