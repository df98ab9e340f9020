import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const BEISPIEL = resolve('samples/gewerbe')
let ordner: string

beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'fachwerk-cli-'))
})
afterAll(() => rm(ordner, { recursive: true, force: true }))

interface Lauf {
  status: number
  ausgabe: string
  fehler: string
}

/** Runs the built command line as a user does. */
function fachwerk(...argumente: string[]): Promise<Lauf> {
  return new Promise((fertig) => {
    execFile(
      process.execPath,
      ['dist/cli.js', ...argumente],
      { maxBuffer: 64 * 1024 * 1024 },
      (fehler, stdout, stderr) =>
        fertig({
          status: typeof fehler?.code === 'number' ? fehler.code : fehler ? 1 : 0,
          ausgabe: stdout,
          fehler: stderr,
        }),
    )
  })
}

describe('fachwerk', () => {
  it('zeigt die Hilfe auf Deutsch', async () => {
    const { status, ausgabe } = await fachwerk('--help')
    expect(status).toBe(0)
    expect(ausgabe).toContain('Aufruf: fachwerk')
    expect(ausgabe).toContain('pruefe')
    expect(ausgabe).not.toMatch(/Usage|Options|Commands|display help/)
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
  it('findet im Beispiel keinen Fehler', async () => {
    const { status, ausgabe } = await fachwerk('pruefe', BEISPIEL)
    expect(ausgabe).toContain('0 Fehler')
    expect(status).toBe(0)
  })
  it('gibt mit --json dasselbe als Daten aus', async () => {
    const { status, ausgabe } = await fachwerk('pruefe', BEISPIEL, '--json')
    const ergebnis: { ok: boolean; wert: { projekt: string; datensaetze: number } } = JSON.parse(ausgabe)
    expect(ergebnis.ok).toBe(true)
    expect(ergebnis.wert.datensaetze).toBeGreaterThan(300)
    expect(status).toBe(0)
  })
  it('sagt, was fehlt, wenn der Ordner kein Projekt ist', async () => {
    const { status, ausgabe } = await fachwerk('pruefe', ordner)
    expect(status).toBe(1)
    expect(ausgabe).toMatch(/✗ .+\n/)
  })
})

describe('fachwerk generiere', () => {
  it('schreibt Regeln, Schemata, Projektionen, Zuordnungen und Konfiguration', async () => {
    const { status, ausgabe } = await fachwerk('generiere', BEISPIEL, '--nach', join(ordner, 'ausgabe'))
    expect(status, ausgabe).toBe(0)
    expect(await readdir(join(ordner, 'ausgabe'))).toEqual([
      'gewerbeanmeldung',
      'konfiguration',
      'schnittstelle',
      'zuordnungen',
    ])
    const regel = await readFile(join(ordner, 'ausgabe/gewerbeanmeldung/stufe-2/erzeugt.xsl'), 'utf8')
    expect(regel).toContain('Umsetzungsstufe 2')
  })
  it('schreibt zweimal dieselben Bytes', async () => {
    const hashes = async (ziel: string): Promise<string> =>
      (await fachwerk('generiere', BEISPIEL, '--nach', join(ordner, ziel), '--json')).ausgabe
    expect(await hashes('a')).toBe(await hashes('b'))
  })
  it('sagt, wenn der Zielordner nicht beschreibbar ist', async () => {
    await writeFile(join(ordner, 'datei'), '')
    const { status, ausgabe } = await fachwerk('generiere', BEISPIEL, '--nach', join(ordner, 'datei', 'unten'))
    expect(status).toBe(1)
    expect(ausgabe).toContain('Zielordner')
  })
})

describe('fachwerk sende', () => {
  it.each([
    {
      argumente: ['fehlt.xml', '--organisation', 'Musterstadt', '--projekt', BEISPIEL],
      satz: 'lässt sich nicht lesen',
    },
    { argumente: ['README.md', '--organisation', 'Nirgendwo', '--projekt', BEISPIEL], satz: 'Musterstadt' },
    {
      argumente: ['README.md', '--organisation', 'Musterstadt', '--stufe', '7', '--projekt', BEISPIEL],
      satz: 'von 1 bis 4',
    },
  ])('weist falsche Angaben zurück: $satz', async ({ argumente, satz }) => {
    const { status, ausgabe } = await fachwerk('sende', ...argumente)
    expect(status).toBe(1)
    expect(ausgabe).toContain(satz)
  })
})
