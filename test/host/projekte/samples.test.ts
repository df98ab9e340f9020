import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { readTestfaelle } from '../../../electron/host/projekte/readTestfaelle.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'

const SAMPLES = readdirSync('samples').map((name) => `samples/${name}`)

describe.each(SAMPLES)('Mitgeliefertes Projekt %s', (ordner) => {
  it('ist lesbar, kanonisch geschrieben und besteht die Modellprüfung ohne Fehler und Warnungen', async () => {
    const gelesen = await readProjekt(ordner)
    if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.befunde))
    expect(gelesen.wert.befunde).toEqual([])
    const { projekt } = gelesen.wert
    expect(projekt.datensaetze.size).toBeGreaterThan(100)
    for (const [pfad, text] of writeModelldateien(projekt)) expect(readFileSync(join(ordner, pfad), 'utf8')).toBe(text)
    expect(pruefeProjekt(projekt).filter(({ schwere }) => schwere !== 'hinweis')).toEqual([])
  })

  it('hat lesbare Testfälle', async () => {
    const gelesen = await readTestfaelle(ordner)
    expect(gelesen.ok && gelesen.wert.befunde).toEqual([])
  })
})
