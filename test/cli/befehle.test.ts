import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProjekt } from '../../electron/host/projekte/readProjekt.ts'
import type { Befund } from '../../shared/befund.ts'
import { stelleOf } from '../../shared/pruefung/ausnahmen.ts'
import { pruefeProjekt } from '../../shared/pruefung/pruefeProjekt.ts'
import { createProjektordner } from '../host/projekte/projektordner.ts'
import { BEISPIEL, fachwerk } from './fachwerk.ts'

let ordner: string

beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'fachwerk-cli-'))
})
afterAll(() => rm(ordner, { recursive: true, force: true }))

describe('fachwerk', () => {
  it.each([
    { argumente: ['--help'], enthaelt: 'pruefe' },
    { argumente: ['sende', '--help'], enthaelt: 'Projektordner (sonst „.“)' },
  ])('zeigt die Hilfe auf Deutsch: $argumente', async ({ argumente, enthaelt }) => {
    const { status, ausgabe } = await fachwerk(...argumente)
    expect(status).toBe(0)
    expect(ausgabe).toContain('Aufruf: fachwerk')
    expect(ausgabe).toContain(enthaelt)
    expect(ausgabe).not.toMatch(/Usage|options|Commands|display help|default/i)
  })
  it.each([
    { argumente: ['gibtesnicht'], satz: 'Den Befehl „gibtesnicht“ gibt es nicht.' },
    { argumente: ['pruefe'], satz: 'Es fehlt die Angabe „projekt“.' },
    { argumente: ['generiere', 'x'], satz: 'fehlt' },
    { argumente: ['pruefe', 'x', '--unfug'], satz: 'Die Option „--unfug“ gibt es nicht.' },
  ])('nennt falsche Angaben: $satz', async ({ argumente, satz }) => {
    const { status, fehler } = await fachwerk(...argumente)
    expect(status).not.toBe(0)
    expect(fehler).toContain(satz)
    expect(fehler).not.toContain('error:')
  })
})

describe('fachwerk pruefe', () => {
  it('sagt, was fehlt, wenn der Ordner kein Projekt ist', async () => {
    const { status, ausgabe } = await fachwerk('pruefe', ordner)
    expect(status).toBe(1)
    expect(ausgabe).toMatch(/✗ .+\n/)
  })

  it('findet im Beispiel keinen Fehler; Ausgenommenes zählt nicht, steht aber mit seiner Begründung da', async () => {
    const projekt = join(ordner, 'ausnahmen')
    await cp(BEISPIEL, projekt, { recursive: true })
    const gelesen = await readProjekt(projekt)
    const [befund] = gelesen.ok ? pruefeProjekt(gelesen.wert.projekt) : []
    const { code = '', ort = {} } = befund ?? {}
    const ausnahme = {
      id: 'aus-0000000001',
      art: 'ausnahme',
      name: 'Für jeden Zustellweg gibt es ein System',
      technischerName: 'aus-0000000001',
      regel: code,
      element: ort.element,
      stelle: stelleOf(ort),
      grund: 'Das System kommt im Herbst.',
      verfasser: 'E. Muster',
      datum: '2025-03-01',
    }
    const datei = { format: 1, wurzel: ausnahme.id, datensaetze: { [ausnahme.id]: ausnahme } }
    await writeFile(join(projekt, 'ausnahmen.json'), JSON.stringify(datei))
    const [text, daten] = await Promise.all([fachwerk('pruefe', projekt), fachwerk('pruefe', projekt, '--json')])
    expect([text.status, daten.status]).toEqual([0, 0])
    expect(text.ausgabe).toContain('0 Fehler')
    expect(text.ausgabe).toContain('    Ausgenommen: Das System kommt im Herbst. (E. Muster, 01.03.2025)')
    expect(text.ausgabe).toMatch(/, 1 ausgenommen\.\n$/)
    const { ok, wert }: { ok: boolean; wert: { datensaetze: number; befunde: Befund[] } } = JSON.parse(daten.ausgabe)
    expect(ok).toBe(true)
    expect(wert.datensaetze).toBeGreaterThan(300)
    expect(wert.befunde.filter((einer) => einer.ausnahme !== undefined)).toHaveLength(1)
  })
})

describe('fachwerk regeln', () => {
  it('nennt alle Prüfregeln nach Themen, und zu einem Code die ganze Hilfe', async () => {
    const [alle, eine, daten, keine] = await Promise.all([
      fachwerk('regeln'),
      fachwerk('regeln', 'leikaForm'),
      fachwerk('regeln', 'modell.leikaForm', '--json'),
      fachwerk('regeln', 'quittengelee'),
    ])
    expect(alle.ausgabe).toMatch(/^Struktur\n/)
    expect(alle.ausgabe).toContain('[modell.zustellwegLuecke]')
    expect(eine.ausgabe).toMatch(/Warum: .+\nQuelle: .+\n\nSo nicht: .+\nRichtig: .+\n\nBeheben:\n {2}1\. /)
    const [regel]: Record<string, unknown>[] = JSON.parse(daten.ausgabe)
    expect(regel).toMatchObject({ code: 'modell.leikaForm', schwere: 'fehler', behebbar: true })
    expect(keine.status).toBe(1)
  })
})

describe('fachwerk generiere', () => {
  it('schreibt Regeln, Schemata, Projektionen, Zuordnungen und Konfiguration, zweimal mit denselben Bytes', async () => {
    const generate = (ziel: string) => fachwerk('generiere', BEISPIEL, '--nach', join(ordner, ziel), '--json')
    const { status, ausgabe } = await generate('a')
    expect(status, ausgabe).toBe(0)
    expect(await readdir(join(ordner, 'a'))).toEqual([
      'gewerbeanmeldung',
      'konfiguration',
      'schnittstelle',
      'zuordnungen',
    ])
    const regel = await readFile(join(ordner, 'a/gewerbeanmeldung/stufe-2/erzeugt.xsl'), 'utf8')
    expect(regel).toContain('Umsetzungsstufe 2')
    expect((await generate('b')).ausgabe).toBe(ausgabe)
  })
  it('sagt, wenn der Zielordner nicht beschreibbar ist', async () => {
    await writeFile(join(ordner, 'datei'), '')
    const { status, ausgabe } = await fachwerk(
      'generiere',
      createProjektordner(),
      '--nach',
      join(ordner, 'datei', 'unten'),
    )
    expect(status).toBe(1)
    expect(ausgabe).toContain('Zielordner')
  })
})
