import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addTeil,
  changeArt,
  changeKnoten,
  duplicateKnoten,
  moveKnoten,
  removeKnoten,
  type Umbau,
  unwrapKnoten,
  walkEntwurf,
  wrapKnoten,
} from '../../../../shared/ausdruck/entwurf/aendern.ts'
import {
  type Ausdrucksart,
  createEntwurf,
  createLeerstelle,
  type Entwurf,
  type Entwurfspfad,
  klasseAt,
  klasseOf,
  teilformOf,
} from '../../../../shared/ausdruck/entwurf/knoten.ts'
import { readEntwurf } from '../../../../shared/ausdruck/entwurf/lesen.ts'
import { completeBedingung, completeBerechnung } from '../../../../shared/ausdruck/entwurf/vollenden.ts'
import { bedingungSchema, berechnungSchema } from '../../../../shared/modell/elemente/ausdruck.ts'
import { beliebigeBedingung, beliebigeBerechnung } from '../zufall.ts'

const vorhanden = (feld: string): Entwurf => createEntwurf('vorhanden', { feld })
const [a, b, c] = ['fel-aaaaaaaaaa', 'fel-bbbbbbbbbb', 'fel-cccccccccc'].map(vorhanden)
if (a === undefined || b === undefined || c === undefined) throw new Error('three fields')
const und = (...teile: Entwurf[]): Entwurf => createEntwurf('und', { teile })
const oder = (...teile: Entwurf[]): Entwurf => createEntwurf('oder', { teile })

/** The tree in short: `und(a b)`. */
function shape(knoten: Entwurf): string {
  const teile = teilformOf(knoten.art).art === 'keine' ? '' : `(${knoten.teile.map(shape).join(' ')})`
  return (knoten.art === 'vorhanden' ? (knoten.feld?.charAt(4) ?? '?') : knoten.art) + teile
}

const shapeOf = (umbau: Umbau | undefined) => umbau && [shape(umbau.wurzel), umbau.pfad.join('.')]

describe('Zeilen einer Bedingung', () => {
  it.each<[string, Umbau | undefined, string[] | undefined]>([
    ['nach oben', moveKnoten(und(a, b), [1], -1), ['und(b a)', '0']],
    ['über den Anfang hinaus', moveKnoten(und(a, oder(b, c)), [1, 0], -1), ['und(a b oder(c))', '1']],
    ['über das Ende hinaus', moveKnoten(und(oder(a, b), c), [0, 1], 1), ['und(oder(a) b c)', '1']],
    ['die oberste nirgendwohin', moveKnoten(und(a, b), [0], -1), undefined],
    ['aus einer Verneinung nirgendwohin', moveKnoten(createEntwurf('nicht', { teile: [a] }), [0], 1), undefined],
  ])('werden verschoben: %s', (_, umbau, erwartet) => expect(shapeOf(umbau)).toEqual(erwartet))

  it.each<[string, Umbau | undefined, string[] | undefined]>([
    ['in einer Liste', removeKnoten(und(a, b, c), [1]), ['und(a c)', '1']],
    ['als letzte, dann ist die vorige gemeint', removeKnoten(und(a, b), [1]), ['und(a)', '0']],
    ['als einzige samt ihrer Liste', removeKnoten(und(a, oder(b)), [1, 0]), ['und(a)', '0']],
    ['das Ganze', removeKnoten(a, []), undefined],
    [
      'wo eine stehen muss, bleibt eine Lücke',
      removeKnoten(createEntwurf('nicht', { teile: [a] }), [0]),
      ['nicht(vergleich)', '0'],
    ],
  ])('werden entfernt: %s', (_, umbau, erwartet) => expect(shapeOf(umbau)).toEqual(erwartet))

  it('werden eingeklammert, verneint und wieder ausgeklammert', () => {
    expect(shapeOf(wrapKnoten(und(a, b), [1], 'oder'))).toEqual(['und(a oder(b))', '1'])
    expect(shapeOf(wrapKnoten(a, [], 'nicht'))).toEqual(['nicht(a)', ''])
    expect(wrapKnoten(a, [], 'summe')).toBeUndefined()
    expect(shapeOf(unwrapKnoten(und(a, oder(b, c)), [1]))).toEqual(['und(a b c)', '1'])
    expect(unwrapKnoten(oder(a, b), [])).toBeUndefined()
    expect(unwrapKnoten(a, [])).toBeUndefined()
  })

  it('werden verdoppelt, wo mehrere stehen dürfen', () => {
    expect(shapeOf(duplicateKnoten(und(a, b), [0]))).toEqual(['und(a a b)', '1'])
    expect(duplicateKnoten(a, [])).toBeUndefined()
  })

  it('behalten, was sie wussten, wenn ihre Art wechselt', () => {
    const vergleich = createEntwurf('vergleich', { feld: 'fel-aaaaaaaaaa', wert: 'x' })
    expect(changeArt(changeArt(vergleich, 'vorhanden'), 'vergleich')).toEqual(vergleich)
    expect(shape(changeArt(und(a, b), 'oder'))).toBe('oder(a b)')
    expect(changeArt(createEntwurf('zahl'), 'fallweise').teile.map(({ art }) => art)).toEqual([
      ...['vergleich', 'feldwert', 'feldwert'],
    ])
  })
})

describe('Ein Entwurf', () => {
  it('steht für genau den Ausdruck, aus dem er entstand', () => {
    fc.assert(
      fc.property(beliebigeBedingung, (bedingung) => {
        expect(completeBedingung(readEntwurf(bedingung))).toEqual(bedingung)
      }),
      { numRuns: 100 },
    )
    fc.assert(
      fc.property(beliebigeBerechnung, (berechnung) => {
        expect(completeBerechnung(readEntwurf(berechnung))).toEqual(berechnung)
      }),
      { numRuns: 100 },
    )
  })

  it('ist nach beliebigen Änderungen vollständig und gültig oder nennt keinen Ausdruck', () => {
    const luecken = fc.constantFrom('fel-aaaaaaaaaa', undefined)
    const schritte = fc.array(fc.record({ tat: fc.nat(6), ort: fc.nat(50), art: fc.nat(18), feld: luecken }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.oneof(beliebigeBedingung, beliebigeBerechnung), schritte, (ausdruck, taten) => {
        const klasse = klasseOf(ausdruck.art)
        let wurzel: Entwurf | undefined = readEntwurf(ausdruck)
        for (const tat of taten) wurzel = wurzel && perform(wurzel, tat)
        if (wurzel === undefined) return
        expect(klasseOf(wurzel.art)).toBe(klasse)
        for (const { knoten } of walkEntwurf(wurzel)) checkTeile(knoten)
        const bedingung = completeBedingung(wurzel)
        const berechnung = completeBerechnung(wurzel)
        expect(bedingung === undefined || berechnung === undefined).toBe(true)
        if (bedingung !== undefined) expect(bedingungSchema.safeParse(bedingung).error?.issues).toBeUndefined()
        if (berechnung !== undefined) expect(berechnungSchema.safeParse(berechnung).error?.issues).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })
})

const ARTEN: readonly Ausdrucksart[] = [
  ...(['vergleich', 'feldvergleich', 'vorhanden', 'inCodeliste', 'anzahl', 'mindestensEins', 'jedes'] as const),
  ...(['und', 'oder', 'nicht', 'freierXPath', 'zahl', 'feldwert', 'anzahlwert', 'summe', 'produkt'] as const),
  ...(['differenz', 'summeUeber', 'fallweise'] as const),
]

function perform(
  wurzel: Entwurf,
  { tat, ort, art: nummer, feld }: { tat: number; ort: number; art: number; feld: string | undefined },
): Entwurf | undefined {
  const pfade = [...walkEntwurf(wurzel)].map(({ pfad }) => pfad)
  const pfad: Entwurfspfad = pfade[ort % pfade.length] ?? []
  const art = ARTEN[nummer % ARTEN.length] ?? 'und'
  switch (tat) {
    case 0:
      return (wrapKnoten(wurzel, pfad, art) ?? { wurzel }).wurzel
    case 1:
      return (unwrapKnoten(wurzel, pfad) ?? { wurzel }).wurzel
    case 2:
      return removeKnoten(wurzel, pfad)?.wurzel
    case 3:
      return (moveKnoten(wurzel, pfad, nummer % 2 === 0 ? 1 : -1) ?? { wurzel }).wurzel
    case 4:
      return (addTeil(wurzel, pfad, createLeerstelle(klasseOf(art))) ?? { wurzel }).wurzel
    case 5:
      return (duplicateKnoten(wurzel, pfad) ?? { wurzel }).wurzel
    default:
      return changeKnoten(wurzel, pfad, (knoten) =>
        klasseOf(art) === klasseOf(knoten.art) ? changeArt({ ...knoten, feld }, art) : { ...knoten, feld },
      )
  }
}

/** Every part stands where its class belongs, and no place is empty. */
function checkTeile(knoten: Entwurf): void {
  const form = teilformOf(knoten.art)
  if (form.art === 'keine') return
  expect(knoten.teile.length).toBeGreaterThan(0)
  if (form.art === 'feste') expect(knoten.teile).toHaveLength(form.klassen.length)
  for (const [stelle, teil] of knoten.teile.entries()) expect(klasseOf(teil.art)).toBe(klasseAt(knoten.art, stelle))
}
