import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { evaluateZuordnung } from '../../../shared/zuordnung/evaluateZuordnung.ts'
import { resolveZuordnungsform } from '../../../shared/zuordnung/form.ts'
import { listWerte } from '../../../shared/zuordnung/listWerte.ts'
import { createLaeufer, findZuordnung, type Laeufer, readBaum, readBeispiel } from './lauf.ts'
import { eingabenOf, writeEingaben } from './zufallseingaben.ts'

let projekt: Projekt
let laeufer: Laeufer
beforeAll(async () => {
  projekt = await readBeispiel()
  laeufer = createLaeufer(projekt)
  await laeufer.load(ZUORDNUNGEN.map(([produkt, name]) => findZuordnung(projekt, produkt, name).id))
}, 240_000)

const ZUORDNUNGEN = [
  ['gewerbeprofi', 'anmeldungPerson'],
  ['gewerbeprofi', 'anmeldungUnternehmen'],
  ['gewerbeprofi', 'nachreichung'],
  ['gewerbeprofi', 'ruecknahme'],
  ['gewerbeprofi', 'stellungnahme'],
  ['musterportal', 'antragPerson'],
  ['musterportal', 'antragUnternehmen'],
  ['musterportal', 'nachreichung'],
  ['musterportal', 'rueckmeldung'],
  ['mailsystem', 'mitteilung'],
  ['behoerdenpostfach', 'mitteilung'],
  ['postfach', 'zustellung'],
  ['registerauskunft', 'abfrage'],
  ['demo-dms', 'ablage'],
] as const

const LAEUFE = 12

describe('die Vorhersage stimmt mit der erzeugten Zuordnung überein', () => {
  test.each(ZUORDNUNGEN)('%s: %s', async (produkt, name) => {
    const zuordnung = findZuordnung(projekt, produkt, name)
    const form = resolveZuordnungsform(projekt, zuordnung.id)
    if (form === undefined) throw new Error('Zuordnung ohne Schnittstelle')
    await fc.assert(
      fc.asyncProperty(eingabenOf(projekt, form), async (eingaben) => {
        const { haupteingabe, parameter } = writeEingaben(projekt, form, eingaben)
        const ausgabe = await laeufer.run(zuordnung.id, haupteingabe, parameter)
        expect(listWerte(readBaum(ausgabe), form.praefixe)).toEqual(evaluateZuordnung(projekt, zuordnung.id, eingaben))
      }),
      { numRuns: LAEUFE, endOnFailure: true },
    )
  })
})
