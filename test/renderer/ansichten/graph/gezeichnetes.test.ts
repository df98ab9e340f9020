import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followSicht } from '../../../../renderer/ansichten/graph/gezeichnetes.ts'
import { overlap, type Rechteck } from '../../../../shared/graph/anordnung/typen.ts'

const KNOTEN = { breite: 150, hoehe: 40 }
const NICHTS: ReadonlySet<string> = new Set()

/** A graph of rows and columns. */
function createTeile(spalten: number, zeilen: number): ReadonlyMap<string, Rechteck> {
  const stellen = Array.from({ length: spalten * zeilen }, (_, k) => k)
  return new Map(stellen.map((k) => [`${k}`, { x: 200 * (k % spalten), y: 80 * Math.floor(k / spalten), ...KNOTEN }]))
}

const GRAPH = createTeile(60, 60)
const rechteck = fc.record({
  x: fc.integer({ min: -2_000, max: 12_000 }),
  y: fc.integer({ min: -2_000, max: 6_000 }),
  breite: fc.integer({ min: 300, max: 12_000 }),
  hoehe: fc.integer({ min: 200, max: 6_000 }),
})

function listGesehene(sicht: Rechteck): string[] {
  return [...GRAPH].flatMap(([id, box]) => (overlap(box, sicht) ? [id] : []))
}

/** What is drawn when nothing more comes or goes; never more than so many pictures. */
function followBisRuhe(gezeichnet: ReadonlySet<string>, sicht: Rechteck, fokus?: string): ReadonlySet<string> {
  let jetzige = gezeichnet
  for (let bild = 0; bild < 100; bild++) {
    const folgende = followSicht(jetzige, GRAPH, sicht, true, fokus)
    if (folgende === jetzige) return jetzige
    jetzige = folgende
  }
  throw new Error('es kommt nie zur Ruhe')
}

describe('Was von einem großen Graph gezeichnet ist', () => {
  it('ist beim ersten Bild genau, was man sieht', () => {
    const sicht = { x: 1_000, y: 500, breite: 1_200, hoehe: 700 }
    expect([...followSicht(NICHTS, GRAPH, sicht, false)].sort()).toEqual(listGesehene(sicht).sort())
  })

  it('ist alles, was man sieht, sobald das Bild ruht, wo immer man vorher war', () => {
    fc.assert(
      fc.property(rechteck, rechteck, (vorige, sicht) => {
        const gezeichnet = followBisRuhe(followSicht(NICHTS, GRAPH, vorige, false), sicht)
        expect(listGesehene(sicht).filter((id) => !gezeichnet.has(id))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('kommt in Bewegung nach und nach, von der Mitte her, und nichts davon geht', () => {
    fc.assert(
      fc.property(rechteck, rechteck, (vorige, sicht) => {
        const bisher = followSicht(NICHTS, GRAPH, vorige, false)
        const neues = followSicht(bisher, GRAPH, sicht, false)
        expect([...bisher].filter((id) => !neues.has(id))).toEqual([])
        if (bisher.size > 0) expect(neues.size - bisher.size).toBeLessThanOrEqual(Math.max(80, 0.15 * bisher.size + 1))
      }),
      { numRuns: 15 },
    )
    const [mitte] = [
      ...followSicht(new Set(['0']), GRAPH, { x: 4_000, y: 1_600, breite: 4_150, hoehe: 1_640 }, false),
    ].slice(1)
    expect(GRAPH.get(mitte ?? '')).toMatchObject({ x: 6_000, y: 2_400 })
  })

  it('geht erst in Ruhe und weit außerhalb dessen, was man sieht; auch, was es nicht mehr gibt', () => {
    const sicht = { x: 0, y: 0, breite: 1_000, hoehe: 600 }
    const gezeichnet = new Set(['0', '8', '3599', 'gelöscht'])
    expect(followSicht(gezeichnet, GRAPH, sicht, false)).toEqual(new Set([...gezeichnet, ...listGesehene(sicht)]))
    const ruhend = followBisRuhe(gezeichnet, sicht)
    expect([ruhend.has('8'), ruhend.has('3599'), ruhend.has('gelöscht')]).toEqual([true, false, false])
  })

  it('bleibt, wo der Fokus ist, wohin man auch sieht: Die nächste Taste geht von dort weiter', () => {
    const sicht = { x: 0, y: 0, breite: 1_000, hoehe: 600 }
    const ruhend = followBisRuhe(new Set(['3598', '3599']), sicht, '3599')
    expect([ruhend.has('3598'), ruhend.has('3599')]).toEqual([false, true])
  })

  it('bleibt dieselbe Menge, solange nichts fehlt', () => {
    const sicht = { x: 0, y: 0, breite: 1_000, hoehe: 600 }
    const ruhend = followBisRuhe(NICHTS, sicht)
    expect(followSicht(ruhend, GRAPH, { ...sicht, x: 100, y: 100 }, false)).toBe(ruhend)
  })
})
