import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { modelldateiartOf } from '../../../shared/modell/dateiarten.ts'
import { MIGRATIONEN, migrateDatei } from '../../../shared/modell/migrationen/migrationen.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { FORMATVERSION } from '../../../shared/modell/projekt.ts'
import { applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { createSchrittOf, wahlen } from '../dokument/zufallsbefehle.ts'

describe('Modelldateien', () => {
  it.each([
    ['buendel.json', 'buendel'],
    ['ausnahmen.json', 'ausnahmen'],
    ['leistungen/ausnahmen.json', 'leistung'],
    ['baukasten/grundlagen.json', 'baukasten'],
    ['leistungen/hundAnmelden.json', 'leistung'],
    ['produkte/akte/produkt.json', 'produkt'],
    ['produkte/akte/zuordnungen/ablage.json', 'zuordnung'],
    ['organisationen/musterstadt.json', 'organisation'],
    ['leistungen/../geheim.json', undefined],
    ['leistungen/a/b.json', undefined],
    ['leistungen/a.json/', undefined],
    ['/leistungen/a.json', undefined],
    ['leistungen\\a.json', undefined],
    ['leistungen/ä.json', undefined],
    ['leistungen/.a.json', undefined],
    ['produkte/../zuordnungen/a.json', undefined],
    ['projekt.fachwerk', undefined],
  ])('%s ist eine Datei der Art %s', (pfad, art) => {
    expect(modelldateiartOf(pfad)).toBe(art)
  })

  it('enthalten alle Datensätze, geordnet, mit Format und Hauptdatensatz', () => {
    const projekt = createBeispielprojekt()
    const dateien = writeModelldateien(projekt)
    expect([...dateien.keys()]).toEqual([...dateien.keys()].sort())
    const ids = [...dateien].flatMap(([pfad, text]) => {
      const inhalt: { format: number; wurzel?: string; datensaetze?: object } = JSON.parse(text)
      expect(inhalt.format).toBe(FORMATVERSION)
      if (pfad === 'projekt.fachwerk') return []
      const namen = Object.keys(inhalt.datensaetze ?? {})
      expect(namen).toContain(inhalt.wurzel)
      expect(namen).toEqual([...namen].sort())
      return namen
    })
    expect(ids.sort()).toEqual([...projekt.datensaetze.keys()].sort())
  })

  it('ändern sich nur dort, wo sich ein Datensatz ändert', () => {
    const projekt = createBeispielprojekt()
    const davor = writeModelldateien(projekt)
    const danach = writeModelldateien(applyAenderung(projekt, { aendere: { 'rol-halter0000': { name: 'Halter' } } }))
    const geaendert = [...danach].filter(([pfad, text]) => davor.get(pfad) !== text)
    expect(geaendert.map(([pfad]) => pfad)).toEqual(['leistungen/hundAnmelden.json'])
    const zeilen = (text: string | undefined) => new Set(text?.split('\n'))
    const neue = [...zeilen(geaendert[0]?.[1])].filter(
      (zeile) => !zeilen(davor.get('leistungen/hundAnmelden.json')).has(zeile),
    )
    expect(neue).toEqual(['      "name": "Halter",'])
  })

  it('sind nach beliebigen Änderungen dieselben, ob man sie von einem Stand zum nächsten verfolgt oder neu sucht', () => {
    fc.assert(
      fc.property(wahlen, fc.infiniteStream(fc.boolean()), (folge, fragen) => {
        let stand: Dokumentstand = { projekt: createBeispielprojekt(), positionen: new Map() }
        writeModelldateien(stand.projekt)
        for (const wahl of folge) {
          const schritt = createSchrittOf(stand, wahl)
          const danach = schritt === undefined ? undefined : applyDiff(stand, schritt.diff)
          if (danach?.ok !== true) continue
          stand = danach.wert
          if (fragen.next().value === true) expect(writeModelldateien(stand.projekt).size).toBeGreaterThan(1)
        }
        expect(writeModelldateien(stand.projekt)).toEqual(writeModelldateien({ ...stand.projekt }))
      }),
      { numRuns: 20 },
    )
  })
})

describe('Migrationen', () => {
  it('führen lückenlos bis zur aktuellen Formatversion', () => {
    const ausgangspunkte = Array.from({ length: FORMATVERSION - 1 }, (_, i) => i + 1)
    expect(MIGRATIONEN.map(({ von }) => von)).toEqual(ausgangspunkte)
  })

  const schritte = [
    { von: 2, migrate: (inhalt: object, art: string) => ({ ...inhalt, zweite: art }) },
    { von: 1, migrate: (inhalt: object) => ({ ...inhalt, erste: true }) },
  ]

  it('wenden alle Schritte der Reihe nach an und setzen die Version', () => {
    expect(migrateDatei({ format: 1 }, 'leistung', 3, schritte)).toEqual({ format: 3, erste: true, zweite: 'leistung' })
    expect(migrateDatei({ format: 2 }, 'projekt', 3, schritte)).toEqual({ format: 3, zweite: 'projekt' })
    expect(migrateDatei({ format: 3 }, 'projekt', 3, schritte)).toEqual({ format: 3 })
  })

  it('brechen bei einer Lücke ab, statt eine Version zu überspringen', () => {
    expect(() => migrateDatei({ format: 1 }, 'leistung', 3, schritte.slice(0, 1))).toThrow('No migration from format 1')
  })
})
