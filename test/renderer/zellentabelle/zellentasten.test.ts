import { describe, expect, it } from 'vitest'
import { wahlartOf } from '../../../renderer/zellentabelle/wahlart.ts'
import { findZielzeile } from '../../../renderer/zellentabelle/zellentasten.ts'

describe('Tasten einer Tabelle', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['PageDown', 3, 18],
    ['PageUp', 30, 15],
    ['Home', 30, 0],
    ['End', 3, 99],
  ])('%s geht von Zeile %i zu Zeile %i', (taste, hier, ziel) => expect(findZielzeile(taste, hier, 100)).toBe(ziel))

  it.each([
    ['ArrowUp', 0, 0],
    ['PageUp', 4, 0],
    ['ArrowDown', 99, 99],
    ['PageDown', 95, 99],
  ])('%s bleibt am Rand der Tabelle', (taste, hier, ziel) => expect(findZielzeile(taste, hier, 100)).toBe(ziel))

  it('ohne gewählte Zeile beginnt jede Richtung oben', () => {
    expect(findZielzeile('ArrowDown', -1, 100)).toBe(0)
    expect(findZielzeile('ArrowUp', -1, 100)).toBe(0)
  })

  it('andere Tasten gehen nirgendwohin', () => expect(findZielzeile('a', 3, 100)).toBeUndefined())
})

describe('Klick auf eine Zeile', () => {
  const ohne = { shiftKey: false, ctrlKey: false, metaKey: false }
  it.each([
    ['allein', ohne, 'einzeln'],
    ['mit Umschalt', { ...ohne, shiftKey: true }, 'bis'],
    ['mit Strg', { ...ohne, ctrlKey: true }, 'dazu'],
    ['mit der Befehlstaste', { ...ohne, metaKey: true }, 'dazu'],
    ['mit Umschalt und Strg', { ...ohne, shiftKey: true, ctrlKey: true }, 'bis'],
  ])('%s wählt so', (_, klick, art) => expect(wahlartOf(klick)).toBe(art))
})
