import { statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createLesespeicher, type Lesespeicher } from '../../../electron/host/projekte/lesespeicher.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createProjektordner, textOf } from './projektordner.ts'

const LEISTUNG = 'leistungen/hundAnmelden.json'
const ROLLE = 'rol-ordnungsam'

async function read(ordner: string, speicher: Lesespeicher): Promise<Projekt> {
  const gelesen = await readProjekt(ordner, speicher)
  if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.befunde))
  return gelesen.wert.projekt
}

/** What was written just now is read again each time: it could change once more without another time. */
const SPAETER = (): number => Date.now() + 60_000

it('liest nur Dateien noch einmal, die sich geändert haben, auch wenn Größe und Zeit dieselben sind', async () => {
  const ordner = createProjektordner()
  const speicher = createLesespeicher(SPAETER)
  const erstes = await read(ordner, speicher)
  const zweites = await read(ordner, speicher)
  expect([...zweites.datensaetze.keys()]).toEqual([...erstes.datensaetze.keys()])
  for (const [id, datensatz] of zweites.datensaetze) expect(erstes.datensaetze.get(id) === datensatz, id).toBe(true)

  const pfad = join(ordner, LEISTUNG)
  const { atime, mtime } = statSync(pfad)
  writeFileSync(pfad, textOf(LEISTUNG).replace('"name": "Ordnungsamt"', '"name": "Ordnungsrat"'))
  utimesSync(pfad, atime, mtime)
  const drittes = await read(ordner, speicher)
  expect(erstes.datensaetze.get(ROLLE)?.name).toBe('Ordnungsamt')
  expect(drittes.datensaetze.get(ROLLE)?.name).toBe('Ordnungsrat')
  const andere = [...erstes.dateien].filter(([, datei]) => datei !== LEISTUNG).map(([id]) => id)
  for (const id of andere) expect(drittes.datensaetze.get(id) === erstes.datensaetze.get(id), id).toBe(true)
})

it('traut der Zeit einer eben erst geschriebenen Datei nicht', async () => {
  const ordner = createProjektordner()
  const speicher = createLesespeicher(() => statSync(join(ordner, LEISTUNG)).ctimeMs + 1_000)
  const erstes = await read(ordner, speicher)
  const zweites = await read(ordner, speicher)
  expect(zweites.datensaetze.get(ROLLE)).toEqual(erstes.datensaetze.get(ROLLE))
  expect(zweites.datensaetze.get(ROLLE) === erstes.datensaetze.get(ROLLE)).toBe(false)
})
