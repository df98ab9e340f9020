import { describe, expect, it } from 'vitest'
import { QUITTUNGEN } from '../../../electron/host/konzept/quittungen.ts'
import { getSchnittstellenschema } from '../../../electron/host/schema/schnittstellenschemata.ts'

describe('Beispiele von Quittungen', () => {
  it.each(Object.entries(QUITTUNGEN))('gelten nach dem Schema ihres Dienstes: %s', (dienst, xml) => {
    expect(getSchnittstellenschema(`dienst-${dienst}.xsd`).validate(xml)).toEqual({ ok: true, wert: [] })
  })
})
