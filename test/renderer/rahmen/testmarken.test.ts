import { describe, expect, it } from 'vitest'
import type { Testzahlen } from '../../../renderer/ansichten/abnahme/zahlen.ts'
import type { Eintrag } from '../../../renderer/rahmen/navigatorknoten.ts'
import { describeTestmarke, testmarkeOf } from '../../../renderer/rahmen/testmarken.ts'

const ROTE = (anzahl: number) => new Set(Array.from({ length: anzahl }, (_, nummer) => `test ${nummer}`))

function worte(eintrag: Partial<Eintrag>, zahlen?: Partial<Testzahlen>): string {
  const alle = { gesamt: 415, gelaufen: 415, gescheitert: 0, ueberholt: 0, ...zahlen }
  const zeile: Eintrag = { art: 'nachrichtentyp', id: 'nac-1', ...eintrag }
  return describeTestmarke(testmarkeOf(zeile, zahlen === undefined ? new Map() : new Map([['nac-1', alle]])))
}

describe('Tests im Navigator', () => {
  it.each([
    ['vor dem ersten Lauf nichts', {}, undefined, ''],
    ['nach einem guten Lauf, wie viele bestanden', {}, {}, '415 Tests bestanden'],
    [
      'nach einem Lauf mit Fehlschlägen, wie viele von wie vielen',
      { rote: ROTE(3) },
      {},
      '3 von 415 Tests fehlgeschlagen',
    ],
    ['während eines Laufs, was bisher gut ist', {}, { gelaufen: 20 }, '20 Tests bestanden'],
    [
      'nach einer Änderung ohne rote Tests, dass nichts davon gilt',
      {},
      { ueberholt: 415 },
      'Tests seit der letzten Änderung nicht gelaufen',
    ],
    [
      'nach einer Änderung die roten der betroffenen Tests',
      { rote: ROTE(2) },
      { ueberholt: 415 },
      '2 Tests fehlgeschlagen',
    ],
    ['ohne Abnahme die roten der betroffenen Tests', { rote: ROTE(1) }, undefined, '1 Test fehlgeschlagen'],
    ['an einer Rolle nur rote, keine Zahlen', { art: 'rolle' as const, id: 'nac-1' }, {}, ''],
    ['an einem Datenfeld rote', { art: 'datenfeld' as const, rote: ROTE(1) }, undefined, '1 Test fehlgeschlagen'],
  ])('sagt %s', (_, eintrag, zahlen, erwartet) => {
    expect(worte(eintrag, zahlen)).toBe(erwartet)
  })
})
