import { describe, expect, it } from 'vitest'
import { buildBaum, writeBaum } from '../../../electron/host/abnahmelauf/baumtext.ts'
import { toKennung } from '../../../electron/host/abnahmelauf/ersetzung.ts'
import { describeAbweichungen } from '../../../electron/host/abnahmelauf/saetze.ts'
import type { Abweichung, Testergebnis } from '../../../shared/host/testbericht.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { listWerte } from '../../../shared/zuordnung/listWerte.ts'

const PROJEKT: Projekt = {
  id: '',
  name: '',
  datensaetze: new Map([['zus-0123456789', { id: 'zus-0123456789', name: 'Ablage in der E-Akte' } as Datensatz]]),
  dateien: new Map(),
  codelisteninhalte: new Map(),
  schemata: new Map(),
  eigeneRegeln: new Map(),
}

function sentences(...abweichungen: Abweichung[]): string[] {
  const ergebnis: Testergebnis = {
    name: 'x',
    titel: 'x',
    art: 'handgeschrieben',
    kategorie: 'testfall',
    nachrichtentyp: 'x',
    stufe: 1,
    organisation: 'x',
    bestanden: false,
    ebene: 'keine',
    zustellungen: 1,
    abweichungen,
    dauerMs: 1,
  }
  return describeAbweichungen(PROJEKT, ergebnis)
}

describe('Was abweicht, steht in deutschen Sätzen ohne Pfade und Ids', () => {
  it.each<[Abweichung, string]>([
    [
      { stelle: 'Ausgang', erwartet: 'zugestellt', tatsaechlich: 'zurueckgewiesen (regel.pflichtfeldFehlt)' },
      'Erwartet: zugestellt. Geworden: zurückgewiesen.',
    ],
    [
      {
        stelle: 'erwartet/ablage.xml: /x:Akte[1]/x:Betreff[1]',
        erwartet: 'Mustermann, Erika',
        tatsaechlich: 'Erika Mustermann',
        element: 'zus-0123456789',
      },
      'Zustellung „Ablage in der E-Akte“: Akte › Betreff ist „Erika Mustermann“ statt „Mustermann, Erika“.',
    ],
    [
      { stelle: 'Zuordnung „Ablage“: /x:Akte[1]/x:Laufzeit[2]/@beginn', erwartet: '2026', tatsaechlich: null },
      'Zuordnung „Ablage“: 2. Laufzeit › beginn fehlt.',
    ],
    [
      {
        stelle: 'Regel, Runde 1: Ergebnis, 2. Zustellauftrag zus-0123456789',
        erwartet: null,
        tatsaechlich: '<zustellauftrag/>',
      },
      'Regel, Runde 1: Ergebnis › 2. Zustellauftrag „Ablage in der E-Akte“ war nicht erwartet.',
    ],
    [
      {
        stelle: 'gewerbeanmeldung/stufe-3',
        erwartet: 'läuft ohne Fehler',
        tatsaechlich: 'Die Regel wurde nicht rechtzeitig fertig und abgebrochen.: ERR 1',
      },
      'Der Lauf ist abgebrochen: Die Regel wurde nicht rechtzeitig fertig und abgebrochen.',
    ],
    [
      { stelle: 'vorausgehender Testfall „a-b“', erwartet: 'zugestellt', tatsaechlich: 'klaerung' },
      'Was dem Testfall vorausgeht, ist anders ausgegangen: zur Klärung gelegt statt zugestellt.',
    ],
    [{ stelle: 'zuständige Stelle', erwartet: 'Gewerbeamt', tatsaechlich: null }, 'Zuständige Stelle fehlt.'],
    [
      { stelle: 'Zustellungen', erwartet: 'Ablage | Postfach', tatsaechlich: '' },
      'Zugestellt wurde: nichts. Erwartet: Ablage, Postfach.',
    ],
    [
      { stelle: 'Befunde', erwartet: 'regel.a', tatsaechlich: '' },
      'Es wurden andere Befunde festgestellt als erwartet.',
    ],
  ])('%#', (abweichung, satz) => {
    expect(sentences(abweichung)).toEqual([satz])
  })

  it('nennt einzelne Zustellwege statt beider Listen', () => {
    expect(
      sentences(
        { stelle: 'Zustellungen', erwartet: 'Ablage | Postfach', tatsaechlich: 'Ablage' },
        { stelle: 'Zustellweg „Postfach“', erwartet: 'benutzt', tatsaechlich: null },
        { stelle: 'Ein gelöschter Zustellweg', erwartet: 'benutzt', tatsaechlich: null },
      ),
    ).toEqual(['Zustellweg „Postfach“ fehlt.', 'Ein gelöschter Zustellweg fehlt.'])
  })

  it('nennt höchstens vier und sagt, wie viele es noch sind', () => {
    const viele = Array.from({ length: 7 }, (_, nummer) => ({
      stelle: `erwartet/a.xml: /a[1]/b[${nummer + 1}]`,
      erwartet: 'ja',
      tatsaechlich: 'nein',
    }))
    const saetze = sentences(...viele)
    expect(saetze).toHaveLength(2)
    expect(saetze[0]).toMatch(
      /^Zustellung „a“: a › b ist „nein“ statt „ja“; a › 2\. b .* a › 4\. b ist „nein“ statt „ja“\.$/,
    )
    expect(saetze[1]).toBe('3 weitere zeigt der Vergleich.')
  })

  it('kürzt lange Werte', () => {
    const [satz = ''] = sentences({ stelle: 'zuständige Stelle', erwartet: 'a'.repeat(500), tatsaechlich: 'b' })
    expect(satz.length).toBeLessThan(120)
  })
})

describe('Vorhergesagte Werte werden zu XML, das sich vergleichen lässt', () => {
  it('aus Pfaden entsteht der Baum, aus dem sie stammen', () => {
    const wurzel: XmlElement = {
      namensraum: 'urn:a',
      name: 'akte',
      attribute: { id: '1' },
      text: '',
      kinder: [
        { namensraum: 'urn:a', name: 'teil', attribute: {}, kinder: [], text: 'eins & zwei' },
        { namensraum: 'urn:b', name: 'teil', attribute: { art: '<' }, kinder: [], text: '' },
        { namensraum: 'urn:a', name: 'teil', attribute: {}, kinder: [], text: 'drei' },
      ],
    }
    const werte = listWerte(wurzel, new Map([['a', 'urn:a']]))
    expect(writeBaum(buildBaum(werte))).toBe(writeBaum(wurzel))
    expect(writeBaum(wurzel)).toBe(
      '<akte id="1"><teil>eins &#38; zwei</teil><teil art="&#60;"/><teil>drei</teil></akte>',
    )
  })
})

describe('Die Kennung eines neuen Testfalls', () => {
  it.each([
    ['„Straße“ fehlt', 'strasse-fehlt'],
    ['Größte Nachricht (Übung)', 'groesste-nachricht-uebung'],
    ['…', 'testfall'],
    ['../../etc', 'etc'],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('aus %s wird %s', (titel, kennung) => {
    expect(toKennung(titel)).toBe(kennung)
  })
})
