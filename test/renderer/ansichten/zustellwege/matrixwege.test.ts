import { beforeAll, describe, expect, it } from 'vitest'
import {
  elementAt,
  findOrt,
  findSchritt,
  groupZeilen,
  listTabellenzeilen,
  SPALTE_NACHRICHT,
  SPALTE_ROLLE,
  type Tabellenzeile,
  type Zellort,
} from '../../../../renderer/ansichten/zustellwege/matrixwege.ts'
import { isMoeglich } from '../../../../renderer/ansichten/zustellwege/spanne.ts'
import { listDatensaetze, type Projekt } from '../../../../shared/modell/projekt.ts'
import { deriveZustellmatrix } from '../../../../shared/zustellwege/matrix.ts'
import { readBeispiel } from '../../../shared/graph/beispiel.ts'

let projekt: Projekt
let zeilen: Tabellenzeile[]
let spalten: number
beforeAll(async () => {
  projekt = await readBeispiel()
  const leistung = listDatensaetze(projekt, 'leistung').find(({ name }) => name === 'Gewerbeanmeldung')
  const matrix = deriveZustellmatrix(projekt, leistung?.id ?? '', false)
  zeilen = matrix === undefined ? [] : listTabellenzeilen(matrix)
  spalten = matrix?.spalten.length ?? 0
})

/** Name of the element one comes to from the first message by these keys. */
function walk(...tasten: readonly string[]): string | undefined {
  let ort: Zellort = { zeile: 0, spalte: SPALTE_NACHRICHT, weg: 0 }
  for (const taste of tasten) {
    const [key = '', strg] = taste.split(' ').reverse()
    ort = findSchritt(zeilen, spalten, ort, { key, ctrlKey: strg !== undefined }) ?? ort
  }
  return projekt.datensaetze.get(elementAt(zeilen, ort) ?? '')?.name
}

describe('Tasten in der Matrix', () => {
  it.each([
    [['ArrowRight'], 'Zuständige Stelle'],
    [['ArrowRight', 'ArrowDown'], 'Registergericht'],
    [['ArrowDown'], 'Gewerbeanzeige einreichen (juristische Person oder Personengesellschaft)'],
    [['ArrowUp'], 'Gewerbeanzeige einreichen (natürliche Person)'],
    [['ArrowLeft'], 'Gewerbeanzeige einreichen (natürliche Person)'],
    [['ArrowRight', 'PageDown', 'PageDown'], 'Anzeigende Person'],
    [['ArrowDown', 'PageUp'], 'Gewerbeanzeige einreichen (natürliche Person)'],
    [['End', 'Home'], 'Gewerbeanzeige einreichen (natürliche Person)'],
    [['Strg End', 'Home', 'ArrowRight'], 'Ausländerbehörde'],
    [['End'], undefined],
  ])('%j: %s', (tasten, ziel) => {
    expect(walk(...tasten)).toBe(ziel)
  })

  it('ein anderswo gewählter Zustellweg hat seinen Platz', () => {
    for (const { id } of listDatensaetze(projekt, 'zustellweg')) {
      const ort = findOrt(zeilen, id)
      if (ort !== undefined) expect(elementAt(zeilen, ort)).toBe(id)
    }
    expect(findOrt(zeilen, zeilen[0]?.gruppe.nachricht.id ?? '')).toEqual({
      zeile: 0,
      spalte: SPALTE_NACHRICHT,
      weg: 0,
    })
    expect(elementAt(zeilen, { zeile: 0, spalte: SPALTE_ROLLE, weg: 0 })).toBe(zeilen[0]?.zeile.rolle.id)
  })

  it('liegen mehrere in einer Zelle, führen Pfeile erst durch sie', () => {
    const [weg] = listDatensaetze(projekt, 'zustellweg')
    const [erste] = zeilen
    if (weg === undefined || erste === undefined) throw new Error('Beispiel')
    const zellen = erste.zeile.zellen.map((zelle) => ({ ...zelle, wege: [weg, { ...weg, id: 'zus-0000000001' }] }))
    const volle = [{ ...erste, zeile: { ...erste.zeile, zellen } }, ...zeilen.slice(1)]
    const unten = { key: 'ArrowDown', ctrlKey: false }
    const zweiter = findSchritt(volle, spalten, { zeile: 0, spalte: 0, weg: 0 }, unten)
    expect(zweiter).toEqual({ zeile: 0, spalte: 0, weg: 1 })
    expect(findSchritt(volle, spalten, { zeile: 0, spalte: 0, weg: 1 }, unten)).toEqual({ zeile: 1, spalte: 0, weg: 0 })
    expect(findSchritt(volle, spalten, { zeile: 1, spalte: 0, weg: 0 }, { key: 'ArrowUp', ctrlKey: false })).toEqual(
      zweiter,
    )
  })
})

describe('Enden der Spanne', () => {
  it.each([
    [2, 3, 'abStufe', 3, true],
    [2, 3, 'abStufe', 4, false],
    [2, 3, 'bisStufe', 2, true],
    [2, 3, 'bisStufe', 1, false],
    [2, undefined, 'bisStufe', 5, false],
    [1, undefined, 'abStufe', 0, false],
  ] as const)('von %s bis %s: %s auf %s ist möglich: %s', (abStufe, bisStufe, ende, stufe, moeglich) => {
    const weg = { abStufe, ...(bisStufe === undefined ? {} : { bisStufe }) }
    expect(isMoeglich(weg, ende, stufe)).toBe(moeglich)
  })
})

describe('Gruppen der Matrix', () => {
  it('fassen die Zeilen einer Nachricht zusammen und lassen keine aus', () => {
    const gruppen = groupZeilen(zeilen)
    expect(gruppen.flatMap((gruppe) => gruppe.zeilen)).toEqual(zeilen)
    for (const { id, anfang, zeilen: eigene } of gruppen) {
      expect(zeilen[anfang]?.erste).toBe(true)
      expect(new Set(eigene.map(({ gruppe }) => gruppe.nachricht.id))).toEqual(new Set([id]))
    }
  })
})
