import { describe, expect, it } from 'vitest'
import {
  countSchweren,
  findWieder,
  listBefundeAt,
  nextBefund,
  schwerenOfElemente,
  worseOf,
} from '../../../renderer/befunde/befundsicht.ts'
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

  it('stehen an dem Wert, um den es geht, auch wenn sie nur einen Teil von ihm meinen', () => {
    const at = (pfad: string) => ({ ...befund('warnung', 'sst-a'), ort: { element: 'sst-a', pfad } })
    const alle = [at('/name'), at('/erkennung/0/bedingung'), at('/erkennungswort'), ...befunde]
    const pfade = (...stelle: string[]) => listBefundeAt(alle, 'sst-a', stelle).map(({ ort }) => ort?.pfad)
    expect(pfade('erkennung')).toEqual(['/erkennung/0/bedingung'])
    expect(pfade('erkennung', '0', 'bedingung')).toEqual(['/erkennung/0/bedingung'])
    expect(pfade('erkennung', '1')).toEqual([])
    expect(pfade()).toEqual(['/name', '/erkennung/0/bedingung', '/erkennungswort'])
    expect(listBefundeAt(alle, 'sst-b', ['name'])).toEqual([])
  })

  it.each([
    ['fehler', 'hinweis', 'fehler'],
    [undefined, 'hinweis', 'hinweis'],
    ['warnung', undefined, 'warnung'],
    [undefined, undefined, undefined],
  ] as const)('von %s und %s ist %s der schwerere', (eine, andere, schwerere) => {
    expect(worseOf(eine, andere)).toBe(schwerere)
  })

  it('bleiben gewählt, wo immer sie nach einer Änderung stehen', () => {
    const [a, b, c] = ['dok-a', 'dok-b', 'dok-c'].map((element) => befund('hinweis', element))
    if (a === undefined || b === undefined || c === undefined) throw new Error('three Befunde')
    expect(findWieder([a, b, c], { aktuell: 2, marke: 2 }, [c, a])).toEqual({ aktuell: 0, marke: 0 })
    // b is mended: F8 goes on with what came after it
    const danach = findWieder([a, b, c], { aktuell: 1, marke: 1 }, [a, c])
    expect(danach).toEqual({ aktuell: -1, marke: 0 })
    expect(nextBefund(danach.marke, 2, 1)).toBe(1)
    expect(findWieder([a, b, c], { aktuell: 2, marke: 2 }, [a, b])).toEqual({ aktuell: -1, marke: 1 })
    expect(findWieder([a], { aktuell: -1, marke: -1 }, [])).toEqual({ aktuell: -1, marke: -1 })
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
