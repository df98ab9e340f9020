import { describe, expect, it } from 'vitest'
import { describeFassung } from '../../../../renderer/ansichten/vergleich/gitworte.ts'
import { filterGruppen, takeErste } from '../../../../renderer/ansichten/vergleich/unterschiedsauswahl.ts'
import type { Unterschied, Unterschiedsart, Unterschiedsgruppe } from '../../../../shared/vergleich/unterschied.ts'

function unterschied(name: string, was: Unterschiedsart, satz: string, eingeschlossen = false): Unterschied {
  const aenderung = { angabe: 'name', label: 'Name', vorher: '', nachher: '', satz }
  return { id: `rol-${name}`, art: 'rolle', was, name, aenderungen: [aenderung], eingeschlossen, ziel: undefined }
}

const GRUPPEN: readonly Unterschiedsgruppe[] = [
  {
    id: 'lei-1',
    art: 'leistung',
    name: 'Hund anmelden',
    unterschiede: [
      unterschied('Amt', 'geaendert', 'Die Rolle „Amt“ heißt jetzt „Behörde“.'),
      unterschied('Halter', 'neu', 'Die Rolle „Halter“ ist neu.'),
      unterschied('Teil', 'neu', 'Das Datenfeld „Teil“ ist neu.', true),
    ],
  },
  {
    id: 'org-1',
    art: 'organisation',
    name: 'Musterstadt',
    unterschiede: [unterschied('Alt', 'entfernt', 'Die Stelle „Alt“ ist entfallen.')],
  },
]
const ALLES = { gesucht: '', nur: 'alle' as const, teile: false }
const namen = (gruppen: readonly Unterschiedsgruppe[]) =>
  gruppen.map(({ unterschiede }) => unterschiede.map(({ name }) => name))

describe('Auswahl der Unterschiede', () => {
  it.each([
    ['alles, ohne Teile von Neuem', ALLES, [['Amt', 'Halter'], ['Alt']]],
    ['in der Tabelle auch die Teile', { ...ALLES, teile: true }, [['Amt', 'Halter', 'Teil'], ['Alt']]],
    ['nur Neues', { ...ALLES, nur: 'neu' as const }, [['Halter']]],
    ['alle Worte in Satz, Name oder Gruppe', { ...ALLES, gesucht: 'behörde  hund' }, [['Amt']]],
    ['ganze Gruppen über ihren Namen', { ...ALLES, gesucht: 'musterstadt' }, [['Alt']]],
    ['nichts, wenn nichts passt', { ...ALLES, gesucht: 'Katze' }, []],
  ])('zeigt %s', (_, auswahl, erwartet) => {
    expect(namen(filterGruppen(GRUPPEN, auswahl))).toEqual(erwartet)
  })

  it('nimmt von langen Vergleichen die ersten, über Gruppen hinweg', () => {
    expect(namen(takeErste(GRUPPEN, 3))).toEqual([['Amt', 'Halter', 'Teil']])
    expect(namen(takeErste(GRUPPEN, 4))).toEqual([['Amt', 'Halter', 'Teil'], ['Alt']])
  })
})

it('eine Git-Fassung nennt alles, wonach man sie sucht', () => {
  const fassung = {
    id: 'abcdef0123'.repeat(4),
    zeitpunkt: '2026-11-02T14:32:00+01:00',
    urheber: 'Ada',
    betreff: '',
    namen: ['v2'],
  }
  expect(describeFassung(fassung)).toBe('Ohne Betreff · 02.11.2026 · Ada · v2 · abcdef01')
})
