import { describe, expect, it } from 'vitest'
import { type Baumknoten, findNachNamen, listZeilen, nextSchritt } from '../../../renderer/bausteine/baumzeilen.ts'

const knoten = (schluessel: string, kinder?: Baumknoten<undefined>[]): Baumknoten<undefined> => ({
  schluessel,
  name: schluessel,
  wert: undefined,
  ...(kinder === undefined ? {} : { kinder: () => kinder }),
})

const BAUM = [
  knoten('Antrag', [knoten('Person', [knoten('Name'), knoten('Vorname')]), knoten('Betrieb')]),
  knoten('Bescheid'),
]
const zeilen = (...offene: string[]) => listZeilen(BAUM, new Set(offene))

describe('Zeilen eines Baums', () => {
  it('zeigen nur, was offen ist, mit Tiefe und Stelle unter den Geschwistern', () => {
    expect(
      zeilen('Antrag').map(({ knoten: { name }, tiefe, offen, stelle, geschwister }) => [
        name,
        tiefe,
        offen,
        stelle,
        geschwister,
      ]),
    ).toEqual([
      ['Antrag', 0, true, 1, 2],
      ['Person', 1, false, 1, 2],
      ['Betrieb', 1, undefined, 2, 2],
      ['Bescheid', 0, undefined, 2, 2],
    ])
  })

  it('fragen nach Kindern erst, wenn ein Knoten offen ist', () => {
    const gefragt: string[] = []
    const faul: Baumknoten<undefined> = {
      ...knoten('Dokument'),
      kinder: () => {
        gefragt.push('Dokument')
        return []
      },
    }
    listZeilen([faul], new Set())
    expect(gefragt).toEqual([])
    listZeilen([faul], new Set(['Dokument']))
    expect(gefragt).toEqual(['Dokument'])
  })
})

describe('Tasten im Baum', () => {
  it.each([
    ['ArrowDown', 'Antrag', { art: 'gehe', schluessel: 'Person' }],
    ['ArrowUp', 'Person', { art: 'gehe', schluessel: 'Antrag' }],
    ['ArrowUp', 'Antrag', undefined],
    ['ArrowDown', 'Bescheid', undefined],
    ['ArrowRight', 'Antrag', { art: 'gehe', schluessel: 'Person' }],
    ['ArrowRight', 'Person', { art: 'oeffne', schluessel: 'Person' }],
    ['ArrowRight', 'Betrieb', undefined],
    ['ArrowLeft', 'Antrag', { art: 'schliesse', schluessel: 'Antrag' }],
    ['ArrowLeft', 'Betrieb', { art: 'gehe', schluessel: 'Antrag' }],
    ['ArrowLeft', 'Bescheid', undefined],
    ['Home', 'Bescheid', { art: 'gehe', schluessel: 'Antrag' }],
    ['End', 'Antrag', { art: 'gehe', schluessel: 'Bescheid' }],
    ['ArrowDown', undefined, { art: 'gehe', schluessel: 'Antrag' }],
    ['x', 'Antrag', undefined],
  ])('%s auf %s', (taste, aktiv, schritt) => {
    expect(nextSchritt(zeilen('Antrag'), aktiv, taste)).toEqual(schritt)
  })

  it('springen beim Tippen zum nächsten Namen und von vorn weiter', () => {
    expect(findNachNamen(zeilen('Antrag'), 'Antrag', 'b')).toBe('Betrieb')
    expect(findNachNamen(zeilen('Antrag'), 'Betrieb', 'b')).toBe('Bescheid')
    expect(findNachNamen(zeilen('Antrag'), 'Bescheid', 'b')).toBe('Betrieb')
    expect(findNachNamen(zeilen('Antrag'), 'Betrieb', 'bet')).toBe('Betrieb')
    expect(findNachNamen(zeilen('Antrag'), 'Antrag', 'z')).toBeUndefined()
  })
})
