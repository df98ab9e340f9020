import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import type { Graph } from '../../../shared/graph/ableitung/graph.ts'
import { foldGraph } from '../../../shared/graph/ableitung/klappen.ts'
import { arrangeBahnen } from '../../../shared/graph/anordnung/arrangeBahnen.ts'
import { arrangeFrei } from '../../../shared/graph/anordnung/arrangeFrei.ts'
import { createBahnenauftrag } from '../../../shared/graph/anordnung/auftrag.ts'
import { planBahnen } from '../../../shared/graph/anordnung/bahnen.ts'
import { boxOf } from '../../../shared/graph/anordnung/etiketten.ts'
import { labelBox } from '../../../shared/graph/anordnung/masse.ts'
import { type Anordnung, overlap } from '../../../shared/graph/anordnung/typen.ts'
import { listLeistungen } from '../../../shared/modell/leistungen.ts'
import { deriveBeispielgraph, readBeispiel } from './beispiel.ts'
import { createModell, MODELL_LEISTUNG, measureModell } from './modelle.ts'
import { listDurchschnitte, listSchraege, listUeberlappungen } from './pruefen.ts'

function arrange(graph: Graph): Anordnung {
  return arrangeBahnen(createBahnenauftrag(graph, new Map()))
}

function expectLesbar(graph: Graph, anordnung: Anordnung): void {
  const enden = new Map(graph.kanten.map(({ id, von, nach }) => [id, [von, nach]]))
  const etiketten = new Map(
    anordnung.streifen.flatMap((streifen) => labelBox(streifen).map((box) => [`Bahn ${streifen.name}`, box] as const)),
  )
  expect(listUeberlappungen(anordnung)).toEqual([])
  expect(listSchraege(anordnung)).toEqual([])
  expect(listDurchschnitte(anordnung, anordnung.knoten, (kante) => enden.get(kante) ?? [])).toEqual([])
  expect(listDurchschnitte(anordnung, etiketten, () => [])).toEqual([])
  expect(listUeberlappungen({ knoten: new Map([...anordnung.knoten, ...etiketten]) })).toEqual([])
}

function listAusserhalb({ knoten, streifen }: Anordnung): string[] {
  return [...knoten].flatMap(([id, { y, hoehe }]) =>
    streifen.some((einer) => y >= einer.y && y + hoehe <= einer.y + einer.hoehe) ? [] : [id],
  )
}

describe('Anordnung in Bahnen', () => {
  let graph: Graph
  let anordnung: Anordnung
  beforeAll(async () => {
    graph = await deriveBeispielgraph()
    anordnung = arrange(graph)
  })

  it('stellt jedes Element des Beispiels einmal hin; Rollen mit eigener Bahn sind die Bahn', () => {
    const bahnen = anordnung.streifen.flatMap(({ rolle }) => rolle ?? [])
    expect([...anordnung.knoten.keys(), ...bahnen].sort()).toEqual(graph.elemente.map(({ id }) => id).sort())
  })

  it('lässt nichts aufeinanderliegen und führt keine Kante durch Knoten oder Bahnnamen', () => {
    expectLesbar(graph, anordnung)
  })

  it('hält jeden Knoten in einer Bahn oder Gasse', () => {
    expect(listAusserhalb(anordnung)).toEqual([])
  })

  it('führt den Ablauf von links nach rechts', () => {
    const rueckwaerts = graph.kanten.filter(({ art, von, nach }) => {
      const [a, b] = [anordnung.knoten.get(von), anordnung.knoten.get(nach)]
      return art === 'ablauf' && a !== undefined && b !== undefined && a.x >= b.x
    })
    expect(rueckwaerts).toEqual([])
  })

  it('legt Teilleistungen in die Bahn ihrer zuständigen Rolle', () => {
    for (const { von, nach } of graph.kanten.filter(({ bezug }) => bezug === 'zustaendig')) {
      const bahn = anordnung.streifen.find(({ rolle }) => rolle === von)
      const knoten = anordnung.knoten.get(nach)
      expect(knoten?.y).toBeGreaterThan(bahn?.y ?? Number.NaN)
      expect(knoten?.y).toBeLessThan((bahn?.y ?? 0) + (bahn?.hoehe ?? 0))
    }
  })

  it('legt Nachrichten in die Gassen und stellt Rollen, die nur empfangen, unter ihre Nachricht', () => {
    const gassen = anordnung.streifen.filter(({ art }) => art === 'gasse')
    for (const { id } of graph.elemente.filter(({ art }) => art === 'nachricht')) {
      const box = anordnung.knoten.get(id)
      expect(gassen.some(({ y, hoehe }) => box !== undefined && box.y >= y && box.y < y + hoehe)).toBe(true)
    }
    const finanzamt = graph.elemente.find(({ name }) => name === 'Finanzamt')?.id ?? ''
    const unterrichten = graph.elemente.find(({ name }) => name === 'Finanzamt unterrichten')?.id ?? ''
    expect(anordnung.knoten.get(finanzamt)?.x).toBe(anordnung.knoten.get(unterrichten)?.x)
    expect(anordnung.knoten.get(finanzamt)?.y).toBeGreaterThan(anordnung.knoten.get(unterrichten)?.y ?? Number.NaN)
  })

  it('beginnt oben mit der Rolle, die nur sendet', () => {
    const [erste] = anordnung.streifen
    expect(erste?.name).toBe('Anzeigende Person')
  })

  it('zeichnet nicht, was die Bahn schon sagt', () => {
    for (const { id, bezug, von } of graph.kanten) {
      const inBahn = anordnung.streifen.some(({ rolle }) => rolle === von)
      if (bezug === 'zustaendig' && inBahn) expect(anordnung.leitungen.has(id)).toBe(false)
      if (bezug === 'folgt' || bezug === 'sendet' || bezug === 'empfaengt')
        expect(anordnung.leitungen.has(id)).toBe(true)
    }
  })

  it('beschriftet Bedingungen neben allem, was schon da ist', () => {
    const etiketten = [...anordnung.leitungen.values()].flatMap(({ kante, etikett }) =>
      etikett === undefined ? [] : [[kante, boxOf(etikett)] as const],
    )
    expect(etiketten.length).toBe(graph.kanten.filter(({ bedingung }) => bedingung !== undefined).length)
    expect(listUeberlappungen({ knoten: new Map([...anordnung.knoten, ...etiketten]) })).toEqual([])
  })

  it('legt in keiner Leistung, auch nach dem Verschieben und Aufklappen, eine Bedingung auf einen Knoten oder eine andere', async () => {
    const projekt = await readBeispiel()
    for (const { id } of listLeistungen(projekt)) {
      const eines = deriveGraph(projekt, id)
      if (eines === undefined) throw new Error('Leistung ohne Graph')
      const [teilleistung] = eines.elemente.filter(({ art }) => art === 'teilleistung')
      const mitten = arrange(eines).knoten.get(teilleistung?.id ?? '')
      const verschoben = new Map([[teilleistung?.id ?? '', { x: (mitten?.x ?? 0) + 230, y: (mitten?.y ?? 0) + 31 }]])
      const dokumente = eines.elemente.filter(({ art }) => art === 'dokument').map((dokument) => dokument.id)
      const offen = foldGraph(projekt, eines, { aufgeklappt: new Set(dokumente), eingeklappt: new Set() })
      const bilder = [
        arrange(eines),
        arrangeBahnen(createBahnenauftrag(eines, verschoben)),
        arrangeBahnen(createBahnenauftrag(eines, new Map(), offen)),
        arrangeFrei(createBahnenauftrag(eines, new Map(), offen), arrange(eines).knoten),
      ]
      for (const { knoten, leitungen } of bilder) {
        const etiketten = [...leitungen.values()].flatMap(({ kante, etikett }) =>
          etikett === undefined ? [] : [[kante, boxOf(etikett)] as const],
        )
        // a moved node may lie on others, a condition never does
        const auf = etiketten.flatMap(([kante, box]) =>
          [...knoten, ...etiketten.filter(([andere]) => andere !== kante)].filter(([, eine]) => overlap(box, eine)),
        )
        expect(auf).toEqual([])
      }
    }
  })

  it('nimmt die Plätze, die jemand gewählt hat', () => {
    const id = graph.elemente.find(({ name }) => name === 'Vorgang abschließen')?.id ?? ''
    const bewegt = arrangeBahnen(createBahnenauftrag(graph, new Map([[id, { x: 1234, y: 567 }]])))
    expect(bewegt.knoten.get(id)).toMatchObject({ x: 1234, y: 567 })
    expect([...bewegt.knoten].filter(([einer]) => einer !== id)).toEqual(
      [...anordnung.knoten].filter(([einer]) => einer !== id),
    )
  })

  it('antwortet auf dieselbe Frage gleich', () => {
    expect(arrange(graph)).toEqual(anordnung)
  })

  it('bleibt bei beliebigen Modellen lesbar', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 60 }), (keim, groesse) => {
        const zufaellig = deriveGraph(createModell(keim, measureModell(groesse)), MODELL_LEISTUNG)
        if (zufaellig === undefined) throw new Error('Modell ohne Leistung')
        const bild = arrange(zufaellig)
        expectLesbar(zufaellig, bild)
        expect(listAusserhalb(bild)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('gibt auch einer Leistung ohne Rollen einen Platz', () => {
    const ohne = createModell(1, measureModell(12))
    const datensaetze = new Map([...ohne.datensaetze].filter(([, { art }]) => art !== 'rolle'))
    const rest = deriveGraph({ ...ohne, datensaetze }, MODELL_LEISTUNG)
    if (rest === undefined) throw new Error('Modell ohne Leistung')
    const bild = arrange(rest)
    expect([...bild.knoten.keys()].sort()).toEqual(rest.elemente.map(({ id }) => id).sort())
    expectLesbar(rest, bild)
  })
})

describe('Bahnen', () => {
  it('bekommt, wer zuständig ist oder sendet; wer nur empfängt, ist eine Kapsel', () => {
    const graph = deriveGraph(createModell(3, measureModell(40)), MODELL_LEISTUNG)
    const auftrag = createBahnenauftrag(
      graph ?? { leistung: never(), leikaSchluessel: '', elemente: [], kanten: [], herkunft: new Map() },
      new Map(),
    )
    const zustaendig = new Map(
      auftrag.kanten.flatMap(({ bezug, von, nach }) => (bezug === 'zustaendig' ? [[nach, von] as const] : [])),
    )
    const { rollen, kapseln } = planBahnen(auftrag, zustaendig)
    const sender = auftrag.kanten.filter(({ bezug }) => bezug === 'sendet').map(({ von }) => von)
    for (const rolle of rollen) expect([...zustaendig.values(), ...sender]).toContain(rolle)
    for (const rolle of kapseln) expect([...zustaendig.values(), ...sender]).not.toContain(rolle)
    expect(rollen.length + kapseln.size).toBe(auftrag.knoten.filter(({ art }) => art === 'rolle').length)
  })
})

function never(): never {
  throw new Error('Modell ohne Leistung')
}
