import { describe, expect, it } from 'vitest'
import type { RoteTests } from '../../../renderer/arbeitsplatz/hervorhebung.ts'
import { createNavigatorbaum } from '../../../renderer/rahmen/navigatorbaum.ts'
import type { Navigatorknoten } from '../../../renderer/rahmen/navigatorknoten.ts'
import { filterBaum, findSchluessel } from '../../../renderer/rahmen/navigatorsuche.ts'
import type { Schwere } from '../../../shared/befund.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()
const [LEISTUNG] = listDatensaetze(PROJEKT, 'leistung')
const [FELD] = listDatensaetze(PROJEKT, 'datenfeld')

const baum = (schweren: ReadonlyMap<string, Schwere> = new Map(), roteTests: RoteTests = new Map()) =>
  createNavigatorbaum({ projekt: PROJEKT, testfaelle: [], schweren, roteTests })

function walk(knoten: readonly Navigatorknoten[]): Navigatorknoten[] {
  return knoten.flatMap((einer) => [einer, ...walk(einer.kinder?.() ?? [])])
}

describe('Baum des Navigators', () => {
  it('beginnt mit dem Leistungsbündel und seiner Leistung', () => {
    const [buendel] = baum()
    expect(buendel?.wert.art).toBe('buendel')
    expect(buendel?.kinder?.().map(({ name }) => name)).toEqual([LEISTUNG?.name])
  })

  it('gliedert eine Leistung in ihre Teile und zählt sie', () => {
    const leistung = walk(baum()).find(({ wert }) => wert.art === 'leistung')
    expect(leistung?.kinder?.().map(({ name, wert }) => [name, wert.zahl])).toEqual(
      (
        [
          ['Vorgangstypen', LEISTUNG?.vorgangstypen],
          ['Teilleistungen', LEISTUNG?.teilleistungen],
          ['Dokumente', LEISTUNG?.dokumente],
          ['Nachrichtentypen', LEISTUNG?.nachrichtentypen],
          ['Zustellwege', LEISTUNG?.zustellwege],
        ] as const
      )
        .filter(([, ids]) => (ids?.length ?? 0) > 0)
        .map(([name, ids]) => [name, ids?.length]),
    )
  })

  it('zeigt Produkte mit ihren Schnittstellen und Organisationen mit ihren Stellen', () => {
    const alle = walk(baum())
    for (const art of ['produkt', 'schnittstelle', 'organisation', 'stelle', 'installation'] as const) {
      const gezeigte = new Set(alle.filter(({ wert }) => wert.art === art).map(({ wert }) => wert.id))
      expect([...gezeigte].sort(), art).toEqual(listDatensaetze(PROJEKT, art).map(({ id }) => id))
    }
  })

  it('hat keine zwei Zeilen mit demselben Schlüssel', () => {
    const schluessel = walk(baum()).map((einer) => einer.schluessel)
    expect(new Set(schluessel).size).toBe(schluessel.length)
  })

  it('trägt einen Befund eines Datenfelds bis zur Leistung hinauf', () => {
    const mitBefund = baum(new Map([[FELD?.id ?? '', 'fehler']]))
    const betroffene = walk(mitBefund).filter(({ wert }) => wert.schwere === 'fehler')
    expect(betroffene.map(({ wert }) => wert.art)).toEqual(
      expect.arrayContaining(['leistung', 'ordner', 'dokument', 'datenfeld']),
    )
  })

  it('trägt rote Tests bis zur Leistung hinauf und zählt dort jeden nur einmal', () => {
    const typ = LEISTUNG?.nachrichtentypen[0] ?? ''
    const rote = new Map([
      [FELD?.id ?? '', new Set(['a', 'b'])],
      [typ, new Set(['b', 'c'])],
    ])
    const zeilen = walk(baum(new Map(), rote))
    const rotOf = (art: string): (readonly string[])[] =>
      zeilen.flatMap(({ wert }) => (wert.art === art && wert.rote !== undefined ? [[...wert.rote].sort()] : []))
    expect(rotOf('datenfeld')).toContainEqual(['a', 'b'])
    expect(rotOf('dokument')).toContainEqual(['a', 'b'])
    expect(rotOf('nachrichtentyp')).toEqual([['b', 'c']])
    expect(rotOf('leistung')).toEqual([['a', 'b', 'c']])
    expect(rotOf('rolle')).toEqual([])
  })

  it('lässt beim Filtern nur Treffer und was darüber liegt, alles offen', () => {
    const gefiltert = filterBaum(baum(), FELD?.name.toUpperCase() ?? '')
    const namen = walk(gefiltert?.knoten ?? []).map(({ name }) => name)
    expect(namen).toContain(FELD?.name)
    expect(namen.length).toBeLessThan(walk(baum()).length / 2)
    for (const einer of walk(gefiltert?.knoten ?? []).filter(({ kinder }) => kinder !== undefined)) {
      if ((einer.kinder?.().length ?? 0) > 0 && einer.name !== FELD?.name) {
        expect(gefiltert?.offene.has(einer.schluessel) || einer.wert.art === 'dokument').toBe(true)
      }
    }
  })

  it('filtert ohne Text nicht', () => {
    expect(filterBaum(baum(), '  ')).toBeUndefined()
  })

  it('findet ein gewähltes Datenfeld und was dafür offen sein muss', () => {
    const feldzeile = walk(baum()).find(({ wert }) => wert.art === 'datenfeld')
    const gefunden = findSchluessel(baum(), feldzeile?.wert.id ?? '', feldzeile?.wert.feld)
    expect(gefunden?.schluessel).toBe(feldzeile?.schluessel)
    expect(gefunden?.darueber.length).toBeGreaterThan(2)
    expect(findSchluessel(baum(), 'dok-gibtesnicht', undefined)).toBeUndefined()
  })

  it('findet jedes Element, das eine Zeile hat', () => {
    const alle = baum()
    const ids = new Set(walk(alle).flatMap(({ wert }) => (wert.feld === undefined ? (wert.id ?? []) : [])))
    expect(ids.size).toBeGreaterThan(30)
    for (const id of ids) expect(findSchluessel(alle, id, undefined), id).toBeDefined()
  })
})
