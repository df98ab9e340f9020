import { describe, expect, it } from 'vitest'
import { datensatzSchema } from '../../../shared/modell/datensatz.ts'
import { resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { dok } from './beispielbausteine.ts'
import { PFADE } from './beispieldokumente.ts'
import { createBeispielprojekt } from './beispielprojekt.ts'

describe('Beispielprojekt', () => {
  it('besteht aus gültigen Datensätzen', () => {
    const projekt = createBeispielprojekt()
    for (const datensatz of projekt.datensaetze.values()) {
      expect(datensatzSchema.safeParse(datensatz).error?.issues ?? [], datensatz.id).toEqual([])
    }
  })

  it('hat alle genannten Feldpfade im Antrag', () => {
    const baum = resolveFeldbaum(createBeispielprojekt(), dok('antrag'))
    for (const pfad of Object.values(PFADE)) expect([...baum.nachPfad.keys()]).toContain(pfad)
  })
})
