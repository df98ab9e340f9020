import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProjektordner } from '../host/projekte/projektordner.ts'
import { BEISPIEL, fachwerk } from './fachwerk.ts'

let ordner: string

beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'fachwerk-export-'))
})
afterAll(() => rm(ordner, { recursive: true, force: true }))

describe('fachwerk exportiere', () => {
  it('schreibt das Systemkonzept und sagt, was darin steht', async () => {
    const ziel = join(ordner, 'register.html')
    const angaben = ['--komponententyp', 'register', '--stufe', '4', '--nach', ziel]
    const { status, ausgabe } = await fachwerk('exportiere', BEISPIEL, ...angaben, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(ausgabe)).toMatchObject({ ok: true, wert: { datei: ziel, format: 'html' } })
    expect(await readFile(ziel, 'utf8')).toContain('Systemkonzept Register')
  })

  it.each([
    {
      angaben: ['--komponententyp', 'Toaster', '--stufe', '1', '--nach', 'x.html'],
      satz: 'Den Komponententyp „Toaster“ gibt es',
    },
    {
      angaben: ['--komponententyp', 'Register', '--stufe', '5', '--nach', 'x.html'],
      satz: 'Die Stufe „5“ gibt es nicht',
    },
    { angaben: ['--komponententyp', 'Register', '--stufe', '1', '--nach', 'x.odt'], satz: 'Die Endung der Zieldatei' },
  ])('lehnt ab: $satz', async ({ angaben, satz }) => {
    const { status, ausgabe } = await fachwerk('exportiere', createProjektordner(), ...angaben)
    expect(status).toBe(1)
    expect(ausgabe).toContain(satz)
  })
})
