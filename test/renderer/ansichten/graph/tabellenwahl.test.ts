import { describe, expect, it } from 'vitest'
import { chooseSpanne, findZeile, toggleWahl } from '../../../../renderer/ansichten/graph/tabellenwahl.ts'

const IDS = ['a', 'b', 'c', 'd']

describe('Wahl in der Tabelle des Graphen', () => {
  it.each([
    ['b', 'ArrowDown', 'c'],
    ['b', 'ArrowUp', 'a'],
    ['a', 'ArrowUp', 'a'],
    ['d', 'ArrowDown', 'd'],
    ['b', 'End', 'd'],
    ['c', 'Home', 'a'],
    ['c', 'x', undefined],
  ])('von %s führt %s zu %s', (von, taste, ziel) => {
    expect(findZeile(IDS, von, taste)).toBe(ziel)
  })

  it('wählt mit Umschalt alle Zeilen bis zu der, auf der man steht, in beide Richtungen', () => {
    expect(chooseSpanne(IDS, 'b', 'd')).toEqual(['b', 'c', 'd'])
    expect(chooseSpanne(IDS, 'c', 'a')).toEqual(['c', 'b', 'a'])
    expect(chooseSpanne(IDS, 'ausgeblendet', 'b')).toEqual(['a', 'b'])
  })

  it('nimmt mit Strg eine Zeile dazu oder wieder weg', () => {
    expect(toggleWahl(['a'], 'c')).toEqual(['a', 'c'])
    expect(toggleWahl(['a', 'c'], 'a')).toEqual(['c'])
  })
})
