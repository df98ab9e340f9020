import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AUSRICHTUNGEN, alignBoxen, distributeBoxen } from '../../../shared/graph/anordnung/ausrichten.ts'
import { snapBox } from '../../../shared/graph/anordnung/hilfslinien.ts'
import type { Punkt, Rechteck } from '../../../shared/graph/anordnung/typen.ts'

const BOXEN: ReadonlyMap<string, Rechteck> = new Map([
  ['a', { x: 0, y: 10, breite: 100, hoehe: 40 }],
  ['b', { x: 130, y: 40, breite: 60, hoehe: 20 }],
  ['c', { x: 400, y: 0, breite: 100, hoehe: 40 }],
])

const boxen = fc
  .array(
    fc.record({
      // on the grid of the graph, so that middles lie on whole pixels
      x: fc.integer({ min: -500, max: 500 }).map((zahl) => zahl * 4),
      y: fc.integer({ min: -500, max: 500 }).map((zahl) => zahl * 4),
      breite: fc.integer({ min: 5, max: 50 }).map((zahl) => zahl * 4),
      hoehe: fc.integer({ min: 5, max: 25 }).map((zahl) => zahl * 4),
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((liste) => new Map(liste.map((box, stelle) => [`k${stelle}`, box])))

function move(alle: ReadonlyMap<string, Rechteck>, orte: ReadonlyMap<string, Punkt>): Rechteck[] {
  return [...alle].map(([id, box]) => ({ ...box, ...orte.get(id) }))
}

describe('Ausrichten', () => {
  it.each([
    ['links', { b: { x: 0, y: 40 }, c: { x: 0, y: 0 } }],
    ['rechts', { a: { x: 400, y: 10 }, b: { x: 440, y: 40 } }],
    ['oben', { a: { x: 0, y: 0 }, b: { x: 130, y: 0 } }],
    ['unten', { a: { x: 0, y: 20 }, c: { x: 400, y: 20 } }],
    ['mitteWaagerecht', { a: { x: 200, y: 10 }, b: { x: 220, y: 40 }, c: { x: 200, y: 0 } }],
    ['mitteSenkrecht', { b: { x: 130, y: 20 }, c: { x: 400, y: 10 }, a: undefined }],
  ] as const)('%s bringt alle auf eine Linie und bewegt nur, was nicht schon dort steht', (ausrichtung, erwartet) => {
    const orte = Object.fromEntries(alignBoxen(BOXEN, ausrichtung))
    for (const [id, ort] of Object.entries(erwartet)) expect(orte[id]).toEqual(ort)
  })

  it('ein zweites Mal bewegt nichts', () => {
    fc.assert(
      fc.property(boxen, fc.constantFrom(...AUSRICHTUNGEN), (alle, ausrichtung) => {
        const einmal = new Map(move(alle, alignBoxen(alle, ausrichtung)).map((box, stelle) => [`k${stelle}`, box]))
        expect([...alignBoxen(einmal, ausrichtung).keys()]).toEqual([])
      }),
    )
  })
})

describe('Verteilen', () => {
  it('lässt zwischen allen denselben Abstand; die äußeren bleiben', () => {
    expect([...distributeBoxen(BOXEN, 'waagerecht')]).toEqual([['b', { x: 220, y: 40 }]])
    fc.assert(
      fc.property(boxen, (alle) => {
        const folge = move(alle, distributeBoxen(alle, 'waagerecht')).sort((p, q) => p.x - q.x)
        const vorher = [...alle.values()].map(({ x }) => x)
        expect(Math.min(...folge.map(({ x }) => x))).toBe(Math.min(...vorher))
        const luecken = folge.slice(1).map((box, i) => box.x - (folge[i]?.x ?? 0) - (folge[i]?.breite ?? 0))
        // boxes that overlap a lot can change their order
        fc.pre(Math.min(...luecken) > 0)
        expect(Math.max(...luecken) - Math.min(...luecken)).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('von zweien bewegt nichts', () => {
    expect([...distributeBoxen(new Map([...BOXEN].slice(0, 2)), 'senkrecht')]).toEqual([])
  })
})

describe('Hilfslinien', () => {
  const andere = [{ x: 100, y: 100, breite: 100, hoehe: 40 }]

  it('ziehen eine Kante oder Mitte heran, die näher ist als verlangt, und zeigen, woran', () => {
    const { versatz, linien } = snapBox({ x: 103, y: 300, breite: 100, hoehe: 40 }, andere, 5)
    expect(versatz).toEqual({ x: -3, y: 0 })
    expect(linien[0]).toEqual({ senkrecht: true, lage: 100, von: 100, bis: 340 })
    expect(linien.map(({ lage }) => lage)).toEqual([100, 150, 200])
  })

  it('lassen in Ruhe, was weiter weg ist', () => {
    expect(snapBox({ x: 106, y: 300, breite: 80, hoehe: 40 }, andere, 3)).toEqual({
      versatz: { x: 0, y: 0 },
      linien: [],
    })
  })

  it('bewegen nie weiter als verlangt, und danach liegt etwas auf einer Linie', () => {
    fc.assert(
      fc.property(boxen, (alle) => {
        const [box, ...uebrige] = [...alle.values()]
        if (box === undefined) return
        const { versatz, linien } = snapBox(box, uebrige, 6)
        expect(Math.max(Math.abs(versatz.x), Math.abs(versatz.y))).toBeLessThanOrEqual(6)
        if (versatz.x !== 0 || versatz.y !== 0) expect(linien.length).toBeGreaterThan(0)
      }),
    )
  })
})
