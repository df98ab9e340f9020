import { describe, expect, it } from 'vitest'
import { keepPlatz, readPlatz } from '../../../renderer/arbeitsplatz/platzablage.ts'

type Platz = Parameters<typeof keepPlatz>[2]

const PROJEKT = 'prj-a'
const PLATZ: Platz = {
  reiter: ['lei-a', 'lei-b', 'lei-c'],
  leistung: 'lei-b',
  verlassene: new Map([
    ['lei-a', { auswahl: ['nac-x'], feld: undefined, stufe: 4 as const }],
    ['lei-c', { auswahl: [], feld: undefined, stufe: 1 as const }],
  ]),
  ansicht: 'felder',
  auswahl: ['dok-a'],
  feld: 'gru-a/fel-a',
  stufe: 3,
  organisation: 'org-a',
  unterbereich: 'suche',
}

/** What is found again after a reload where these are gone. */
function reload(...weg: readonly string[]): Platz | undefined {
  const speicher = new Map<string, string>()
  keepPlatz({ setItem: (name, wert) => void speicher.set(name, wert) }, PROJEKT, PLATZ)
  return readPlatz({ getItem: (name) => speicher.get(name) ?? null }, PROJEKT, (id) => !weg.includes(id))
}

describe('Nach dem Neuladen des Fensters', () => {
  it('steht alles, wie es war', () => {
    expect(reload()).toEqual(PLATZ)
  })

  it('fehlt, was es nicht mehr gibt', () => {
    expect(reload('fel-a', 'org-a')).toEqual({ ...PLATZ, feld: undefined, organisation: undefined })
    expect(reload('dok-a', 'nac-x')).toMatchObject({
      auswahl: ['lei-b'],
      feld: undefined,
      verlassene: new Map([
        ['lei-a', { auswahl: ['lei-a'], feld: undefined, stufe: 4 }],
        ['lei-c', { auswahl: [], feld: undefined, stufe: 1 }],
      ]),
    })
  })

  it('ist ein anderer Reiter vorn, wenn es die Leistung nicht mehr gibt', () => {
    const { reiter, leistung, stufe, verlassene } = reload('lei-b') ?? {}
    expect({ reiter, leistung, stufe }).toEqual({ reiter: ['lei-a', 'lei-c'], leistung: 'lei-c', stufe: 1 })
    expect([...(verlassene?.keys() ?? [])]).toEqual(['lei-a'])
    expect(reload('lei-a', 'lei-b', 'lei-c')).toBeUndefined()
  })

  it.each([
    ['nichts', null],
    ['kein JSON', '{'],
    [
      'eine unbekannte Ansicht',
      '{"reiter":["lei-a"],"verlassene":[],"ansicht":"x","auswahl":[],"stufe":1,"unterbereich":"suche"}',
    ],
  ])('gilt %s im Speicher nicht', (_was, text) => {
    expect(readPlatz({ getItem: () => text }, PROJEKT, () => true)).toBeUndefined()
  })
})
