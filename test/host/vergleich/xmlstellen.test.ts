import { describe, expect, it } from 'vitest'
import type { Formworte } from '../../../electron/host/vergleich/formworte.ts'
import { compareXmlTexte, type Wegstueck } from '../../../electron/host/vergleich/xmlstellen.ts'

const wegOf = (weg: readonly Wegstueck[]): string =>
  weg.map(({ element, nummer }) => `${element.name}${nummer ?? ''}`).join('/')
const WORTE: Formworte = {
  describeWeg: wegOf,
  describeAttribut: (weg, name) => `${wegOf(weg)}@${name}`,
  describeWert: (_, wert) => wert,
}

function compare(alt: string, neu: string, maximum = 10) {
  const bytes = (text: string) => new TextEncoder().encode(text)
  return compareXmlTexte(bytes(alt), bytes(neu), () => ({ vorher: WORTE, nachher: WORTE }), maximum)
}

const liste = (...werte: (string | number)[]): string =>
  `<a>${werte.map((wert) => `<b><c>${wert}</c></b>`).join('')}</a>`

describe('Stellen, an denen sich zwei XML unterscheiden', () => {
  it.each([
    ['gleich bis auf Leerraum', '<a><b/></a>', '<a>\n  <b></b>\n</a>', []],
    ['ein Wert', '<a><b>1</b></a>', '<a><b>2</b></a>', [{ ort: 'a/b', vorher: '1', nachher: '2' }]],
    [
      'ein Attribut',
      '<a x="1"/>',
      '<a y="2"/>',
      [
        { ort: 'a@x', vorher: '1' },
        { ort: 'a@y', nachher: '2' },
      ],
    ],
    ['ein Element mehr', '<a/>', '<a><b><c>1</c><d>2</d></b></a>', [{ ort: 'a/b', nachher: '1, 2' }]],
    ['ein Glied in der Mitte mehr', liste(1, 2), liste(1, 3, 2), [{ ort: 'a/b2', nachher: '3' }]],
    ['ein Glied vorn weniger', liste(1, 2, 3), liste(2, 3), [{ ort: 'a/b1', vorher: '1' }]],
    ['andere Reihenfolge', '<a><b/><c/></a>', '<a><c/><b/></a>', [{ ort: 'a' }]],
    ['andere Wurzel', '<a/>', '<b/>', [{ ort: 'b', vorher: 'a', nachher: 'b' }]],
    [
      'anderer Namensraum',
      '<a xmlns="urn:1"/>',
      '<a xmlns="urn:2"/>',
      [{ ort: 'a', vorher: 'urn:1', nachher: 'urn:2' }],
    ],
  ])('%s', (_, alt, neu, stellen) => {
    expect(compare(alt, neu)).toEqual({ stellen, weitere: 0 })
  })

  it('nennt nicht mehr Stellen als erlaubt und zählt die anderen', () => {
    const antwort = compare(liste(...Array(50).keys()), liste(...Array(50).fill('x')), 3)
    expect(antwort?.stellen.map(({ ort }) => ort)).toEqual(['a/b1/c', 'a/b2/c', 'a/b3/c'])
    expect(antwort?.weitere).toBe(47)
  })

  it('kürzt lange Werte', () => {
    const [stelle] = compare('<a>1</a>', `<a>${'x'.repeat(1000)}</a>`)?.stellen ?? []
    expect(stelle?.nachher?.length).toBeLessThan(200)
  })

  it('was kein XML oder zu groß ist, ist nur anders', () => {
    expect(compare('<a>', '<a/>')).toBeUndefined()
    expect(compare('<a/>', `<a>${'x'.repeat(5 * 1024 * 1024)}</a>`)).toBeUndefined()
  })

  it('viele gleichnamige Geschwister kosten nicht ihr Quadrat', () => {
    const viele = [...Array(20_000).keys()]
    const antwort = compare(liste(...viele), liste('neu', ...viele))
    expect(antwort).toEqual({ stellen: [{ ort: 'a/b1', nachher: 'neu' }], weitere: 0 })
  })
})
