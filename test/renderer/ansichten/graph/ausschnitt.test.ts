import { beforeAll, describe, expect, it } from 'vitest'
import {
  fitAusschnitt,
  followAlles,
  placeKasten,
  restoreAusschnitt,
  showBahn,
} from '../../../../renderer/ansichten/graph/ausschnittmass.ts'
import { arrangeBahnen } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import { createBahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import type { Anordnung } from '../../../../shared/graph/anordnung/typen.ts'
import { deriveBeispielgraph } from '../../../shared/graph/beispiel.ts'

const WEIT = { breite: 1400, hoehe: 700 }
const ENG = { breite: 900, hoehe: 700 }
let anordnung: Anordnung
beforeAll(async () => {
  anordnung = arrangeBahnen(createBahnenauftrag(await deriveBeispielgraph(), new Map()))
})

describe('Ausschnitt des Graphen', () => {
  it('zeigt weiter alles, wenn ein Bereich daneben aufgeht und wieder zugeht', () => {
    const weit = fitAusschnitt(anordnung.rahmen, WEIT, true)
    const eng = followAlles(anordnung, weit, WEIT, ENG)
    if (eng === undefined) throw new Error('not followed')
    expect(eng.x + (anordnung.rahmen.x + anordnung.rahmen.breite) * eng.zoom).toBeLessThanOrEqual(ENG.breite)
    expect(followAlles(anordnung, eng, ENG, WEIT)).toEqual(weit)
  })

  it.each([
    { x: -300, y: -100, zoom: 0.9 },
    { x: 28, y: 0, zoom: 0.76 },
  ])('bleibt, wo jemand etwas Bestimmtes ansieht: %j', (eigener) => {
    expect(followAlles(anordnung, eigener, WEIT, ENG)).toBeUndefined()
  })
})

describe('Ausschnitt nach einem Blatt unter dem Graphen', () => {
  const NIEDRIG = { breite: 1400, hoehe: 220 }
  const teil = { x: -300, y: -100, zoom: 0.9 }

  it('ist wieder, was man vorher sah, auch wenn dazwischen von selbst etwas anderes gezeigt wurde', () => {
    for (const gezeigt of [teil, { ...teil, y: -420 }, fitAusschnitt(anordnung.rahmen, NIEDRIG, true)]) {
      expect(restoreAusschnitt(anordnung, { gesehen: teil, flaeche: WEIT, gezeigt }, gezeigt, WEIT)).toEqual(teil)
    }
  })

  it('zeigt wieder alles, wenn man vorher alles sah, auch in einem Fenster anderer Größe', () => {
    const gesehen = fitAusschnitt(anordnung.rahmen, WEIT, true)
    const gezeigt = { ...fitAusschnitt(anordnung.rahmen, NIEDRIG, true), x: 60 }
    const zurueck = restoreAusschnitt(anordnung, { gesehen, flaeche: WEIT, gezeigt }, gezeigt, ENG)
    expect(zurueck).toEqual(fitAusschnitt(anordnung.rahmen, ENG, true))
  })

  it('ist wieder, was man vorher sah, wenn man im klein gewordenen Graph nur umhergezogen ist', () => {
    const gezeigt = fitAusschnitt(anordnung.rahmen, NIEDRIG, true)
    const gezogen = { ...gezeigt, x: gezeigt.x + 40, y: -45 }
    const gesehen = fitAusschnitt(anordnung.rahmen, WEIT, true)
    expect(restoreAusschnitt(anordnung, { gesehen, flaeche: WEIT, gezeigt }, gezogen, WEIT)).toEqual(gesehen)
  })

  it('bleibt, wo jemand ihn inzwischen selbst hinbewegt oder vergrößert hat', () => {
    for (const eigener of [
      { ...teil, x: teil.x + 40 },
      { ...teil, zoom: 1.1 },
    ]) {
      const gemerktes = { gesehen: teil, flaeche: WEIT, gezeigt: teil }
      expect(restoreAusschnitt(anordnung, gemerktes, eigener, WEIT)).toBeUndefined()
    }
  })
})

describe('Werkzeugkasten', () => {
  const flaeche = { breite: 900, hoehe: 500 }
  it.each([
    { lage: 'über seinem Element', y: 200, hoehe: 60, oben: '192px - 100%' },
    { lage: 'darunter, wo oben kein Platz ist', y: 20, hoehe: 60, oben: '88px' },
    { lage: 'an seiner oberen Kante, wo es die Fläche füllt', y: 10, hoehe: 900, oben: '18px' },
    { lage: 'in Sicht, wo es oben hinausragt', y: -300, hoehe: 900, oben: '8px' },
  ])('steht $lage', ({ y, hoehe, oben }) => {
    const stelle = placeKasten({ x: 70, y, breite: 144, hoehe }, flaeche)
    expect(stelle).toBe(`translate(clamp(0px, 70px, 900px - 100%), calc(${oben}))`)
  })
})

describe('Eine Rolle mit Bahn', () => {
  it('kommt mit ihrer Bahn in Sicht, ohne Schritt zur Seite; was schon zu sehen ist, bleibt stehen', () => {
    const unten = { x: 28, y: -5_000, zoom: 0.76 }
    const bahnen = anordnung.streifen.flatMap(({ rolle, y }) => (rolle === undefined ? [] : [{ rolle, y }]))
    expect(bahnen.length).toBeGreaterThan(1)
    for (const { rolle, y } of bahnen) {
      const gezeigt = showBahn(anordnung, rolle, unten, WEIT)
      if (gezeigt === undefined) throw new Error('not shown')
      expect({ x: gezeigt.x, zoom: gezeigt.zoom }).toEqual({ x: unten.x, zoom: unten.zoom })
      expect(y * gezeigt.zoom + gezeigt.y).toBeGreaterThanOrEqual(0)
      expect(y * gezeigt.zoom + gezeigt.y).toBeLessThan(WEIT.hoehe / 2)
      expect(showBahn(anordnung, rolle, gezeigt, WEIT)).toBeUndefined()
    }
  })

  it('bleibt, wo sie ist, wenn sie keine Bahn hat', () => {
    expect(showBahn(anordnung, undefined, { x: 28, y: -5_000, zoom: 0.76 }, WEIT)).toBeUndefined()
    expect(showBahn(anordnung, 'rol-unbekannte', { x: 28, y: -5_000, zoom: 0.76 }, WEIT)).toBeUndefined()
  })
})
