import { describe, expect, it } from 'vitest'
import type { Datenfeld } from '../../../shared/modell/elemente/dokument.ts'
import { describeFeldwert } from '../../../shared/modell/feldworte.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

describe('Werte, wie Menschen sie lesen', () => {
  const projekt = createBeispielprojekt()
  const [muster] = listDatensaetze(projekt, 'datenfeld')
  if (muster === undefined) throw new Error('the model has no field')

  it.each<[Datenfeld['datentyp'], string, string]>([
    ['datum', '2026-11-02', '02.11.2026'],
    ['zeitpunkt', '2026-11-02T10:58:00+01:00', '02.11.2026, 10:58 Uhr'],
    ['zeitpunkt', '2026-07-02T22:30:15.250Z', '03.07.2026, 00:30 Uhr'],
    ['zeitpunkt', '2026-11-02T10:58:00', '02.11.2026, 10:58 Uhr'],
    ['zeitpunkt', 'demnächst', 'demnächst'],
    ['zeit', '08:30:00', '08:30 Uhr'],
    ['zeitraum', '2026-03-01/2026-03-02', '01.03.2026 bis 02.03.2026'],
    ['betrag', '12.50', '12,50 Euro'],
    ['jaNein', 'true', 'ja'],
  ])('%s %s heißt „%s“', (datentyp, wert, text) => {
    expect(describeFeldwert({ projekt, anlagen: [] }, { ...muster, datentyp }, wert)).toBe(text)
  })
})
