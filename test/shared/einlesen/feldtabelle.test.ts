import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { addFeldtabelle } from '../../../shared/dokument/befehle/felder/tabelle.ts'
import { type Feldentwurf, guessSpalten, readFeldtabelle } from '../../../shared/einlesen/feldtabelle.ts'
import { parseTabelle } from '../../../shared/einlesen/tabellentext.ts'
import { resolveFeldbaum, walkFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createZufall } from '../dokument/zufall.ts'

const PROJEKT = createBeispielprojekt()

function read(text: string) {
  const { zeilen } = parseTabelle(text)
  return readFeldtabelle(PROJEKT, zeilen, guessSpalten(zeilen))
}

/** The field of a table of one row with these columns. */
function readEines(angaben: Readonly<Record<string, string>>): { entwurf: Feldentwurf | undefined; codes: string[] } {
  const zeilen = [Object.keys({ Bezeichnung: 'x', ...angaben }), Object.values({ Bezeichnung: 'Feld', ...angaben })]
  const [zeile] = readFeldtabelle(PROJEKT, zeilen, guessSpalten(zeilen))
  return { entwurf: zeile?.entwurf, codes: zeile?.befunde.map(({ code }) => code) ?? [] }
}

describe('Spalten einer Tabelle von Datenfeldern', () => {
  it('werden an ihren Überschriften erkannt, jede Bedeutung einmal', () => {
    const kopf = ['Feldname', 'Datentyp', 'Pflichtfeld?', 'Max. Länge', 'Hilfetext', 'FIM-ID', 'Sonstiges', 'Name']
    expect(guessSpalten([kopf])).toEqual({
      kopfzeile: true,
      spalten: ['name', 'datentyp', 'pflicht', 'laenge', 'hilfe', 'fimId', undefined, undefined],
    })
  })

  it('ohne bekannte Überschrift ist die erste Spalte die Bezeichnung', () => {
    expect(guessSpalten([['Vorname', 'Max'], ['Nachname']])).toEqual({ kopfzeile: false, spalten: ['name', undefined] })
  })
})

describe('Zeilen einer Tabelle von Datenfeldern', () => {
  it.each<[Record<string, string>, Partial<Feldentwurf>]>([
    [{}, { datentyp: 'text', anzahl: { min: 0, max: 1 }, schutzkategorie: 'keine', abStufe: 1 }],
    [{ Pflicht: 'ja' }, { anzahl: { min: 1, max: 1 } }],
    [{ Pflicht: 'X' }, { anzahl: { min: 1, max: 1 } }],
    [{ Pflicht: 'optional' }, { anzahl: { min: 0, max: 1 } }],
    [{ Häufigkeit: '0..n' }, { anzahl: { min: 0, max: null } }],
    [{ Häufigkeit: '1:1' }, { anzahl: { min: 1, max: 1 } }],
    // as the table of the Datenfelder writes it
    [{ Häufigkeit: '1' }, { anzahl: { min: 1, max: 1 } }],
    [{ Häufigkeit: '3' }, { anzahl: { min: 3, max: 3 } }],
    [{ Häufigkeit: '1', Pflicht: 'nein' }, { anzahl: { min: 0, max: 1 } }],
    [{ Häufigkeit: 'einmal' }, { anzahl: { min: 1, max: 1 } }],
    [{ Häufigkeit: 'n' }, { anzahl: { min: 0, max: null } }],
    [{ Häufigkeit: 'mehrfach', Pflicht: 'ja' }, { anzahl: { min: 1, max: null } }],
    [{ Häufigkeit: '0…3', Pflicht: 'ja' }, { anzahl: { min: 1, max: 3 } }],
    [{ Datentyp: 'Datum' }, { datentyp: 'datum' }],
    [{ Datentyp: 'Ja/Nein' }, { datentyp: 'jaNein' }],
    [
      { Datentyp: 'Text (einzeilig)', Länge: 'bis 120' },
      { datentyp: 'text', laenge: { max: 120 } },
    ],
    [{ Länge: 'genau 12' }, { laenge: { min: 12, max: 12 } }],
    [{ Länge: 'mindestens 3' }, { laenge: { min: 3 } }],
    [{ Länge: '5–10' }, { laenge: { min: 5, max: 10 } }],
    [{ Länge: '10…4.000' }, { laenge: { min: 10, max: 4000 } }],
    [{ Codeliste: 'Hunderassen' }, { datentyp: 'auswahl', codeliste: 'cod-rassen0000' }],
    [
      { Schutz: 'Art. 9 DSGVO', Stufe: 'ab Stufe 3' },
      { schutzkategorie: 'artikel9', abStufe: 3 },
    ],
    [{ Gruppe: 'Halter > Anschrift' }, { gruppen: ['Halter', 'Anschrift'] }],
    [
      { 'FIM-ID': 'F60000227', Hilfe: 'wie im Ausweis' },
      { fimId: 'F60000227', hilfe: 'wie im Ausweis' },
    ],
  ])('%o', (angaben, erwartet) => {
    const { entwurf, codes } = readEines(angaben)
    expect(entwurf).toMatchObject(erwartet)
    expect(codes).toEqual([])
  })

  it.each<[Record<string, string>, string]>([
    [{ Bezeichnung: '', Hilfe: 'x' }, 'tabelle.nameFehlt'],
    [{ Datentyp: 'Blob' }, 'tabelle.datentyp'],
    [{ Pflicht: 'vielleicht' }, 'tabelle.pflicht'],
    [{ Häufigkeit: '3…1' }, 'tabelle.anzahl'],
    [{ Häufigkeit: 'manchmal' }, 'tabelle.anzahl'],
    [{ Häufigkeit: '1…1', Pflicht: 'nein' }, 'tabelle.pflicht'],
    [{ Länge: 'lang' }, 'tabelle.laenge'],
    [{ Datentyp: 'Datum', Länge: '10' }, 'tabelle.laenge'],
    [{ Codeliste: 'Katzenrassen' }, 'tabelle.codelisteFehlt'],
    [{ Datentyp: 'Auswahl' }, 'tabelle.codelisteFehlt'],
    [{ Datentyp: 'Text', Codeliste: 'Hunderassen' }, 'tabelle.codelisteUnpassend'],
    [{ Schutz: 'streng' }, 'tabelle.schutz'],
    [{ Stufe: '7' }, 'tabelle.stufe'],
  ])('%o wird beanstandet: %s', (angaben, code) => {
    expect(readEines(angaben).codes).toEqual([code])
  })

  it('dieselbe Bezeichnung zweimal in einer Gruppe fällt auf, in zweien nicht', () => {
    const zeilen = read('Name\tGruppe\nVorname\tHalter\nvorname\tHalter\nVorname\tHund')
    expect(zeilen.map(({ nummer, befunde }) => [nummer, befunde.length])).toEqual([
      [2, 0],
      [3, 1],
      [4, 0],
    ])
  })
})

describe('Tabelle einfügen', () => {
  it('legt alle Felder in einem Schritt an, in vorhandenen und neuen Gruppen', () => {
    const entwuerfe = read(
      'Bezeichnung\tGruppe\nGeburtsdatum\tHalterin oder Halter\nGröße\tTierarzt\nName\tTierarzt > Praxis\nGröße\t\nGrösse\t',
    ).flatMap(({ entwurf }) => entwurf ?? [])
    const ort = { eltern: 'dok-anmeldung0', stelle: 2 }
    const { schritt, ids } = addFeldtabelle(PROJEKT, ort, entwuerfe, createZufall())
    expect(schritt.name).toBe('5 Datenfelder aus Tabelle einfügen')
    expect(ids).toHaveLength(5)
    const { projekt } = getWert(applyDiff({ projekt: PROJEKT, positionen: new Map() }, schritt.diff))
    const baum = [...walkFeldbaum(resolveFeldbaum(projekt, 'dok-anmeldung0').kinder)]
    const eigene = baum
      .filter(({ pfad }) => !pfad.includes('/'))
      .map((knoten) => `${knoten.eltern?.technischerName ?? ''}/${knoten.technischerName}`)
    expect(eigene.slice(0, 12)).toEqual([
      ...['/halter', 'halter/familienname', 'halter/postfach', 'halter/mail', 'halter/assistenzhund'],
      ...['halter/geburtsdatum', '/anschrift', '/tierarzt', 'tierarzt/groesse', 'tierarzt/praxis', 'praxis/name'],
      '/groesse',
    ])
    expect(eigene[12]).toBe('/groesse2')
  })
})
