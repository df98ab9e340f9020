import { describe, expect, it } from 'vitest'
import { generateAlles } from '../../../shared/generator/alles.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { createBeispielprojekt } from './beispielprojekt.ts'

describe('Alles Erzeugte', () => {
  it('liegt an den festgelegten Pfaden', () => {
    const pfade = generateAlles(createBeispielprojekt()).map(({ pfad }) => pfad)
    expect(pfade).toContain('haltverbot/stufe-4/erzeugt.xsl')
    expect(pfade).toContain('haltverbot/nachrichten/antragUmzug.xsd')
    expect(pfade).toContain('haltverbot/projektionen/unterrichtung.xsl')
    expect(pfade.filter((pfad) => pfad.startsWith('konfiguration/'))).toEqual([
      'konfiguration/musterstadt/haltverbot.xml',
      'konfiguration/nachbarstadt/haltverbot.xml',
      'konfiguration/umlenkstadt/haltverbot.xml',
    ])
    expect(new Set(pfade).size).toBe(pfade.length)
  })

  it('hängt nur vom Modell ab, nicht von der Reihenfolge seiner Datensätze', () => {
    const projekt = createBeispielprojekt()
    const umgekehrt = new Map<string, Datensatz>([...projekt.datensaetze].reverse())
    expect(generateAlles({ ...projekt, datensaetze: umgekehrt })).toEqual(generateAlles(projekt))
  })
})
