import { beforeAll, describe, expect, it } from 'vitest'
import { parseAnsicht } from '../../../electron/host/projekte/readAnsichten.ts'
import { writeAnsichtdateien } from '../../../shared/dokument/ansichten.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { appendElement, listAnhaenge } from '../../../shared/dokument/befehle/anhaengen.ts'
import { renameElement } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { createElement, ERZEUGBARE, type Erzeugung } from '../../../shared/dokument/befehle/erzeugen.ts'
import type { Gezeigtes } from '../../../shared/dokument/befehle/festhalten.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import { type Lagengraph, movePositionen, resetPositionen } from '../../../shared/dokument/befehle/positionen.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { invertDiff } from '../../../shared/dokument/umkehren.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import { arrangePlaetze } from '../../../shared/graph/anordnung/arrangeBahnen.ts'
import { createBahnenauftrag } from '../../../shared/graph/anordnung/auftrag.ts'
import { labelBox } from '../../../shared/graph/anordnung/masse.ts'
import { listLeistungen } from '../../../shared/modell/leistungen.ts'
import { readBeispiel } from '../graph/beispiel.ts'
import { listUeberlappungen } from '../graph/pruefen.ts'
import { checkRuhe, listEigene, listGesprungene, perform } from './ruhe.ts'
import { createZufall } from './zufall.ts'

/** What the window shows of a Leistung in this state. */
function show({ projekt, positionen }: Dokumentstand, leistung: string): Gezeigtes {
  const graph = deriveGraph(projekt, leistung)
  if (graph === undefined) throw new Error('Die Leistung ist weg')
  const auftrag = createBahnenauftrag(graph, listEigene(positionen, leistung, 'bahnen'))
  return { graph, art: 'bahnen', anordnung: arrangePlaetze(auftrag) }
}

describe('Ruhe im Graph', () => {
  let anfang: Dokumentstand
  let leistungen: string[]
  /** the first Leistung as it is shown at the beginning */
  let gezeigte: Gezeigtes
  let leistung: string
  let bahnen: Lagengraph
  beforeAll(async () => {
    const projekt = await readBeispiel()
    anfang = { projekt, positionen: new Map() }
    leistungen = listLeistungen(projekt).map(({ id }) => id)
    leistung = leistungen[0] ?? ''
    bahnen = { leistung, anordnung: 'bahnen' }
    gezeigte = show(anfang, leistung)
  })

  const neue = ({ projekt }: Dokumentstand, leistung: string): Erzeugung[] => {
    const elemente = deriveGraph(projekt, leistung)?.elemente ?? []
    const jeEins = new Map(elemente.map(({ id, art }) => [art, id]))
    const nachricht = jeEins.get('nachricht') ?? ''
    const angehaengte = [...jeEins.values()].flatMap((zu) =>
      listAnhaenge(projekt, zu).map(({ id }) => appendElement(projekt, leistung, zu, id, createZufall(7))),
    )
    const einzelne = ERZEUGBARE.map((art) =>
      createElement(projekt, leistung, art, { nachrichtentyp: nachricht }, createZufall(7)),
    )
    return [...einzelne, ...angehaengte].filter((eine) => eine !== undefined)
  }

  it('lässt stehen, was zu sehen ist, und stellt ein neues Element jeder Art auf einen freien Platz', () => {
    for (const leistung of leistungen.slice(0, 1)) {
      const vorher = show(anfang, leistung)
      for (const { id, schritt } of neue(anfang, leistung)) {
        const { danach } = perform(anfang, vorher, schritt)
        const { anordnung } = show(danach, leistung)
        expect(listGesprungene(vorher.anordnung, anordnung), schritt.name).toEqual([])
        const box = anordnung.knoten.get(id)
        const bahn = anordnung.streifen.find(({ rolle }) => rolle === id)
        expect(box ?? bahn, schritt.name).toBeDefined()
        expect(listUeberlappungen(anordnung), schritt.name).toEqual([])
        const namen = new Map(anordnung.streifen.flatMap((eine) => labelBox(eine).map((label) => [eine.id, label])))
        expect(listUeberlappungen({ knoten: new Map([...anordnung.knoten, ...namen]) }), schritt.name).toEqual([])
      }
    }
  })

  it('stellt eine neue Teilleistung in die Bahn ihrer Rolle, rechts von der, auf die sie folgt', () => {
    for (const leistung of leistungen.slice(0, 1)) {
      const vorher = show(anfang, leistung)
      const { graph, anordnung } = vorher
      for (const { id: davor } of graph.elemente.filter(({ art }) => art === 'teilleistung')) {
        const neu = createElement(anfang.projekt, leistung, 'teilleistung', { teilleistung: davor }, createZufall(3))
        if (neu === undefined) throw new Error('nicht angelegt')
        const { danach } = perform(anfang, vorher, neu.schritt)
        const jetzt = show(danach, leistung).anordnung
        const [alte, box] = [anordnung.knoten.get(davor), jetzt.knoten.get(neu.id)]
        if (alte === undefined || box === undefined) throw new Error('ohne Platz')
        expect(box.x).toBeGreaterThan(alte.x)
        const bahnOf = (y: number): string | undefined =>
          jetzt.streifen.find((eine) => y >= eine.y && y < eine.y + eine.hoehe)?.rolle
        expect(bahnOf(box.y)).toBe(bahnOf(alte.y))
      }
    }
  })

  it('hält still, was immer mit dem Modell geschieht, und gibt rückgängig dieselben Bytes und dasselbe Bild', async () => {
    await checkRuhe(anfang, leistungen, 'bahnen', show)
  })

  it('schreibt keine Plätze, wo sich am Graph nichts ändert', () => {
    const dokument = deriveGraph(anfang.projekt, leistung)?.elemente.find(({ art }) => art === 'dokument')
    const schritt = renameElement(anfang.projekt, dokument?.id ?? '', 'Kurz')
    const kurz = perform(anfang, gezeigte, schritt).danach
    const wieder = renameElement(kurz.projekt, dokument?.id ?? '', 'Knapp')
    expect(perform(kurz, show(kurz, leistung), wieder).ganzer).toEqual(wieder)
  })

  it('ordnet erst auf Wunsch neu an, und dann so, als hätte nie etwas festgestanden', () => {
    const { schritt } = neue(anfang, leistung)[0] ?? {}
    if (schritt === undefined) throw new Error('nichts angelegt')
    const { danach } = perform(anfang, gezeigte, schritt)
    expect(danach.positionen.size).toBeGreaterThan(0)
    const angeordnet = perform(danach, show(danach, leistung), resetPositionen(danach.positionen, bahnen)).danach
    expect(angeordnet.positionen.size).toBe(0)
    expect(listGesprungene(gezeigte.anordnung, show(angeordnet, leistung).anordnung)).not.toEqual([])
  })

  it('behält die Lagen der Bahnen in der Datei und liest sie wieder', () => {
    const { schritt } = neue(anfang, leistung)[0] ?? {}
    if (schritt === undefined) throw new Error('nichts angelegt')
    const { danach } = perform(anfang, gezeigte, schritt)
    const [[pfad, text] = ['', '']] = writeAnsichtdateien(danach)
    const gelesen = parseAnsicht(pfad, text)
    expect(gelesen.befunde).toEqual([])
    expect(new Map(gelesen.positionen.map((eine) => [eine.id, eine]))).toEqual(danach.positionen)
    expect(gelesen.positionen.some(({ hoehe }) => hoehe !== undefined)).toBe(true)
  })

  it('lässt ein gelöschtes Element beim Rückgängigmachen an seinen Platz zurückkehren', () => {
    const vorher = gezeigte
    const weg = vorher.graph.elemente.find(({ art }) => art === 'dokument')?.id ?? ''
    const geloescht = deleteElemente(anfang.projekt, [weg], anfang.positionen)
    if (!geloescht.ok) throw new Error(geloescht.befunde[0]?.satz)
    const { danach, ganzer } = perform(anfang, vorher, geloescht.wert)
    const ohne = show(danach, leistung).anordnung
    expect(ohne.knoten.has(weg)).toBe(false)
    expect(listGesprungene(vorher.anordnung, ohne)).toEqual([])
    const zurueck = applyDiff(danach, invertDiff(ganzer.diff))
    expect(zurueck.ok && show(zurueck.wert, leistung).anordnung).toEqual(vorher.anordnung)
  })

  it('lässt ein Element, das der Benutzer verschoben hat, wo er es hingestellt hat', () => {
    const bewegtes = gezeigte.graph.elemente.find(({ art }) => art === 'dokument')?.id ?? ''
    const lagen = [{ element: bewegtes, x: 2000, y: 12 }]
    const verschoben = perform(anfang, gezeigte, movePositionen(anfang.projekt, new Map(), bahnen, lagen)).danach
    const gezogen = show(verschoben, leistung)
    expect(verschoben.positionen.size).toBe(1)
    for (const { schritt } of neue(verschoben, leistung).slice(0, 4)) {
      const { danach } = perform(verschoben, gezogen, schritt)
      expect(show(danach, leistung).anordnung.knoten.get(bewegtes)).toMatchObject({ x: 2000, y: 12 })
    }
  })
})
