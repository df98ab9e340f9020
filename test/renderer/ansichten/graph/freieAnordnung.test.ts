import Elk from 'elkjs/lib/elk.bundled.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseAnsicht } from '../../../../electron/host/projekte/readAnsichten.ts'
import { createElkGraph, hasElkSpalten, readElkGraph } from '../../../../renderer/ansichten/graph/anordnung/elkgraph.ts'
import { writeAnsichtdateien } from '../../../../shared/dokument/ansichten.ts'
import { createElement, ERZEUGBARE } from '../../../../shared/dokument/befehle/erzeugen.ts'
import type { Gezeigtes } from '../../../../shared/dokument/befehle/festhalten.ts'
import { movePositionen, resetPositionen } from '../../../../shared/dokument/befehle/positionen.ts'
import type { Dokumentstand } from '../../../../shared/dokument/dokumentstand.ts'
import { countElemente } from '../../../../shared/dokument/zaehlung.ts'
import { deriveGraph } from '../../../../shared/graph/ableitung/deriveGraph.ts'
import { arrangeFrei, hasFreiePlaetze, keepFreiePlaetze } from '../../../../shared/graph/anordnung/arrangeFrei.ts'
import { type Bahnenauftrag, createBahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import { middleOf } from '../../../../shared/graph/anordnung/typen.ts'
import { listLeistungen } from '../../../../shared/modell/leistungen.ts'
import { comparePositionen } from '../../../../shared/vergleich/beiwerk.ts'
import { checkRuhe, listEigene, listGesprungene, perform } from '../../../shared/dokument/ruhe.ts'
import { createZufall } from '../../../shared/dokument/zufall.ts'
import { readBeispiel } from '../../../shared/graph/beispiel.ts'
import { createModell, MODELL_LEISTUNG, measureModell } from '../../../shared/graph/modelle.ts'
import { listDurchschnitte, listSchraege, listUeberlappungen } from '../../../shared/graph/pruefen.ts'

const elk = new Elk()
/** The same question has the same answer, and ELK takes its time. */
const antworten = new Map<string, Promise<ReturnType<typeof readElkGraph>>>()

function askElk(auftrag: Bahnenauftrag): Promise<ReturnType<typeof readElkGraph>> {
  const frage = createElkGraph(auftrag, hasElkSpalten(auftrag))
  const schluessel = JSON.stringify(frage)
  const antwort = antworten.get(schluessel) ?? elk.layout(frage).then((bild) => readElkGraph(auftrag, bild))
  antworten.set(schluessel, antwort)
  return antwort
}

/** What the window shows of a Leistung without lanes. */
async function show({ projekt, positionen }: Dokumentstand, leistung: string): Promise<Gezeigtes> {
  const graph = deriveGraph(projekt, leistung)
  if (graph === undefined) throw new Error('Die Leistung ist weg')
  const auftrag = createBahnenauftrag(graph, listEigene(positionen, leistung, 'frei'))
  const anordnung = hasFreiePlaetze(auftrag)
    ? keepFreiePlaetze(auftrag)
    : { knoten: await askElk(auftrag), streifen: [] }
  return { graph, art: 'frei', anordnung }
}

describe('freie Anordnung', () => {
  let anfang: Dokumentstand
  let leistung: string
  let gezeigtes: Gezeigtes
  beforeAll(async () => {
    const projekt = await readBeispiel()
    anfang = { projekt, positionen: new Map() }
    // the smallest: ELK takes its time
    leistung =
      listLeistungen(projekt).toSorted((a, b) => a.teilleistungen.length - b.teilleistungen.length)[0]?.id ?? ''
    gezeigtes = await show(anfang, leistung)
  })

  it('stellt jedes Element einmal hin, nichts aufeinander, und führt keine Kante durch Knoten', () => {
    const { graph, anordnung: plaetze } = gezeigtes
    const anordnung = arrangeFrei(createBahnenauftrag(graph, new Map()), plaetze.knoten)
    const enden = new Map(graph.kanten.map(({ id, von, nach }) => [id, [von, nach]]))
    expect([...anordnung.knoten.keys()].sort()).toEqual(graph.elemente.map(({ id }) => id).sort())
    expect(listUeberlappungen(anordnung)).toEqual([])
    expect(listSchraege(anordnung)).toEqual([])
    expect(listDurchschnitte(anordnung, anordnung.knoten, (kante) => enden.get(kante) ?? [])).toEqual([])
  })

  it('hält still, was immer mit dem Modell geschieht, und gibt rückgängig dieselben Bytes und dasselbe Bild', async () => {
    await checkRuhe(anfang, [leistung], 'frei', show)
  })

  it('stellt ein neues Element jeder Art auf einen freien Platz bei dem, womit es verbunden ist', async () => {
    const teilleistung = gezeigtes.graph.elemente.find(({ art }) => art === 'teilleistung')?.id ?? ''
    const nachrichtentyp = gezeigtes.graph.elemente.find(({ art }) => art === 'nachricht')?.id ?? ''
    for (const art of ERZEUGBARE) {
      const zu = art === 'komponententyp' ? nachrichtentyp : teilleistung
      const neu = createElement(anfang.projekt, leistung, art, { teilleistung, nachrichtentyp }, createZufall(5))
      if (neu === undefined) throw new Error(`${art} nicht angelegt`)
      const { danach } = perform(anfang, gezeigtes, neu.schritt)
      const { anordnung, graph } = await show(danach, leistung)
      expect(listGesprungene(gezeigtes.anordnung, anordnung), art).toEqual([])
      expect(listUeberlappungen(anordnung), art).toEqual([])
      const [hier, dort] = [anordnung.knoten.get(neu.id), anordnung.knoten.get(zu)].map((box) => box && middleOf(box))
      if (hier === undefined || dort === undefined) throw new Error(`${art} ohne Platz`)
      const verbunden = graph.kanten.some(({ von, nach }) => [von, nach].includes(neu.id) && [von, nach].includes(zu))
      if (verbunden) expect(Math.hypot(hier.x - dort.x, hier.y - dort.y), art).toBeLessThan(700)
    }
  })

  it('hält alles fest, sobald jemand ein Element verschiebt, und ordnet die Auswahl oder das Ganze auf Wunsch neu', async () => {
    const graph = { leistung, anordnung: 'frei' } as const
    const [element, anderes] = gezeigtes.graph.elemente.map(({ id }) => id)
    if (element === undefined || anderes === undefined) throw new Error('Beispiel')
    const zug = movePositionen(anfang.projekt, new Map(), graph, [{ element, x: 3000, y: 40 }])
    const { danach, ganzer } = perform(anfang, gezeigtes, zug)
    expect(ganzer.name).toBe(zug.name)
    expect(countElemente(ganzer.diff)).toBe(1)
    expect(comparePositionen(new Map(), danach.positionen, danach.projekt).get(leistung)?.satz).toContain(
      'hat in der freien Anordnung jetzt feste Plätze',
    )
    const [[pfad, text] = ['', '']] = writeAnsichtdateien(danach)
    const gelesen = parseAnsicht(pfad, text)
    expect(gelesen.befunde).toEqual([])
    expect(new Map(gelesen.positionen.map((eine) => [eine.id, eine]))).toEqual(danach.positionen)
    const verschoben = await show(danach, leistung)
    expect(verschoben.anordnung.knoten.get(element)).toMatchObject({ x: 3000, y: 40 })
    expect(listGesprungene(gezeigtes.anordnung, verschoben.anordnung)).toEqual([element])
    const auswahl = perform(danach, verschoben, resetPositionen(danach.positionen, graph, [element])).danach
    const geholt = await show(auswahl, leistung)
    expect(geholt.anordnung.knoten.get(element)?.x).toBeLessThan(3000)
    expect(listGesprungene(verschoben.anordnung, geholt.anordnung)).toEqual([element])
    const alles = perform(danach, verschoben, resetPositionen(danach.positionen, graph)).danach
    expect((await show(alles, leistung)).anordnung).toEqual(gezeigtes.anordnung)
  })
})

describe('freie Anordnung eines großen Graphen', () => {
  function createAuftrag(elemente: number): Bahnenauftrag {
    const graph = deriveGraph(createModell(7, measureModell(elemente)), MODELL_LEISTUNG)
    if (graph === undefined) throw new Error('Das Modell hat keine Leistung')
    return createBahnenauftrag(graph, new Map())
  }

  it('stellt jedes Element einmal hin, nichts aufeinander, und liest sich von links nach rechts', async () => {
    const auftrag = createAuftrag(180)
    const plaetze = await askElk(auftrag)
    expect(plaetze.size).toBe(auftrag.knoten.length)
    expect(listUeberlappungen({ knoten: plaetze })).toEqual([])
    const ablauf = auftrag.kanten.filter(({ art }) => art === 'ablauf')
    const gegen = ablauf.filter(({ von, nach }) => (plaetze.get(nach)?.x ?? 0) < (plaetze.get(von)?.x ?? 0))
    expect(gegen.length / ablauf.length).toBeLessThan(0.05)
  })

  it.each([
    { elemente: 60, sorgfaeltig: true, spalten: true },
    { elemente: 400, sorgfaeltig: false, spalten: true },
    // ELK ends with an error there
    { elemente: 1_000, sorgfaeltig: false, spalten: false },
  ])('fragt ELK nach so viel, wie es bei $elemente Elementen schnell kann', ({ elemente, sorgfaeltig, spalten }) => {
    const auftrag = createAuftrag(elemente)
    const { layoutOptions = {} } = createElkGraph(auftrag, hasElkSpalten(auftrag))
    expect(layoutOptions['elk.layered.considerModelOrder.strategy'] !== undefined).toBe(sorgfaeltig)
    expect(layoutOptions['elk.partitioning.activate']).toBe(`${spalten}`)
  })
})
