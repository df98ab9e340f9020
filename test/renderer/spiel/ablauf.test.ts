import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ANFANG,
  type Bewegung,
  bewegungOf,
  findWeg,
  listAntworten,
  listHervorhebungen,
  listZustellungen,
  moveLage,
} from '../../../renderer/spiel/ablauf.ts'
import { createBericht, createZustellung } from './beispielbericht.ts'

const BERICHT = createBericht()

describe('Ablauf eines Spiels', () => {
  it.each<[string, number, boolean, Bewegung, number, boolean]>([
    ['beginnt mit dem ersten Schritt', -1, false, 'start', 0, true],
    ['läuft von der Mitte weiter', 1, false, 'start', 2, true],
    ['beginnt am Ende von vorn', 4, false, 'start', 0, true],
    ['hält an, wo es ist', 2, true, 'pause', 2, false],
    ['hält an, wer von Hand weitergeht', 2, true, 'vor', 3, false],
    ['geht nicht über das Ende', 4, false, 'vor', 4, false],
    ['geht vor den ersten Schritt zurück', 0, true, 'zurueck', -1, false],
    ['hält im Takt am letzten Schritt', 3, true, 'takt', 4, false],
    ['läuft im Takt weiter', 1, true, 'takt', 2, true],
    ['springt an den Anfang', 3, true, 'anfang', -1, false],
    ['springt ans Ende', 0, true, 'ende', 4, false],
    ['springt zu einem Schritt', 0, true, { zu: 3 }, 3, false],
  ])('%s', (_fall, schritt, laeuft, bewegung, nachher, laeuftNachher) => {
    expect(moveLage({ schritt, laeuft }, bewegung, 5)).toEqual({ schritt: nachher, laeuft: laeuftNachher })
  })

  it('bleibt bei jeder Folge von Bewegungen innerhalb seiner Schritte', () => {
    const bewegung = fc.oneof(
      fc.constantFrom<Bewegung[]>('start', 'pause', 'vor', 'zurueck', 'anfang', 'ende', 'takt'),
      fc.record({ zu: fc.integer() }),
    )
    fc.assert(
      fc.property(fc.nat(30), fc.array(bewegung), (anzahl, bewegungen) => {
        const ende = bewegungen.reduce((lage, eine) => moveLage(lage, eine, anzahl), ANFANG)
        expect(ende.schritt).toBeGreaterThanOrEqual(-1)
        expect(ende.schritt).toBeLessThan(Math.max(1, anzahl))
        if (anzahl === 0) expect(ende.laeuft).toBe(false)
      }),
    )
  })

  it.each([
    [' ', false, 'start'],
    [' ', true, 'pause'],
    ['ArrowRight', false, 'vor'],
    ['ArrowLeft', false, 'zurueck'],
    ['Home', true, 'anfang'],
    ['End', true, 'ende'],
    ['x', false, undefined],
  ])('Taste „%s“ (läuft: %s) bedeutet %s', (taste, laeuft, bewegung) => {
    expect(bewegungOf(taste, laeuft)).toBe(bewegung)
  })

  it('hebt den gegenwärtigen Schritt hervor, frühere sind erreicht', () => {
    expect(Object.fromEntries(listHervorhebungen(BERICHT.schritte, 1))).toEqual({
      'rol-a': 'erreicht',
      'nac-a': 'unterwegs',
      'lei-a': 'unterwegs',
    })
    expect(listHervorhebungen(BERICHT.schritte, -1).size).toBe(0)
  })

  it.each([
    [-1, undefined],
    [0, { schritt: 0, elemente: ['rol-a', 'nac-a'] }],
    [3, { schritt: 0, elemente: ['rol-a', 'nac-a'] }],
    [4, { schritt: 4, elemente: ['nac-a', 'kom-a'] }],
  ])('in Schritt %s ist die Nachricht auf dem letzten Weg', (schritt, weg) => {
    expect(findWeg(BERICHT.schritte, schritt)).toEqual(weg)
  })

  it('kennt eine Antwort erst ab ihrem Schritt', () => {
    const bekannte = (schritt: number): boolean[] => listAntworten(BERICHT, schritt).map(({ bekannt }) => bekannt)
    expect([-1, 0, 1, 3, 4].map(bekannte)).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [true, false],
      [true, true],
    ])
  })

  it.each([
    ['zugestellt', ['offen', 'offen', 'unterwegs', 'angekommen']],
    ['fehlgeschlagen', ['offen', 'offen', 'unterwegs', 'gescheitert']],
  ] as const)('eine Zustellung, die %s ist, kommt mit den Schritten voran', (stand, staende) => {
    const bericht = createBericht({ zustellungen: [createZustellung('zus-a.ste-a', { stand })] })
    expect([-1, 2, 3, 4].map((schritt) => listZustellungen(bericht, schritt)[0]?.stand)).toEqual(staende)
  })
})
