import { describe, expect, it } from 'vitest'
import { findAnsichten, findBefunde, findElemente, rankName } from '../../../renderer/rahmen/palettensuche.ts'
import { createBefund } from '../../../shared/befund.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()
const [LEISTUNG] = listDatensaetze(PROJEKT, 'leistung')

describe('Suche der Palette', () => {
  it.each([
    ['Gewerbe anmelden', 'gew', 0],
    ['Gewerbe anmelden', 'anm', 1],
    ['Gewerbe anmelden', 'werbe', 2],
    ['Gewerbe anmelden', 'anmelden gewerbe', 1],
    ['Straße', 'STRASSE', undefined],
    ['Gewerbe anmelden', 'abmelden', undefined],
    ['Übersicht', 'über', 0],
  ])('%s für „%s“ hat Rang %s', (name, gesucht, rang) => {
    expect(rankName(name, gesucht)).toBe(rang)
  })

  it('findet die Leistung unter Name, Id, technischem Namen und LeiKa-Schlüssel zuerst', () => {
    for (const gesucht of [LEISTUNG?.name, LEISTUNG?.id, LEISTUNG?.technischerName, LEISTUNG?.leikaSchluessel]) {
      expect(findElemente(PROJEKT, gesucht ?? '')[0]?.id, gesucht).toBe(LEISTUNG?.id)
    }
  })

  it('zeigt nichts ohne Text und höchstens vierzig Treffer', () => {
    expect(findElemente(PROJEKT, ' ')).toEqual([])
    expect(findElemente(PROJEKT, 'e').length).toBeLessThanOrEqual(40)
    expect(findElemente(PROJEKT, 'e').length).toBeGreaterThan(10)
  })

  it('sagt bei einem Datenfeld, worin es steht', () => {
    const [feld] = listDatensaetze(PROJEKT, 'datenfeld')
    expect(findElemente(PROJEKT, feld?.id ?? '')[0]?.zusatz).toMatch(/^Datenfeld in „.+“$/)
  })
})

describe('Gehe zu', () => {
  const befunde = [
    createBefund({ code: 'modell.a', satz: 'Das Feld „Name“ fehlt.', abhilfe: 'Legen Sie es an.' }),
    createBefund({ code: 'modell.b', satz: 'Die Rolle ist unbekannt.', abhilfe: 'Wählen Sie eine andere.' }),
  ]

  it('findet Befunde an ihrer Stelle in der Liste, nach Satz und Code', () => {
    expect(findBefunde(befunde, 'rolle').map(({ stelle }) => stelle)).toEqual([1])
    expect(findBefunde(befunde, 'modell.a').map(({ stelle }) => stelle)).toEqual([0])
    expect(findBefunde(befunde, '')).toEqual([])
  })

  it('zeigt ohne Eingabe alle Ansichten, sonst die passenden', () => {
    const ansichten = [{ name: 'Graph' }, { name: 'Nachrichtenfluss' }, { name: 'Nachrichten' }]
    expect(findAnsichten(ansichten, '')).toEqual(ansichten)
    expect(findAnsichten(ansichten, 'nach').map(({ name }) => name)).toEqual(['Nachrichtenfluss', 'Nachrichten'])
  })
})
