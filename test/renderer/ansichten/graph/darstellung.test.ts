import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { beforeAll, describe, expect, it } from 'vitest'
import { findNamen } from '../../../../renderer/ansichten/graph/finden.ts'
import {
  findNachbar,
  findNaechstesUngezeichnetes,
  listNachbarn,
  sortForFokus,
} from '../../../../renderer/ansichten/graph/nachbarn.ts'
import { pathThrough } from '../../../../renderer/ansichten/graph/reiseweg.ts'
import {
  AUSBLENDBARE,
  chooseLeiseKanten,
  describeAusgeblendetes,
  describeGedaempftes,
  filterKanten,
} from '../../../../renderer/ansichten/graph/sichtbares.ts'
import { createZeilen, sortZeilen } from '../../../../renderer/ansichten/graph/tabellenzeilen.ts'
import type { Graph, Graphart } from '../../../../shared/graph/ableitung/graph.ts'
import { arrangeBahnen } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import { createBahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import type { Anordnung } from '../../../../shared/graph/anordnung/typen.ts'
import { writeSvg } from '../../../../shared/graph/bild/schreibeSvg.ts'
import { createKnotenbild } from '../../../../shared/graph/darstellung/knotenbild.ts'
import { drawPfad, drawStuecke, pointAt } from '../../../../shared/graph/darstellung/pfad.ts'
import { measureText } from '../../../../shared/graph/darstellung/schriftmass.ts'
import { insetAt } from '../../../../shared/graph/darstellung/silhouetten.ts'
import { findTrennstellen, shortenText, wrapText } from '../../../../shared/graph/darstellung/umbruch.ts'
import { deriveBeispielgraph } from '../../../shared/graph/beispiel.ts'

let graph: Graph
let anordnung: Anordnung
const idOf = (name: string): string => graph.elemente.find((element) => element.name === name)?.id ?? ''

beforeAll(async () => {
  graph = await deriveBeispielgraph()
  anordnung = arrangeBahnen(createBahnenauftrag(graph, new Map()))
})

describe('Zeilenumbruch', () => {
  const mass = { breite: 104, zeilen: 3, groesse: 12, staerke: 600 } as const

  it.each([
    ['Handwerkskammer', ['Hand', 'Handwerks', 'Handwerkskam']],
    ['Nachricht', ['Nach']],
    ['AG', []],
  ])('findet Trennstellen in „%s“', (wort, anfaenge) => {
    expect(findTrennstellen(wort).map((stelle) => wort.slice(0, stelle))).toEqual(anfaenge)
  })

  it.each([
    ['Gewerbeschein erteilen', ['Gewerbeschein', 'erteilen']],
    ['Lebensmittelüberwachung', ['Lebensmittel-', 'überwachung']],
    ['Registereintragungen prüfen', ['Register-', 'eintragungen', 'prüfen']],
  ])('bricht „%s“ an Fugen', (text, zeilen) => {
    expect(wrapText(text, mass)).toEqual(zeilen)
  })

  it('bleibt in Breite und Zeilenzahl, was auch immer der Text ist', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (text) => {
        const zeilen = wrapText(text, mass)
        expect(zeilen.length).toBeLessThanOrEqual(3)
        for (const zeile of zeilen) if (zeile.length > 2) expect(measureText(zeile, 12, 600)).toBeLessThanOrEqual(104)
      }),
    )
  })

  it('verliert nichts, wenn der Platz reicht', () => {
    const text = 'Vollständigkeit und Zuständigkeit prüfen'
    expect(wrapText(text, { ...mass, breite: 108 }).join(' ')).toBe(text)
    expect(shortenText(text, 100, 12, 600)).toMatch(/^Vollständigk.*…$/)
  })

  it('macht den Knoten so hoch wie seine Zeilen', () => {
    const element = graph.elemente.find(({ zweitzeile }) => zweitzeile === '41 Datenfelder')
    if (element === undefined) throw new Error('Dokument fehlt')
    expect(createKnotenbild(element).zeilen).toHaveLength(3)
    expect(createKnotenbild(element).hoehe).toBeGreaterThan(createKnotenbild({ ...element, name: 'Anzeige' }).hoehe)
  })
})

describe('Linien', () => {
  it('rundet Ecken und kürzt den Radius, wo die Stücke kurz sind', () => {
    expect(
      drawPfad([
        { x: 0, y: 0 },
        { x: 20, y: 0 },
        { x: 20, y: 30 },
      ]),
    ).toBe('M0 0L13 0Q20 0 20 7L20 30')
    expect(
      drawPfad([
        { x: 0, y: 0 },
        { x: 4, y: 0 },
        { x: 4, y: 30 },
      ]),
    ).toBe('M0 0L2 0Q4 0 4 2L4 30')
  })

  it('zerlegt gestrichelte Linien in gerade Strecken und Ecken, die zusammen dieselbe Linie sind', () => {
    const punkte = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 30 },
      { x: 60, y: 30 },
    ]
    const { strecken, ecken } = drawStuecke(punkte)
    expect(strecken).toEqual(['M0 0L13 0', 'M20 7L20 23', 'M27 30L60 30'])
    expect(ecken).toBe('M13 0Q20 0 20 7M20 23Q20 30 27 30')
    expect(drawPfad(punkte)).toBe('M0 0L13 0Q20 0 20 7L20 23Q20 30 27 30L60 30')
    expect(drawStuecke(punkte.slice(0, 1))).toEqual({ strecken: [], ecken: '' })
  })

  it('findet den Ort einer Nachricht auf ihrem Weg', () => {
    const weg = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 30 },
    ]
    expect([0, 0.25, 0.5, 1].map((anteil) => pointAt(weg, anteil))).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 10, y: 30 },
    ])
    expect(pointAt([], 0.5)).toBeUndefined()
  })

  it('endet am Umriss: an der Spitze der Nachricht, in ihrer Kerbe, am Bogen der Rolle', () => {
    expect(insetAt('nachricht', 'rechts', 0, 144, 36)).toBe(0)
    expect(insetAt('nachricht', 'links', 0, 144, 36)).toBe(8.5)
    expect(insetAt('rolle', 'links', 0, 144, 40)).toBe(0)
    expect(insetAt('rolle', 'links', 15, 144, 40)).toBeGreaterThan(5)
    expect(insetAt('teilleistung', 'oben', 40, 144, 44)).toBe(0)
  })

  it('schickt eine Nachricht auf den Kanten zwischen den Elementen, auch gegen ihre Richtung', () => {
    const [person, nachricht, schritt] = [
      'Anzeigende Person',
      'Unterlagen nachreichen',
      'Nachreichung entgegennehmen',
    ].map(idOf)
    const hin = pathThrough([person ?? '', nachricht ?? '', schritt ?? ''], anordnung, graph.kanten)
    const her = pathThrough([schritt ?? '', nachricht ?? '', person ?? ''], anordnung, graph.kanten)
    expect(hin.length).toBeGreaterThan(3)
    expect(her).toEqual([...hin].reverse())
  })
})

describe('Sichtbares', () => {
  it('zeichnet viele Kanten zu Systemen nur am gewählten Element', () => {
    const leise = chooseLeiseKanten(graph, undefined)
    expect([...leise]).toEqual(['system'])
    const arten = new Map(graph.elemente.map(({ id, art }) => [id, art]))
    const ohneWahl = filterKanten(graph.kanten, arten, new Set(), leise, new Set())
    expect(ohneWahl.some(({ art }) => art === 'system')).toBe(false)
    const [eine] = graph.kanten.filter(({ art }) => art === 'system')
    const mitWeg = filterKanten(graph.kanten, arten, new Set(), leise, new Set([eine?.id ?? '']))
    expect(mitWeg.filter(({ art }) => art === 'system')).toEqual([eine])
    const mitWahl = filterKanten(graph.kanten, arten, new Set(), leise, new Set([idOf('E-Mail')]))
    expect(mitWahl.filter(({ art }) => art === 'system').every(({ nach }) => nach === idOf('E-Mail'))).toBe(true)
    expect(mitWahl.length).toBeGreaterThan(ohneWahl.length)
  })

  it('lässt mit einer Art auch ihre Kanten weg', () => {
    const arten = new Map(graph.elemente.map(({ id, art }) => [id, art]))
    const kanten = filterKanten(graph.kanten, arten, new Set(['dokument']), new Set(), new Set())
    expect(kanten.some(({ art }) => art === 'dokument')).toBe(false)
  })

  it.each<[string, Graphart[], string | undefined]>([
    ['nichts', [], undefined],
    ['eine Art', ['dokument'], 'Ausgeblendet: Dokumente, 12 Elemente'],
    ['zwei Arten', ['nachricht', 'dokument'], 'Ausgeblendet: Dokumente und Nachrichtentypen, 32 Elemente'],
    ['viele Arten', ['nachricht', 'dokument', 'vorgang'], 'Ausgeblendet: 3 Arten, 34 Elemente'],
    ['alle Arten', AUSBLENDBARE, 'Alle Arten sind ausgeblendet.'],
  ])('sagt, was ausgeblendet ist: %s', (_, arten, satz) => {
    expect(describeAusgeblendetes(graph, new Set(arten))).toBe(satz)
  })

  it('sagt zur Umsetzungsstufe, was sie bringt und wie viel nicht dazugehört', () => {
    expect(describeGedaempftes(graph, 1)).toBe(
      'Stufe 1: Antrag mit wenig Integration, 8 von 69 Elementen gehören nicht dazu',
    )
    expect(describeGedaempftes(graph, 4)).toMatch(/^Stufe 4: Systeme anderer Stellen, /)
  })
})

describe('Tastatur', () => {
  it('geht bahnweise von oben nach unten und darin von links nach rechts', () => {
    const folge = sortForFokus(
      graph.elemente.filter(({ id }) => anordnung.knoten.has(id)),
      anordnung.knoten,
      anordnung.streifen,
    )
    expect(folge.map(({ name }) => name).slice(0, 3)).toEqual([
      'Gewerbeanzeige: Betriebsinhaber (natürliche Person)',
      'Gewerbeanzeige: Betriebsinhaber (juristische Person oder Personengesellschaft)',
      'Gewerbeanzeige: Betrieb',
    ])
    expect(folge.at(-1)?.art).toBe('system')
  })

  it('kommt in derselben Folge zu jedem Element, auch wenn es nicht gezeichnet ist', () => {
    const folge = ['a', 'b', 'c', 'd']
    const isGezeichnet = (id: string): boolean => id === 'b' || id === 'c'
    const go = (id: string, richtung: 1 | -1): string | undefined =>
      findNaechstesUngezeichnetes(folge, id, richtung, isGezeichnet)
    expect([go('b', -1), go('c', 1)]).toEqual(['a', 'd'])
    // where the next one is drawn, at both ends, and for what is no element the browser knows the way
    expect([go('b', 1), go('c', -1), go('d', 1), go('a', -1), go('x', 1)]).toEqual(Array(5).fill(undefined))
  })

  it('folgt mit Alt und Pfeil den Kanten', () => {
    const hier = idOf('Gewerbedatei fortschreiben')
    expect(findNachbar(hier, 'rechts', graph.kanten, anordnung.knoten)).toBe(idOf('Beteiligte Stellen unterrichten'))
    expect(findNachbar(hier, 'links', graph.kanten, anordnung.knoten)).toBe(
      graph.kanten.find(({ art, nach }) => art === 'ablauf' && nach === hier)?.von,
    )
    expect(listNachbarn(hier, graph.kanten)).not.toContain(hier)
    expect(findNachbar('tei-fehlt00000', 'rechts', graph.kanten, anordnung.knoten)).toBeUndefined()
  })
})

describe('Suche im Graph', () => {
  it('findet alle Wörter in beliebiger Reihenfolge, Anfänge zuerst', () => {
    expect(findNamen(graph.elemente, 'prüfen register')).toEqual([idOf('Registereintragungen prüfen')])
    expect(findNamen(graph.elemente, 'gewerbesch')[0]).toBe(idOf('Gewerbeschein erteilen'))
    expect(findNamen(graph.elemente, '  ')).toEqual([])
  })
})

describe('Tabelle', () => {
  it('hat dieselben Elemente wie der Graph und die Leistung', () => {
    const lage = {
      graph,
      anordnung,
      art: 'bahnen' as const,
      kanten: graph.kanten,
      elemente: new Map(graph.elemente.map((element) => [element.id, element])),
    }
    const zusaetze = {
      befunde: new Map([[idOf('Finanzamt'), { schwere: 'fehler' as const, anzahl: 3 }]]),
      tests: new Map(),
      hervorgehoben: new Map(),
      kanten: new Map(),
    }
    const zeilen = createZeilen(lage, zusaetze)
    expect(zeilen).toHaveLength(graph.elemente.length + 1)
    expect(zeilen.find(({ element }) => element.id === idOf('Gewerbeschein erteilen'))?.bahn).toBe('Zuständige Stelle')
    expect(sortZeilen(zeilen, 'befunde', true)[0]?.element.name).toBe('Finanzamt')
    const namen = sortZeilen(zeilen, 'name', false).map(({ element }) => element.name)
    expect(namen).toEqual([...namen].sort((a, b) => a.localeCompare(b, 'de')))
  })
})

describe('Bild', () => {
  it('ist wohlgeformtes SVG mit allen Elementen, Texten und aufgelösten Farben', () => {
    const boese = {
      ...graph,
      elemente: graph.elemente.map((element, k) => (k === 20 ? { ...element, name: '<a> & "b"' } : element)),
    }
    const { svg, breite, hoehe } = writeSvg({
      graph: boese,
      anordnung,
      kanten: graph.kanten,
      elemente: boese.elemente,
      stufe: 2,
      farbe: (token) => (token.startsWith('art-') ? '#123456' : '#abcdef'),
      titel: 'Gewerbeanmeldung & mehr',
      schriften: '',
    })
    const bild = XmlDocument.fromString(svg)
    const raum = { s: 'http://www.w3.org/2000/svg' }
    expect(bild.get('/s:svg/s:title', raum)?.content).toBe('Gewerbeanmeldung & mehr')
    expect(bild.find('//s:g[@transform]/s:text', raum).map(({ content }) => content)).toContain('<a> & "b"')
    expect(bild.find('//s:text', raum).length).toBeGreaterThan(graph.elemente.length - 5)
    const worte = bild.find('//s:text', raum).map(({ content }) => content)
    expect(worte).toEqual(expect.arrayContaining(['Teilleistung', 'Nachrichtentyp', 'Ablauf', 'benötigt, erzeugt']))
    bild.dispose()
    expect(svg).not.toContain('var(--')
    for (const { x, y, breite: weite, hoehe: hoch } of anordnung.knoten.values()) {
      expect(x + weite).toBeLessThan(breite)
      expect(y + hoch).toBeLessThan(hoehe)
    }
  })
})
