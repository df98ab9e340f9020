import { describe, expect, it } from 'vitest'
import { listFormularfelder } from '../../../../renderer/eigenschaften/formularfelder.ts'
import { listGemeinsame } from '../../../../renderer/eigenschaften/gemeinsamefelder.ts'
import {
  describeMangel,
  type Eingabeart,
  formatWert,
  parseWert,
} from '../../../../renderer/eigenschaften/werte/eingabe.ts'
import type { Datensatzart } from '../../../../shared/modell/datensatz.ts'
import { listDatensaetze } from '../../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()

function mangelOf(art: Datensatzart, angabe: string, text: string): string | undefined {
  const feld = listFormularfelder(art).find((einer) => einer.angabe === angabe)
  if (feld === undefined) throw new Error(`no ${angabe} in ${art}`)
  const eingabeart = feld.wert.art as Eingabeart
  return describeMangel(eingabeart, feld.schema, parseWert(eingabeart, text, angabe, feld.optional))
}

describe('Was man tippt', () => {
  it.each<[Datensatzart, string, string, string | undefined]>([
    ['teilleistung', 'name', 'Antrag prüfen', undefined],
    ['teilleistung', 'name', '', 'Geben Sie etwas ein.'],
    [
      'teilleistung',
      'technischerName',
      'prüfen',
      'Bitte so angeben: ein Buchstabe, dann Buchstaben ohne Umlaute, Ziffern, _ oder -.',
    ],
    ['organisation', 'ars', '14 6 12 000 0000', undefined],
    ['organisation', 'ars', '14', 'Bitte so angeben: 12 Ziffern.'],
    ['leistung', 'gueltigAb', '31.02.2026', 'Diesen Tag gibt es nicht.'],
    ['leistung', 'gueltigAb', 'morgen', 'Bitte geben Sie das Datum als TT.MM.JJJJ ein.'],
    ['leistung', 'gueltigAb', '', 'Hier darf nichts fehlen; geben Sie einen Wert ein.'],
    ['leistung', 'gueltigBis', '', undefined],
    ['leistung', 'fallzahlProJahr', 'viele', 'Bitte geben Sie eine Zahl ein.'],
    ['leistung', 'fallzahlProJahr', '1.200', undefined],
    ['schnittstelle', 'uuid', '/*/@id', undefined],
    ['schnittstelle', 'uuid', '', undefined],
    ['schnittstelle', 'autor', '/*/ep:Mandant[1', 'Schließen Sie im XPath die Klammer „[“.'],
    ['teilleistung', 'name', '   ', 'Geben Sie etwas ein.'],
    ['teilleistung', 'name', 'x'.repeat(201), 'Kürzen Sie den Text auf 200 Zeichen.'],
    ['leistung', 'fallzahlProJahr', '-5', 'Geben Sie eine Zahl ab 0 ein.'],
    ['leistung', 'fallzahlProJahr', '1,5', 'Geben Sie eine ganze Zahl ein.'],
    ['leistung', 'reifegrad', '7', 'Geben Sie eine Zahl bis 4 ein.'],
    ['leistung', 'version', 'eins', 'Bitte so angeben: Haupt- und Nebenversion, etwa 2.1.'],
  ])('%s, %s: „%s“', (art, angabe, text, satz) => {
    expect(mangelOf(art, angabe, text)).toBe(satz)
  })

  it('steht so da, wie man es tippt', () => {
    expect(formatWert('datum', '2026-11-02')).toBe('02.11.2026')
    expect(formatWert('zahl', 1200)).toBe('1.200')
    expect(parseWert('text', '  ', 'beschreibung', true)).toBeUndefined()
    expect(parseWert('text', 'LeiKa 99 050 012 104 000', 'leikaSchluessel', false)).toBe('99050012104000')
  })
})

describe('Mehrere Elemente', () => {
  it('haben auch Texte und Textvorlagen gemeinsam, nie aber, was sie unterscheidet', () => {
    const angaben = listGemeinsame(listDatensaetze(PROJEKT, 'nachrichtentyp')).map(({ angabe }) => angabe)
    expect(angaben).toEqual(expect.arrayContaining(['beschreibung', 'zustand', 'betreff', 'hinweistext', 'von']))
    expect(angaben).not.toContain('name')
    expect(angaben).not.toContain('technischerName')
  })

  it('bieten von Datenfeldern nur an, was zu jedem Datentyp passt', () => {
    const felder = listDatensaetze(PROJEKT, 'datenfeld')
    const verschiedene = ['text', 'datum'].flatMap((typ) => felder.find(({ datentyp }) => datentyp === typ) ?? [])
    expect(listGemeinsame(verschiedene).map(({ angabe }) => angabe)).not.toContain('muster')
    expect(listGemeinsame(verschiedene.slice(0, 1)).map(({ angabe }) => angabe)).toContain('muster')
  })
})
