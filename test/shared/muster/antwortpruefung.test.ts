import { describe, expect, it } from 'vitest'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { type Musterantworten, NEU, type Zusatzangabe } from '../../../shared/muster/antworten.ts'
import { checkAntworten } from '../../../shared/muster/antwortpruefung.ts'
import { ANWENDUNGSMUSTER } from '../../../shared/muster/verzeichnis.ts'
import { proposeAntworten, proposeLeistungsnamen } from '../../../shared/muster/vorschlag.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { LEERES_PROJEKT } from './situationen.ts'

const projekt = createBeispielprojekt()
const [vorhandene] = listDatensaetze(projekt, 'leistung')
const [organisation] = listDatensaetze(projekt, 'organisation')
const [stelle] = listDatensaetze(projekt, 'stelle')
const [buendel] = listDatensaetze(projekt, 'buendel')
if (vorhandene === undefined || organisation === undefined || stelle === undefined || buendel === undefined) {
  throw new Error('too small a model')
}

const ALLE_FRAGEN = [...new Set(ANWENDUNGSMUSTER.flatMap(({ fragen }) => fragen))]
const GUTE: Musterantworten = {
  ...proposeAntworten(projekt, { fragen: ALLE_FRAGEN, frist: 10 }),
  name: 'Straßenfest',
  technischerName: 'strassenfest',
  leikaSchluessel: '99001001001000',
  norm: 'StVO',
  paragraf: '§ 29',
  aktenplankennzeichen: '112.10',
  organisation: organisation.id,
}

function check(andere: Partial<Musterantworten>, fragen: readonly Zusatzangabe[] = ALLE_FRAGEN): string[] {
  return Object.keys(checkAntworten(projekt, fragen, { ...GUTE, ...andere }))
}

describe('Antworten auf die Fragen eines Musters', () => {
  it('sind gut, wenn zum Vorgeschlagenen nur noch das Besondere kommt', () => {
    expect(check({})).toEqual([])
  })

  it.each<[keyof Musterantworten, Partial<Musterantworten>]>([
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(121) }],
    ['technischerName', { technischerName: '' }],
    ['technischerName', { technischerName: 'straßenfest' }],
    ['technischerName', { technischerName: '1fest' }],
    ['technischerName', { technischerName: vorhandene.technischerName.toUpperCase() }],
    ['leikaSchluessel', { leikaSchluessel: '9900100100100' }],
    ['leikaSchluessel', { leikaSchluessel: '99000001001000' }],
    ['leikaSchluessel', { leikaSchluessel: vorhandene.leikaSchluessel }],
    ['ozgId', { ozgId: 'OZG-10294' }],
    ['kgstProdukt', { kgstProdukt: 'Ordnung' }],
    ['kgstProdukt', { kgstProdukt: `122 ${'x'.repeat(100)}` }],
    ['buendelname', { buendel: NEU, buendelname: ' ' }],
    ['buendelname', { buendel: NEU, buendelname: buendel.name }],
    ['norm', { norm: '' }],
    ['paragraf', { paragraf: ' ' }],
    ['aktenplankennzeichen', { aktenplankennzeichen: '' }],
    ['organisationsname', { organisation: NEU, organisationsname: '' }],
    ['organisationsname', { organisation: NEU, organisationsname: organisation.name }],
    ['ars', { organisation: NEU, organisationsname: 'Neustadt', ars: '1499' }],
    ['stellenname', { stellenname: '' }],
    ['stellenname', { stellenname: ` ${stelle.name}` }],
    ['bearbeitungsfrist', { bearbeitungsfrist: 0 }],
    ['bearbeitungsfrist', { bearbeitungsfrist: 2.5 }],
    ['bearbeitungsfrist', { bearbeitungsfrist: Number.NaN }],
    ['stellungnahmefrist', { stellungnahmefrist: 1001 }],
    ['gebuehr', { gebuehr: 0 }],
    ['gebuehr', { gebuehr: 12.345 }],
    ['hoechstbetrag', { hoechstbetrag: -1 }],
    ['hoechstbetrag', { hoechstbetrag: Number.POSITIVE_INFINITY }],
    ['beteiligte', { beteiligte: [' '] }],
    ['beteiligte', { beteiligte: ['Bauamt', 'Bauamt '] }],
  ])('nennen, was an „%s“ nicht stimmt: %o', (angabe, andere) => {
    expect(check(andere)).toEqual([angabe])
    expect(checkAntworten(projekt, ALLE_FRAGEN, { ...GUTE, ...andere })[angabe]).toMatch(/^[A-ZÄÖÜ„\d].*\.$/)
  })

  it('werden nur zu dem geprüft, was das Muster fragt und was gewählt ist', () => {
    expect(check({ gebuehr: 0, norm: '', beteiligte: [] }, ['bearbeitungsfrist'])).toEqual([])
    expect(check({ organisationsname: '', ars: '' })).toEqual([])
    expect(check({ stelle: stelle.id, stellenname: '' })).toEqual([])
  })

  it('werden so vorgeschlagen, dass nur Name, Schlüssel, Recht und Aktenplan noch fehlen', () => {
    for (const muster of ANWENDUNGSMUSTER) {
      for (const eines of [projekt, LEERES_PROJEKT]) {
        expect(Object.keys(checkAntworten(eines, muster.fragen, proposeAntworten(eines, muster)))).toEqual([
          'name',
          'technischerName',
          'leikaSchluessel',
          'norm',
          'paragraf',
          'aktenplankennzeichen',
        ])
      }
    }
  })

  it.each([
    ['Straßenfest', 'strassenfest'],
    ['Erlaubnis für LKW', 'erlaubnisFuerLKW'],
    ['  ', ''],
    [vorhandene.name, `${vorhandene.technischerName}2`],
  ])('schlagen für „%s“ den technischen Namen „%s“ vor', (name, technischerName) => {
    expect(proposeLeistungsnamen(projekt, name)).toBe(technischerName)
  })
})
