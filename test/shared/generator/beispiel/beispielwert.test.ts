import { describe, expect, it } from 'vitest'
import { createBeispielwert, isUeblich } from '../../../../shared/generator/beispiel/beispielwert.ts'
import { createBeispielort } from '../../../../shared/generator/beispiel/lage.ts'
import { CODES, TAGE, TEXTE, ZAHLEN } from '../../../../shared/generator/beispiel/worte.ts'
import type { Datenfeld } from '../../../../shared/modell/elemente/dokument.ts'
import type { Feldknoten } from '../../../../shared/modell/feldbaum.ts'
import { LEERES_PROJEKT } from '../../muster/situationen.ts'

const LAGE = { ort: createBeispielort('Stadt Musterstadt', '149990000000'), leistung: 'Straßenfest', behoerde: 'Amt' }
const LISTE = [
  { code: 'AFG', name: 'Afghanistan' },
  { code: 'DEU', name: 'Deutschland' },
]
const projekt = { ...LEERES_PROJEKT, codelisteninhalte: new Map([['cod-0000000001', LISTE]]) }

function createGruppe(name: string): Feldknoten {
  return {
    pfad: 'gru-0000000001',
    id: 'gru-0000000001',
    art: 'gruppe',
    name,
    technischerName: '',
    hilfe: undefined,
    anzahl: { min: 1, max: 1 },
    pflichtWenn: undefined,
    feld: undefined,
    berechnung: undefined,
    rechtsgrundlagen: [],
    dokument: 'dok-0000000001',
    eltern: undefined,
    kinder: [],
  }
}

/** The example of a field that is called like this, in a Gruppe that may say whom it is about. */
function exampleFor(name: string, angaben: Partial<Datenfeld> = {}, gruppe?: string): string | undefined {
  const feld: Datenfeld = {
    id: 'fel-0000000001',
    art: 'datenfeld',
    name,
    technischerName: 'angabe',
    anzahl: { min: 1, max: 1 },
    datentyp: 'text',
    schutzkategorie: 'keine',
    abStufe: 1,
    rechtsgrundlagen: [],
    ...angaben,
  }
  const eltern = gruppe === undefined ? undefined : createGruppe(gruppe)
  const knoten: Feldknoten = { ...createGruppe(name), technischerName: feld.technischerName, art: 'feld', feld, eltern }
  return createBeispielwert(projekt, knoten, feld, LAGE)
}

describe('Der Beispielwert eines Datenfelds', () => {
  it.each<[name: string, wert: string | undefined, angaben?: Partial<Datenfeld>, gruppe?: string]>([
    ['Familienname', 'Musterfrau'],
    ['Familienname', 'Mustermann', {}, 'Gesetzlicher Vertreter'],
    ['Vornamen', 'Mia', {}, 'Kind'],
    ['Geburtsdatum', '2019-05-20', { datentyp: 'datum' }, 'Angaben zum Kind'],
    ['Straße', 'Musterweg', {}, 'Anschrift der Person'],
    ['Straße', 'Beispielstraße', {}, 'Anschrift des Betriebes'],
    ['Straße', 'Marktplatz', {}, 'Ort der Veranstaltung'],
    ['Postleitzahl', '00121', { muster: '[0-9]{5}', laenge: { min: 5, max: 5 } }],
    ['Ort', 'Musterstadt'],
    ['Amtlicher Regionalschlüssel', '149990000000', { muster: '[0-9]{12}' }],
    ['E-Mail', 'sabine.beispiel@behoerde.example', {}, 'Ansprechperson'],
    ['Telefon', '030 23125 101'],
    ['IBAN', 'DE85999999990001234567', { laenge: { min: 22, max: 22 } }],
    ['IBAN', 'DE85 9999 9999 0001 2345 67', { laenge: { min: 27, max: 27 } }],
    ['Antwort der Behörde', 'Amt'],
    // what the first words propose is not permitted here: the next ones, then the Datentyp
    ['Postleitzahl', 'B-2026-00123', { muster: '[A-Z]-[0-9]{4}-[0-9]{5}' }],
    ['Lieblingsfarbe', 'Beispiel: Lieblingsfarbe'],
    ['Lieblingsfarbe', 'Beispiel', { laenge: { max: 10 } }],
    ['Lieblingsfarbe', 'M', { laenge: { max: 1 } }],
    ['Lieblingsfarbe', undefined, { muster: '[#]{3}' }],
    ['Farbe \u{1F3A8}', 'Beispiel'],
    ['Zahl der Gäste', '40', { datentyp: 'ganzzahl' }],
    ['Zahl der Gäste', '2', { datentyp: 'ganzzahl', bereich: { max: 10 } }],
    ['Zahl der Gäste', undefined, { datentyp: 'ganzzahl', bereich: { min: 5000 } }],
    ['Gebühr in Euro', '25.00', { datentyp: 'betrag' }],
    ['Beginn', '2026-11-16', { datentyp: 'datum' }],
    ['Zeitpunkt des Antrags', '2026-11-02T09:15:00+01:00', { datentyp: 'zeitpunkt' }],
    ['Meine Angaben sind richtig', 'true', { datentyp: 'jaNein' }],
    ['Für eine begrenzte Zeit', 'false', { datentyp: 'jaNein' }],
    ['Staat', 'DEU', { datentyp: 'auswahl', codeliste: 'cod-0000000001' }],
    ['Herkunft', 'AFG', { datentyp: 'auswahl', codeliste: 'cod-0000000001' }],
    ['Herkunft', undefined, { datentyp: 'auswahl', codeliste: 'cod-gibtesnich' }],
  ])('%s: %s', (name, wert, angaben, gruppe) => {
    expect(exampleFor(name, angaben, gruppe)).toBe(wert)
  })

  it('ist kein echtes Konto und keine echte Adresse, aber richtig aufgebaut', () => {
    const iban = exampleFor('IBAN') ?? ''
    const ziffern = [...iban.slice(4), ...iban.slice(0, 4)].map((zeichen) => Number.parseInt(zeichen, 36)).join('')
    expect(BigInt(ziffern) % 97n).toBe(1n)
    const eintraege = [...TEXTE, ...ZAHLEN, ...TAGE, ...CODES].flatMap(([, ...werte]) => werte)
    const texte = eintraege.filter((wert) => typeof wert === 'string')
    const adressen = ['Person', 'Betrieb', 'Vertreter', 'Behörde'].map((gruppe) => exampleFor('E-Mail', {}, gruppe))
    for (const text of [...texte, ...adressen].filter((eines) => eines?.match(/@|www|http/))) {
      expect(text).toMatch(/[@.](example\.org|[a-z]+\.example)$/)
    }
  })

  it('lässt weg, was kaum jemand angibt', () => {
    const namen = ['Telefon', 'Adresszusatz', 'Telefax', 'Unterlagen', 'Bemerkung']
    expect(namen.filter((name) => isUeblich({ name, technischerName: 'angabe' }))).toEqual(['Telefon', 'Unterlagen'])
  })
})
