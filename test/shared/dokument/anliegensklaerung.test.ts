import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import {
  addAntwort,
  addFrage,
  changeAntwort,
  changeFrage,
  createAnliegensklaerung,
  moveAntwort,
  removeAntwort,
  removeFrage,
  setStart,
} from '../../../shared/dokument/befehle/anliegensklaerung.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { listGang, runKlaerung } from '../../../shared/dokument/klaerungsgang.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import type { Anliegensklaerung } from '../../../shared/modell/elemente/nachricht.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createZufall } from './zufall.ts'

const ID = 'anl-hund000000'
const LEISTUNG = 'lei-hundanmeld'
const apply = (schritt: Schritt, projekt: Projekt): Projekt =>
  getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt
const textOf = (projekt: Projekt): string => JSON.stringify([...writeModelldateien(projekt)])

/** Old enough? Then: living here? Nobody asks `uebrig`. */
const FRAGEN: Anliegensklaerung['fragen'] = {
  uebrig: { frage: 'Übrig?', antworten: [{ antwort: 'Ja', folge: { art: 'hinweis', text: 'Nichts.' } }] },
  ort: {
    frage: 'Wohnen Sie hier?',
    antworten: [
      { antwort: 'Ja', folge: { art: 'vorgangstyp', vorgangstyp: 'vor-anmeldung0' } },
      { antwort: 'Nein', folge: { art: 'hinweis', text: 'Dann anderswo.' } },
    ],
  },
  alter: {
    frage: 'Ist der Hund älter als drei Monate?',
    antworten: [
      { antwort: 'Ja', folge: { art: 'frage', frage: 'ort' } },
      { antwort: 'Nein', folge: { art: 'hinweis', text: 'Welpen sind steuerfrei.' } },
    ],
  },
}
const BEISPIEL = createBeispielprojekt()
const PROJEKT = apply(changeDatensatz(BEISPIEL, ID, { start: 'alter', fragen: FRAGEN }), BEISPIEL)
const klaerungOf = (projekt: Projekt): Anliegensklaerung => getDatensatz(projekt, 'anliegensklaerung', ID)

describe('Gang der Anliegensklärung', () => {
  it('nummeriert die Fragen, wie man zu ihnen kommt, und zeigt, welche niemand erreicht', () => {
    expect(
      listGang(klaerungOf(PROJEKT)).map(({ schluessel, nummer, unerreichbar }) => [schluessel, nummer, unerreichbar]),
    ).toEqual([
      ['alter', 1, false],
      ['ort', 2, false],
      ['uebrig', 3, true],
    ])
  })

  it.each<[string, [string, number][], string]>([
    ['ohne Antwort bei der ersten Frage', [], 'frage'],
    ['bei der nächsten Frage', [['alter', 0]], 'frage'],
    [
      'beim Vorgangstyp',
      [
        ['alter', 0],
        ['ort', 0],
      ],
      'vorgangstyp',
    ],
    ['beim Hinweis', [['alter', 1]], 'hinweis'],
    ['vor einer Antwort, die nicht mehr passt', [['ort', 0]], 'frage'],
  ])('steht %s', (_, antworten, art) => {
    const gegeben = antworten.map(([frage, antwort]) => ({ frage, antwort }))
    expect(runKlaerung(klaerungOf(PROJEKT), gegeben).stand.art).toBe(art)
  })

  it('sagt, wo ein Ziel fehlt', () => {
    const ohne = apply(removeFrage(PROJEKT, ID, 'ort'), PROJEKT)
    expect(runKlaerung(klaerungOf(ohne), [{ frage: 'alter', antwort: 0 }]).stand).toEqual({ art: 'fehlt' })
  })
})

describe('Anliegensklärung bearbeiten', () => {
  it('wer die erste Frage löscht, beginnt mit der, zu der sie führte; die letzte bleibt', () => {
    expect(klaerungOf(apply(removeFrage(PROJEKT, ID, 'alter'), PROJEKT)).start).toBe('ort')
    const einzige = apply(changeDatensatz(PROJEKT, ID, { start: 'ort', fragen: { ort: FRAGEN.ort } }), PROJEKT)
    expect(removeFrage(einzige, ID, 'ort').diff.datensaetze.geaendert).toEqual([])
    expect(removeAntwort(PROJEKT, ID, 'uebrig', 0).diff.datensaetze.geaendert).toEqual([])
  })

  it('eine neue Frage wird Ziel der Antwort, aus der sie entstand', () => {
    const { schritt, schluessel } = addFrage(PROJEKT, ID, { frage: 'ort', antwort: 1 })
    const danach = klaerungOf(apply(schritt, PROJEKT))
    expect(danach.fragen.ort?.antworten[1]?.folge).toEqual({ art: 'frage', frage: schluessel })
    expect(listGang(danach).find((eine) => eine.schluessel === schluessel)?.unerreichbar).toBe(false)
  })

  it('eine leere Hilfe ist keine', () => {
    const mit = apply(changeFrage(PROJEKT, ID, 'ort', { hilfe: 'Meldeadresse' }), PROJEKT)
    expect(klaerungOf(mit).fragen.ort?.hilfe).toBe('Meldeadresse')
    expect(klaerungOf(apply(changeFrage(mit, ID, 'ort', { hilfe: ' ' }), mit)).fragen.ort).toEqual(FRAGEN.ort)
  })

  it('beliebige Änderungen bleiben gültig und lassen sich Zeichen für Zeichen zurücknehmen', () => {
    const taten = fc.array(fc.record({ tat: fc.nat(7), frage: fc.nat(9), stelle: fc.nat(3) }), { maxLength: 12 })
    fc.assert(
      fc.property(taten, (liste) => {
        let projekt = PROJEKT
        const schritte: Schritt[] = []
        for (const eine of liste) {
          const schritt = createSchrittOf(projekt, eine)
          expect(checkDiff(schritt.diff)).toEqual([])
          projekt = apply(schritt, projekt)
          schritte.push(schritt)
        }
        expect(Object.hasOwn(klaerungOf(projekt).fragen, klaerungOf(projekt).start)).toBe(true)
        const anfang = schritte.reduceRight((einer, schritt) => apply(invertSchritt(schritt), einer), projekt)
        expect(textOf(anfang)).toBe(textOf(PROJEKT))
      }),
      { numRuns: 60 },
    )
  })

  it('eine Leistung ohne bekommt eine, an der die Prüfung nichts findet, und kann sie wieder löschen', () => {
    const ohne = apply(getWert(deleteElemente(PROJEKT, [ID])), PROJEKT)
    expect(getDatensatz(ohne, 'leistung', LEISTUNG).anliegensklaerung).toBeUndefined()
    const { schritt, id } = createAnliegensklaerung(ohne, LEISTUNG, createZufall())
    const mit = apply(schritt, ohne)
    expect(getDatensatz(mit, 'leistung', LEISTUNG).anliegensklaerung).toBe(id)
    expect(mit.dateien.get(id)).toBe(mit.dateien.get(LEISTUNG))
    expect(pruefeProjekt(mit).filter(({ ort }) => ort?.element === id)).toEqual([])
    expect(textOf(apply(getWert(deleteElemente(mit, [id])), mit))).toBe(textOf(ohne))
  })
})

function createSchrittOf(
  projekt: Projekt,
  { tat, frage, stelle }: { tat: number; frage: number; stelle: number },
): Schritt {
  const schluessel = Object.keys(klaerungOf(projekt).fragen)
  const eine = schluessel[frage % schluessel.length] ?? ''
  switch (tat) {
    case 0:
      return addFrage(projekt, ID, { frage: eine, antwort: stelle }).schritt
    case 1:
      return removeFrage(projekt, ID, eine)
    case 2:
      return addAntwort(projekt, ID, eine)
    case 3:
      return removeAntwort(projekt, ID, eine, stelle)
    case 4:
      return moveAntwort(projekt, ID, eine, stelle, frage % 2 === 0 ? 1 : -1)
    case 5:
      return changeAntwort(projekt, ID, eine, stelle, { folge: { art: 'frage', frage: schluessel[stelle] ?? eine } })
    case 6:
      return setStart(projekt, ID, eine)
    default:
      return changeFrage(projekt, ID, eine, { frage: `Frage ${stelle}?` })
  }
}
