import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ART_PRAEFIXE,
  artOfId,
  createId,
  type Elementart,
  feldpfadSchema,
  idSchema,
} from '../../../shared/modell/ids.ts'

const arten = Object.keys(ART_PRAEFIXE) as Elementart[]

describe('Ids', () => {
  it('haben das Kürzel ihrer Art und zehn zufällige Zeichen', () => {
    for (const art of arten) {
      const id = createId(art, randomBytes)
      expect(idSchema(art).safeParse(id).success).toBe(true)
      expect(artOfId(id)).toBe(art)
    }
  })
  it('sind verschieden, auch wenn viele entstehen', () => {
    const ids = new Set(Array.from({ length: 5000 }, () => createId('datenfeld', randomBytes)))
    expect(ids.size).toBe(5000)
  })
  it('entstehen aus jedem Zufall, auch wenn viele Bytes verworfen werden', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), (bytes) => {
        let verworfen = 0
        const id = createId('dokument', (anzahl) => {
          const naechste = Uint8Array.from({ length: anzahl }, () => bytes.next().value ?? 0)
          verworfen += 1
          return verworfen > 50 ? new Uint8Array(anzahl) : naechste
        })
        return idSchema('dokument').safeParse(id).success
      }),
    )
  })
  it.each(['fel-0123456789', 'ver-0123456789/fel-abcdefghij', 'ver-0123456789/ver-0123456789/gru-abcdefghij'])(
    'ein Feldpfad ist %s',
    (pfad) => expect(feldpfadSchema.safeParse(pfad).success).toBe(true),
  )
  it.each(['', 'fel-1', 'fel-0123456789/fel-0123456789', 'dok-0123456789', '/fel-0123456789'])(
    'kein Feldpfad ist „%s“',
    (pfad) => expect(feldpfadSchema.safeParse(pfad).success).toBe(false),
  )
})
