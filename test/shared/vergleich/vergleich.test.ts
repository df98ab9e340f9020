import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Diff } from '../../../shared/dokument/diff.ts'
import { type Dokumentstand, isLeer } from '../../../shared/dokument/dokumentstand.ts'
import { composeDiffs } from '../../../shared/dokument/verketten.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { compareProjekte } from '../../../shared/vergleich/compareProjekte.ts'
import { createListenvergleich } from '../../../shared/vergleich/listen.ts'
import { countUnterschiede, type Unterschiedsart } from '../../../shared/vergleich/unterschied.ts'
import { createSchrittOf, type Wahl, wahlen } from '../dokument/zufallsbefehle.ts'

const ANFANG: Dokumentstand = { projekt: createBeispielprojekt(), positionen: new Map() }

function play(folge: readonly Wahl[]): { stand: Dokumentstand; diff: Diff } {
  let stand = ANFANG
  const diffs: Diff[] = []
  for (const wahl of folge) {
    const schritt = createSchrittOf(stand, wahl)
    const neu = schritt === undefined ? undefined : applyDiff(stand, schritt.diff)
    if (schritt === undefined || neu?.ok !== true) continue
    stand = neu.wert
    diffs.push(schritt.diff)
  }
  return { stand, diff: composeDiffs(diffs) }
}

describe('Vergleich zweier Stände', () => {
  it('eines Projekts mit sich selbst ist leer, auch mit einer Abschrift', () => {
    const abschrift = {
      ...ANFANG,
      projekt: { ...ANFANG.projekt, datensaetze: structuredClone(ANFANG.projekt.datensaetze) },
    }
    expect(compareProjekte(ANFANG, ANFANG)).toEqual({ saetze: [], gruppen: [] })
    expect(compareProjekte(ANFANG, abschrift)).toEqual({ saetze: [], gruppen: [] })
  })

  it('nennt bei jeder zufälligen Änderung genau die Elemente, die sich geändert haben, mit Sätzen', () => {
    fc.assert(
      fc.property(wahlen, (folge) => {
        const { stand, diff } = play(folge)
        const { gruppen } = compareProjekte(ANFANG, stand)
        const unterschiede = gruppen.flatMap((gruppe) => gruppe.unterschiede)
        expect(unterschiede.length === 0).toBe(isLeer(diff))
        for (const { aenderungen } of unterschiede) expect(aenderungen.length).toBeGreaterThan(0)
        for (const { satz } of unterschiede.flatMap(({ aenderungen }) => aenderungen)) {
          expect(satz).not.toMatch(/\{(?:den|dem|alt|neu|x)|undefined|\[object/)
        }
        const genannt = new Set(unterschiede.map(({ id }) => id))
        for (const { id } of [...diff.datensaetze.hinzugefuegt, ...diff.datensaetze.entfernt])
          expect(genannt).toContain(id)
        const zahl = (was: Unterschiedsart) => unterschiede.filter((einer) => einer.was === was).length
        expect(zahl('neu')).toBe(diff.datensaetze.hinzugefuegt.length)
        expect(zahl('entfernt')).toBe(diff.datensaetze.entfernt.length)
      }),
      { numRuns: 30 },
    )
  })

  it('zurück sagt dasselbe andersherum: was neu war, ist entfallen', () => {
    fc.assert(
      fc.property(wahlen, (folge) => {
        const { stand } = play(folge)
        const hin = countUnterschiede(compareProjekte(ANFANG, stand))
        const her = countUnterschiede(compareProjekte(stand, ANFANG))
        expect(her).toEqual({ neu: hin.entfernt, entfernt: hin.neu, geaendert: hin.geaendert })
      }),
      { numRuns: 30 },
    )
  })
})

describe('Vergleich zweier Reihenfolgen', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })
  it('verschiebt so wenige wie möglich und lässt den Rest in seiner Folge', () => {
    fc.assert(
      fc.property(ids, ids, (alt, neu) => {
        const { hinzugekommen, weggefallen, verschoben } = createListenvergleich(alt, neu)
        const ruhende = (liste: readonly string[]) =>
          liste.filter((id) => ![...hinzugekommen, ...weggefallen, ...verschoben].includes(id))
        expect(ruhende(alt)).toEqual(ruhende(neu))
        expect(new Set([...ruhende(alt), ...verschoben, ...hinzugekommen])).toEqual(new Set(neu))
      }),
    )
    expect(createListenvergleich([...'abcde'], [...'eabcd']).verschoben).toEqual(['e'])
    expect(createListenvergleich([...'abcde'], [...'acbde']).verschoben).toHaveLength(1)
  })
})
