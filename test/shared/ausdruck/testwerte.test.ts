import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateBedingung, evaluateBerechnung } from '../../../shared/ausdruck/auswertung.ts'
import { applyBelegung } from '../../../shared/ausdruck/testwerte/belegung.ts'
import type { Dokumente, Ort } from '../../../shared/ausdruck/testwerte/lage.ts'
import { resolveOrt } from '../../../shared/ausdruck/testwerte/ort.ts'
import { createVorkommen, createWertevorrat } from '../../../shared/ausdruck/testwerte/vorrat.ts'
import { solveBedingung, solveBerechnung } from '../../../shared/ausdruck/testwerte.ts'
import { bedingungToXPath } from '../../../shared/ausdruck/xpath.ts'
import type { Bedingung } from '../../../shared/modell/elemente/ausdruck.ts'
import type { Feldwert } from '../../../shared/modell/nachricht.ts'
import { ANTRAG, baeume, pfad, projekt, verzeichnis } from './beispiel.ts'
import { parseDokumente, runXPath, type Standort, umgebungOf } from './xpathlauf.ts'
import { beliebigeBedingung, beliebigeBerechnung, beliebigeDokumente, standortIn } from './zufall.ts'

const vorrat = createWertevorrat(projekt.codelisteninhalte)
const suchraum = { felder: verzeichnis, vorrat }

function evaluateAt(bedingung: Bedingung, dokumente: Dokumente, kontext?: Ort): boolean | undefined {
  const quelle = { felder: verzeichnis, dokumente }
  if (kontext === undefined) return evaluateBedingung(bedingung, quelle)
  const hier = resolveOrt(quelle, kontext)
  expect(hier, 'der Standort bleibt erhalten').toBeDefined()
  return evaluateBedingung(bedingung, quelle, hier)
}

/** Data with the mandatory fields only. */
function createGrunddaten(): Dokumente {
  const eintraege = baeume.map((baum): [string, Record<string, Feldwert[]>] => {
    const pflicht = baum.kinder.filter((knoten) => knoten.anzahl.min > 0)
    return [baum.dokument, Object.fromEntries(pflicht.map((knoten) => [knoten.id, [createVorkommen(knoten, vorrat)]]))]
  })
  return Object.fromEntries(eintraege)
}

/** Every value is allowed by its field, and no field or Gruppe occurs too rarely or too often. */
function findUngueltiges(dokumente: Dokumente): string[] {
  const maengel: string[] = []
  const check = (kinder: (typeof baeume)[number]['kinder'], inhalt: Record<string, Feldwert[]>): void => {
    for (const knoten of kinder) {
      const werte = inhalt[knoten.id] ?? []
      const { min, max } = knoten.anzahl
      if (werte.length < min || werte.length > (max ?? Number.POSITIVE_INFINITY))
        maengel.push(`${knoten.name}: ${werte.length}-mal`)
      for (const wert of werte) {
        if (typeof wert === 'object') check(knoten.kinder, wert)
        else if (!vorrat.istGueltig(knoten, wert)) maengel.push(`${knoten.name}: ${wert}`)
      }
    }
  }
  for (const baum of baeume) {
    const inhalt = dokumente[baum.dokument]
    if (inhalt !== undefined) check(baum.kinder, inhalt)
  }
  return maengel
}

describe('Testwerte', () => {
  const beschaeftigte = pfad('beschaeftigte')
  const vergleich = (
    feld: string,
    operator: 'gleich' | 'ungleich' | 'kleiner' | 'groesser',
    wert: string | number | boolean,
  ): Bedingung => ({
    art: 'vergleich',
    feld: pfad(feld),
    operator,
    wert,
  })
  const und = (...bedingungen: Bedingung[]): Bedingung => ({ art: 'und', bedingungen })
  const nicht = (bedingung: Bedingung): Bedingung => ({ art: 'nicht', bedingung })
  const inTaetigkeit = (bedingung: Bedingung): Bedingung => ({
    art: 'mindestensEins',
    gruppe: pfad('taetigkeit'),
    bedingung,
  })

  const FAELLE: [string, Bedingung][] = [
    [
      'Zahl zwischen zwei Grenzen',
      und(vergleich('beschaeftigte', 'groesser', 5), vergleich('beschaeftigte', 'kleiner', 7)),
    ],
    [
      'Zahl ungleich mehreren',
      und(
        vergleich('beschaeftigte', 'ungleich', 0),
        vergleich('beschaeftigte', 'ungleich', 1),
        vergleich('beschaeftigte', 'ungleich', 2),
        vergleich('beschaeftigte', 'kleiner', 4),
      ),
    ],
    [
      'Betrag zwischen zwei Grenzen',
      und(vergleich('gebuehr', 'groesser', 12.5), vergleich('gebuehr', 'kleiner', 12.52)),
    ],
    [
      'Datum zwischen zwei Tagen',
      und(vergleich('beginn', 'groesser', '2024-02-28'), vergleich('beginn', 'kleiner', '2024-03-01')),
    ],
    [
      'Feldvergleich mit Grenze',
      und(
        { art: 'feldvergleich', feld: pfad('ende'), operator: 'kleiner', anderesFeld: pfad('beginn') },
        vergleich('ende', 'groesser', '2030-01-01'),
      ),
    ],
    [
      'zwei Tätigkeiten zugleich',
      und(inTaetigkeit(vergleich('art', 'gleich', 'H')), inTaetigkeit(vergleich('art', 'gleich', 'W'))),
    ],
    [
      'eine Tätigkeit mit, keine mit anderem',
      und(inTaetigkeit(vergleich('anteil', 'groesser', 50)), nicht(inTaetigkeit(vergleich('anteil', 'kleiner', 90)))),
    ],
    [
      'alle Tätigkeiten, mehrere',
      und(
        { art: 'jedes', gruppe: pfad('taetigkeit'), bedingung: vergleich('hauptsache', 'gleich', true) },
        { art: 'anzahl', feld: pfad('taetigkeit'), operator: 'groesser', wert: 2 },
      ),
    ],
    [
      'Code aus der Liste, aber nicht der eine',
      und(
        { art: 'inCodeliste', feld: pfad('rechtsform'), codes: ['350', 'AG'] },
        vergleich('rechtsform', 'ungleich', '350'),
      ),
    ],
    ['Feld fehlt', nicht({ art: 'vorhanden', feld: beschaeftigte })],
    ['Schlüssel nach Muster', { art: 'vorhanden', feld: pfad('schluessel') }],
    ['Feld der Baukastengruppe', vergleich('wohnanschrift/stockwerk', 'groesser', 3)],
    ['Anzahl über alle Betriebsstätten', { art: 'anzahl', feld: pfad('taetigkeit'), operator: 'gleich', wert: 4 }],
  ]

  it.each(FAELLE)('erfüllen und verletzen mit gültigen Angaben: %s', (_name, bedingung) => {
    const grunddaten = createGrunddaten()
    for (const ziel of [true, false]) {
      const loesung = solveBedingung(bedingung, ziel, { ...suchraum, dokumente: grunddaten })
      const dokumente = applyBelegung(grunddaten, loesung?.belegung ?? [], verzeichnis)
      expect(evaluateAt(bedingung, dokumente)).toBe(ziel)
      expect(loesung?.gueltig).toBe(true)
      expect(findUngueltiges(dokumente)).toEqual([])
    }
  })

  it('gelten für das Vorkommen, von dem aus gefragt wird, und lassen die anderen unberührt', () => {
    const [taetigkeit, art] = [verzeichnis.get(pfad('taetigkeit')), verzeichnis.get(pfad('art'))]
    const betriebsstaette = taetigkeit?.eltern
    if (taetigkeit === undefined || art === undefined || betriebsstaette === undefined) throw new Error('Beispiel')
    const dokumente = {
      [ANTRAG]: { [betriebsstaette.id]: [{ [taetigkeit.id]: [{ [art.id]: ['H'] }, { [art.id]: ['H'] }] }] },
    }
    const kontext = { pfad: taetigkeit.pfad, stellen: [0, 1] }
    const loesung = solveBedingung(vergleich('art', 'gleich', 'W'), true, { ...suchraum, dokumente, kontext })
    expect(loesung?.belegung).toEqual([{ pfad: art.pfad, elternstellen: [0, 1], werte: ['W'] }])
  })

  it('gibt es nicht, wo keine Nachricht die Bedingung erfüllt', () => {
    const widerspruch = und(vergleich('beschaeftigte', 'groesser', 7), nicht({ art: 'vorhanden', feld: beschaeftigte }))
    expect(solveBedingung(widerspruch, true, suchraum)).toBeUndefined()
    expect(solveBedingung(vergleich('beschaeftigte', 'gleich', 'viele'), true, suchraum)).toBeUndefined()
  })

  it('sind als ungültig gekennzeichnet, wo nur unzulässige Angaben zum Ziel führen', () => {
    const pflichtfeldFehlt = nicht({ art: 'vorhanden', feld: pfad('rechtsform') })
    const dokumente = createGrunddaten()
    expect(solveBedingung(pflichtfeldFehlt, true, { ...suchraum, dokumente })?.gueltig).toBe(false)
    expect(solveBedingung(vergleich('beschaeftigte', 'kleiner', 0), true, { ...suchraum, dokumente })?.gueltig).toBe(
      false,
    )
  })

  it('sagen nichts über freien XPath, umgehen ihn aber, wo etwas anderes entscheidet', () => {
    const frei: Bedingung = { art: 'freierXPath', xpath: 'f:ort', satz: 'ein Ort steht da', felder: [pfad('ort')] }
    expect(solveBedingung(frei, true, suchraum)).toBeUndefined()
    const oder: Bedingung = { art: 'oder', bedingungen: [frei, vergleich('erlaubnis', 'gleich', true)] }
    const loesung = solveBedingung(oder, true, suchraum)
    expect(evaluateAt(oder, applyBelegung({}, loesung?.belegung ?? [], verzeichnis))).toBe(true)
    expect(solveBedingung(oder, false, suchraum)).toBeUndefined()
  })
})

describe('Testwerte zu zufälligen Bedingungen', () => {
  const ausgang = beliebigeDokumente.chain((dokumente) => fc.tuple(fc.constant(dokumente), standortIn(dokumente)))
  const kontextOf = (standort: Standort): Ort | undefined => (standort.art === 'vorkommen' ? standort.ort : undefined)

  it('machen sie wahr und falsch, in TypeScript und in XPath', () => {
    fc.assert(
      fc.property(ausgang, beliebigeBedingung, ([dokumente, standort], bedingung) => {
        const kontext = kontextOf(standort)
        for (const ziel of [true, false]) {
          const loesung = solveBedingung(bedingung, ziel, { ...suchraum, dokumente, ...(kontext && { kontext }) })
          if (loesung === undefined) continue
          const neu = applyBelegung(dokumente, loesung.belegung, verzeichnis)
          expect(evaluateAt(bedingung, neu, kontext)).toBe(ziel)
          expect(runXPath(bedingungToXPath(bedingung, umgebungOf(standort)), parseDokumente(neu), standort)).toBe(ziel)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('werden gefunden, wenn irgendwelche Daten die Bedingung erfüllen oder verletzen', () => {
    let gefordert = 0
    fc.assert(
      fc.property(beliebigeDokumente, beliebigeBedingung, (dokumente, bedingung) => {
        const ziel = evaluateAt(bedingung, dokumente)
        if (ziel === undefined || evaluateAt(bedingung, {}) === ziel) return
        gefordert++
        expect(solveBedingung(bedingung, ziel, suchraum), JSON.stringify(bedingung)).toBeDefined()
      }),
      // a search within bounds may give up: a fixed seed keeps this a statement about the usual
      { numRuns: 400, seed: 20260101 },
    )
    expect(gefordert).toBeGreaterThan(50)
  })

  it('geben Berechnungen ein Ergebnis oder keins', () => {
    fc.assert(
      fc.property(beliebigeDokumente, beliebigeBerechnung, (dokumente, berechnung) => {
        for (const ziel of [true, false]) {
          const loesung = solveBerechnung(berechnung, ziel, { ...suchraum, dokumente })
          if (loesung === undefined) continue
          const neu = applyBelegung(dokumente, loesung.belegung, verzeichnis)
          expect(evaluateBerechnung(berechnung, { felder: verzeichnis, dokumente: neu }) !== undefined).toBe(ziel)
        }
      }),
      { numRuns: 80 },
    )
  })
})
