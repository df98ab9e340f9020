import { expect, test } from 'vitest'
import { describeGemeinsames } from '../../../renderer/eigenschaften/gemeinsames.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const ANSCHRIFT = 'gru-anschrift0'

/** A second Leistung that carries the same Dokumente. */
function createZwei(): Projekt {
  const projekt = createBeispielprojekt()
  const erste = getDatensatz(projekt, 'leistung', 'lei-hundanmeld')
  const zweite = { ...erste, id: 'lei-abmelden00', name: 'Hund abmelden' }
  return applyAenderung(projekt, { neu: { 'leistungen/hundAbmelden.json': [zweite] } })
}

test('ein Element des Baukastens sagt, in welchen Leistungen es gilt', () => {
  expect(describeGemeinsames(createZwei(), ANSCHRIFT)).toMatch(/^Aus dem Baukasten: Eine Änderung gilt in .* und .*\.$/)
})

test('was nur eine Leistung benutzt oder ihr gehört, sagt nichts', () => {
  expect(describeGemeinsames(createBeispielprojekt(), ANSCHRIFT)).toBeUndefined()
  expect(describeGemeinsames(createZwei(), 'dok-anmeldung0')).toBeUndefined()
})
