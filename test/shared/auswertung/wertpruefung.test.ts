import { describe, expect, it } from 'vitest'
import { checkWert } from '../../../shared/auswertung/wertpruefung.ts'
import type { Datentyp } from '../../../shared/modell/elemente/dokument.ts'
import { feld } from '../generator/beispielbausteine.ts'
import { createBeispielprojekt } from '../generator/beispielprojekt.ts'

const FORMEN: { datentyp: Datentyp; richtig: string[]; falsch: string[] }[] = [
  { datentyp: 'ganzzahl', richtig: ['0', '-7', '+007', ' 12 '], falsch: ['', '1.0', '1e3', '١', '- 1', '0x1'] },
  {
    datentyp: 'dezimalzahl',
    richtig: ['1', '1.', '.5', '-1.123456789', '+0.0'],
    falsch: ['', '.', '1,5', '1e3', 'NaN'],
  },
  { datentyp: 'betrag', richtig: ['12.50', '12.5', '12', '-0.01', '12.'], falsch: ['12.505', '12,50', '12.50 €'] },
  {
    datentyp: 'datum',
    richtig: ['2024-02-29', '2000-02-29', '2026-12-31', ' 2026-01-01 '],
    falsch: [
      '2023-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-1-1',
      '2026-01-01Z',
      '0000-01-01',
      '26-01-01',
    ],
  },
  {
    datentyp: 'zeitpunkt',
    richtig: ['2026-01-01T00:00:00Z', '2026-01-01T23:59:59.5+01:00', '2026-01-01T24:00:00-14:00'],
    falsch: [
      '2026-01-01T00:00:00',
      '2026-01-01T24:00:01Z',
      '2026-01-01T12:00:00+15:00',
      '2026-02-30T12:00:00Z',
      '2026-01-01',
    ],
  },
  {
    datentyp: 'zeit',
    richtig: ['08:30:00', '23:59:59.999', '24:00:00'],
    falsch: ['8:30:00', '08:30', '25:00:00', '12:60:00', '24:00:01'],
  },
  { datentyp: 'jaNein', richtig: ['true', 'false', '1', '0', ' true '], falsch: ['ja', 'True', '', '2'] },
  {
    datentyp: 'zeitraum',
    richtig: ['2026-01-01/2026-01-01', '2025-12-31/2026-01-01'],
    falsch: ['2026-01-02/2026-01-01', '2026-01-01', '2026-01-01/2026-01-02/2026-01-03', '2026-01-01 / 2026-01-02', '/'],
  },
  { datentyp: 'geometrie', richtig: ['POINT(13 51)', 'irgendetwas'], falsch: [] },
]

describe('Form der Werte', () => {
  const projekt = createBeispielprojekt()
  const paare = FORMEN.flatMap(({ datentyp, richtig, falsch }) => [
    ...richtig.map((wert) => ({ datentyp, wert, erwartet: [] })),
    ...falsch.map((wert) => ({ datentyp, wert, erwartet: ['regel.datentypVerletzt'] })),
  ])

  it.each(paare)('$datentyp „$wert“: $erwartet', ({ datentyp, wert, erwartet }) => {
    expect(checkWert(projekt, feld('x', 'X', { datentyp }), wert)).toEqual(erwartet)
  })

  it('vergleicht Grenzen genau, auch jenseits der Genauigkeit von Gleitkommazahlen', () => {
    const betrag = feld('x', 'X', { datentyp: 'dezimalzahl', bereich: { min: 0.1, max: 9007199254740992 } })
    expect(checkWert(projekt, betrag, '0.1')).toEqual([])
    expect(checkWert(projekt, betrag, '0.09999999999999999999')).toEqual(['regel.wertZuKlein'])
    expect(checkWert(projekt, betrag, '9007199254740993')).toEqual(['regel.wertZuGross'])
  })

  it('meldet Länge und Muster nebeneinander', () => {
    const text = feld('x', 'X', { datentyp: 'text', laenge: { min: 2, max: 3 }, muster: '[a-z]+' })
    expect(checkWert(projekt, text, 'A')).toEqual(['regel.textZuKurz', 'regel.musterVerletzt'])
    expect(checkWert(projekt, text, 'abcd')).toEqual(['regel.textZuLang'])
    expect(checkWert(projekt, text, 'ab\n')).toEqual(['regel.musterVerletzt'])
  })
})
