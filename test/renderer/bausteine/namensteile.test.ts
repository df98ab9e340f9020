import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAnfangsgleiche, splitName } from '../../../renderer/bausteine/namensteile.ts'

describe('Namen, die nicht auf eine Zeile passen', () => {
  it.each([
    ['Eingang bestätigen', ''],
    ['Gewerbeanzeige einreichen (natürliche Person)', ' Person)'],
    ['Anzeige (natürliche Person) in die E-Akte', ' die E-Akte'],
    ['Zusammengesetztesgewerbewort', 'werbewort'.slice(-8)],
  ])('„%s“ behält „%s“', (name, ende) => {
    expect(splitName(name).ende.endsWith(ende)).toBe(true)
    expect(Object.values(splitName(name)).join('')).toBe(name)
  })

  it('zwei Namen mit gleichem Anfang und verschiedenem Ende bleiben unterscheidbar', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 20, maxLength: 80 }),
        fc.string({ minLength: 1, maxLength: 5 }),
        (anfang, ende) => {
          const [a, b] = [splitName(`${anfang} ${ende}`), splitName(`${anfang} x${ende}`)]
          expect(a.ende).not.toBe(b.ende)
          expect(a.anfang + a.ende).toBe(`${anfang} ${ende}`)
        },
      ),
    )
  })
})

describe('Namen nebeneinander', () => {
  it('brauchen ihr Ende nur, wo ein anderer gleich anfängt', () => {
    const namen = [
      'Gewerbeanzeige: Betriebsinhaber (natürliche Person)',
      'Gewerbeanzeige: Betriebsinhaber (juristische Person)',
      'Erstattung der Anzeige',
      'Nachweise zur Gewerbeanzeige',
    ]
    expect([...findAnfangsgleiche(namen)]).toEqual(namen.slice(0, 2))
  })
})
