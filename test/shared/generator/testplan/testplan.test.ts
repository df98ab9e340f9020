import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readProjekt } from '../../../../electron/host/projekte/readProjekt.ts'
import { KATEGORIEN, type Planfall } from '../../../../shared/generator/testplan/planfall.ts'
import { generateTestplan } from '../../../../shared/generator/testplan/testplan.ts'
import type { Projekt } from '../../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../beispielprojekt.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

let projekt: Projekt
let plan: Planfall[]

beforeAll(async () => {
  const gelesen = await readProjekt(resolve('samples/gewerbe'))
  if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.befunde, null, 2))
  projekt = gelesen.wert.projekt
  plan = generateTestplan(projekt, sha256)
})

describe('Testplan der Gewerbeanmeldung', () => {
  it('hat mehrere Hundert Fälle aus jeder Kategorie, die das Beispiel hergibt', () => {
    const benutzt = new Set(plan.map(({ kategorie }) => kategorie))
    expect([...benutzt].sort()).toEqual(Object.keys(KATEGORIEN).sort())
    expect(plan.length).toBeGreaterThan(500)
  })
  it('gibt jedem Fall einen eigenen Namen und jeder Nachricht eine eigene UUID', () => {
    expect(new Set(plan.map(({ name }) => name)).size).toBe(plan.length)
    expect(new Set(plan.map(({ nachricht }) => nachricht.kopf.nachrichtenUUID)).size).toBe(plan.length)
  })
  it('ist bei gleichem Modell gleich', () => {
    expect(generateTestplan(projekt, sha256)).toEqual(plan)
  })
})

describe('Testplan des Beispielprojekts', () => {
  it('entsteht auch für ein Modell mit allem', () => {
    expect(generateTestplan(createBeispielprojekt(), sha256).length).toBeGreaterThan(50)
  })
})
