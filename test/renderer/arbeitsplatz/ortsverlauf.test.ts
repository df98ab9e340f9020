import { describe, expect, it } from 'vitest'
import {
  findNachbarort,
  LEERER_ORTSVERLAUF,
  noteOrt,
  type Ort,
  type Ortsverlauf,
} from '../../../renderer/arbeitsplatz/ortsverlauf.ts'

const ort = (auswahl: string, rest: Partial<Ort> = {}): Ort => ({
  ...{ leistung: 'lei-1', ansicht: 'graph', auswahl: [auswahl], feld: undefined },
  ...rest,
})

/** Every place looked at for a while. */
function walk(...orte: readonly Ort[]): Ortsverlauf {
  return orte.reduce<Ortsverlauf>((verlauf, einer, k) => noteOrt(verlauf, einer, k * 10_000), LEERER_ORTSVERLAUF)
}

const namesOf = ({ orte }: Ortsverlauf): string[] => orte.map(({ auswahl }) => auswahl.join())
const immer = (): boolean => true

describe('Zurück und vor', () => {
  it('merkt sich jeden Ort einmal, auch wenn er noch einmal gemeldet wird', () => {
    expect(namesOf(walk(ort('a'), ort('b'), ort('b'), ort('a')))).toEqual(['a', 'b', 'a'])
  })

  it('was nur überflogen wurde, ist kein Ort; eine andere Ansicht oder Leistung immer', () => {
    const schnell = [ort('a'), ort('b'), ort('c')].reduce<Ortsverlauf>(
      (verlauf, einer, k) => noteOrt(verlauf, einer, 10_000 + k * 100),
      LEERER_ORTSVERLAUF,
    )
    expect(namesOf(schnell)).toEqual(['c'])
    expect(namesOf(noteOrt(schnell, ort('c', { ansicht: 'regel' }), 10_300))).toEqual(['c', 'c'])
    expect(namesOf(noteOrt(schnell, ort('d', { leistung: 'lei-2' }), 10_300))).toEqual(['c', 'd'])
  })

  it('geht zurück und vor; ein neuer Ort gibt auf, was davor lag', () => {
    const verlauf = walk(ort('a'), ort('b'), ort('c'))
    expect(findNachbarort(verlauf, -1, immer)).toBe(1)
    expect(findNachbarort(verlauf, 1, immer)).toBeUndefined()
    const zurueck = { ...verlauf, stelle: 0 }
    expect(findNachbarort(zurueck, 1, immer)).toBe(1)
    expect(namesOf(noteOrt(zurueck, ort('d'), 99_999))).toEqual(['a', 'd'])
  })

  it('übergeht, was es nicht mehr gibt', () => {
    const verlauf = walk(ort('a'), ort('weg'), ort('c'))
    expect(findNachbarort(verlauf, -1, ({ auswahl }) => !auswahl.includes('weg'))).toBe(0)
    expect(findNachbarort(walk(ort('weg'), ort('c')), -1, ({ auswahl }) => !auswahl.includes('weg'))).toBeUndefined()
  })

  it('vergisst das Älteste, wenn es viele werden', () => {
    const verlauf = walk(...Array.from({ length: 150 }, (_, k) => ort(String(k))))
    expect(verlauf.orte).toHaveLength(100)
    expect(verlauf.stelle).toBe(99)
    expect(verlauf.orte[0]?.auswahl).toEqual(['50'])
  })
})
