import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import type { Graph } from '../../../shared/graph/ableitung/graph.ts'
import { foldGraph } from '../../../shared/graph/ableitung/klappen.ts'
import { arrangeBahnen } from '../../../shared/graph/anordnung/arrangeBahnen.ts'
import { createBahnenauftrag } from '../../../shared/graph/anordnung/auftrag.ts'
import { placeInGrundlage, spreadPlaetze } from '../../../shared/graph/anordnung/spreizen.ts'
import { type Anordnung, middleOf, overlap, type Punkt } from '../../../shared/graph/anordnung/typen.ts'
import { listLeistungen } from '../../../shared/modell/leistungen.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { readBeispiel } from './beispiel.ts'
import { listDurchschnitte, listSchraege, listUeberlappungen } from './pruefen.ts'

describe('Auf- und Zugeklapptes im Graph', () => {
  let projekt: Projekt
  let graph: Graph
  let zu: Anordnung
  let dokumente: string[]
  let teilleistungen: string[]
  beforeAll(async () => {
    projekt = await readBeispiel()
    // the smallest with a flow: the ways of the edges are what costs
    const [leistung] = listLeistungen(projekt).toSorted((a, b) => a.teilleistungen.length - b.teilleistungen.length)
    const abgeleiteter = deriveGraph(projekt, leistung?.id ?? '')
    if (abgeleiteter === undefined) throw new Error('Das Beispiel hat keine Leistung')
    graph = abgeleiteter
    zu = arrangeBahnen(createBahnenauftrag(graph, new Map()))
    const idsOf = (gesucht: string): string[] => graph.elemente.flatMap(({ id, art }) => (art === gesucht ? [id] : []))
    dokumente = idsOf('dokument')
    teilleistungen = idsOf('teilleistung')
  })

  const show = (aufgeklappt: readonly string[], eingeklappt: readonly string[] = []): [Graph, Anordnung] => {
    const gezeigter = foldGraph(projekt, graph, {
      aufgeklappt: new Set(aufgeklappt),
      eingeklappt: new Set(eingeklappt),
    })
    return [gezeigter, arrangeBahnen(createBahnenauftrag(graph, new Map(), gezeigter))]
  }

  it('liegt nie auf etwas anderem, und Bahnen, Linien und die festen Plätze stimmen, was auch immer offen ist', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (auf, ein) => {
        const chooseOf = (ids: readonly string[], wahl: number): string[] =>
          ids.filter((_, k) => (wahl >> (k % 20)) & 1)
        const [gezeigter, offen] = show(chooseOf(dokumente, auf), chooseOf(teilleistungen, ein))
        const enden = new Map(gezeigter.kanten.map(({ id, von, nach }) => [id, [von, nach]]))
        expect(listUeberlappungen(offen)).toEqual([])
        expect(listSchraege(offen)).toEqual([])
        expect(listDurchschnitte(offen, offen.knoten, (kante) => enden.get(kante) ?? [])).toEqual([])
        expect(offen.grundlage).toEqual({ knoten: zu.knoten, streifen: zu.streifen })
        for (const [id, box] of offen.knoten) {
          const vorher = zu.knoten.get(id)
          expect(vorher?.x).toBe(box.x)
          expect(streifenOf(offen, middleOf(box))).toBe(vorher && streifenOf(zu, middleOf(vorher)))
        }
      }),
      { numRuns: 8 },
    )
  })

  it('schiebt nur, was darunter steht, und nur so weit wie nötig; zugeklappt steht alles wie vorher', () => {
    const [eines = '', ...weitere] = dokumente.toSorted(
      (a, b) => (zu.knoten.get(a)?.y ?? 0) - (zu.knoten.get(b)?.y ?? 0),
    )
    const [, offen] = show([eines])
    const [alt, neu] = [zu.knoten.get(eines), offen.knoten.get(eines)]
    if (alt === undefined || neu === undefined) throw new Error('Dokument ohne Platz')
    expect(neu.hoehe).toBeGreaterThan(alt.hoehe)
    for (const [id, box] of offen.knoten) {
      const um = box.y - (zu.knoten.get(id)?.y ?? 0)
      expect(um).toBeGreaterThanOrEqual(0)
      expect(um).toBeLessThanOrEqual(neu.hoehe - alt.hoehe)
      if ((zu.knoten.get(id)?.y ?? 0) < alt.y + alt.hoehe) expect(um).toBe(0)
    }
    expect(weitere.length).toBeGreaterThan(0)
    expect(show([])[1]).toEqual(zu)
  })

  it('eine eingeklappte Teilleistung bewegt nichts', () => {
    for (const id of teilleistungen) {
      const [, anordnung] = show([], [id])
      for (const [einer, box] of anordnung.knoten) {
        const vorher = zu.knoten.get(einer)
        // itself, it grows around its middle for the line that says what it hides
        if (einer === id) expect(middleOf(box)).toEqual(vorher && middleOf(vorher))
        else expect(box).toEqual(vorher)
      }
    }
  })

  it('behält jedes Element seinen Platz, das hingestellt wird, wo es zu sehen ist', () => {
    const [, offen] = show(dokumente)
    for (const ids of [[...offen.knoten.keys()], dokumente, teilleistungen, ...dokumente.map((id) => [id])]) {
      const orte = new Map(
        ids.flatMap((id) => {
          const ort = cornerOf(offen, id)
          return ort === undefined ? [] : [[id, ort] as const]
        }),
      )
      const gefaltete = placeInGrundlage(offen, orte)
      for (const [id, ort] of gefaltete) expect(ort).toEqual(cornerOf(offen.grundlage, id))
    }
  })

  it('steht jedes Element, wo es losgelassen wird, auch in dem Raum, den Aufgeklapptes neben sich schafft', () => {
    const alle = [...zu.knoten.keys()]
    const offene = new Map<number, Anordnung>()
    let imRaum = 0
    const probe = (auf: number, wahl: number, ort: Punkt): void => {
      const offen = offene.get(auf) ?? show(dokumente.filter((_, k) => (auf >> k) & 1))[1]
      offene.set(auf, offen)
      const id = alle[wahl % alle.length] ?? ''
      const box = { ...(offen.knoten.get(id) ?? { breite: 0, hoehe: 0 }), ...ort }
      const andere = [...offen.knoten].filter(([anderes]) => anderes !== id)
      // closer below an unfolded element nothing may stand
      const unfrei = andere.some(([anderes, ihre]) => {
        const unten = ihre.hoehe > (zu.knoten.get(anderes)?.hoehe ?? 0) ? 40 : 0
        return overlap({ ...ihre, hoehe: ihre.hoehe + unten }, box)
      })
      if (unfrei) return
      const gefaltet = placeInGrundlage(offen, new Map([[id, ort]])).get(id)
      if (gefaltet === undefined) throw new Error('ohne Platz')
      if (gefaltet.y % 1 !== 0) imRaum += 1
      const alt = offen.grundlage.knoten.get(id) ?? box
      const gestellt = { ...alt, ...gefaltet }
      const masse = [...offen.knoten].map(([eines, { hoehe }]) => ({ id: eines, hoehe }))
      const danach = spreadPlaetze(
        { knoten: new Map([...offen.grundlage.knoten, [id, gestellt]]), streifen: offen.grundlage.streifen },
        masse,
      )
      expect(danach.knoten.get(id)?.x).toBe(ort.x)
      expect(Math.abs((danach.knoten.get(id)?.y ?? 0) - ort.y)).toBeLessThanOrEqual(0.5)
    }
    const { rahmen } = show(dokumente)[1]
    const hier = fc.record({
      x: fc.integer({ min: Math.floor(rahmen.x) - 200, max: Math.ceil(rahmen.x + rahmen.breite) }),
      y: fc.integer({ min: Math.floor(rahmen.y) - 200, max: Math.ceil(rahmen.y + rahmen.hoehe) + 200 }),
    })
    fc.assert(fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(), hier, probe), { numRuns: 300 })
    expect(imRaum).toBeGreaterThan(0)
  })
})

function cornerOf({ knoten }: Pick<Anordnung, 'knoten'>, id: string): Punkt | undefined {
  const box = knoten.get(id)
  return box && { x: box.x, y: box.y }
}

/** The lane or Gasse that a point lies in. */
function streifenOf({ streifen }: Anordnung, { y }: Punkt): string | undefined {
  return streifen.find((einer) => y >= einer.y && y < einer.y + einer.hoehe)?.id
}
