import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../electron/host/abnahme/plan.ts'
import { findBetroffene } from '../../../electron/host/aenderungslauf/betroffene.ts'
import { generateTestplan } from '../../../shared/generator/testplan/testplan.ts'
import type { Datensatz, Datensatzart } from '../../../shared/modell/datensatz.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()
const ERSTE = new Map<Datensatzart, Datensatz>([...PROJEKT.datensaetze.values()].map((satz) => [satz.art, satz]))

describe('Was eine Änderung betrifft', () => {
  it.each([...ERSTE])('die Fälle zu dem, was an %s hängt, gehören zu den betroffenen Nachrichten', (_, { id }) => {
    const nachher = applyAenderung(PROJEKT, { aendere: { [id]: { name: 'Neuer Name' } } })
    const { elemente, nachrichtentypen } = findBetroffene(PROJEKT, nachher)
    const namenOf = (umfang: Parameters<typeof generateTestplan>[2]): string[] =>
      generateTestplan(nachher, sha256Hex, umfang).map(({ name }) => name)
    expect(namenOf({ elemente, nachrichtentypen })).toEqual(namenOf({ elemente }))
  })

  it('an einer Leistung sind es nur ihre eigenen Nachrichten, an einer Stelle alle', () => {
    const [leistung] = listDatensaetze(PROJEKT, 'leistung')
    const [stelle] = listDatensaetze(PROJEKT, 'stelle')
    const fremde = {
      ...listDatensaetze(PROJEKT, 'nachrichtentyp')[0],
      id: 'nac-fremd00000',
      ausgeloestDurch: undefined,
    }
    const mitFremder = {
      ...PROJEKT,
      datensaetze: new Map(PROJEKT.datensaetze).set(fremde.id, JSON.parse(JSON.stringify(fremde)) as Datensatz),
    }
    const betroffeneOf = (id = ''): ReadonlySet<string> =>
      findBetroffene(mitFremder, applyAenderung(mitFremder, { aendere: { [id]: { name: 'Neuer Name' } } }))
        .nachrichtentypen
    expect(betroffeneOf(leistung?.id).has(fremde.id)).toBe(false)
    expect(betroffeneOf(leistung?.id).size).toBeGreaterThan(0)
    expect(betroffeneOf(stelle?.id).has(fremde.id)).toBe(true)
  })
})
