import { describe, expect, it } from 'vitest'
import { countSchweren, nextBefund, schwerenOfElemente, worseOf } from '../../../renderer/befunde/befundsicht.ts'
import { createBefund, type Schwere } from '../../../shared/befund.ts'

const befund = (schwere: Schwere, element?: string) =>
  createBefund({
    code: 'modell.verweisFehlt',
    schwere,
    satz: 'Ein Verweis fehlt.',
    abhilfe: 'Tragen Sie ihn ein.',
    ...(element === undefined ? {} : { ort: { element } }),
  })

describe('Befunde im Fenster', () => {
  const befunde = [befund('hinweis', 'dok-a'), befund('fehler', 'dok-a'), befund('warnung', 'tei-b'), befund('fehler')]

  it('werden nach Schwere gezählt', () => {
    expect(countSchweren(befunde)).toEqual({ fehler: 2, warnung: 1, hinweis: 1 })
  })

  it('zeigen je Element den schwersten', () => {
    expect([...schwerenOfElemente(befunde)]).toEqual([
      ['dok-a', 'fehler'],
      ['tei-b', 'warnung'],
    ])
  })

  it.each([
    ['fehler', 'hinweis', 'fehler'],
    [undefined, 'hinweis', 'hinweis'],
    ['warnung', undefined, 'warnung'],
    [undefined, undefined, undefined],
  ] as const)('von %s und %s ist %s der schwerere', (eine, andere, schwerere) => {
    expect(worseOf(eine, andere)).toBe(schwerere)
  })

  it.each([
    [-1, 3, 1, 0],
    [-1, 3, -1, 2],
    [2, 3, 1, 0],
    [0, 3, -1, 2],
    [1, 3, 1, 2],
    [-1, 0, 1, -1],
  ] as const)('F8 geht von %d unter %d Befunden um %d nach %d', (aktuell, anzahl, schritt, ziel) => {
    expect(nextBefund(aktuell, anzahl, schritt)).toBe(ziel)
  })
})
