import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateBedingung, evaluateBerechnung } from '../../../shared/ausdruck/auswertung.ts'
import type { Dokumente } from '../../../shared/ausdruck/testwerte/lage.ts'
import { resolveOrt } from '../../../shared/ausdruck/testwerte/ort.ts'
import type { Vorkommen } from '../../../shared/ausdruck/vorkommen.ts'
import { bedingungToXPath, berechnungToXPath } from '../../../shared/ausdruck/xpath.ts'
import { formatDezimalzahl } from '../../../shared/ausdruck/zahl.ts'
import { bedingungSchema, berechnungSchema } from '../../../shared/modell/elemente/ausdruck.ts'
import { verzeichnis } from './beispiel.ts'
import { parseDokumente, runXPath, type Standort, umgebungOf } from './xpathlauf.ts'
import { beliebigeBedingung, beliebigeBerechnung, beliebigeDokumente, standortIn } from './zufall.ts'

const datenUndStandort = beliebigeDokumente.chain((dokumente) =>
  fc.tuple(fc.constant(dokumente), standortIn(dokumente)),
)

function vorkommenAt(dokumente: Dokumente, standort: Standort): Vorkommen | undefined {
  if (standort.art !== 'vorkommen') return undefined
  return resolveOrt({ felder: verzeichnis, dokumente }, standort.ort)
}

describe('XPath und TypeScript stimmen auf zufälligen Daten überein', () => {
  it('bei Bedingungen, von jeder Stelle der Nachricht aus', () => {
    const haeufigkeit = { true: 0, false: 0 }
    fc.assert(
      fc.property(
        datenUndStandort,
        fc.array(beliebigeBedingung, { minLength: 6, maxLength: 6 }),
        (daten, bedingungen) => {
          const [dokumente, standort] = daten
          const wurzel = parseDokumente(dokumente)
          for (const bedingung of bedingungen) {
            bedingungSchema.parse(bedingung)
            const erwartet = evaluateBedingung(
              bedingung,
              { felder: verzeichnis, dokumente },
              vorkommenAt(dokumente, standort),
            )
            const xpath = bedingungToXPath(bedingung, umgebungOf(standort))
            expect(runXPath(xpath, wurzel, standort), xpath).toBe(erwartet)
            haeufigkeit[erwartet === true ? 'true' : 'false']++
          }
        },
      ),
      { numRuns: 150 },
    )
    expect(Math.min(haeufigkeit.true, haeufigkeit.false)).toBeGreaterThan(50)
  })

  it('bei Berechnungen, auch in jeder Ziffer', () => {
    let mitErgebnis = 0
    fc.assert(
      fc.property(
        datenUndStandort,
        fc.array(beliebigeBerechnung, { minLength: 6, maxLength: 6 }),
        (daten, berechnungen) => {
          const [dokumente, standort] = daten
          const wurzel = parseDokumente(dokumente)
          for (const berechnung of berechnungen) {
            berechnungSchema.parse(berechnung)
            const ergebnis = evaluateBerechnung(
              berechnung,
              { felder: verzeichnis, dokumente },
              vorkommenAt(dokumente, standort),
            )
            const gerundet = berechnungToXPath(berechnung, umgebungOf(standort), 2)
            const cent = `string(round((${gerundet}) * 100))`
            const erwartet =
              ergebnis === undefined
                ? ''
                : formatDezimalzahl(ergebnis, 2)
                    .replace('.', '')
                    .replace(/^(-?)0+(?=\d)/, '$1')
            expect(runXPath(cent, wurzel, standort), gerundet).toBe(erwartet === '-0' ? '0' : erwartet)
            if (ergebnis !== undefined) mitErgebnis++
          }
        },
      ),
      { numRuns: 100 },
    )
    expect(mitErgebnis).toBeGreaterThan(50)
  })
})
