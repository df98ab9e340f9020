import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import {
  addDokumentsicht,
  changeDokumentsicht,
  moveDokumentsicht,
  removeDokumentsicht,
} from '../../../shared/dokument/befehle/dokumentsichten.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { countSichtfelder, readSichtzustaende, toggleSichtfeld } from '../../../shared/dokument/sichtfelder.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { listSichtknoten } from '../../../shared/pruefung/dokumentsichten.ts'
import { getFeldbaum } from '../../../shared/pruefung/modellsicht.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { baeume, pfad } from '../ausdruck/beispiel.ts'

const [ANTRAG] = baeume
if (ANTRAG === undefined) throw new Error('Beispiel')
const TAETIGKEIT = pfad('taetigkeit')

describe('Felder einer Dokumentsicht', () => {
  it('eine Gruppe geht mit allen Teilen, ohne einen Teil stehen die übrigen da', () => {
    const ganz = toggleSichtfeld(ANTRAG, [pfad('ort')], TAETIGKEIT)
    expect(ganz).toEqual([pfad('ort'), TAETIGKEIT])
    const ohneAnteil = toggleSichtfeld(ANTRAG, ganz, pfad('anteil'))
    expect(ohneAnteil).toEqual(['ort', 'art', 'seit', 'hauptsache', 'schluessel'].map(pfad))
    const zustaende = readSichtzustaende(ANTRAG, ohneAnteil)
    expect(['betriebsstaette', 'taetigkeit', 'anteil', 'art'].map((name) => zustaende.get(pfad(name)))).toEqual([
      ...['teils', 'teils', 'nicht', 'ganz'],
    ])
    expect(toggleSichtfeld(ANTRAG, ohneAnteil, TAETIGKEIT)).toEqual(ganz)
  })

  it('aus „alle“ wird beim Abwählen eine Auswahl der übrigen', () => {
    const felder = toggleSichtfeld(ANTRAG, 'alle', pfad('ort'))
    expect(felder).not.toContain(pfad('ort'))
    expect(countSichtfelder(ANTRAG, felder).getragene).toBe(countSichtfelder(ANTRAG, 'alle').alle - 1)
  })

  it('Umschalten kehrt genau das Gemeinte um, alles andere und Unbekanntes bleibt', () => {
    const pfade = [...ANTRAG.nachPfad.keys()]
    fc.assert(
      fc.property(fc.subarray(pfade, { minLength: 1 }), fc.constantFrom(...pfade), (felder, ziel) => {
        const davor = readSichtzustaende(ANTRAG, felder)
        const mitFremdem = [...felder, 'fel-fremd00000']
        const danach = toggleSichtfeld(ANTRAG, mitFremdem, ziel)
        const zustaende = readSichtzustaende(ANTRAG, danach)
        expect(danach).toContain('fel-fremd00000')
        expect(zustaende.get(ziel)).toBe(davor.get(ziel) === 'ganz' ? 'nicht' : 'ganz')
        const fremde = pfade.filter((einer) => isUnabhaengig(einer, ziel))
        expect(fremde.map((einer) => zustaende.get(einer))).toEqual(fremde.map((einer) => davor.get(einer)))
      }),
      { numRuns: 100 },
    )
  })
})

/** Neither the node itself nor above or below it. */
function isUnabhaengig(einer: string, ziel: string): boolean {
  const darin = (unten: string, oben: string): boolean => {
    for (let knoten = ANTRAG?.nachPfad.get(unten); knoten !== undefined; knoten = knoten.eltern) {
      if (knoten.pfad === oben) return true
    }
    return false
  }
  return !darin(einer, ziel) && !darin(ziel, einer)
}

const PROJEKT = createBeispielprojekt()
const TYP = 'nac-unterricht'
const apply = (schritt: Schritt, projekt: Projekt = PROJEKT): Projekt =>
  getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt
const textOf = (projekt: Projekt): string => JSON.stringify([...writeModelldateien(projekt)])

describe('Dokumentsichten', () => {
  const [erste] = getDatensatz(PROJEKT, 'nachrichtentyp', TYP).dokumentsichten
  const dokument = erste?.dokument ?? ''

  it('zählen so, wie die Prüfung sie versteht', () => {
    const sicht = getDatensatz(PROJEKT, 'nachrichtentyp', TYP).dokumentsichten[0]
    if (sicht === undefined) throw new Error('Beispielprojekt')
    const getragene = listSichtknoten(PROJEKT, sicht).filter(({ art }) => art === 'feld').length
    expect(countSichtfelder(getFeldbaum(PROJEKT, dokument), sicht.felder).getragene).toBe(getragene)
  })

  it.each<[string, Schritt]>([
    ['aufnehmen', addDokumentsicht(PROJEKT, TYP, 'dok-bescheini0')],
    ['herausnehmen', removeDokumentsicht(PROJEKT, TYP, dokument)],
    ['freiwillig machen', changeDokumentsicht(PROJEKT, TYP, dokument, { pflicht: false }, 'freiwillig machen')],
  ])('lassen sich ändern und Zeichen für Zeichen zurücknehmen: %s', (_, schritt) => {
    expect(checkDiff(schritt.diff)).toEqual([])
    const danach = apply(schritt)
    expect(textOf(danach)).not.toBe(textOf(PROJEKT))
    expect(textOf(apply(invertSchritt(schritt), danach))).toBe(textOf(PROJEKT))
  })

  it('stehen in der Reihenfolge, die man wählt', () => {
    const zwei = apply(addDokumentsicht(PROJEKT, TYP, 'dok-zweites000'))
    const gedreht = apply(moveDokumentsicht(zwei, TYP, 'dok-zweites000', -1), zwei)
    expect(getDatensatz(gedreht, 'nachrichtentyp', TYP).dokumentsichten.map((eine) => eine.dokument)).toEqual([
      'dok-zweites000',
      dokument,
    ])
    expect(moveDokumentsicht(PROJEKT, TYP, dokument, -1).diff.datensaetze.geaendert).toEqual([])
  })
})
