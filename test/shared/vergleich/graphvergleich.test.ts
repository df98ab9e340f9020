import { describe, expect, it } from 'vitest'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import { createVergleichsdokument } from '../../../shared/konzept/vergleich/vergleichsdokument.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { compareProjekte } from '../../../shared/vergleich/compareProjekte.ts'
import { createGraphvergleich } from '../../../shared/vergleich/graphvergleich.ts'

const PROJEKT = createBeispielprojekt()
const [leistung] = listDatensaetze(PROJEKT, 'leistung')
const [teilleistung, andere] = listDatensaetze(PROJEKT, 'teilleistung')
const dokument = listDatensaetze(PROJEKT, 'dokument').find(({ id }) => leistung?.dokumente.includes(id))
const feld = dokument?.kinder.map((id) => PROJEKT.datensaetze.get(id)).find((kind) => kind?.art === 'datenfeld')
if (
  leistung === undefined ||
  teilleistung === undefined ||
  andere === undefined ||
  dokument === undefined ||
  feld === undefined
) {
  throw new Error('Beispielprojekt')
}

const standOf = (projekt: Projekt): Dokumentstand => ({ projekt, positionen: new Map() })

function withSaetze(neue: readonly Datensatz[], ohne: readonly string[] = []): Projekt {
  const datensaetze = new Map(PROJEKT.datensaetze)
  for (const einer of neue) datensaetze.set(einer.id, einer)
  for (const id of ohne) datensaetze.delete(id)
  return { ...PROJEKT, datensaetze }
}

function compare(vorher: Projekt, nachher: Projekt) {
  const vergleich = compareProjekte(standOf(vorher), standOf(nachher))
  const ergebnis = createGraphvergleich(vorher, nachher, leistung?.id ?? '', vergleich)
  if (ergebnis === undefined) throw new Error('no graph')
  return { vergleich, ...ergebnis }
}

describe('Graph eines Vergleichs', () => {
  it('zeigt ohne Unterschiede den Graphen der Leistung, ohne eine Marke', () => {
    const { graph, knoten, kanten } = compare(PROJEKT, PROJEKT)
    expect(graph).toEqual(deriveGraph(PROJEKT, leistung.id))
    expect([knoten.size, kanten.size]).toEqual([0, 0])
  })

  it('behält, was entfallen ist, mit seinen Verbindungen', () => {
    const rest = leistung.teilleistungen.filter((id) => id !== teilleistung.id)
    const nachher = withSaetze([{ ...leistung, teilleistungen: rest }], [teilleistung.id])
    const { graph, knoten, kanten } = compare(PROJEKT, nachher)
    expect(graph.elemente.some(({ id }) => id === teilleistung.id)).toBe(true)
    expect(knoten.get(teilleistung.id)).toBe('entfernt')
    const seine = graph.kanten.filter(({ von, nach }) => von === teilleistung.id || nach === teilleistung.id)
    expect(seine.length).toBeGreaterThan(0)
    expect(seine.map(({ id }) => kanten.get(id))).toEqual(seine.map(() => 'entfernt'))
    const { knoten: zurueck } = compare(nachher, PROJEKT)
    expect(zurueck.get(teilleistung.id)).toBe('neu')
  })

  it('ein geändertes Datenfeld macht sein Dokument zu einem geänderten', () => {
    const { knoten } = compare(PROJEKT, withSaetze([{ ...feld, name: 'Anders' }]))
    expect([...knoten]).toEqual([[dokument.id, 'geaendert']])
  })
})

describe('Vergleich als Dokument', () => {
  it('hat ein Kapitel je Leistung mit dem, was neu, geändert und entfallen ist, in Sätzen', () => {
    const { vergleich } = compare(PROJEKT, withSaetze([{ ...feld, name: 'Anders' }], [andere.id]))
    const baum = createVergleichsdokument(vergleich, { projekt: 'Hund', grundlage: 'gestern' })
    expect(baum.angaben.map(({ wert }) => wert)).toEqual([
      'gestern',
      expect.stringMatching(/^0 neu, \d+ geändert, 1 entfallen$/),
    ])
    const [kapitel] = baum.kapitel
    expect(kapitel?.titel).toBe(`Leistung ${leistung.name}`)
    const punkte = (kapitel?.inhalt ?? []).flatMap((block) => (block.art === 'liste' ? block.punkte : []))
    expect(punkte).toContain(`Im Dokument „${dokument.name}“ heißt das Datenfeld „${feld.name}“ jetzt „Anders“.`)
    expect(punkte).toContain(`Die Teilleistung „${andere.name}“ ist entfallen.`)
  })

  it('sagt auch, dass nichts anders ist', () => {
    const { vergleich } = compare(PROJEKT, PROJEKT)
    const [kapitel] = createVergleichsdokument(vergleich, { projekt: 'Hund', grundlage: 'gestern' }).kapitel
    expect(kapitel?.titel).toBe('Keine Unterschiede')
  })
})
