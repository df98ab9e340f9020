import { describe, expect, it } from 'vitest'
import {
  describeLeikamangel,
  describeOzgmangel,
  isLeikaSchluessel,
  isOzgId,
  readKatalogangabe,
} from '../../../shared/modell/katalogangaben.ts'

describe('Ein Schlüssel aus einem Katalog', () => {
  it.each([
    ['leikaSchluessel', '99 050 012 104 000', '99050012104000'],
    ['leikaSchluessel', ' 99.050.012.104.000\n', '99050012104000'],
    ['leikaSchluessel', 'LeiKa 99050012104000', '99050012104000'],
    ['leikaSchluessel', 'LeiKa-Schlüssel: 99-050-012-104-000', '99050012104000'],
    ['leikaSchluessel', 'Leika-ID 99\u00a0050\u00a0012\u00a0104\u00a0000', '99050012104000'],
    ['ozgId', 'OZG-10294', '10294'],
    ['ozgId', 'OZG-ID: 10294 ', '10294'],
    ['ars', '14 6 12 0000 000', '146120000000'],
  ])('gilt auch so, wie man ihn schreibt: %s „%s“', (angabe, text, schluessel) => {
    expect(readKatalogangabe(angabe, text)).toBe(schluessel)
    expect(readKatalogangabe(angabe, schluessel)).toBe(schluessel)
  })

  it.each([
    ['leikaSchluessel', '99 050 012 104'],
    ['leikaSchluessel', '99 050 012 104 000 (Gewerbeanmeldung)'],
    ['leikaSchluessel', '98 050 012 104 000'],
    ['ozgId', '2 0294'],
    ['name', '99 050 012 104 000'],
  ])('bleibt, was er nicht sicher ist: %s „%s“', (angabe, text) => {
    expect(readKatalogangabe(angabe, text)).toBe(text)
  })

  it.each([
    ['', 'fehlt'],
    ['9905001210400', 'hat 13 statt 14 Ziffern'],
    ['LeiKa 99050012104000', 'enthält „L“'],
    ['99 050 012 104 000', 'enthält Leerzeichen'],
    ['99 050 012 07', 'hat 10 statt 14 Ziffern'],
    ['98050012104000', 'beginnt mit 98 statt 99'],
    ['99000012104000', 'hat 000 als Gruppe oder als Kennung'],
  ])('sagt, was ihm fehlt: „%s“ %s', (text, mangel) => {
    expect([isLeikaSchluessel(text), describeLeikamangel(text)]).toEqual([false, mangel])
  })

  it.each([
    ['OZG-10294', 'enthält „O“'],
    ['1029', 'hat 4 statt 5 Ziffern'],
    ['20294', 'beginnt mit 2 statt 1'],
  ])('des Umsetzungskatalogs ebenso: „%s“ %s', (text, mangel) => {
    expect([isOzgId(text), describeOzgmangel(text)]).toEqual([false, mangel])
  })
})
