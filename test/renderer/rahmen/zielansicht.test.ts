import { describe, expect, it } from 'vitest'
import type { Ansicht } from '../../../renderer/arbeitsplatz/arbeitsplatz.ts'
import { findZielansicht } from '../../../renderer/rahmen/zielansicht.ts'
import type { Datensatzart } from '../../../shared/modell/datensatz.ts'

const OHNE_NAVIGATOR: ReadonlySet<Ansicht> = new Set(['felder', 'codelisten', 'pruefstand'])

describe('Gehe zu', () => {
  it.each<[Datensatzart, Ansicht, Ansicht]>([
    ['datenfeld', 'graph', 'felder'],
    ['datenfeldgruppe', 'pruefstand', 'felder'],
    ['datenfeld', 'regel', 'regel'],
    ['codeliste', 'felder', 'codelisten'],
    ['zustellweg', 'nachrichtenfluss', 'zustellwege'],
    ['zustellweg', 'graph', 'graph'],
    ['dokument', 'felder', 'felder'],
    ['dokument', 'codelisten', 'graph'],
    ['teilleistung', 'zustellwege', 'zustellwege'],
    ['teilleistung', 'felder', 'graph'],
  ])('%s aus der Ansicht %s: %s', (art, offene, ziel) => {
    expect(findZielansicht(art, offene, OHNE_NAVIGATOR.has(offene))).toBe(ziel)
  })
})
