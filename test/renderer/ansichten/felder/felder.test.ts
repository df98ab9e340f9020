import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAblageziel } from '../../../../renderer/ansichten/felder/ablegen.ts'
import {
  type Feldzeile,
  findGefilterte,
  findOrtNach,
  listBereich,
  listFeldzeilen,
} from '../../../../renderer/ansichten/felder/feldzeilen.ts'
import { findSperre, formatGrenzen, parseGrenzen, SPALTEN } from '../../../../renderer/ansichten/felder/spalten.ts'
import { writeTabelle } from '../../../../renderer/ansichten/felder/tabellenausgabe.ts'
import { findWurzelOf, listWurzeln } from '../../../../renderer/ansichten/felder/wurzelwahl.ts'
import { guessSpalten, readFeldtabelle } from '../../../../shared/einlesen/feldtabelle.ts'
import { parseTabelle } from '../../../../shared/einlesen/tabellentext.ts'
import { resolveFeldbaum } from '../../../../shared/modell/feldbaum.ts'
import { createBeispielprojekt } from '../../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()
const ANMELDUNG = 'dok-anmeldung0'
const BAUM = resolveFeldbaum(PROJEKT, ANMELDUNG)
const OFFEN = new Set(['gru-halter0000', 'ver-halteransc'])

function rowsOf(lage: Partial<Parameters<typeof listFeldzeilen>[1]> = {}): Feldzeile[] {
  return listFeldzeilen(BAUM, { offene: OFFEN, entwurf: undefined, gezeigte: undefined, ...lage })
}
const zeileOf = (pfad: string): Feldzeile => {
  const zeile = rowsOf().find(({ schluessel }) => schluessel === pfad)
  if (zeile === undefined) throw new Error(pfad)
  return zeile
}

describe('Zeilen der Datenfelder', () => {
  it('zeigen, was in offenen Gruppen liegt, auch in verwendeten', () => {
    expect(rowsOf({ offene: new Set() }).map(({ tiefe }) => tiefe)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(
      rowsOf()
        .slice(0, 6)
        .map(({ tiefe }) => tiefe),
    ).toEqual([0, 1, 1, 1, 1, 0])
  })

  it.each([
    ['am Anfang einer Gruppe', { eltern: 'gru-halter0000', stelle: 0 }, 1],
    ['am Ende einer Gruppe', { eltern: 'gru-halter0000', stelle: 4 }, 5],
    ['am Ende des Dokuments', { eltern: ANMELDUNG, stelle: 9 }, 16],
  ])('eine neue steht %s', (_wo, entwurf, index) => {
    expect(rowsOf({ entwurf }).findIndex(({ art }) => art === 'entwurf')).toBe(index)
  })

  it('gefiltert bleiben Treffer und alles darüber', () => {
    const gezeigte = findGefilterte(BAUM, 'postleit')
    expect(rowsOf({ offene: new Set(), gezeigte }).map(({ schluessel }) => schluessel)).toEqual([
      'ver-halteransc',
      'ver-halteransc/fel-plz0000000',
    ])
    expect(findGefilterte(BAUM, ' ')).toBeUndefined()
  })

  it('ein Bereich reicht in beide Richtungen', () => {
    const bereich = ['fel-familienna', 'fel-postfach00', 'fel-mail000000']
    expect(listBereich(rowsOf(), 'fel-familienna', 'fel-mail000000')).toEqual(bereich)
    expect(listBereich(rowsOf(), 'fel-mail000000', 'fel-familienna')).toEqual(bereich)
  })

  it('Neues kommt in die offene Gruppe, sonst hinter die Zeile, bei Teilen des Baukastens hinter die Verwendung', () => {
    expect(findOrtNach(BAUM, zeileOf('gru-halter0000'))).toEqual({ eltern: 'gru-halter0000', stelle: 0 })
    expect(findOrtNach(BAUM, zeileOf('fel-mail000000'))).toEqual({ eltern: 'gru-halter0000', stelle: 3 })
    const verwendung = { eltern: ANMELDUNG, stelle: 2 }
    expect(findOrtNach(BAUM, zeileOf('ver-halteransc'))).toEqual(verwendung)
    expect(findOrtNach(BAUM, zeileOf('ver-halteransc/fel-plz0000000'))).toEqual(verwendung)
    expect(findOrtNach(BAUM, undefined)).toEqual({ eltern: ANMELDUNG, stelle: 9 })
  })
})

describe('Ablegen', () => {
  const ziele = (pfad: string, hoehe: number, ids = ['fel-chipnummer']) =>
    findAblageziel(PROJEKT, BAUM, zeileOf(pfad), hoehe, ids)

  it('oben davor, unten danach, in der Mitte einer Gruppe hinein', () => {
    expect(ziele('fel-hunderasse', 0.2)).toMatchObject({ wo: 'davor', ort: { stelle: 3 }, grund: undefined })
    expect(ziele('fel-hunderasse', 0.8)).toMatchObject({ wo: 'danach', ort: { stelle: 4 } })
    expect(ziele('gru-halter0000', 0.5)).toMatchObject({ wo: 'hinein', ort: { eltern: 'gru-halter0000', stelle: 0 } })
  })

  it.each([
    ['in sich selbst', 'fel-mail000000', ['gru-halter0000'], /sich selbst/],
    ['auf einen Teil des Baukastens', 'ver-halteransc/fel-plz0000000', ['fel-chipnummer'], /Baukasten/],
  ])('verboten, mit Grund: %s', (_was, pfad, ids, grund) => {
    expect(ziele(pfad, 0.2, ids)?.grund).toMatch(grund)
  })
})

describe('Zellen', () => {
  it.each([
    ['', undefined],
    ['120', { max: 120 }],
    ['5…10', { min: 5, max: 10 }],
    ['5-10', { min: 5, max: 10 }],
    ['…80', { max: 80 }],
    ['3…', { min: 3 }],
    ['genau 12', { min: 12, max: 12 }],
    ['genau', { max: Number.NaN }],
    ['0,5…1.500', { min: 0.5, max: 1500 }],
    ['-5…5', { min: -5, max: 5 }],
    ['x', { max: Number.NaN }],
    ['1…2…3', { max: Number.NaN }],
  ])('Grenzen „%s“', (text, grenzen) => {
    expect(parseGrenzen(text)).toEqual(grenzen)
  })

  it('Grenzen bleiben beim Lesen gleich, in der Zelle und in einer eingefügten Tabelle', () => {
    const zahl = fc.integer({ min: 1, max: 1_000_000 })
    const spanne = fc
      .tuple(zahl, zahl)
      .map(([eine, andere]) => ({ min: Math.min(eine, andere), max: Math.max(eine, andere) }))
    const grenzen = fc.oneof(
      spanne,
      zahl.map((max) => ({ max })),
      zahl.map((min) => ({ min })),
      zahl.map((beide) => ({ min: beide, max: beide })),
    )
    fc.assert(
      fc.property(grenzen, (eine) => {
        const text = formatGrenzen(eine)
        expect(parseGrenzen(text)).toEqual(eine)
        const [zeile] = readFeldtabelle(PROJEKT, [['Feld', text]], { kopfzeile: false, spalten: ['name', 'laenge'] })
        expect(zeile?.entwurf?.laenge).toEqual(eine)
      }),
    )
    expect(parseGrenzen(formatGrenzen({ min: 0.5, max: 1500 }))).toEqual({ min: 0.5, max: 1500 })
    expect(formatGrenzen({ min: 12, max: 12 })).toBe('genau 12')
  })

  it('ein eigenes Feld lässt sich ganz ändern, ein Teil des Baukastens nur in Häufigkeit und Stufe', () => {
    const freie = (pfad: string): string[] => {
      const zeile = zeileOf(pfad)
      return zeile.art === 'feld' ? SPALTEN.filter((spalte) => findSperre(zeile.knoten, spalte) === undefined) : []
    }
    expect(freie('fel-hunderasse')).toEqual(['name', 'datentyp', 'anzahl', 'pflicht', 'vorgabe', 'schutz', 'stufe'])
    expect(freie('ver-halteransc/fel-plz0000000')).toEqual(['anzahl', 'pflicht', 'stufe'])
    expect(freie('gru-halter0000')).toEqual(['name', 'anzahl', 'pflicht'])
    expect(freie('fel-wurfdatum0')).not.toContain('vorgabe')
  })
})

describe('Auswahl des Baums', () => {
  it('Dokumente der Leistung, dann Gruppen des Baukastens', () => {
    expect(listWurzeln(PROJEKT, 'lei-hundanmeld').map(({ wurzeln }) => wurzeln.map(({ id }) => id))).toEqual([
      ['dok-anmeldung0', 'dok-nachweis00'],
      ['gru-anschrift0'],
    ])
  })

  it.each([
    [ANMELDUNG, ANMELDUNG],
    ['fel-mail000000', ANMELDUNG],
    ['fel-plz0000000', 'gru-anschrift0'],
    ['rol-halter0000', undefined],
    ['fel-gibtesnich', undefined],
  ])('%s steht in %s', (id, wurzel) => {
    expect(findWurzelOf(PROJEKT, id)?.id).toBe(wurzel)
  })
})

describe('Felder für eine Tabellenkalkulation', () => {
  it('lassen sich wieder einfügen, wie sie sind', () => {
    const text = writeTabelle(PROJEKT, ANMELDUNG, ['gru-halter0000', 'fel-hunderasse'])
    const { zeilen } = parseTabelle(text)
    const gelesene = readFeldtabelle(PROJEKT, zeilen, guessSpalten(zeilen))
    expect(gelesene.flatMap(({ befunde }) => befunde)).toEqual([])
    expect(gelesene.map(({ entwurf }) => [entwurf?.gruppen[0], entwurf?.name])).toEqual([
      ['Halterin oder Halter', 'Familienname'],
      ['Halterin oder Halter', 'Postfach'],
      ['Halterin oder Halter', 'E-Mail'],
      ['Halterin oder Halter', 'Assistenzhund wegen einer Behinderung'],
      [undefined, 'Rasse'],
    ])
    expect(gelesene[0]?.entwurf).toMatchObject({ laenge: { min: 1, max: 100 }, schutzkategorie: 'personenbezogen' })
    expect(gelesene.at(-1)?.entwurf).toMatchObject({ datentyp: 'auswahl', codeliste: 'cod-rassen0000' })
  })

  it('was ein Programm als Formel ausführen würde, ist Text', () => {
    const feld = PROJEKT.datensaetze.get('fel-hunderasse')
    if (feld === undefined) throw new Error('Beispielprojekt')
    const boeses = { ...feld, name: '=HYPERLINK("x")' } as typeof feld
    const projekt = { ...PROJEKT, datensaetze: new Map([...PROJEKT.datensaetze, [feld.id, boeses]]) }
    expect(writeTabelle(projekt, ANMELDUNG, [feld.id])).toContain(`"'=HYPERLINK(""x"")"`)
  })
})
