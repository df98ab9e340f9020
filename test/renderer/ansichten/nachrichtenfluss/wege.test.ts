import { beforeAll, describe, expect, it } from 'vitest'
import {
  elementOf,
  findStelle,
  findWeg,
  type Stelle,
  type Weg,
} from '../../../../renderer/ansichten/nachrichtenfluss/wege.ts'
import { listDatensaetze, type Projekt } from '../../../../shared/modell/projekt.ts'
import { arrangeFluss, type Flussanordnung } from '../../../../shared/nachrichtenfluss/anordnung.ts'
import { deriveNachrichtenfluss } from '../../../../shared/nachrichtenfluss/deriveNachrichtenfluss.ts'
import { readBeispiel } from '../../../shared/graph/beispiel.ts'

let projekt: Projekt
let anordnung: Flussanordnung
beforeAll(async () => {
  projekt = await readBeispiel()
  const leistung = listDatensaetze(projekt, 'leistung').find(({ name }) => name === 'Gewerbeanmeldung')
  const fluss = deriveNachrichtenfluss(projekt, leistung?.id ?? '')
  if (fluss !== undefined) anordnung = arrangeFluss(fluss)
})

/** Name of the element one comes to from an element by these keys. */
function walk(von: string, ...wege: readonly Weg[]): string | undefined {
  const id = [...projekt.datensaetze.values()].find(
    ({ name, id: eine }) => name === von && findStelle(anordnung, eine) !== undefined,
  )?.id
  let stelle: Stelle | undefined = findStelle(anordnung, id ?? '')
  for (const weg of wege) stelle = stelle && findWeg(anordnung, stelle, weg)
  return stelle && projekt.datensaetze.get(elementOf(stelle))?.name
}

describe('Tasten im Nachrichtenfluss', () => {
  it.each<[string, Weg[], string | undefined]>([
    ['Eingang bestätigen', ['runter'], 'Unterlagen nachfordern'],
    ['Eingang bestätigen', ['runter', 'hoch'], 'Eingang bestätigen'],
    ['Eingang bestätigen', ['links'], 'Anzeigende Person'],
    ['Eingang bestätigen', ['rechts'], 'Zuständige Stelle'],
    ['Eingang bestätigen', ['anfang'], 'Gewerbeanzeige entgegennehmen'],
    ['Unterlagen nachreichen', ['ursache'], 'Unterlagen nachfordern'],
    ['Stellungnahme abgeben', ['ursache', 'folge'], 'Stellungnahme abgeben'],
    ['Anzeigende Person', ['rechts'], 'Zuständige Stelle'],
    ['Finanzamt', ['runter'], 'Finanzamt unterrichten'],
    ['Registereintragungen prüfen', ['runter'], 'Vollständigkeit und Zuständigkeit prüfen'],
    ['Fachbehörde beteiligen', ['links'], 'Zuständige Stelle'],
    ['Anzeigende Person', ['links'], undefined],
    ['Registereintragungen prüfen', ['rechts'], undefined],
  ])('%s, dann %j: %s', (von, wege, ziel) => {
    expect(walk(von, ...wege)).toBe(ziel)
  })
})
