import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNamen } from '../../../shared/ausdruck/satz/namen.ts'
import { describeBedingung, describeBerechnung } from '../../../shared/ausdruck/satz.ts'
import type { Bedingung, Vergleichsoperator } from '../../../shared/modell/elemente/ausdruck.ts'
import { fieldsOfBedingung, fieldsOfBerechnung } from '../../../shared/modell/feldpfade.ts'
import { pfad, projekt, verzeichnis } from './beispiel.ts'
import { beliebigeBedingung, beliebigeBerechnung } from './zufall.ts'

const namen = createNamen(verzeichnis, projekt.codelisteninhalte)
const vergleich = (feld: string, operator: Vergleichsoperator, wert: string | number | boolean): Bedingung => ({
  art: 'vergleich',
  feld: pfad(feld),
  operator,
  wert,
})
const a = vergleich('beschaeftigte', 'groesser', 0)
const b = vergleich('rechtsform', 'gleich', '350')
const c = vergleich('erlaubnis', 'gleich', false)

const SAETZE: [Bedingung, string][] = [
  [a, 'Anzahl der Beschäftigten ist größer als 0'],
  [b, 'Rechtsform ist GmbH'],
  [c, 'Erlaubnis liegt vor ist Nein'],
  [vergleich('rechtsform', 'ungleich', '350'), 'Rechtsform ist angegeben, aber nicht GmbH'],
  [vergleich('erlaubnis', 'ungleich', true), 'Erlaubnis liegt vor ist Nein'],
  [vergleich('rechtsform', 'gleich', '999'), 'Rechtsform ist „999“'],
  [vergleich('gebuehr', 'groesserGleich', 12500.5), 'Gebühr ist mindestens 12.500,50 Euro'],
  [vergleich('flaeche', 'kleiner', 0.125), 'Fläche ist kleiner als 0,125'],
  [vergleich('ort', 'gleich', 'Dresden'), 'Ort der Niederlassung ist „Dresden“'],
  [vergleich('beginn', 'kleiner', '2024-02-01'), 'Beginn liegt vor dem 01.02.2024'],
  [vergleich('beginn', 'groesserGleich', '2024-02-01'), 'Beginn liegt nicht vor dem 01.02.2024'],
  [vergleich('oeffnung', 'kleiner', '08:00:00'), 'Öffnung liegt vor 08:00 Uhr'],
  [vergleich('eingang', 'groesser', '2024-02-01T10:30:00Z'), 'Eingang liegt nach dem 01.02.2024, 10:30 Uhr'],
  [vergleich('zeitraum', 'gleich', '2024-02-01/2024-02-28'), 'Zeitraum ist 01.02.2024 bis 28.02.2024'],
  [vergleich('stichwort', 'gleich', 'x'), 'mindestens eine Angabe zu Stichwort ist „x“'],
  [
    { art: 'inCodeliste', feld: pfad('rechtsform'), codes: ['350', 'AG'] },
    'Rechtsform ist eine von GmbH, Aktiengesellschaft',
  ],
  [
    { art: 'feldvergleich', feld: pfad('ende'), operator: 'groesser', anderesFeld: pfad('beginn') },
    'Ende liegt nach Beginn',
  ],
  [
    { art: 'feldvergleich', feld: pfad('ort'), operator: 'gleich', anderesFeld: pfad('stichwort') },
    'Ort der Niederlassung ist gleich mindestens einer Angabe zu Stichwort',
  ],
  [{ art: 'vorhanden', feld: pfad('ort') }, 'Ort der Niederlassung ist angegeben'],
  [{ art: 'nicht', bedingung: { art: 'vorhanden', feld: pfad('ort') } }, 'Ort der Niederlassung ist nicht angegeben'],
  [{ art: 'anzahl', feld: pfad('stichwort'), operator: 'groesser', wert: 2 }, 'Stichwort ist mehr als 2-mal angegeben'],
  [
    { art: 'mindestensEins', gruppe: pfad('taetigkeit'), bedingung: vergleich('art', 'gleich', 'H') },
    'für mindestens eine Angabe zu Tätigkeit gilt: Art ist Handel',
  ],
  [
    { art: 'jedes', gruppe: pfad('taetigkeit'), bedingung: vergleich('anteil', 'kleinerGleich', 50) },
    'für jede Angabe zu Tätigkeit gilt: Anteil ist höchstens 50',
  ],
  [{ art: 'vorhanden', feld: pfad('wohnanschrift/strasse') }, 'Straße (Wohnanschrift) ist angegeben'],
  [{ art: 'vorhanden', feld: 'fel-unbekannt0' }, 'ein unbekanntes Feld ist angegeben'],
  [
    { art: 'freierXPath', xpath: 'f:ort', satz: 'der Ort liegt in Sachsen', felder: [pfad('ort')] },
    'der Ort liegt in Sachsen (freie Bedingung in XPath)',
  ],
  [
    { art: 'und', bedingungen: [{ art: 'oder', bedingungen: [a, b] }, c] },
    '(Anzahl der Beschäftigten ist größer als 0 oder Rechtsform ist GmbH) und Erlaubnis liegt vor ist Nein',
  ],
  [
    { art: 'oder', bedingungen: [a, { art: 'und', bedingungen: [b, c] }] },
    'Anzahl der Beschäftigten ist größer als 0 oder (Rechtsform ist GmbH und Erlaubnis liegt vor ist Nein)',
  ],
  [
    { art: 'und', bedingungen: [{ art: 'nicht', bedingung: a }, b] },
    '(es trifft nicht zu: Anzahl der Beschäftigten ist größer als 0) und Rechtsform ist GmbH',
  ],
  [
    { art: 'nicht', bedingung: { art: 'und', bedingungen: [a, b] } },
    'es trifft nicht zu: (Anzahl der Beschäftigten ist größer als 0 und Rechtsform ist GmbH)',
  ],
]

describe('Der deutsche Satz einer Bedingung', () => {
  it.each(SAETZE)('%j', (bedingung, satz) => {
    expect(describeBedingung(bedingung, namen)).toBe(satz)
  })

  it('spricht vom aktuellen Vorkommen ohne „mindestens eine Angabe“', () => {
    const bedingung = vergleich('anteil', 'groesser', 50)
    expect(describeBedingung(bedingung, namen)).toBe('mindestens eine Angabe zu Anteil ist größer als 50')
    expect(describeBedingung(bedingung, namen, verzeichnis.get(pfad('taetigkeit')))).toBe('Anteil ist größer als 50')
  })

  it('nennt jedes Feld mit seiner Bezeichnung und nie eine Id', () => {
    fc.assert(
      fc.property(beliebigeBedingung, (bedingung) => {
        const satz = describeBedingung(bedingung, namen)
        expect(satz).not.toMatch(/(fel|gru|ver|dok|cod)-/)
        for (const feld of fieldsOfBedingung(bedingung))
          expect(satz).toContain(verzeichnis.get(feld)?.name ?? 'unbekanntes Feld')
      }),
    )
  })
})

describe('Der deutsche Satz einer Berechnung', () => {
  it('liest sich wie eine Rechnung', () => {
    const satz = describeBerechnung(
      {
        art: 'fallweise',
        bedingung: c,
        dann: { art: 'zahl', wert: 12.5 },
        sonst: {
          art: 'summeUeber',
          gruppe: pfad('posten'),
          berechnung: {
            art: 'produkt',
            faktoren: [
              { art: 'feldwert', feld: pfad('menge') },
              { art: 'feldwert', feld: pfad('satz') },
            ],
          },
        },
      },
      namen,
    )
    expect(satz).toBe(
      'wenn Erlaubnis liegt vor ist Nein, dann 12,5, sonst (Summe über alle Angaben zu Posten von (Menge × Satz))',
    )
  })

  it('nennt jedes Feld mit seiner Bezeichnung und nie eine Id', () => {
    fc.assert(
      fc.property(beliebigeBerechnung, (berechnung) => {
        const satz = describeBerechnung(berechnung, namen)
        expect(satz).not.toMatch(/(fel|gru|ver|dok|cod)-/)
        for (const feld of fieldsOfBerechnung(berechnung))
          expect(satz).toContain(verzeichnis.get(feld)?.name ?? 'unbekanntes Feld')
      }),
    )
  })
})
