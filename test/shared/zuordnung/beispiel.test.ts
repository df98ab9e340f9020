import { beforeAll, expect, test } from 'vitest'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { checkZuordnung } from '../../../shared/zuordnung/checkZuordnung.ts'
import { readBeispiel, wordOf } from './lauf.ts'

let projekt: Projekt
beforeAll(async () => {
  projekt = await readBeispiel()
})

test('alle Zuordnungen des Beispiels sind ohne Befund', () => {
  const zuordnungen = listDatensaetze(projekt, 'zuordnung')
  expect(zuordnungen).not.toHaveLength(0)
  const befunde = zuordnungen.flatMap((zuordnung) => checkZuordnung(projekt, zuordnung.id))
  expect(wordOf(befunde)).toBe('')
})
