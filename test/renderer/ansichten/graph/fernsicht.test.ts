import { beforeAll, describe, expect, it } from 'vitest'
import { drawFernlinien, ferneOf } from '../../../../renderer/ansichten/graph/fernsicht.ts'
import { createKanten, type Elementkante } from '../../../../renderer/ansichten/graph/flusselemente.ts'
import { isInStufe } from '../../../../shared/graph/ableitung/graph.ts'
import { arrangeBahnen } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import { createBahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import { deriveBeispielgraph } from '../../../shared/graph/beispiel.ts'

const NICHTS: ReadonlySet<string> = new Set()
let kanten: Elementkante[]

beforeAll(async () => {
  const graph = await deriveBeispielgraph()
  const anordnung = arrangeBahnen(createBahnenauftrag(graph, new Map()))
  const elemente = new Map(graph.elemente.map((element) => [element.id, element]))
  kanten = createKanten(graph.kanten, anordnung, elemente, NICHTS, NICHTS)
})

describe('Linien aus der Ferne', () => {
  it('zeigen jede Kante, die angeordnet ist, in der Farbe ihrer Art und gedämpft, was später kommt', () => {
    const pfade = drawFernlinien(kanten, 1)
    const gezeichnete = [...pfade.values()].reduce((summe, pfad) => summe + pfad.split('M').length - 1, 0)
    expect(gezeichnete).toBe(kanten.filter(({ data }) => data?.leitung !== undefined).length)
    for (const { data } of kanten) {
      if (data?.leitung === undefined) continue
      const [beginn] = data.leitung.punkte
      const spaet = isInStufe(data.kante, 1) ? '' : ' spaet'
      expect(pfade.get(`kt kt-${data.kante.art}${spaet}`)).toContain(
        `M${Math.round(beginn?.x ?? 0)} ${Math.round(beginn?.y ?? 0)}L`,
      )
    }
    expect([...pfade.keys()].some((klassen) => klassen.endsWith('spaet'))).toBe(true)
  })

  it('lassen eine Kante aus, die gerade keinen Weg hat', () => {
    const ohneWeg = kanten.map((kante) => ({
      ...kante,
      ...(kante.data && { data: { ...kante.data, leitung: undefined } }),
    }))
    expect(drawFernlinien(ohneWeg, 4).size).toBe(0)
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
