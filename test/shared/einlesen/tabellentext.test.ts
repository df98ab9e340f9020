import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTabelle } from '../../../shared/einlesen/tabellentext.ts'

describe('Tabelle aus der Zwischenablage', () => {
  it.each([
    [
      'Tabulatoren einer Tabellenkalkulation',
      'Name\tTyp\r\nVorname\tText\r\n',
      [
        ['Name', 'Typ'],
        ['Vorname', 'Text'],
      ],
    ],
    [
      'Strichpunkte',
      'Name;Typ\nVorname;Text',
      [
        ['Name', 'Typ'],
        ['Vorname', 'Text'],
      ],
    ],
    [
      'Kommas',
      'Name,Typ\nVorname,Text',
      [
        ['Name', 'Typ'],
        ['Vorname', 'Text'],
      ],
    ],
    [
      'Kommas im Text einer CSV-Datei',
      'Name;Hilfe\nVorname;erster, zweiter',
      [
        ['Name', 'Hilfe'],
        ['Vorname', 'erster, zweiter'],
      ],
    ],
    [
      'Anführungszeichen mit Umbruch',
      'a\t"zwei\nZeilen"\nb\t"mit ""Wort"""',
      [
        ['a', 'zwei\nZeilen'],
        ['b', 'mit "Wort"'],
      ],
    ],
    ['ein Anführungszeichen, das nie schließt', '"Zoll\tb', [['"Zoll', 'b']]],
    ['leere Zeilen und Ränder', '\n  a \t b\n\t\n', [['a', 'b']]],
    ['leere Zellen am Ende', 'a\t\tc\t\n', [['a', '', 'c', '']]],
    ['eine Spalte', 'a\nb', [['a'], ['b']]],
    ['nichts', ' \n ', []],
  ])('%s', (_was, text, zeilen) => {
    expect(parseTabelle(text)).toEqual({ zeilen, gekuerzt: false })
  })

  it('liest, was Tabellenkalkulationen schreiben, Zelle für Zelle wieder', () => {
    const zelle = fc
      .string({ unit: fc.constantFrom('a', 'ß', '"', ';', '\t', '\n', ' ', ',') })
      .map((text) => text.trim())
    const tabelle = fc.array(
      fc.tuple(
        zelle.filter((text) => text !== ''),
        zelle,
      ),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(tabelle, (zeilen) => {
        const text = zeilen
          .map((zeile) => zeile.map((eine) => `"${eine.replaceAll('"', '""')}"`).join('\t'))
          .join('\r\n')
        expect(parseTabelle(text).zeilen).toEqual(zeilen)
      }),
    )
  })

  it('nimmt von sehr viel Text den Anfang und sagt es', () => {
    const { zeilen, gekuerzt } = parseTabelle('x\n'.repeat(30_000))
    expect([zeilen.length, gekuerzt]).toEqual([20_000, true])
  })
})
