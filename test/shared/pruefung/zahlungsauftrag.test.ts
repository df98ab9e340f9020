import { describe, expect, it } from 'vitest'
import { getDatensatz } from '../../../shared/modell/projekt.ts'
import { applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { regel } from '../../../shared/pruefung/regeln/zahlungsauftrag.ts'

const CODE = 'modell.zahlungsauftrag'
const FELD = 'fel-steuer0000'
const beispielprojekt = createBeispielprojekt()
const { dokumentsichten } = getDatensatz(beispielprojekt, 'nachrichtentyp', 'nac-anmeldung0')
const IMMER = { anzahl: { min: 1, max: 1 }, bereich: { min: 1, max: 2000 } }

/** The Zustellweg without a Bedingung, and whatever else is changed. */
function listSaetze(
  feld: Record<string, unknown>,
  sichten: readonly object[] = dokumentsichten,
  weg: Record<string, unknown> = {},
): string[] {
  const { ungueltig } = regel.beispiele
  const projekt = applyAenderung(beispielprojekt, {
    ...ungueltig,
    aendere: {
      ...ungueltig.aendere,
      'zus-auskunft00': { ...ungueltig.aendere?.['zus-auskunft00'], ...weg },
      [FELD]: feld,
      'nac-anmeldung0': { dokumentsichten: sichten },
    },
  })
  return pruefeProjekt(projekt)
    .filter(({ code }) => code === CODE)
    .map(({ satz }) => satz)
}

const withSicht = (sicht: object): object[] => dokumentsichten.map((eine) => ({ ...eine, ...sicht }))

describe('Der Betrag einer Zahlung', () => {
  it('ist gesichert, wenn er Pflicht, größer als null und in jeder Nachricht ist', () => {
    expect(listSaetze(IMMER)).toEqual([])
  })

  it.each<[string, string[]]>([
    ['ist freiwillig', listSaetze({ ...IMMER, anzahl: { min: 0, max: 1 } })],
    ['kann null sein', listSaetze({ ...IMMER, bereich: { min: 0, max: 2000 } })],
    ['kommt erst auf einer späteren Stufe', listSaetze({ ...IMMER, abStufe: 4 })],
    ['steht in einem Dokument, das fehlen darf', listSaetze(IMMER, withSicht({ pflicht: false }))],
    ['steht nicht in der Dokumentsicht', listSaetze(IMMER, withSicht({ felder: ['fel-hunderasse'] }))],
    ['steht in keinem Dokument der Nachricht', listSaetze(IMMER, [])],
  ])('%s', (_, saetze) => {
    expect(saetze).toEqual([expect.stringMatching(/^„Jahressteuer“ kann fehlen oder null sein/)])
  })

  it.each<[string, Record<string, unknown>]>([
    ['ohne Bedingung', {}],
    [
      'auch unter der Bedingung, dass er größer als null ist',
      { bedingung: { art: 'vergleich', feld: FELD, operator: 'groesser', wert: 0 } },
    ],
  ])('darf nicht mehrfach vorkommen, %s', (_, weg) => {
    expect(listSaetze({ ...IMMER, anzahl: { min: 1, max: 5 } }, dokumentsichten, weg)).toEqual([
      expect.stringMatching(/^„Jahressteuer“ kann mehrfach vorkommen/),
    ])
  })
})

describe('Ein Zustellweg zum Zahlungsverkehr', () => {
  it('geht nicht an jemanden, der in der Nachricht steht', () => {
    expect(listSaetze(IMMER, dokumentsichten, { rolle: 'rol-halter0000' })).toEqual([
      expect.stringMatching(/^„Halterin oder Halter“ ist keine Kasse: „.+“/),
    ])
  })
})
