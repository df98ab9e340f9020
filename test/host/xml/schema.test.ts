import { describe, expect, it } from 'vitest'
import { compileSchema, type Schema } from '../../../electron/host/xml/schema.ts'

const XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'
const dateien = {
  'haupt.xsd': `<xs:schema ${XS} targetNamespace="urn:a" xmlns:b="urn:b" elementFormDefault="qualified">
<xs:import namespace="urn:b" schemaLocation="teile/b.xsd"/>
<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="x" type="b:kurz" maxOccurs="3"/></xs:sequence></xs:complexType></xs:element></xs:schema>`,
  'teile/b.xsd': `<xs:schema ${XS} targetNamespace="urn:b"><xs:include schemaLocation="../c.xsd"/></xs:schema>`,
  'c.xsd': `<xs:schema ${XS} targetNamespace="urn:b"><xs:simpleType name="kurz"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:schema>`,
}

function compile(haupt: string, quellen: Record<string, string>): Schema {
  const result = compileSchema(haupt, quellen)
  if (!result.ok) throw new Error(JSON.stringify(result.befunde))
  return result.wert
}

function codesOf(haupt: string, quellen: Record<string, string>): string[] {
  const result = compileSchema(haupt, quellen)
  if (!result.ok) return result.befunde.map((befund) => befund.code)
  result.wert.dispose()
  return []
}

/** Each group names the one before it ten times. */
const gruppen = (tiefe: number): string => {
  const inhalt = (i: number): string =>
    i === 0 ? '<xs:element name="e" minOccurs="0"/>' : `<xs:group ref="g${i - 1}"/>`.repeat(10)
  const alle = Array.from(
    { length: tiefe },
    (_, i) => `<xs:group name="g${i}"><xs:sequence>${inhalt(i)}</xs:sequence></xs:group>`,
  )
  return `<xs:schema ${XS}>${alle.join('')}</xs:schema>`
}

const wahlfreie = (anzahl: number, haeufigkeit = ''): string => {
  const elemente = Array.from({ length: anzahl }, (_, i) => `<xs:element name="e${i}" minOccurs="0"/>`).join('')
  return `<xs:schema ${XS}><xs:element name="a"><xs:complexType><xs:sequence${haeufigkeit}><?da?>${elemente}</xs:sequence></xs:complexType></xs:element></xs:schema>`
}

const wahlfreieElemente = (name: string, anzahl: number): string =>
  Array.from({ length: anzahl }, (_, i) => `<xs:element name="${name}${i}" minOccurs="0"/>`).join('')

/** Each type extends the one before it by 30 elements that may be missing. */
const erweiterungen = (von: number, bis: number): string =>
  Array.from({ length: bis - von }, (_, i) => {
    const inhalt = `<xs:sequence>${wahlfreieElemente(`e${von + i}-`, 30)}</xs:sequence>`
    const erweitert = `<xs:complexContent><xs:extension base="t${von + i - 1}">${inhalt}</xs:extension></xs:complexContent>`
    return `<xs:complexType name="t${von + i}">${von + i === 0 ? inhalt : erweitert}</xs:complexType>`
  }).join('')

const schema = (inhalt: string): string => `<xs:schema ${XS}>${inhalt}</xs:schema>`

/** One element in any number, and others that may stand for it, every second one for the one before it. */
const ersetzende = (anzahl: number): string =>
  `<xs:element name="m-1"/><xs:element name="w"><xs:complexType><xs:choice maxOccurs="unbounded"><xs:element ref="m-1"/></xs:choice></xs:complexType></xs:element>${Array.from(
    { length: anzahl },
    (_, i) => `<xs:element name="m${i}" substitutionGroup="m${i % 2 === 0 ? -1 : i - 1}"/>`,
  ).join('')}`

const typen = (anzahl: number, elemente: number): string =>
  Array.from(
    { length: anzahl },
    (_, i) =>
      `<xs:complexType name="t${i}"><xs:sequence>${wahlfreieElemente('e', elemente)}</xs:sequence></xs:complexType>`,
  ).join('')

const kreis = (anzahl: number): string =>
  Array.from(
    { length: anzahl },
    (_, i) =>
      `<xs:complexType name="t${i}"><xs:complexContent><xs:extension base="t${(i + 1) % anzahl}"/></xs:complexContent></xs:complexType>`,
  ).join('')

/** Each one names the one before it twice. */
const vereinigungen = (tiefe: number): string =>
  Array.from({ length: tiefe }, (_, i) => {
    const inhalt = i === 0 ? '<xs:restriction base="xs:string"/>' : `<xs:union memberTypes="u${i - 1} u${i - 1}"/>`
    return `<xs:simpleType name="u${i}">${inhalt}</xs:simpleType>`
  }).join('')

const attributgruppen = (tiefe: number): string =>
  Array.from({ length: tiefe }, (_, i) => {
    const inhalt = i === 0 ? '<xs:attribute name="a"/>' : `<xs:attributeGroup ref="g${i - 1}"/>`.repeat(2)
    return `<xs:attributeGroup name="g${i}">${inhalt}</xs:attributeGroup>`
  }).join('')

/** A pattern of so many characters, each of which may be missing. */
const muster = (anzahl: number): string => {
  const zeichen = Array.from({ length: anzahl }, (_, i) => `${String.fromCodePoint(0x4e00 + i)}?`).join('')
  return `<xs:simpleType name="t"><xs:restriction base="xs:string"><xs:pattern value="${zeichen}"/></xs:restriction></xs:simpleType>`
}

/** Each element may stand for the one before it. */
const ersatzkette = (anzahl: number): string =>
  `<xs:element name="m0"/>${Array.from(
    { length: anzahl },
    (_, i) => `<xs:element name="m${i + 1}" substitutionGroup="m${i}"/>`,
  ).join('')}`

/** Files of several namespaces that include one without a namespace. */
function chamaeleon(anzahl: number, elemente: number): Record<string, string> {
  const namen = Array.from({ length: anzahl }, (_, i) => `n${i}`)
  const einbinden = '<xs:include schemaLocation="ohne.xsd"/>'
  return {
    'h.xsd': schema(namen.map((name) => `<xs:import namespace="urn:${name}" schemaLocation="${name}.xsd"/>`).join('')),
    'ohne.xsd': schema(typen(1, elemente)),
    ...Object.fromEntries(
      namen.map((name) => [`${name}.xsd`, `<xs:schema ${XS} targetNamespace="urn:${name}">${einbinden}</xs:schema>`]),
    ),
  }
}

const ERWEITERT =
  '<xs:complexType name="A"><xs:complexContent><xs:extension base="b:A"><xs:sequence><xs:element name="y" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>'
const VON_B = `<xs:schema ${XS} targetNamespace="urn:b"><xs:complexType name="A"><xs:sequence><xs:element name="x"/></xs:sequence></xs:complexType><xs:group name="G"><xs:sequence><xs:element name="z"/></xs:sequence></xs:group></xs:schema>`
const A_UND_B = {
  'h.xsd': `<xs:schema ${XS} targetNamespace="urn:a" xmlns:b="urn:b"><xs:import namespace="urn:b" schemaLocation="b.xsd"/>${ERWEITERT}<xs:group name="G"><xs:sequence><xs:group ref="b:G"/></xs:sequence></xs:group></xs:schema>`,
  'b.xsd': VON_B,
}
const NEU_DEFINIERT = {
  'h.xsd': `<xs:schema ${XS} targetNamespace="urn:b" xmlns:b="urn:b"><xs:redefine schemaLocation="b.xsd">${ERWEITERT}<xs:group name="G"><xs:sequence><xs:group ref="b:G"/><xs:element name="mehr"/></xs:sequence></xs:group></xs:redefine></xs:schema>`,
  'b.xsd': VON_B,
}

describe('Schema aus dem Speicher', () => {
  it('löst import und include unter den gegebenen Dateien auf und prüft Nachrichten', () => {
    const schema = compile('haupt.xsd', dateien)
    expect(schema.validate('<r xmlns="urn:a"><x>abc</x></r>')).toEqual({ ok: true, wert: [] })
    const result = schema.validate('<r xmlns="urn:a">\n<x>abcd</x>\n<x>a</x><x>a</x><y/></r>')
    expect(result).toMatchObject({ ok: true, wert: [{ line: 2, xpath: expect.stringContaining('/') }, { line: 3 }] })
    schema.dispose()
  })

  it('meldet nicht wohlgeformte Nachrichten als Befund', () => {
    const schema = compile('haupt.xsd', dateien)
    expect(schema.validate('<r')).toMatchObject({ ok: false, befunde: [{ code: 'xml.wohlgeformt' }] })
    schema.dispose()
  })

  it('findet Dateien unter virtuellen Adressen und am Namen', () => {
    const adresse = {
      ...dateien,
      'haupt.xsd': dateien['haupt.xsd'].replace('teile/b.xsd', 'http://example.org/v1/b.xsd'),
    }
    expect(codesOf('haupt.xsd', { ...adresse, 'http://example.org/v1/b.xsd': dateien['c.xsd'] })).toEqual([])
    expect(codesOf('haupt.xsd', { ...adresse, 'b.xsd': dateien['c.xsd'] })).toEqual([])
  })

  it('hält mehrere Schemas nebeneinander', () => {
    const schemas = [
      compile('haupt.xsd', dateien),
      compile('haupt.xsd', { ...dateien, 'c.xsd': dateien['c.xsd'].replace('"3"', '"1"') }),
    ]
    const counts = schemas
      .map((schema) => schema.validate('<r xmlns="urn:a"><x>ab</x></r>'))
      .map((r) => (r.ok ? r.wert.length : -1))
    expect(counts).toEqual([0, 1])
    for (const schema of schemas) schema.dispose()
  })

  it.each([
    ['fehlende Hauptdatei', 'x.xsd', dateien, 'xml.schemadatei'],
    ['fehlende importierte Datei', 'haupt.xsd', { 'haupt.xsd': dateien['haupt.xsd'] }, 'xml.schemadatei'],
    [
      'Datei des Systems',
      'h.xsd',
      { 'h.xsd': `<xs:schema ${XS}><xs:include schemaLocation="file:///etc/passwd"/></xs:schema>` },
      'xml.schemadatei',
    ],
    [
      'Adresse im Netz',
      'h.xsd',
      { 'h.xsd': `<xs:schema ${XS}><xs:include schemaLocation="http://127.0.0.1/x.xsd"/></xs:schema>` },
      'xml.schemadatei',
    ],
    [
      'DOCTYPE in einer Teildatei',
      'haupt.xsd',
      { ...dateien, 'c.xsd': `<!DOCTYPE x>${dateien['c.xsd']}` },
      'xml.doctype',
    ],
    [
      'unbekannter Typ',
      'h.xsd',
      { 'h.xsd': `<xs:schema ${XS}><xs:element name="a" type="fehlt"/></xs:schema>` },
      'xml.schema',
    ],
    ['kein Schema', 'h.xsd', { 'h.xsd': '<a/>' }, 'xml.schema'],
    ['nicht wohlgeformt', 'h.xsd', { 'h.xsd': '<a' }, 'xml.wohlgeformt'],
    [
      'sehr viele wahlfreie Elemente, hinter einer Verarbeitungsanweisung',
      'h.xsd',
      { 'h.xsd': wahlfreie(1000) },
      'xml.schemaaufwand',
    ],
    ['Gruppen, die einander vervielfachen', 'h.xsd', { 'h.xsd': gruppen(6) }, 'xml.schemaaufwand'],
    [
      'viele wahlfreie Elemente in einer Wiederholung',
      'h.xsd',
      { 'h.xsd': wahlfreie(330, ' maxOccurs="9"') },
      'xml.schemaaufwand',
    ],
    ['Typen, die einander erweitern', 'h.xsd', { 'h.xsd': schema(erweiterungen(0, 20)) }, 'xml.schemaaufwand'],
    [
      'Typen, die einander über Dateien hinweg erweitern',
      'h.xsd',
      {
        'h.xsd': schema(`<xs:include schemaLocation="b.xsd"/>${erweiterungen(10, 20)}`),
        'b.xsd': schema(erweiterungen(0, 10)),
      },
      'xml.schemaaufwand',
    ],
    ['Typen, die einander im Kreis erweitern', 'h.xsd', { 'h.xsd': schema(kreis(3)) }, 'xml.schemaaufwand'],
    ['Elemente, die einander ersetzen', 'h.xsd', { 'h.xsd': schema(ersetzende(400)) }, 'xml.schemaaufwand'],
    ['sehr viele Typen mit wahlfreien Elementen', 'h.xsd', { 'h.xsd': schema(typen(20, 250)) }, 'xml.schemaaufwand'],
    [
      'eine Kette von Typen, die länger ist als jeder Stapel',
      'h.xsd',
      {
        'h.xsd': schema(
          Array.from(
            { length: 20_000 },
            (_, i) =>
              `<xs:complexType name="t${i}"><xs:complexContent><xs:extension base="t${i + 1}"><xs:sequence><xs:element name="e${i}" minOccurs="0"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`,
          ).join(''),
        ),
      },
      'xml.schemaaufwand',
    ],
    [
      'wahlfreie Elemente, deren Null anders geschrieben ist',
      'h.xsd',
      { 'h.xsd': wahlfreie(1000).replaceAll('minOccurs="0"', 'minOccurs="00"') },
      'xml.schemaaufwand',
    ],
    ['Vereinigungen, die sich verdoppeln', 'h.xsd', { 'h.xsd': schema(vereinigungen(24)) }, 'xml.schemaaufwand'],
    ['Attributgruppen, die sich verdoppeln', 'h.xsd', { 'h.xsd': schema(attributgruppen(16)) }, 'xml.schemaaufwand'],
    ['ein Muster mit sehr vielen wahlfreien Zeichen', 'h.xsd', { 'h.xsd': schema(muster(1200)) }, 'xml.schemaaufwand'],
    ['eine lange Kette von Ersetzungen', 'h.xsd', { 'h.xsd': schema(ersatzkette(3000)) }, 'xml.schemaaufwand'],
    ['eine Datei, die viele Namensräume einbinden', 'h.xsd', chamaeleon(8, 600), 'xml.schemaaufwand'],
    [
      'riesige Häufigkeit als Zeichenverweis',
      'h.xsd',
      {
        'h.xsd': schema(
          '<xs:element name="a"><xs:complexType><xs:sequence><xs:element name="b" maxOccurs="&#50;000000"/></xs:sequence></xs:complexType></xs:element>',
        ),
      },
      'xml.schemahaeufigkeit',
    ],
    [
      'riesige Häufigkeit',
      'h.xsd',
      {
        'h.xsd': `<xs:schema ${XS}><xs:element name="a"><xs:complexType><xs:sequence><xs:element name="b" maxOccurs="2000000"/></xs:sequence></xs:complexType></xs:element></xs:schema>`,
      },
      'xml.schemahaeufigkeit',
    ],
  ])('verweigert: %s', (_, haupt, quellen, code) => {
    expect(codesOf(haupt, quellen)[0]).toBe(code)
  })

  it.each<[string, Record<string, string>]>([
    ['Typen, die einander wenig erweitern', { 'h.xsd': schema(erweiterungen(0, 5)) }],
    ['einige Elemente, die einander ersetzen', { 'h.xsd': schema(ersetzende(40)) }],
    ['viele kleine Typen', { 'h.xsd': schema(typen(200, 10)) }],
    ['gleiche Namen in zwei Namensräumen, die aufeinander aufbauen', A_UND_B],
    ['neu definierte Typen und Gruppen', NEU_DEFINIERT],
    ['wenige Vereinigungen', { 'h.xsd': schema(vereinigungen(6)) }],
    [
      'Attributgruppen, die aufeinander aufbauen',
      {
        'h.xsd': schema(
          `<xs:attributeGroup name="h"><xs:attribute name="b"/><xs:attributeGroup ref="g0"/></xs:attributeGroup>${attributgruppen(1)}`,
        ),
      },
    ],
    ['ein Muster mit einigen wahlfreien Zeichen', { 'h.xsd': schema(muster(100)) }],
    ['eine kurze Kette von Ersetzungen', { 'h.xsd': schema(ersatzkette(50)) }],
    ['eine Datei, die zwei Namensräume einbinden', chamaeleon(2, 100)],
  ])('übersetzt: %s', (_, quellen) => {
    expect(codesOf('h.xsd', quellen)).toEqual([])
  })

  it('bleibt nach einem fehlerhaften Schema benutzbar', () => {
    codesOf('h.xsd', { 'h.xsd': '<a/>' })
    expect(codesOf('haupt.xsd', dateien)).toEqual([])
  })
})
