import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFensterantwort } from '../../electron/shell/fensterantwort.ts'
import { listFensterdateien } from '../../electron/web/fensterdateien.ts'

const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-protokoll-'))
const fenster = join(ordner, 'fenster')
let antworte: ReturnType<typeof createFensterantwort>

beforeAll(async () => {
  mkdirSync(join(fenster, 'assets'), { recursive: true })
  writeFileSync(join(fenster, 'index.html'), '<!doctype html><title>Fachwerk</title>')
  writeFileSync(join(fenster, 'assets', 'a-1.js'), 'export {}')
  writeFileSync(join(fenster, 'notiz.exe'), 'keine Datei des Fensters')
  writeFileSync(join(ordner, 'geheim.html'), 'geheim')
  symlinkSync(join(ordner, 'geheim.html'), join(fenster, 'verweis.html'))
  antworte = createFensterantwort(await listFensterdateien(fenster))
})
afterAll(() => rmSync(ordner, { recursive: true }))

const get = (url: string) => antworte({ method: 'GET', url })

describe('Eigenes Protokoll', () => {
  it.each([
    ['app://fachwerk/index.html', 'text/html; charset=utf-8'],
    ['app://fachwerk/', 'text/html; charset=utf-8'],
    ['app://fachwerk/index.html?neu#stelle', 'text/html; charset=utf-8'],
    ['app://fachwerk/assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['app://fachwerk/assets/../index.html', 'text/html; charset=utf-8'],
  ])('liefert %s mit strenger Inhaltsrichtlinie', async (adresse, typ) => {
    const antwort = await get(adresse)
    expect([antwort.status, antwort.headers.get('content-type')]).toEqual([200, typ])
    const richtlinie = antwort.headers.get('content-security-policy') ?? ''
    expect(richtlinie).toContain("default-src 'self'")
    expect(richtlinie).toContain("object-src 'none'")
    expect(richtlinie).toContain("frame-ancestors 'none'")
    expect(richtlinie).not.toMatch(/script-src|unsafe-eval|https?:|\*/)
    expect(antwort.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    'app://fachwerk/../geheim.html',
    'app://fachwerk/%2e%2e/geheim.html',
    'app://fachwerk/%2E%2E%2Fgeheim.html',
    'app://fachwerk/..%2fgeheim.html',
    'app://fachwerk/..%5cgeheim.html',
    'app://fachwerk/..\\geheim.html',
    'app://fachwerk/assets/../../geheim.html',
    'app://fachwerk/assets/%2e%2e/%2e%2e/geheim.html',
    'app://fachwerk/%252e%252e/geheim.html',
    'app://fachwerk//geheim.html',
    'app://fachwerk/%00index.html',
    'app://fachwerk/index.html%00.js',
    'app://fachwerk/assets',
    'app://fachwerk/index.html/',
    'app://fachwerk/INDEX.HTML',
    'app://fachwerk/notiz.exe',
    'app://fachwerk/verweis.html',
    'app://fachwerk/etc/passwd',
    'app://fachwerk/C:/Windows/win.ini',
    'app://fachwerk/__proto__',
  ])('kennt nichts außerhalb des Fensters: %s', async (adresse) => {
    const antwort = await get(adresse)
    expect([antwort.status, await antwort.text()]).toEqual([404, ''])
    expect(antwort.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it.each([
    'app://boese/index.html',
    'app://fachwerk.boese/index.html',
    'app://fachwerk:8080/index.html',
    'app://nutzer@fachwerk/index.html',
    'app:///index.html',
    'app:index.html',
    'http://fachwerk/index.html',
    'file:///etc/passwd',
    '',
  ])('antwortet keiner anderen Adresse: %s', async (adresse) => {
    expect((await get(adresse)).status).toBe(403)
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('antwortet nicht auf %s', async (method) => {
    expect((await antworte({ method, url: 'app://fachwerk/index.html' })).status).toBe(405)
  })

  it('meldet eine Datei, die inzwischen fehlt, als nicht vorhanden', async () => {
    const weg = createFensterantwort(
      new Map([
        ['/weg.js', { typ: 'text/javascript', dauerhaft: false, read: () => Promise.reject(new Error('weg')) }],
      ]),
    )
    expect((await weg({ method: 'GET', url: 'app://fachwerk/weg.js' })).status).toBe(404)
  })
})
