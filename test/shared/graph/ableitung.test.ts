import { beforeAll, describe, expect, it } from 'vitest'
import { groupBefunde, spreadHervorhebungen } from '../../../renderer/ansichten/graph/markierungen.ts'
import { createBefund } from '../../../shared/befund.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import { type Graph, type Graphelement, isInStufe, labelStufe } from '../../../shared/graph/ableitung/graph.ts'
import { describeElement } from '../../../shared/graph/ableitung/woerter.ts'
import { createZugehoerigkeit } from '../../../shared/graph/ableitung/zugehoerigkeit.ts'
import { listLeistungen } from '../../../shared/modell/leistungen.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { readBeispiel } from './beispiel.ts'
import { createModell, MODELL_LEISTUNG, measureModell } from './modelle.ts'

describe('Graph der Gewerbeanmeldung', () => {
  let projekt: Projekt
  let graph: Graph
  const find = (name: string, art?: Graphelement['art']): Graphelement => {
    const element = graph.elemente.find((eines) => eines.name === name && (art === undefined || eines.art === art))
    if (element === undefined) throw new Error(`${name} fehlt im Graph`)
    return element
  }
  const listWege = () => {
    const ids = findDatensatz(projekt, 'leistung', graph.leistung.id)?.zustellwege ?? []
    return ids.flatMap((id) => findDatensatz(projekt, 'zustellweg', id) ?? [])
  }
  const kantenVon = (id: string): string[] =>
    graph.kanten.filter(({ von }) => von === id).map(({ bezug, nach }) => `${bezug} ${nach}`)

  beforeAll(async () => {
    projekt = await readBeispiel()
    const abgeleitet = deriveGraph(projekt, listLeistungen(projekt)[0]?.id ?? '')
    if (abgeleitet === undefined) throw new Error('Das Beispiel hat keine Leistung')
    graph = abgeleitet
  })

  it('zeigt jedes Element der Leistung genau einmal', () => {
    const zahlen = new Map<string, number>()
    for (const { art } of graph.elemente) zahlen.set(art, (zahlen.get(art) ?? 0) + 1)
    expect(Object.fromEntries(zahlen)).toEqual({
      rolle: 15,
      teilleistung: 14,
      dokument: 12,
      nachricht: 20,
      vorgang: 2,
      system: 6,
    })
    expect(new Set(graph.elemente.map(({ id }) => id)).size).toBe(graph.elemente.length)
  })

  it('zieht Kanten nur zwischen Elementen, die da sind, und keine zweimal', () => {
    const ids = new Set(graph.elemente.map(({ id }) => id))
    for (const { von, nach } of graph.kanten) expect([ids.has(von), ids.has(nach)]).toEqual([true, true])
    expect(new Set(graph.kanten.map(({ id }) => id)).size).toBe(graph.kanten.length)
  })

  it('führt eine eingehende Nachricht vom Absender zur Teilleistung, die sie entgegennimmt', () => {
    const nachricht = find('Unterlagen nachreichen')
    expect(kantenVon(find('Anzeigende Person').id)).toContain(`sendet ${nachricht.id}`)
    expect(kantenVon(nachricht.id)).toContain(`empfaengt ${find('Nachreichung entgegennehmen').id}`)
  })

  it('führt eine ausgehende Nachricht von der Teilleistung zur Rolle', () => {
    const nachricht = find('Finanzamt unterrichten')
    expect(kantenVon(find('Beteiligte Stellen unterrichten').id)).toContain(`sendet ${nachricht.id}`)
    expect(kantenVon(nachricht.id)).toContain(`empfaengt ${find('Finanzamt').id}`)
  })

  it('sagt die Bedingung eines Übergangs als Satz', () => {
    const kante = graph.kanten.find(({ art, nach }) => art === 'ablauf' && nach === find('Aufenthaltstitel prüfen').id)
    expect(kante?.bedingung).toBe('Aufenthaltstitel ist angegeben')
  })

  it.each([
    ['Registereintragungen prüfen', 2, 4],
    ['Registergericht', 2, 4],
    ['Postfach des Nutzerkontos', 3, 4],
    ['Vertrauliches Behördenpostfach', 1, 3],
    ['Fachverfahren', 2, 4],
    ['Gewerbeanzeige: Betrieb', 1, 4],
    ['Finanzamt unterrichten', 1, 4],
  ])('leitet die Stufen von „%s“ her: ab %i bis %i', (name, abStufe, bisStufe) => {
    expect(find(name)).toMatchObject({ abStufe, bisStufe })
  })

  it('gibt der Kante zum System die Stufen ihres Zustellwegs', () => {
    const kante = graph.kanten.find(
      ({ bezug, von, nach }) =>
        bezug === 'nutzt' && von === find('Finanzamt unterrichten').id && nach === find('Fachverfahren').id,
    )
    expect(kante).toMatchObject({ abStufe: 4, bisStufe: 4 })
  })

  it('weiß, woher ein Dokument kommt', () => {
    expect(graph.herkunft.get(find('Gewerbeanzeige: Betrieb').id)).toBe(find('Anzeigende Person').id)
    expect(graph.herkunft.get(find('Stellungnahme der Fachbehörde').id)).toBe(find('Beteiligte Fachbehörde').id)
  })

  it('zählt die Datenfelder eines Dokuments in der zweiten Zeile', () => {
    expect(find('Erstattung der Anzeige').zweitzeile).toBe('16 Datenfelder')
    expect(find('Gewerbeanmeldung einer natürlichen Person', 'vorgang').zweitzeile).toMatch(/Akte$/)
  })

  it('nennt ein Element für Bildschirmleser mit Art, Zusatz, Befunden, Tests und Stufe', () => {
    const dokument = find('Erstattung der Anzeige')
    expect(describeElement(dokument, { befund: { schwere: 'fehler', anzahl: 1 }, tests: 2 })).toBe(
      'Dokument Erstattung der Anzeige, 16 Datenfelder, 1 Fehler, 2 Tests nicht bestanden, ab Stufe 1',
    )
    expect(describeElement(find('Vertrauliches Behördenpostfach'))).toBe(
      'Komponententyp Vertrauliches Behördenpostfach, ab Stufe 1, bis Stufe 3',
    )
  })

  it('zählt Befunde an Datenfeldern bei ihrem Dokument und an Zustellwegen bei ihrer Nachricht', () => {
    const orte = createZugehoerigkeit(projekt, graph.leistung.id)
    const [weg] = listWege()
    const feld =
      [...orte].find(([id, ort]) => id.startsWith('fel-') && ort === find('Erstattung der Anzeige').id)?.[0] ?? ''
    const befund = (element: string, schwere: 'fehler' | 'hinweis') =>
      createBefund({ code: 'modell.probe', satz: 'Probe.', abhilfe: 'Nichts.', schwere, ort: { element } })
    const gruppen = groupBefunde(
      [befund(feld, 'hinweis'), befund(feld, 'fehler'), befund(feld, 'fehler'), befund(weg?.id ?? '', 'hinweis')],
      orte,
    )
    expect(gruppen.get(find('Erstattung der Anzeige').id)).toEqual({ schwere: 'fehler', anzahl: 2 })
    expect(gruppen.get(weg?.nachrichtentyp ?? '')).toEqual({ schwere: 'hinweis', anzahl: 1 })
  })

  it('markiert einen Zustellweg an seiner Kante und an seiner Nachricht', () => {
    const orte = createZugehoerigkeit(projekt, graph.leistung.id)
    const [weg] = listWege()
    if (weg === undefined) throw new Error('Beispiel ohne Zustellweg')
    const { knoten, kanten } = spreadHervorhebungen(new Map([[weg.id, 'entfaellt']]), orte, projekt)
    expect(kanten.get(`nutzt:${weg.nachrichtentyp}:${weg.komponententyp}`)).toBe('entfaellt')
    expect(graph.kanten.map(({ id }) => id)).toContain(`nutzt:${weg.nachrichtentyp}:${weg.komponententyp}`)
    expect(knoten.get(weg.nachrichtentyp)).toBe('entfaellt')
  })
})

describe('Graph eines lückenhaften Modells', () => {
  it('lässt weg, worauf nichts mehr zeigt, statt zu scheitern', () => {
    const ganz = createModell(7, measureModell(30))
    for (const fehlend of ['rolle', 'teilleistung', 'dokument', 'nachrichtentyp', 'komponententyp'] as const) {
      const datensaetze = new Map([...ganz.datensaetze].filter(([, { art }]) => art !== fehlend))
      const graph = deriveGraph({ ...ganz, datensaetze }, MODELL_LEISTUNG)
      const ids = new Set(graph?.elemente.map(({ id }) => id))
      expect(graph?.kanten.every(({ von, nach }) => ids.has(von) && ids.has(nach))).toBe(true)
    }
    expect(deriveGraph(ganz, 'lei-9999999999')).toBeUndefined()
  })
})

describe('Stufenbereich', () => {
  it('gilt von der ersten bis zur letzten Stufe einschließlich', () => {
    const bereich = { abStufe: 2, bisStufe: 3 } as const
    expect([1, 2, 3, 4].map((stufe) => isInStufe(bereich, stufe))).toEqual([false, true, true, false])
  })

  it('steht nur am Knoten, wenn er etwas einschränkt', () => {
    expect(labelStufe({ abStufe: 1, bisStufe: 4 })).toBeUndefined()
    expect(labelStufe({ abStufe: 2, bisStufe: 4 })).toBe('ab 2')
    expect(labelStufe({ abStufe: 1, bisStufe: 3 })).toBe('bis 3')
  })
})
