import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseGenericode } from '../../../electron/host/projekte/genericode.ts'
import { standardsordner } from '../../setup/standards.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function createListe(teile: { spalten?: string; zeilen?: string; wurzel?: string }): string {
  return `<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
    <Identification><ShortName>K</ShortName><LongName>Lang</LongName><Version>1</Version><CanonicalUri>urn:k</CanonicalUri></Identification>
    ${teile.spalten ?? '<ColumnSet><Column Id="a"/><Column Id="b"/><Key Id="k"><ColumnRef Ref="b"/></Key></ColumnSet>'}
    <SimpleCodeList>${teile.zeilen ?? ''}</SimpleCodeList></gc:CodeList>`
}

const wert = (spalte: string, text: string) =>
  `<Value${spalte === '' ? '' : ` ColumnRef="${spalte}"`}><SimpleValue>${text}</SimpleValue></Value>`

describe('Genericode lesen', () => {
  it('nimmt die Spalte der Codes aus dem Schlüssel, nicht aus Namen oder Reihenfolge', () => {
    const liste = parseGenericode(
      bytes(createListe({ zeilen: `<Row>${wert('a', 'Eins')}${wert('b', '1')}</Row>` })),
      'k.xml',
    )
    expect(liste).toEqual({
      ok: true,
      wert: {
        kennung: 'urn:k',
        version: '1',
        name: 'Lang',
        spalten: { code: 'b', name: 'a', reihenfolge: ['a', 'b'] },
        eintraege: [{ code: '1', name: 'Eins' }],
      },
    })
  })

  it.each(['xoev-code', 'empfohleneCodeSpalte', 'recommendedKeyColumn'])(
    'zieht unter mehreren Schlüsseln den empfohlenen vor: %s',
    (zeichen) => {
      const key = (spalte: string, inhalt = '') =>
        `<Key Id="k${spalte}"><Annotation><AppInfo>${inhalt}</AppInfo></Annotation><ColumnRef Ref="${spalte}"/></Key>`
      const spalten = `<ColumnSet><Column Id="a"/><Column Id="b"/>${key('a')}${key('b', `<x:${zeichen} xmlns:x="urn:x"/>`)}</ColumnSet>`
      const zeilen = `<Row>${wert('a', 'Eins')}${wert('b', '1')}</Row>`
      const liste = parseGenericode(bytes(createListe({ spalten, zeilen })), 'k.xml')
      expect(liste.ok && liste.wert.eintraege).toEqual([{ code: '1', name: 'Eins' }])
    },
  )

  it('ordnet Werte ohne Spaltenangabe nach ihrer Stelle zu', () => {
    const zeilen = `<Row>${wert('', 'Eins')}${wert('', '1')}</Row><Row>${wert('b', '2')}</Row>`
    const liste = parseGenericode(bytes(createListe({ zeilen })), 'k.xml')
    expect(liste.ok && liste.wert.eintraege).toEqual([
      { code: '1', name: 'Eins' },
      { code: '2', name: '2' },
    ])
  })

  it('liest ältere Listen in ISO-8859-1', () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${createListe({ zeilen: `<Row>${wert('a', 'Thüringen')}${wert('b', '16')}</Row>` })}`
    const latin1 = Uint8Array.from([...text].map((zeichen) => zeichen.charCodeAt(0)))
    const liste = parseGenericode(latin1, 'k.xml')
    expect(liste.ok && liste.wert.eintraege[0]?.name).toBe('Thüringen')
  })

  it.each([
    ['ohne Schlüssel', createListe({ spalten: '<ColumnSet><Column Id="a"/></ColumnSet>' })],
    [
      'mit Schlüssel auf eine unbekannte Spalte',
      createListe({ spalten: '<ColumnSet><Key><ColumnRef Ref="x"/></Key></ColumnSet>' }),
    ],
    ['ohne Code in einer Zeile', createListe({ zeilen: `<Row>${wert('a', 'Eins')}</Row>` })],
    ['mit doppeltem Code', createListe({ zeilen: `<Row>${wert('b', '1')}</Row>`.repeat(2) })],
    ['ohne Kennzeichnung', '<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/"/>'],
    ['in fremdem Namensraum', '<CodeList/>'],
    ['mit qualifizierten Teilen', createListe({}).replace(/<(\/?)ColumnSet/g, '<$1gc:ColumnSet')],
  ])('weist zurück: eine Liste %s', (_, text) => {
    const liste = parseGenericode(bytes(text), 'k.xml')
    expect(!liste.ok && liste.befunde.map(({ code, ort }) => [code, ort?.datei])).toEqual([
      ['codeliste.inhalt', 'k.xml'],
    ])
  })
})

const veroeffentlicht = standardsordner('codelisten')

describe.skipIf(veroeffentlicht === undefined)('Veröffentlichte Codelisten', () => {
  const ordner = veroeffentlicht ?? ''
  const listen = veroeffentlicht === undefined ? [] : readdirSync(ordner).filter((datei) => datei.endsWith('.xml'))

  it.each(listen)('%s', (datei) => {
    const liste = parseGenericode(readFileSync(join(ordner, datei)), datei)
    if (!liste.ok) throw new Error(JSON.stringify(liste.befunde))
    const { kennung, version, eintraege } = liste.wert
    expect(`${kennung}_${version}`.replaceAll(':', '_')).toBe(datei.replace('.xml', ''))
    expect(eintraege.length).toBeGreaterThan(3)
    for (const { code, name } of eintraege) {
      expect(code.length).toBeLessThan(80)
      expect(name).not.toBe('')
    }
  })

  it('die drei Dialekte der Liste „Erreichbarkeit“ geben dieselben ersten Einträge', () => {
    const listeOf = (version: string) => {
      const datei = `urn_de_xoev_codeliste_erreichbarkeit_${version}.xml`
      const liste = parseGenericode(readFileSync(join(ordner, datei)), datei)
      return liste.ok ? liste.wert.eintraege.slice(0, 3).map(({ code, name }) => ({ code, name })) : []
    }
    expect(listeOf('1').map(({ code }) => code)).toEqual(['01', '02', '03'])
    expect(listeOf('3')).toEqual(listeOf('1'))
  })
})
