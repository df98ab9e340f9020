import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFreienPlatz, findFreienVersatz } from '../../../shared/graph/anordnung/freiplatz.ts'
import { overlap, type Rechteck } from '../../../shared/graph/anordnung/typen.ts'

const BAHN = { y: 0, hoehe: 300 }

const boxen = fc.array(
  fc.record<Rechteck>({
    x: fc.integer({ min: 0, max: 1500 }),
    y: fc.integer({ min: 0, max: 256 }),
    breite: fc.constant(144),
    hoehe: fc.constant(44),
  }),
  { minLength: 1, maxLength: 30 },
)
const punkt = fc.record({ x: fc.integer({ min: -100, max: 1700 }), y: fc.integer({ min: -50, max: 400 }) })

describe('freier Platz', () => {
  const suche = { breite: 144, hoehe: 44, links: 18, oben: 34, unten: 288 }

  it('liegt im Streifen und auf nichts anderem, wie voll der Streifen auch ist', () => {
    fc.assert(
      fc.property(boxen, punkt, (belegte, wunsch) => {
        const ort = findFreienPlatz({ ...suche, wunsch }, belegte)
        const box = { ...ort, breite: 144, hoehe: 44 }
        expect(belegte.filter((einer) => overlap(einer, box))).toEqual([])
        expect(ort.x).toBeGreaterThanOrEqual(18)
        expect(ort.y).toBeGreaterThanOrEqual(34)
        expect(ort.y + 44).toBeLessThanOrEqual(288)
      }),
    )
  })

  it('ist der gewünschte, wenn dort nichts steht, sonst der nächste daneben', () => {
    const wunsch = { x: 185, y: 100 }
    expect(findFreienPlatz({ ...suche, wunsch }, [])).toEqual(wunsch)
    const davor = { x: 185, y: 100, breite: 144, hoehe: 44 }
    const ort = findFreienPlatz({ ...suche, wunsch }, [davor])
    expect(Math.abs(ort.x - 185) + Math.abs(ort.y - 100)).toBeLessThan(170)
  })

  it('hat Platz auch in einem Streifen, der zu niedrig ist', () => {
    expect(findFreienPlatz({ ...suche, unten: 40, wunsch: { x: 18, y: 34 } }, [])).toEqual({ x: 18, y: 34 })
  })

  it('lässt Kopien beieinander, in ihrem Streifen und auf freien Plätzen', () => {
    fc.assert(
      fc.property(boxen, fc.nat(), (belegte, wie) => {
        const kopierte = belegte.slice(0, (wie % belegte.length) + 1)
        const um = findFreienVersatz(kopierte, belegte, [BAHN])
        const kopien = kopierte.map((box) => ({ ...box, x: box.x + um.x, y: box.y + um.y }))
        expect(kopien.flatMap((kopie) => belegte.filter((einer) => overlap(einer, kopie)))).toEqual([])
        expect(kopien.every(({ x, y, hoehe }) => x >= 0 && y >= 0 && y + hoehe <= 300)).toBe(true)
      }),
    )
  })
})
