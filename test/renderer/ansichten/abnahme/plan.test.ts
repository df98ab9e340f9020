import { describe, expect, it } from 'vitest'
import {
  buildPlanbaum,
  filterFaelle,
  findKnoten,
  keyOfLeistung,
  listAnfangsoffene,
  listGruppen,
  listGruppenUm,
} from '../../../../renderer/ansichten/abnahme/planbaum.ts'
import {
  countByTeil,
  countFaelle,
  describeRest,
  describeZahlen,
  listRoteTests,
  standOfZahlen,
} from '../../../../renderer/ansichten/abnahme/zahlen.ts'
import type { Kurzergebnis, Planeintrag } from '../../../../shared/host/abnahme.ts'
import type { Datensatz } from '../../../../shared/modell/datensatz.ts'
import type { Projekt } from '../../../../shared/modell/projekt.ts'

const NAMEN = {
  'lei-1': 'Gewerbeanmeldung',
  'nac-1': 'Gewerbeanzeige einreichen',
  'nac-2': 'Unterlagen nachreichen',
  'org-1': 'Musterstadt',
  'org-2': 'Nachbarstadt',
  'fel-1': 'Registerart',
  'ver-0000000001': 'Inhaber',
  'ver-0000000002': 'Vertreter',
}

const PROJEKT: Projekt = {
  id: '',
  name: '',
  datensaetze: new Map(Object.entries(NAMEN).map(([id, name]) => [id, { id, name } as Datensatz])),
  dateien: new Map(),
  codelisteninhalte: new Map(),
  schemata: new Map(),
  eigeneRegeln: new Map(),
}

function fall(name: string, angaben: Partial<Planeintrag> = {}): Planeintrag {
  return {
    name,
    titel: '„Registerart“ fehlt',
    art: 'abgeleitet',
    kategorie: 'Pflichtangaben',
    leistung: 'lei-1',
    nachrichtentyp: 'nac-1',
    organisation: 'org-1',
    stufe: 4,
    ausgang: 'zurueckgewiesen',
    ...angaben,
  }
}

function ergebnis(name: string, angaben: Partial<Kurzergebnis> = {}): [string, Kurzergebnis] {
  const eines: Kurzergebnis = {
    name,
    bestanden: true,
    ebene: 'regel',
    zustellungen: 0,
    dauerMs: 10,
    modellstand: 'heute',
    elemente: [],
    ...angaben,
  }
  return [name, eines]
}

const FAELLE = [
  fall('a'),
  fall('b', { organisation: 'org-2' }),
  fall('c', { titel: 'größte Nachricht', kategorie: 'kleinste und größte Nachricht' }),
  fall('d', { nachrichtentyp: 'nac-2', element: 'fel-1', titel: 'Anlage fehlt', kategorie: 'Anlagen' }),
]

describe('Der Baum des Testplans', () => {
  const baum = buildPlanbaum(PROJEKT, FAELLE)

  it('beginnt bei der offenen Leistung, bei einer ohne Testfälle mit allen', () => {
    const beide = buildPlanbaum(PROJEKT, [...FAELLE, fall('e', { leistung: 'lei-2' })])
    const begin = (leistung: string): readonly string[] => listAnfangsoffene(beide, [keyOfLeistung(leistung) ?? ''])
    expect(begin('lei-2')).toEqual(['/lei-2'])
    expect(findKnoten(beide, keyOfLeistung('lei-2'))?.wert.faelle.map(({ name }) => name)).toEqual(['e'])
    expect(begin('lei-3')).toEqual(['/lei-1', '/lei-2'])
  })

  it('ordnet nach Leistung, Nachrichtentyp, Kategorie und Testfall', () => {
    const zeilen = (knoten: typeof baum, tiefe = 0): string[] =>
      knoten.flatMap((einer) => [
        `${'  '.repeat(tiefe)}${einer.name} ${einer.wert.faelle.length}`,
        ...zeilen([...(einer.kinder?.() ?? [])], tiefe + 1),
      ])
    expect(zeilen(baum)).toEqual([
      'Gewerbeanmeldung 4',
      '  Gewerbeanzeige einreichen 3',
      '    Pflichtangaben 2',
      '      „Registerart“ fehlt 1',
      '      „Registerart“ fehlt 1',
      '    kleinste und größte Nachricht 1',
      '      größte Nachricht 1',
      '  Unterlagen nachreichen 1',
      '    Anlagen 1',
      '      Anlage fehlt 1',
    ])
  })

  it('kennt den Weg zu einem Testfall, damit er aufgeklappt werden kann', () => {
    expect(listGruppenUm(baum, 'd').map((schluessel) => findKnoten(baum, schluessel)?.name)).toEqual([
      'Gewerbeanmeldung',
      'Unterlagen nachreichen',
      'Anlagen',
    ])
    expect(listGruppenUm(baum, 'fehlt')).toEqual([])
  })

  it('kennzeichnet Testfälle mit gleichem Titel, damit man sie unterscheiden kann', () => {
    const kennzeichen = FAELLE.map(({ name }) => {
      const wert = findKnoten(baum, name)?.wert
      return wert?.art === 'fall' ? wert.kennzeichen : undefined
    })
    expect(kennzeichen).toEqual(['Musterstadt 4', 'Nachbarstadt 4', '', ''])
  })

  it('nennt den Ort des Datenfeldes, wo auch Organisation und Stufe gleich sind', () => {
    const zwei = [fall('x/ver-0000000001.fel-0000000001-fehlt'), fall('x/ver-0000000002.fel-0000000001-fehlt')]
    const knoten = buildPlanbaum(PROJEKT, zwei)
    const kennzeichen = zwei.map(({ name }) => {
      const wert = findKnoten(knoten, name)?.wert
      return wert?.art === 'fall' ? wert.kennzeichen : undefined
    })
    expect(kennzeichen).toEqual(['Inhaber', 'Vertreter'])
  })

  it('hat für jede Gruppe einen eigenen Schlüssel', () => {
    const gruppen = listGruppen(baum)
    expect(gruppen).toHaveLength(6)
    expect(new Set(gruppen).size).toBe(6)
    for (const schluessel of gruppen) expect(findKnoten(baum, schluessel)?.schluessel).toBe(schluessel)
  })

  it('nennt auch Testfälle, deren Nachricht zu nichts gehört', () => {
    const [knoten] = buildPlanbaum(PROJEKT, [fall('x', { leistung: '', nachrichtentyp: '' })])
    expect([knoten?.name, knoten?.kinder?.()[0]?.name]).toEqual(['ohne Leistung', 'ohne Nachrichtentyp'])
  })
})

describe('Die Suche im Testplan', () => {
  it.each([
    ['', ['a', 'b', 'c', 'd']],
    ['registerart', ['a', 'b', 'd']],
    ['REGISTERART nachbarstadt', ['b']],
    ['größte', ['c']],
    ['unterlagen', ['d']],
    ['Stufe 4 musterstadt fehlt', ['a', 'd']],
    ['gibt es nicht', []],
  ])('findet zu „%s“ %j', (suche, namen) => {
    expect(filterFaelle(PROJEKT, FAELLE, suche).map(({ name }) => name)).toEqual(namen)
  })
})

describe('Die Zahlen der Abnahme', () => {
  const ergebnisse = new Map([
    ergebnis('a'),
    ergebnis('b', { bestanden: false, elemente: ['fel-1', 'org-2'] }),
    ergebnis('c', { modellstand: 'gestern', bestanden: false, elemente: ['fel-1'] }),
  ])

  it('zählen gelaufene, fehlgeschlagene und überholte', () => {
    expect(countFaelle(FAELLE, ergebnisse, 'heute')).toEqual({ gesamt: 4, gelaufen: 3, gescheitert: 1, ueberholt: 1 })
  })

  it.each([
    [{ gesamt: 4, gelaufen: 0, gescheitert: 0, ueberholt: 0 }, 'noch nicht gelaufen', 'offen'],
    [{ gesamt: 4, gelaufen: 2, gescheitert: 0, ueberholt: 0 }, 'gelaufen, bisher alle bestanden', 'offen'],
    [{ gesamt: 4, gelaufen: 4, gescheitert: 0, ueberholt: 0 }, 'gelaufen, alle bestanden', 'bestanden'],
    [{ gesamt: 4, gelaufen: 4, gescheitert: 1, ueberholt: 0 }, 'gelaufen, 1 fehlgeschlagen', 'gescheitert'],
    [{ gesamt: 4, gelaufen: 4, gescheitert: 0, ueberholt: 4 }, 'gelaufen, 4 überholt', 'ueberholt'],
    [{ gesamt: 0, gelaufen: 0, gescheitert: 0, ueberholt: 0 }, 'keine Testfälle', 'offen'],
  ])('heißen in Worten %#', (zahlen, worte, stand) => {
    expect(describeZahlen(zahlen)).toBe(worte)
    expect(standOfZahlen(zahlen)).toBe(stand)
  })

  it('markieren nur, was mit dem Modell von heute fehlschlägt: Elemente, Nachrichtentyp, den Testfall selbst', () => {
    const faelle = [...FAELLE, fall('e', { art: 'handgeschrieben', nachrichtentyp: 'nac-2' })]
    const alle = new Map([...ergebnisse, ergebnis('e', { bestanden: false, elemente: ['fel-1'] })])
    const rote = [...listRoteTests(faelle, alle, 'heute')].map(([id, namen]) => [id, [...namen]])
    expect(Object.fromEntries(rote)).toEqual({
      'fel-1': ['b', 'e'],
      'org-2': ['b'],
      'nac-1': ['b'],
      'nac-2': ['e'],
      'testfall:e': ['e'],
    })
  })

  it('gibt es je Leistung und je Nachrichtentyp', () => {
    expect([...countByTeil(FAELLE, ergebnisse, 'heute')]).toEqual([
      ['lei-1', { gesamt: 4, gelaufen: 3, gescheitert: 1, ueberholt: 1 }],
      ['nac-1', { gesamt: 3, gelaufen: 3, gescheitert: 1, ueberholt: 1 }],
      ['nac-2', { gesamt: 1, gelaufen: 0, gescheitert: 0, ueberholt: 0 }],
    ])
  })

  it.each([
    [5, 100, 10_000, undefined],
    [50, 100, 500, undefined],
    [50, 100, 5_000, 'noch 5 s'],
    [50, 3300, 10_000, 'noch 11 min'],
  ])('sagen nach %i von %i in %i ms: %s', (erledigt, gesamt, vergangen, rest) => {
    expect(describeRest(erledigt, gesamt, vergangen)).toBe(rest)
  })
})
