import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createModellindex } from '../../../electron/host/prozessor/modellindex.ts'
import { parseOwnXml, toBaum } from '../../../electron/host/prozessor/xmlbaum.ts'
import { SCHNITTSTELLENDATEIEN } from '../../../electron/host/schema/schnittstellenschemata.ts'
import { translateVerstoesse } from '../../../electron/host/schema/uebersetzung.ts'
import { compileSchema, type Schema } from '../../../electron/host/xml/schema.ts'
import { generateNachrichtSchema } from '../../../shared/generator/schema/nachrichtSchema.ts'
import { fel, gru, nac } from '../../shared/generator/beispielbausteine.ts'
import { createPruefprojekt } from '../prozessor/pruefprojekt.ts'
import { nachrichtXml } from '../prozessor/pruefstand.ts'

const projekt = createPruefprojekt()
const gueltig = nachrichtXml(projekt)
let schema: Schema

beforeAll(() => {
  const dateien = { ...SCHNITTSTELLENDATEIEN, 'nachricht.xsd': generateNachrichtSchema(projekt, nac('antrag')) }
  const compiled = compileSchema('nachricht.xsd', dateien)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.befunde))
  schema = compiled.wert
})
afterAll(() => schema.dispose())

function translate(xml: string) {
  const form = createModellindex(projekt).findForm(nac('antrag'))
  if (form === undefined) throw new Error('Keine Form')
  const dokument = parseOwnXml(xml)
  try {
    return translateVerstoesse(projekt, form, toBaum(dokument.root), schema.validateDocument(dokument))
  } finally {
    dokument.dispose()
  }
}

const element = (name: string, text = '[^<]*'): RegExp => new RegExp(`<f:${name}>${text}</f:${name}>\\s*`)
const without = (name: string) => gueltig.replace(element(name), '')
const withText = (name: string, text: string) => gueltig.replace(element(name), `<f:${name}>${text}</f:${name}>`)
const taetigkeit = /<f:taetigkeit>[\s\S]*<\/f:taetigkeit>/.exec(gueltig)?.[0] ?? ''
const withTaetigkeiten = (...weitere: string[]) => gueltig.replace(taetigkeit, [taetigkeit, ...weitere].join(''))

const BEGINN_FEHLT = {
  code: 'schema.pflichtfeldFehlt',
  satz: '„Beginn der Tätigkeit“ fehlt',
  rechtsgrundlage: '§ 14 GewO',
}

describe('Übersetzung der Schemabefunde', () => {
  it('findet an einer gültigen Nachricht nichts', () => {
    expect(translate(gueltig)).toEqual([])
  })

  it.each<[string, string, object]>([
    [
      'Pflichtfeld fehlt oben',
      without('antragsteller'),
      {
        code: 'schema.pflichtfeldFehlt',
        satz: '„Name“ fehlt',
        ort: { element: fel('antragsteller'), feld: fel('antragsteller') },
      },
    ],
    [
      'Pflichtfeld fehlt am Ende einer Gruppe',
      without('beginn'),
      { ...BEGINN_FEHLT, ort: { feld: fel('beginn'), angabe: 'Betrieb, 1. Tätigkeit' } },
    ],
    [
      'Pflichtfeld fehlt im zweiten Vorkommen',
      withTaetigkeiten(taetigkeit.replace(element('beginn'), '')),
      { ...BEGINN_FEHLT, ort: { angabe: 'Betrieb, 2. Tätigkeit' } },
    ],
    [
      'Pflichtfeld fehlt am Anfang einer Gruppe',
      without('bezeichnung'),
      { code: 'schema.pflichtfeldFehlt', satz: '„Bezeichnung“ fehlt', ort: { angabe: 'Betrieb, 1. Tätigkeit' } },
    ],
    [
      'Gruppe leer',
      gueltig.replace(taetigkeit, ''),
      {
        code: 'schema.pflichtfeldFehlt',
        satz: '„Tätigkeit“ fehlt',
        ort: { element: gru('taetigkeit'), angabe: 'Betrieb' },
      },
    ],
    [
      'Gruppe zu oft',
      withTaetigkeiten(taetigkeit, taetigkeit, taetigkeit),
      { code: 'schema.zuHaeufig', satz: '„Tätigkeit“ kommt zu oft vor', ort: { angabe: 'Betrieb' } },
    ],
    [
      'Feld zu oft',
      gueltig.replace(element('staende'), '$&<f:telefon>1</f:telefon><f:telefon>2</f:telefon><f:telefon>3</f:telefon>'),
      { code: 'schema.zuHaeufig', satz: '„Telefon“ kommt zu oft vor' },
    ],
    [
      'unbekanntes Element',
      gueltig.replace(element('bezeichnung'), '$&<f:farbe>rot</f:farbe>'),
      {
        code: 'schema.unerwartet',
        satz: '„farbe“ ist hier nicht vorgesehen',
        ort: { angabe: 'Betrieb, 1. Tätigkeit' },
      },
    ],
    [
      'falsche Reihenfolge',
      gueltig
        .replace(element('gebuehr'), '')
        .replace(element('staende'), '$&<f:plan>a1</f:plan><f:gebuehr>1.00</f:gebuehr>'),
      { code: 'schema.falscheStelle', satz: '„Gebühr“ steht an der falschen Stelle' },
    ],
    [
      'Schlüssel',
      withText('ware', 'fisch'),
      { code: 'schema.codeUnbekannt', satz: '„Ware“ enthält einen unbekannten Schlüssel' },
    ],
    ['Muster', withText('ort', '14'), { code: 'schema.musterVerletzt', satz: '„Ort“ ist nicht richtig aufgebaut' }],
    [
      'zu lang',
      withText('bezeichnung', 'x'.repeat(21)),
      {
        code: 'schema.textZuLang',
        satz: '„Bezeichnung“ ist zu lang',
        ort: { angabe: 'Betrieb, 1. Tätigkeit, Bezeichnung' },
      },
    ],
    ['zu kurz', withText('bezeichnung', 'x'), { code: 'schema.textZuKurz', satz: '„Bezeichnung“ ist zu kurz' }],
    ['zu klein', withText('staende', '0'), { code: 'schema.wertZuKlein', satz: '„Zahl der Stände“ ist zu klein' }],
    ['zu groß', withText('staende', '11'), { code: 'schema.wertZuGross', satz: '„Zahl der Stände“ ist zu groß' }],
    [
      'Zahl',
      withText('staende', 'zwei'),
      { code: 'schema.datentypVerletzt', satz: '„Zahl der Stände“ hat nicht die richtige Form' },
    ],
    [
      'Datum',
      withText('beginn', '01.04.2026'),
      {
        code: 'schema.datentypVerletzt',
        satz: '„Beginn der Tätigkeit“ hat nicht die richtige Form',
        rechtsgrundlage: '§ 14 GewO',
      },
    ],
    [
      'Nachkommastellen',
      gueltig.replace(element('staende'), '$&<f:gebuehr>1.234</f:gebuehr>'),
      { code: 'schema.datentypVerletzt', satz: '„Gebühr“ hat nicht die richtige Form' },
    ],
    ['leeres Pflichtfeld', withText('beginn', ' '), { ...BEGINN_FEHLT, ort: { angabe: 'Betrieb, 1. Tätigkeit' } }],
    [
      'Element statt Wert',
      withText('staende', '<f:farbe/>'),
      { code: 'schema.unzulaessigerInhalt', satz: '„Zahl der Stände“ hat einen Inhalt, der hier nicht vorgesehen ist' },
    ],
    [
      'Text in einer Gruppe',
      gueltig.replace('<f:betrieb>', '<f:betrieb>oh'),
      { code: 'schema.unzulaessigerInhalt', satz: '„Betrieb“ hat einen Inhalt, der hier nicht vorgesehen ist' },
    ],
    [
      'Attribut an einem Feld',
      gueltig.replace('<f:staende>', '<f:staende art="x">'),
      { code: 'schema.unzulaessigerInhalt', ort: { feld: fel('staende') } },
    ],
    [
      'Dokument fehlt',
      gueltig.replace(/ {2}<f:antrag>[\s\S]*<\/f:antrag>\n(?=<\/f:antrag>)/, ''),
      { code: 'schema.dokumentFehlt', satz: '„Antrag“ fehlt' },
    ],
    [
      'Dokument doppelt',
      gueltig.replace(/ {2}<f:antrag>[\s\S]*<\/f:antrag>\n(?=<\/f:antrag>)/, '$&$&'),
      { code: 'schema.unerwartet', satz: '„Antrag“ ist hier nicht vorgesehen' },
    ],
    [
      'Kopf unvollständig',
      gueltig.replace(/<n:autor>.*<\/n:autor>/, ''),
      { code: 'schema.kopfUnvollstaendig', satz: '„Autor“ fehlt' },
    ],
    [
      'Kopf fehlerhaft',
      gueltig.replace(/<n:nachrichtenUUID>.*</, '<n:nachrichtenUUID>7<'),
      { code: 'schema.kopfFehlerhaft', satz: '„UUID der Nachricht“ ist nicht richtig aufgebaut' },
    ],
    [
      'Version fehlt',
      gueltig.replace(' fachmodellVersion="1.0"', ''),
      { code: 'schema.kopfUnvollstaendig', satz: '„Version des Fachmodells“ fehlt' },
    ],
    [
      'fremdes Attribut',
      gueltig.replace(' test="true"', ' test="true" farbe="rot"'),
      { code: 'schema.unerwartet', satz: '„farbe“ ist hier nicht vorgesehen' },
    ],
    ['falsche Wurzel', '<x/>', { code: 'schema.unerwartet', satz: '„x“ ist hier nicht vorgesehen' }],
  ])('%s', (_, xml, erwartet) => {
    expect(xml).not.toBe(gueltig)
    const befunde = translate(xml)
    expect(befunde).toMatchObject([erwartet])
    expect(befunde[0]?.einzelheiten).toBeTruthy()
  })

  it('nennt jede Stelle einmal, verschiedene Stellen einzeln und versteht auch Nachrichten ohne Präfix', () => {
    const xml = withText('staende', '11').replace(element('ort'), '<f:ort>7</f:ort>')
    const erwartet = [{ satz: '„Ort“ ist nicht richtig aufgebaut' }, { satz: '„Zahl der Stände“ ist zu groß' }]
    expect(translate(xml)).toMatchObject(erwartet)
    expect(translate(xml.replace(/<(\/?)f:/g, '<$1').replace('xmlns:f=', 'xmlns='))).toMatchObject(erwartet)
  })
})
