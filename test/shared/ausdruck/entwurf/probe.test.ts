import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateBedingung } from '../../../../shared/ausdruck/auswertung.ts'
import { createEntwurf } from '../../../../shared/ausdruck/entwurf/knoten.ts'
import { readEntwurf } from '../../../../shared/ausdruck/entwurf/lesen.ts'
import {
  createBeispiel,
  createProbedaten,
  evaluateZeilen,
  listProbeknoten,
} from '../../../../shared/ausdruck/entwurf/probe.ts'
import { createWertevorrat } from '../../../../shared/ausdruck/testwerte/vorrat.ts'
import type { Bedingung } from '../../../../shared/modell/elemente/ausdruck.ts'
import { ANTRAG, pfad, projekt, verzeichnis } from '../beispiel.ts'
import { beliebigeBedingung, beliebigeDokumente } from '../zufall.ts'

const NACHRICHT = { felder: verzeichnis, kontext: undefined }
const vorrat = createWertevorrat(projekt.codelisteninhalte)
const handel: Bedingung = { art: 'vergleich', feld: pfad('art'), operator: 'gleich', wert: 'H' }
const inJeder: Bedingung = { art: 'jedes', gruppe: pfad('taetigkeit'), bedingung: handel }

describe('Ausprobieren', () => {
  it('wertet die oberste Zeile wie die ganze Bedingung', () => {
    fc.assert(
      fc.property(beliebigeBedingung, beliebigeDokumente, (bedingung, dokumente) => {
        const zeilen = evaluateZeilen(readEntwurf(bedingung), dokumente, NACHRICHT)
        const ganzes = evaluateBedingung(bedingung, { felder: verzeichnis, dokumente })
        expect(zeilen.get('')).toEqual({ art: 'bedingung', werte: [ganzes] })
      }),
      { numRuns: 100 },
    )
  })

  it('wertet eine Zeile über eine Gruppe einmal je Angabe', () => {
    const stelle = { [pfad('taetigkeit')]: [{ [pfad('art')]: ['H'] }, { [pfad('art')]: ['W'] }] }
    const dokumente = { [ANTRAG]: { [pfad('betriebsstaette')]: [stelle] } }
    const zeilen = evaluateZeilen(readEntwurf(inJeder), dokumente, NACHRICHT)
    expect(zeilen.get('')).toEqual({ art: 'bedingung', werte: [false] })
    expect(zeilen.get('0')).toEqual({ art: 'bedingung', werte: [true, false] })
  })

  it('zeigt vollständige Zeilen auch, solange andere Lücken haben', () => {
    const wurzel = createEntwurf('und', { teile: [readEntwurf(handel), createEntwurf('vergleich')] })
    const zeilen = evaluateZeilen(wurzel, {}, NACHRICHT)
    expect([...zeilen.keys()]).toEqual(['0'])
  })

  it.each([true, false])('beginnt mit einem Beispiel, in dem die Bedingung %s ist', (ziel) => {
    const wurzel = readEntwurf(inJeder)
    const dokumente = createBeispiel(wurzel, ziel, NACHRICHT, vorrat)
    expect(dokumente && evaluateZeilen(wurzel, dokumente, NACHRICHT).get('')).toEqual({
      art: 'bedingung',
      werte: [ziel],
    })
  })

  it('meint im Feld einer wiederholten Gruppe die Angabe, in der das Feld steht', () => {
    const kontext = verzeichnis.get(pfad('taetigkeit'))
    const ort = { felder: verzeichnis, kontext }
    expect(createProbedaten(ort)).toEqual({
      [ANTRAG]: { [pfad('betriebsstaette')]: [{ [pfad('taetigkeit')]: [{}] }] },
    })
    const dokumente = createBeispiel(readEntwurf(handel), true, ort, vorrat)
    expect(dokumente && evaluateZeilen(readEntwurf(handel), dokumente, ort).get('')).toEqual({
      art: 'bedingung',
      werte: [true],
    })
  })

  it('fragt nur nach dem, was gelesen wird, und nach dem Weg dorthin', () => {
    const [betriebsstaette] = listProbeknoten(NACHRICHT, new Set([pfad('art')]))
    expect(betriebsstaette?.knoten.name).toBe('Betriebsstätte')
    expect(betriebsstaette?.kinder.map(({ knoten }) => knoten.name)).toEqual(['Tätigkeit'])
    expect(betriebsstaette?.kinder[0]?.kinder.map(({ knoten, gelesen }) => [knoten.name, gelesen])).toEqual([
      ['Art', true],
    ])
  })
})
