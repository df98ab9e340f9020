import { beforeEach, describe, expect, it } from 'vitest'
import {
  describeAbgeleitete,
  describeFolgen,
  isEntwarnung,
  isGeschlossen,
  listRoteTests,
  useFolgen,
} from '../../../renderer/spiel/folgenspeicher.ts'
import type { Aenderungsfolgen, Testfolge } from '../../../shared/host/spiel.ts'

function createFolgen(angaben: Partial<Aenderungsfolgen> = {}): Aenderungsfolgen {
  return {
    sequenz: 1,
    stand: 'geprueft',
    fehlgeschlagen: [],
    abgeleitet: [],
    geprueft: 4,
    neueFaelle: 0,
    entfalleneFaelle: 0,
    befunde: [],
    ...angaben,
  }
}

const folge = (kennung: string, ...elemente: string[]): Testfolge => ({ kennung, name: kennung, satz: 'x', elemente })

describe('Folgen einer Änderung im Fenster', () => {
  beforeEach(() =>
    useFolgen.setState({ folgen: undefined, wiederGut: false, beilaeufig: false, geschlossen: undefined }),
  )

  it.each<[string, Partial<Aenderungsfolgen>, string]>([
    ['einer', { fehlgeschlagen: [folge('a')] }, '1 Testfall hält nicht mehr'],
    ['drei', { fehlgeschlagen: [folge('a'), folge('b'), folge('c')] }, '3 Testfälle halten nicht mehr'],
    ['keiner', {}, 'Alle 4 betroffenen Tests bestehen'],
    ['ein einziger', { geprueft: 1 }, 'Der betroffene Test besteht'],
    ['alles zurück', { stand: 'unveraendert' }, 'Alles wieder wie beim Öffnen, alle Tests bestehen'],
    [
      'Modell zurück, Testfälle nicht',
      { stand: 'unveraendert', testfaelleGeaendert: true },
      'Das Modell ist wieder wie beim Öffnen, Testfälle sind es nicht; die Abnahme prüft sie',
    ],
    ['Modellfehler', { stand: 'modellfehler' }, 'So entsteht aus dem Modell keine Regel'],
  ])('nennt, wie viele Testfälle nicht mehr halten: %s', (_fall, angaben, satz) => {
    expect(describeFolgen(createFolgen(angaben))).toBe(satz)
  })

  it.each<[Partial<Aenderungsfolgen>, string]>([
    [{}, ''],
    [{ abgeleitet: [folge('a')] }, '1 abgeleitete Nachricht wird anders behandelt'],
    [
      { abgeleitet: [folge('a'), folge('b')], neueFaelle: 8, entfalleneFaelle: 1 },
      '2 abgeleitete Nachrichten werden anders behandelt, 8 neue Testfälle im Testplan, 1 entfällt',
    ],
  ])('fasst die abgeleiteten zusammen', (angaben, satz) => {
    expect(describeAbgeleitete(createFolgen(angaben))).toBe(satz)
  })

  it('nennt je Element die roten Testfälle, und sie selbst', () => {
    const rote = listRoteTests(createFolgen({ fehlgeschlagen: [folge('a', 'nac-a', 'kom-a'), folge('b', 'nac-a')] }))
    expect(Object.fromEntries([...rote].map(([id, namen]) => [id, [...namen]]))).toEqual({
      'nac-a': ['a', 'b'],
      'kom-a': ['a'],
      'testfall:a': ['a'],
      'testfall:b': ['b'],
    })
  })

  it('sagt nach dem Rückgängigmachen, dass alles wieder gut ist, und nicht vorher', () => {
    const { takeFolgen } = useFolgen.getState()
    takeFolgen(createFolgen({ stand: 'unveraendert' }))
    expect(useFolgen.getState().wiederGut).toBe(false)
    takeFolgen(createFolgen({ fehlgeschlagen: [folge('a')] }))
    expect(useFolgen.getState().wiederGut).toBe(false)
    takeFolgen(createFolgen({ stand: 'laeuft', fehlgeschlagen: [folge('a')] }))
    takeFolgen(createFolgen({ stand: 'unveraendert' }))
    expect(useFolgen.getState().wiederGut).toBe(true)
  })

  it('nimmt keinen Platz, solange Tests laufen und vorher nichts zu sagen war', () => {
    const { takeFolgen } = useFolgen.getState()
    const nehme = (angaben: Partial<Aenderungsfolgen>): boolean => {
      takeFolgen(createFolgen(angaben))
      return useFolgen.getState().beilaeufig
    }
    expect(nehme({ stand: 'laeuft', geprueft: 0 })).toBe(true)
    expect(nehme({ stand: 'laeuft', geprueft: 2 })).toBe(true)
    expect(nehme({ geprueft: 0 })).toBe(false)
    expect(nehme({ stand: 'laeuft', geprueft: 0 })).toBe(true)
    // what it says stands in its room, and stays there while the next tests run
    expect(nehme({ stand: 'laeuft', fehlgeschlagen: [folge('a')] })).toBe(false)
    expect(nehme({ geprueft: 4 })).toBe(false)
    expect(nehme({ stand: 'laeuft', geprueft: 0 })).toBe(false)
  })

  it('bleibt geschlossen, bis etwas anderes zu sagen ist', () => {
    const { takeFolgen, close } = useFolgen.getState()
    const rot = createFolgen({ fehlgeschlagen: [folge('a')] })
    const geschlossen = (folgen: typeof rot): boolean => isGeschlossen(folgen, useFolgen.getState().geschlossen)
    takeFolgen(rot)
    expect(geschlossen(rot)).toBe(false)
    close()
    expect(geschlossen(rot)).toBe(true)
    expect(geschlossen(createFolgen({ fehlgeschlagen: [folge('a'), folge('b')] }))).toBe(false)
    expect(geschlossen(createFolgen({ stand: 'unveraendert' }))).toBe(false)
    takeFolgen(createFolgen({ stand: 'laeuft', fehlgeschlagen: [folge('a')] }))
    takeFolgen(rot)
    expect(geschlossen(rot)).toBe(true)
  })

  it('sagt dasselbe noch einmal, wenn dazwischen etwas anderes war', () => {
    const { takeFolgen, close } = useFolgen.getState()
    const gut = createFolgen({ stand: 'unveraendert' })
    takeFolgen(gut)
    close()
    expect(isGeschlossen(gut, useFolgen.getState().geschlossen)).toBe(true)
    takeFolgen(createFolgen({ fehlgeschlagen: [folge('a')] }))
    takeFolgen(gut)
    expect(isGeschlossen(gut, useFolgen.getState().geschlossen)).toBe(false)
  })

  it.each<[string, Partial<Aenderungsfolgen>, boolean]>([
    ['alles wie beim Öffnen', { stand: 'unveraendert' }, true],
    ['Testfälle sind geändert', { stand: 'unveraendert', testfaelleGeaendert: true }, false],
    ['eine Änderung, mit der alle Tests bestehen', {}, false],
    ['ein Testfall hält nicht', { fehlgeschlagen: [folge('a')] }, false],
  ])('Entwarnung, die von selbst vergeht: %s', (_fall, angaben, erwartet) => {
    expect(isEntwarnung(createFolgen(angaben))).toBe(erwartet)
  })
})
