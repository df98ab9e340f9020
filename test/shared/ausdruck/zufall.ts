import fc from 'fast-check'
import type { Dokumente } from '../../../shared/ausdruck/testwerte/lage.ts'
import { ortOf } from '../../../shared/ausdruck/testwerte/ort.ts'
import { listVorkommen } from '../../../shared/ausdruck/vorkommen.ts'
import type { Bedingung, Berechnung, Vergleichsoperator } from '../../../shared/modell/elemente/ausdruck.ts'
import type { Datentyp } from '../../../shared/modell/elemente/dokument.ts'
import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import type { Feldwert, Gruppenwert } from '../../../shared/modell/nachricht.ts'
import { ANTRAG, BESCHEID, baeume, verzeichnis } from './beispiel.ts'
import type { Standort } from './xpathlauf.ts'

/** Few values each, so that comparisons often meet. */
const WERTE: Record<Datentyp, string[]> = {
  text: ['Dresden', 'Döbeln', 'a', 'B', "O'Hara", '5', '\uFFFD', '\u{10000}', ' Dresden'],
  ganzzahl: ['0', '1', '5', '-3', '007', ' 5 ', '9007199254740993', '9007199254740992'],
  dezimalzahl: ['0.1', '0.10', '5', '5.5', '-0.001', '.5', '5.'],
  betrag: ['0.00', '12.50', '19.99', '5.00', '1.005'],
  datum: ['2024-01-31', '2024-02-01', '2025-12-31', ' 2024-02-01\n'],
  zeitpunkt: ['2024-01-31T10:00:00+01:00', '2024-02-01T00:00:00Z'],
  zeit: ['08:00:00', '17:30:00'],
  jaNein: ['true', 'false', '1', '0', ' true '],
  auswahl: ['e', '350', 'AG', 'H', 'W', 'I'],
  datei: ['a1', 'a2'],
  geometrie: ['POINT (13 51)'],
  zeitraum: ['2024-01-31/2024-02-01', '2024-02-01/2025-12-31'],
}

/** What no field should hold, but a message may that was never validated. */
const UNGUELTIGE = [
  '',
  ' ',
  '\t\n',
  'x',
  'NaN',
  'INF',
  '-INF',
  '+INF',
  '1e3',
  '1E400',
  '0x10',
  'Infinity',
  '1,5',
  '5 5',
]
const WEITERE = ['1_000', '\u00a05', '٣', 'TRUE', '2024-13-45', '<&>', '--1', '+5', '-0', '.', '-', '1e', 'ja', '\r5']

const OPERATOREN: Vergleichsoperator[] = [
  'gleich',
  'ungleich',
  'kleiner',
  'kleinerGleich',
  'groesser',
  'groesserGleich',
]

const ALLE = [...verzeichnis.values()]
const FELDER = ALLE.filter((knoten) => knoten.art === 'feld')
const GRUPPEN = ALLE.filter((knoten) => knoten.art === 'gruppe')
const WIEDERHOLTE = ALLE.filter((knoten) => knoten.anzahl.max !== 1)

function textFor(knoten: Feldknoten): fc.Arbitrary<string> {
  const passende = fc.constantFrom(...(knoten.feld === undefined ? ['x'] : WERTE[knoten.feld.datentyp]))
  const fremde = fc.constantFrom(...Object.values(WERTE).flat())
  return fc.oneof(
    { weight: 8, arbitrary: passende },
    { weight: 1, arbitrary: fremde },
    { weight: 2, arbitrary: fc.constantFrom(...UNGUELTIGE, ...WEITERE) },
  )
}

function gruppenwert(kinder: readonly Feldknoten[]): fc.Arbitrary<Gruppenwert> {
  const teile = kinder.map((kind): [string, fc.Arbitrary<Feldwert[]>] => [
    kind.id,
    fc.array<Feldwert>(kind.art === 'feld' ? textFor(kind) : gruppenwert(kind.kinder), {
      maxLength: kind.anzahl.max === 1 ? 1 : 3,
    }),
  ])
  return fc.record(Object.fromEntries(teile))
}

/** Data of any quality: missing parts, too many, invalid values. */
export const beliebigeDokumente: fc.Arbitrary<Dokumente> = fc
  .tuple(
    ...baeume.map((baum) =>
      fc.option(gruppenwert(baum.kinder).map((wert): [string, Gruppenwert] => [baum.dokument, wert])),
    ),
  )
  .map((dokumente) => Object.fromEntries(dokumente.filter((eines) => eines !== null)))

/** A place from which a Bedingung may be seen in this data. */
export function standortIn(dokumente: Dokumente): fc.Arbitrary<Standort> {
  const orte = ALLE.flatMap((knoten) => listVorkommen({ felder: verzeichnis, dokumente }, knoten.pfad).map(ortOf))
  const standorte: Standort[] = [
    { art: 'nachricht' },
    ...[ANTRAG, BESCHEID]
      .filter((eines) => eines in dokumente)
      .map((eines): Standort => ({ art: 'dokument', dokument: eines })),
    ...orte.map((ort): Standort => ({ art: 'vorkommen', ort })),
  ]
  return fc.constantFrom(...standorte)
}

const feldpfad = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...FELDER.map(({ pfad }) => pfad)) },
  { weight: 2, arbitrary: fc.constantFrom(...GRUPPEN.map(({ pfad }) => pfad)) },
  { weight: 1, arbitrary: fc.constant('fel-unbekannt0') },
)
const gruppenpfad = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...WIEDERHOLTE.map(({ pfad }) => pfad)) },
  { weight: 5, arbitrary: feldpfad },
)
const operator = fc.constantFrom(...OPERATOREN)

const vergleich = feldpfad.chain((feld) => {
  const knoten = verzeichnis.get(feld)
  const text = knoten === undefined ? fc.constant('x') : textFor(knoten)
  const zahl = fc.constantFrom(0, 1, 5, -3, 0.1, 12.5, 19.99, 1e21, 1e-7, 9007199254740992)
  const wert = fc.oneof({ weight: 4, arbitrary: text }, { weight: 2, arbitrary: zahl }, fc.boolean())
  return fc.record({ art: fc.constant('vergleich' as const), feld: fc.constant(feld), operator, wert })
})

const feldvergleich = feldpfad.chain((feld) => {
  const wie = FELDER.filter((knoten) => knoten.feld?.datentyp === verzeichnis.get(feld)?.feld?.datentyp)
  const anderesFeld = wie.length === 0 ? feldpfad : fc.oneof(fc.constantFrom(...wie.map(({ pfad }) => pfad)), feldpfad)
  return fc.record({ art: fc.constant('feldvergleich' as const), feld: fc.constant(feld), operator, anderesFeld })
})

const vorhanden = fc.record({ art: fc.constant('vorhanden' as const), feld: fc.oneof(feldpfad, gruppenpfad) })
const inCodeliste = fc.record({
  art: fc.constant('inCodeliste' as const),
  feld: fc.oneof(
    fc.constantFrom(...FELDER.filter(({ feld }) => feld?.datentyp === 'auswahl').map(({ pfad }) => pfad)),
    feldpfad,
  ),
  codes: fc.array(fc.constantFrom('e', '350', 'H', 'W', "O'Hara", '', '5'), { minLength: 1, maxLength: 3 }),
})
const anzahl = fc.record({
  art: fc.constant('anzahl' as const),
  feld: fc.oneof(gruppenpfad, feldpfad),
  operator,
  wert: fc.integer({ min: 0, max: 4 }),
})

function verschachtelt(tiefe: number): fc.Arbitrary<Bedingung> {
  const blatt = fc.oneof<fc.MaybeWeightedArbitrary<Bedingung>[]>(
    { weight: 5, arbitrary: vergleich },
    { weight: 2, arbitrary: feldvergleich },
    vorhanden,
    inCodeliste,
    anzahl,
  )
  if (tiefe === 0) return blatt
  const teil = verschachtelt(tiefe - 1)
  const mehrere = fc.array(teil, { minLength: 2, maxLength: 3 })
  const gruppe = gruppenpfad
  return fc.oneof<fc.MaybeWeightedArbitrary<Bedingung>[]>(
    { weight: 3, arbitrary: blatt },
    fc.record({ art: fc.constant('und' as const), bedingungen: mehrere }),
    fc.record({ art: fc.constant('oder' as const), bedingungen: mehrere }),
    fc.record({ art: fc.constant('nicht' as const), bedingung: teil }),
    { weight: 2, arbitrary: fc.record({ art: fc.constant('mindestensEins' as const), gruppe, bedingung: teil }) },
    fc.record({ art: fc.constant('jedes' as const), gruppe, bedingung: teil }),
  )
}

/** Every kind but `freierXPath`, up to three levels deep. */
export const beliebigeBedingung: fc.Arbitrary<Bedingung> = verschachtelt(3)

function rechnung(tiefe: number): fc.Arbitrary<Berechnung> {
  const zahlfelder = FELDER.filter(({ feld }) => ['ganzzahl', 'dezimalzahl', 'betrag'].includes(feld?.datentyp ?? ''))
  const zahlpfad = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...zahlfelder.map(({ pfad }) => pfad)) },
    { weight: 1, arbitrary: feldpfad },
  )
  const blatt = fc.oneof<fc.MaybeWeightedArbitrary<Berechnung>[]>(
    fc.record({ art: fc.constant('zahl' as const), wert: fc.constantFrom(0, 3, -2, 0.1, 19.99, 12.5, 1e21, 1e-7) }),
    { weight: 3, arbitrary: fc.record({ art: fc.constant('feldwert' as const), feld: zahlpfad }) },
    fc.record({ art: fc.constant('anzahlwert' as const), feld: fc.oneof(gruppenpfad, feldpfad) }),
  )
  if (tiefe === 0) return blatt
  const teil = rechnung(tiefe - 1)
  const mehrere = fc.array(teil, { minLength: 2, maxLength: 3 })
  return fc.oneof<fc.MaybeWeightedArbitrary<Berechnung>[]>(
    { weight: 3, arbitrary: blatt },
    fc.record({ art: fc.constant('summe' as const), summanden: mehrere }),
    fc.record({ art: fc.constant('produkt' as const), faktoren: mehrere }),
    fc.record({ art: fc.constant('differenz' as const), minuend: teil, subtrahend: teil }),
    fc.record({ art: fc.constant('summeUeber' as const), gruppe: gruppenpfad, berechnung: teil }),
    fc.record({ art: fc.constant('fallweise' as const), bedingung: verschachtelt(1), dann: teil, sonst: teil }),
  )
}

export const beliebigeBerechnung: fc.Arbitrary<Berechnung> = rechnung(3)
