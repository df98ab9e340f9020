import { describe, expect, it } from 'vitest'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const BEISPIEL = createBeispielprojekt()
const [verwendung] = listDatensaetze(BEISPIEL, 'baukastenverwendung')
const gruppe = listDatensaetze(BEISPIEL, 'datenfeldgruppe').find(({ id }) => id === verwendung?.gruppe)
if (verwendung === undefined || gruppe === undefined) throw new Error('Beispielprojekt')

function withSaetze(...saetze: Datensatz[]): Projekt {
  const datensaetze = new Map(BEISPIEL.datensaetze)
  for (const satz of saetze) datensaetze.set(satz.id, satz)
  return { ...BEISPIEL, datensaetze }
}

describe('Der Baum der Datenfelder', () => {
  it('endet, wo Gruppen des Baukastens mehrfach sich selbst enthalten', () => {
    const ids = ['bkv-selbst0001', 'bkv-selbst0002', 'bkv-selbst0003']
    const kreis = withSaetze(
      { ...gruppe, kinder: [...gruppe.kinder, ...ids] },
      ...ids.map((id) => ({ ...verwendung, id, ueberschreibungen: [] })),
    )
    const felder = resolveFeldbaum(BEISPIEL, gruppe.id).nachPfad.size
    expect(resolveFeldbaum(kreis, gruppe.id).nachPfad.size).toBe(felder + ids.length)
  })

  it('wird nicht ohne Ende größer, wo Gruppen einander mehrfach enthalten', () => {
    const stufen = Array.from({ length: 20 }, (_, k) => `dfg-stufe${String(k).padStart(5, '0')}`)
    const saetze = stufen.flatMap((id, k): Datensatz[] => {
      const beide = [0, 1].map((n) => `bkv-st${String(k * 2 + n).padStart(8, '0')}`)
      const innere = stufen[k + 1]
      return [
        { ...gruppe, id, kinder: innere === undefined ? gruppe.kinder : beide },
        ...(innere === undefined
          ? []
          : beide.map((eine) => ({ ...verwendung, id: eine, gruppe: innere, ueberschreibungen: [] }))),
      ]
    })
    const { nachPfad } = resolveFeldbaum(withSaetze(...saetze), stufen[0] ?? '')
    expect(nachPfad.size).toBe(50_000)
  })
})
