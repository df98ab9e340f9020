import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareXml } from '../../../renderer/xml/vergleich.ts'

const ZEITEN = [{ bezeichnung: 'Zeitangabe', muster: /\d{4}-\d\d-\d\d/g }]

describe('Zwei XML-Texte nebeneinander', () => {
  it('färbt nur, was abweicht, und innerhalb der Zeile nur die Wörter', () => {
    const { zeilen, unterschiede } = compareXml(
      '<akte>\n <betreff>Mustermann, Erika: Café</betreff>\n</akte>',
      '<akte>\n <betreff>Erika Mustermann: Café</betreff>\n</akte>',
    )
    expect(zeilen.map(({ art }) => art)).toEqual(['gleich', 'anders', 'gleich'])
    expect(unterschiede).toEqual([1])
    const { erwartet } = zeilen[1] ?? {}
    const text = erwartet?.text ?? ''
    const markiert = (erwartet?.marken ?? []).map(({ von, bis }) => text.slice(von, bis)).join('')
    expect(markiert).not.toContain('Café')
    expect(markiert).not.toContain('betreff')
    expect(markiert).not.toBe('')
  })

  it('markiert Wörter, die hintereinander abweichen, am Stück', () => {
    const [zeile] = compareXml('<a>eins zwei drei</a>', '<a>vier fünf sechs</a>').zeilen
    expect(zeile?.erwartet?.marken).toEqual([{ von: 3, bis: 17 }])
    expect(zeile?.tatsaechlich?.marken).toEqual([{ von: 3, bis: 18 }])
  })

  it('lässt für eine fehlende Zeile eine Lücke', () => {
    const { zeilen } = compareXml('<a>\n<b>1</b>\n<c>2</c>\n</a>', '<a>\n<c>2</c>\n</a>')
    expect(zeilen.map(({ art }) => art)).toEqual(['gleich', 'nurErwartet', 'gleich', 'gleich'])
    expect(zeilen[2]?.tatsaechlich?.nummer).toBe(2)
    expect(zeilen[2]?.erwartet?.nummer).toBe(3)
  })

  it('stellt in einem veränderten Abschnitt Zeilen desselben Elements nebeneinander', () => {
    const { zeilen } = compareXml('<b>1</b>\n<c>2</c>\n<d>3</d>', '<c>4</c>\n<d>5</d>\n<e>6</e>')
    expect(zeilen.map(({ art }) => art)).toEqual(['nurErwartet', 'anders', 'anders', 'nurTatsaechlich'])
  })

  it('zählt, was abweichen darf, und färbt es nicht', () => {
    const { zeilen, unterschiede, ignoriert } = compareXml(
      '<a>\n<am>2026-11-02</am>\n</a>',
      '<a>\n<am>2026-12-24</am>\n</a>',
      ZEITEN,
    )
    expect(zeilen.map(({ art }) => art)).toEqual(['gleich', 'ignoriert', 'gleich'])
    expect(unterschiede).toEqual([])
    expect([...ignoriert]).toEqual([['Zeitangabe', 1]])
  })

  it('nimmt Einrückung nicht für einen Unterschied', () => {
    expect(compareXml('<a>\n    <b/>\n</a>', '<a>\n<b/>\n</a>').unterschiede).toEqual([])
  })

  it('zeigt aufeinanderfolgende Zeilen als einen Unterschied', () => {
    expect(compareXml('<a/>\n<b/>\n<c/>\n<d/>', '<a/>\n<x/>\n<y/>\n<d/>').unterschiede).toEqual([1])
  })

  it('kommt mit einem leeren Text zurecht', () => {
    expect(compareXml('', '<a/>').zeilen).toEqual([
      { art: 'nurTatsaechlich', tatsaechlich: { nummer: 1, text: '<a/>', marken: [] } },
    ])
  })

  it('verliert und vertauscht keine Zeile', () => {
    const text = fc.array(fc.constantFrom('<a>', '</a>', '<b>1</b>', '<b>2</b>', ' <c/>'), { maxLength: 14 })
    fc.assert(
      fc.property(text, text, (links, rechts) => {
        const { zeilen } = compareXml(links.join('\n'), rechts.join('\n'))
        expect(zeilen.flatMap(({ erwartet }) => erwartet?.text ?? [])).toEqual(links)
        expect(zeilen.flatMap(({ tatsaechlich }) => tatsaechlich?.text ?? [])).toEqual(rechts)
      }),
    )
  })

  it('vergleicht auch sehr lange Zeilen und sehr viele', () => {
    const lang = 'x'.repeat(100_000)
    const [zeile] = compareXml(`<a>${lang}1${lang}</a>`, `<a>${lang}2${lang}</a>`).zeilen
    expect(zeile?.erwartet?.marken).toEqual([{ von: 100_003, bis: 100_004 }])
    const viele = (wort: string): string => Array.from({ length: 6000 }, (_, i) => `<${wort}${i}/>`).join('\n')
    expect(compareXml(viele('a'), viele('b')).unterschiede).toEqual([0])
  })
})
