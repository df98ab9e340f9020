import { beforeAll, describe, expect, it } from 'vitest'
import {
  drawBloecke,
  drawFernbefunde,
  drawFernlinien,
  ferneOf,
} from '../../../../renderer/ansichten/graph/fernsicht.ts'
import {
  createKanten,
  createKnoten,
  type Elementkante,
  type Elementknoten,
} from '../../../../renderer/ansichten/graph/flusselemente.ts'
import { isInStufe } from '../../../../shared/graph/ableitung/graph.ts'
import { arrangeBahnen } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import { createBahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import { deriveBeispielgraph } from '../../../shared/graph/beispiel.ts'

const NICHTS: ReadonlySet<string> = new Set()
let kanten: Elementkante[]
let knoten: Elementknoten[]

beforeAll(async () => {
  const graph = await deriveBeispielgraph()
  const anordnung = arrangeBahnen(createBahnenauftrag(graph, new Map()))
  const elemente = new Map(graph.elemente.map((element) => [element.id, element]))
  kanten = createKanten(graph.kanten, anordnung, elemente, NICHTS, NICHTS)
  const zusaetze = { befunde: new Map(), tests: new Map(), hervorgehoben: new Map(), kanten: new Map() }
  knoten = createKnoten(graph.elemente, anordnung, zusaetze, true)
})

function countTeile(pfade: ReadonlyMap<string, string>): number {
  return [...pfade.values()].reduce((summe, pfad) => summe + pfad.split('M').length - 1, 0)
}

describe('Das Bild aus der Ferne', () => {
  it('zeigt jede Kante, die angeordnet ist, in der Farbe ihrer Art und gedämpft, was später kommt', () => {
    const pfade = drawFernlinien(kanten, 1)
    expect(countTeile(pfade)).toBe(kanten.filter(({ data }) => data?.leitung !== undefined).length)
    for (const { data } of kanten) {
      if (data?.leitung === undefined) continue
      const [beginn] = data.leitung.punkte
      const spaet = isInStufe(data.kante, 1) ? '' : ' spaet'
      const anfang = `M${Math.round(beginn?.x ?? 0)} ${Math.round(beginn?.y ?? 0)}L`
      expect(pfade.get(`kt kt-${data.kante.art}${spaet}`)).toContain(anfang)
    }
    expect([...pfade.keys()].some((klassen) => klassen.endsWith('spaet'))).toBe(true)
  })

  it('lässt eine Kante aus, die gerade keinen Weg hat', () => {
    const ohneWeg = kanten.map((kante) => ({
      ...kante,
      ...(kante.data && { data: { ...kante.data, leitung: undefined } }),
    }))
    expect(drawFernlinien(ohneWeg, 4).size).toBe(0)
  })

  it('zeigt jedes Element als Block in der Farbe seiner Art und an seiner Ecke den schwersten Befund', () => {
    const bloecke = drawBloecke(
      knoten.map(({ position, width = 0, height = 0, data }) => ({
        element: data.element,
        box: { ...position, breite: width, hoehe: height },
      })),
      1,
    )
    expect(countTeile(bloecke)).toBe(knoten.length)
    for (const { position, width, data } of knoten) {
      const spaet = isInStufe(data.element, 1) ? '' : ' spaet'
      const block = `M${Math.round(position.x)} ${Math.round(position.y)}h${Math.round(width ?? 0)}`
      expect(bloecke.get(`${data.element.art}${spaet}`)).toContain(block)
    }
    const [erstes, zweites] = knoten
    const befunde = new Map([
      [erstes?.id ?? '', { schwere: 'fehler' as const }],
      [zweites?.id ?? '', { schwere: 'hinweis' as const }],
    ])
    const punkte = drawFernbefunde(knoten, befunde)
    expect([...punkte.keys()].sort()).toEqual(['fehler', 'hinweis'])
    expect(countTeile(punkte)).toBe(2)
  })
})

describe('Ferne', () => {
  it.each([
    [1, 'nah'],
    [0.5, 'titel'],
    [0.3, 'formen'],
    [0.08, 'bloecke'],
  ])('bei Zoom %d: %s', (zoom, ferne) => {
    expect(ferneOf(zoom)).toBe(ferne)
  })
})
