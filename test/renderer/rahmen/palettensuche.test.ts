import { describe, expect, it } from 'vitest'
import { findElemente, rankName } from '../../../renderer/rahmen/palettensuche.ts'
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
