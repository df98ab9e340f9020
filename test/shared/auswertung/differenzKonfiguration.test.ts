import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { parseBaum } from '../../../electron/host/prozessor/xmlbaum.ts'
import { compareElemente } from '../../../shared/auswertung/vergleich.ts'
import { evaluateUmlenkung } from '../../../shared/auswertung/zustaendigkeit.ts'
import { generateKonfiguration } from '../../../shared/generator/konfiguration.ts'
import { resolveUmlenkung } from '../../../shared/generator/umlenkung.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt, LEISTUNG, withDatensaetze } from '../generator/beispielprojekt.ts'
import { buildKonfiguration } from './konfigurationXml.ts'
import { createSonderprojekt } from './sonderprojekt.ts'
import { createZufall } from './zufall.ts'
import { varyOrganisationen } from './zufallseingabe.ts'

function expectGleich(projekt: Projekt, organisation: string, leistung: string, stufe: number): void {
  const ziel = evaluateUmlenkung(projekt, organisation, leistung)
  const erzeugt = generateKonfiguration(projekt, organisation, leistung, stufe)
  expect(erzeugt.ok, organisation).toBe(ziel.ok)
  if (!erzeugt.ok || !ziel.ok) return
  const baum = parseBaum(erzeugt.wert)
  if (!baum.ok) throw new Error(erzeugt.wert)
  expect(compareElemente(buildKonfiguration(projekt, ziel.wert, leistung, stufe), baum.wert)).toEqual([])
}

describe('Konfiguration, zweimal gemacht', () => {
  it('ist für zufällige Organisationen gleich', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(createBeispielprojekt(), createSonderprojekt()),
        fc.integer({ min: 1, max: 4 }),
        (keim, basis, stufe) => {
          const projekt = varyOrganisationen(basis, LEISTUNG, createZufall(keim))
          for (const { id } of listDatensaetze(projekt, 'organisation')) expectGleich(projekt, id, LEISTUNG, stufe)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('ist für das Beispiel Gewerbe gleich', async () => {
    const gelesen = await readProjekt(path.resolve('samples/gewerbe'))
    if (!gelesen.ok) throw new Error('Beispiel nicht lesbar')
    const { projekt } = gelesen.wert
    for (const leistung of listDatensaetze(projekt, 'leistung')) {
      for (const { id } of listDatensaetze(projekt, 'organisation')) expectGleich(projekt, id, leistung.id, 2)
    }
  })

  it('folgt zufälligen Umlenkungen gleich, auch im Kreis', () => {
    const basis = createBeispielprojekt()
    const ids = listDatensaetze(basis, 'organisation').map(({ id }) => id)
    const umlenkungen = fc.array(fc.option(fc.constantFrom(...ids)), { minLength: ids.length, maxLength: ids.length })
    fc.assert(
      fc.property(umlenkungen, (ziele) => {
        const organisationen = ids.map((id, i) => {
          const organisation = ziele[i]
          const eine = organisation == null ? [] : [{ leistung: LEISTUNG, organisation }]
          return { ...getDatensatz(basis, 'organisation', id), umlenkungen: eine }
        })
        const projekt = withDatensaetze(basis, ...organisationen)
        for (const id of ids) {
          const erwartet = evaluateUmlenkung(projekt, id, LEISTUNG)
          const tatsaechlich = resolveUmlenkung(projekt, id, LEISTUNG)
          expect(tatsaechlich.ok ? tatsaechlich.wert : 'Befund').toBe(erwartet.ok ? erwartet.wert : 'Befund')
        }
      }),
    )
  })
})
