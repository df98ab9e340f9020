import { describe, expect, it } from 'vitest'
import { describeAblehnung } from '../../../renderer/eigenschaften/ablehnung.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()

describe('Abgelehnte Werte', () => {
  it.each([
    ['name', ''],
    ['abStufe', 9],
    ['pflicht', 'vielleicht'],
    ['rolle', 'dok-0000000000'],
  ])('sagen bei %s ohne den Schlüssel, was nicht stimmt', (angabe, wert) => {
    const [weg] = listDatensaetze(PROJEKT, 'zustellweg')
    const [befund] = checkDiff(changeDatensatz(PROJEKT, weg?.id ?? '', { [angabe]: wert }).diff)
    const satz = describeAblehnung(befund?.satz ?? '')
    expect(satz.length).toBeGreaterThan(10)
    expect(satz).not.toContain(`„${angabe}“`)
    expect(satz).toMatch(/^\p{Lu}/u)
  })
})
