import { describe, expect, it } from 'vitest'
import { computeFeldtext, evaluateBerechnung } from '../../../shared/ausdruck/auswertung.ts'
import type { Dokumente } from '../../../shared/ausdruck/testwerte/lage.ts'
import { berechnungToXPath } from '../../../shared/ausdruck/xpath.ts'
import { formatDezimalzahl } from '../../../shared/ausdruck/zahl.ts'
import type { Berechnung } from '../../../shared/modell/elemente/ausdruck.ts'
import { ANTRAG, BESCHEID, pfad, verzeichnis } from './beispiel.ts'
import { parseDokumente, runXPath, umgebungOf } from './xpathlauf.ts'

const feldwert = (feld: string): Berechnung => ({ art: 'feldwert', feld: pfad(feld) })
const zahl = (wert: number): Berechnung => ({ art: 'zahl', wert })
const id = (name: string): string => pfad(name)

function posten(...zeilen: [string, string][]): Dokumente {
  return {
    [BESCHEID]: { [id('posten')]: zeilen.map(([menge, satz]) => ({ [id('menge')]: [menge], [id('satz')]: [satz] })) },
  }
}

function antrag(inhalt: Record<string, string[]>): Dokumente {
  return { [ANTRAG]: Object.fromEntries(Object.entries(inhalt).map(([name, werte]) => [id(name), werte])) }
}

const summeDerPosten: Berechnung = {
  art: 'summeUeber',
  gruppe: pfad('posten'),
  berechnung: { art: 'produkt', faktoren: [feldwert('menge'), feldwert('satz')] },
}

const FAELLE: [string, Berechnung, Dokumente, string | undefined][] = [
  ['Zahl', zahl(-2.5), {}, '-2.50'],
  ['Feldwert', feldwert('gebuehr'), antrag({ gebuehr: [' 12.5 '] }), '12.50'],
  ['erster von mehreren', feldwert('messwert'), antrag({ messwert: ['3', '4'] }), '3.00'],
  ['fehlender Feldwert', feldwert('gebuehr'), antrag({}), undefined],
  ['keine Dezimalzahl', feldwert('gebuehr'), antrag({ gebuehr: ['1e3'] }), undefined],
  ['doppeltes Vorzeichen', feldwert('gebuehr'), antrag({ gebuehr: ['+-5'] }), undefined],
  ['Feldwert einer Gruppe', feldwert('posten'), posten(['1', '1']), undefined],
  [
    'Anzahl ohne leere Angaben',
    { art: 'anzahlwert', feld: pfad('stichwort') },
    antrag({ stichwort: ['a', '', 'b'] }),
    '2.00',
  ],
  ['Summe, binär nicht darstellbar', { art: 'summe', summanden: [zahl(0.1), zahl(0.2)] }, {}, '0.30'],
  ['Summe mit Lücke', { art: 'summe', summanden: [zahl(1), feldwert('gebuehr')] }, antrag({}), undefined],
  [
    'Differenz',
    { art: 'differenz', minuend: zahl(1), subtrahend: { art: 'differenz', minuend: zahl(2), subtrahend: zahl(3) } },
    {},
    '2.00',
  ],
  ['halber Cent wird aufgerundet', { art: 'produkt', faktoren: [zahl(1.005), zahl(1)] }, {}, '1.01'],
  ['negativer halber Cent zur Null hin', { art: 'produkt', faktoren: [zahl(-1.005), zahl(1)] }, {}, '-1.00'],
  ['Summe über Posten', summeDerPosten, posten(['3', '19.99'], ['1', '0.03']), '60.00'],
  ['Posten ohne Ergebnis zählen nicht', summeDerPosten, posten(['3', '19.99'], ['x', '5']), '59.97'],
  ['Summe über nichts', summeDerPosten, {}, '0.00'],
  [
    'Fall trifft zu',
    {
      art: 'fallweise',
      bedingung: { art: 'vorhanden', feld: pfad('gebuehr') },
      dann: feldwert('gebuehr'),
      sonst: zahl(20),
    },
    antrag({ gebuehr: ['7'] }),
    '7.00',
  ],
  [
    'Fall trifft nicht zu',
    {
      art: 'fallweise',
      bedingung: { art: 'vorhanden', feld: pfad('gebuehr') },
      dann: feldwert('gebuehr'),
      sonst: zahl(20),
    },
    antrag({}),
    '20.00',
  ],
]

describe('Berechnung', () => {
  it.each(FAELLE)('%s', (_name, berechnung, dokumente, erwartet) => {
    const ergebnis = evaluateBerechnung(berechnung, { felder: verzeichnis, dokumente })
    expect(ergebnis && formatDezimalzahl(ergebnis, 2)).toBe(erwartet)
    const xpath = berechnungToXPath(berechnung, umgebungOf({ art: 'nachricht' }), 2)
    const wert = runXPath(`string(${xpath})`, parseDokumente(dokumente), { art: 'nachricht' })
    expect(wert === '' ? undefined : Number(wert)).toBe(erwartet === undefined ? undefined : Number(erwartet))
  })

  it('füllt ein Feld in der Schreibweise seines Datentyps', () => {
    const quelle = { felder: verzeichnis, dokumente: posten(['3', '2.5']) }
    const texte = ['gebuehr', 'beschaeftigte', 'flaeche'].map((name) => {
      const feld = verzeichnis.get(pfad(name))?.feld
      return feld && computeFeldtext(feld, summeDerPosten, quelle)
    })
    expect(texte).toEqual(['7.50', '8', '7.500'])
  })

  it('ist in XPath eine lesbare Rechnung', () => {
    const gebuehr: Berechnung = {
      art: 'summe',
      summanden: [
        summeDerPosten,
        { art: 'produkt', faktoren: [zahl(2.5), { art: 'anzahlwert', feld: pfad('taetigkeit') }] },
      ],
    }
    expect(berechnungToXPath(gebuehr, umgebungOf({ art: 'dokument', dokument: BESCHEID }), 2)).toBe(
      'round(sum(f:posten/(f:menge[1][. castable as xs:decimal and number(.) = number(.)]/xs:decimal(.)' +
        ' * f:satz[1][. castable as xs:decimal and number(.) = number(.)]/xs:decimal(.)))' +
        ' + (2.5 * count(../f:antrag/f:betriebsstaette/f:taetigkeit)), 2)',
    )
  })
})
