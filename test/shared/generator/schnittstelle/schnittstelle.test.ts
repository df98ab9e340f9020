import { describe, expect, it } from 'vitest'
import {
  getSchnittstellenschema,
  SCHNITTSTELLENDATEIEN,
} from '../../../../electron/host/schema/schnittstellenschemata.ts'
import { SCHEMABEISPIELE } from './beispiele.ts'

/** Files that only others include. */
const OHNE_WURZEL = ['typen.xsd', 'auftragstypen.xsd', 'kopf.xsd']

function listVerstoesse(schema: string, xml: string): string[] {
  const geprueft = getSchnittstellenschema(schema).validate(xml)
  return geprueft.ok ? geprueft.wert.map(({ message }) => message) : geprueft.befunde.map(({ satz }) => satz)
}

describe('Handgeschriebene Schemata', () => {
  it('haben jedes ein Beispiel', () => {
    const mitBeispiel = SCHEMABEISPIELE.map(({ schema }) => schema)
    expect([...new Set([...mitBeispiel, ...OHNE_WURZEL])].sort()).toEqual(Object.keys(SCHNITTSTELLENDATEIEN).sort())
  })

  it.each(SCHEMABEISPIELE.map(({ schema, gueltig }) => ({ schema, gueltig })))(
    '$schema nimmt das gültige Beispiel an',
    ({ schema, gueltig }) => {
      expect(listVerstoesse(schema, gueltig)).toEqual([])
    },
  )

  const falsche = SCHEMABEISPIELE.flatMap(({ schema, gueltig, ungueltig }) =>
    ungueltig.map(([was, von, zu]) => ({ schema, was, gueltig, falsch: gueltig.replace(von, zu) })),
  )
  it.each(falsche)('$schema verweigert: $was', ({ schema, gueltig, falsch }) => {
    expect(falsch).not.toBe(gueltig)
    expect(listVerstoesse(schema, falsch)).not.toEqual([])
  })
})
