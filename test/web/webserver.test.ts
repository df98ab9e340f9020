import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../../electron/host/host.ts'
import { startWebserver, type Webserver } from '../../electron/web/webserver.ts'
import { createZugang, MARKENDAUER_MS } from '../../electron/web/zugang.ts'

const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-web-'))
const fenster = join(ordner, 'fenster')
const host = startHost()
let server: Webserver

beforeAll(async () => {
  mkdirSync(join(fenster, 'assets'), { recursive: true })
  writeFileSync(join(fenster, 'index.html'), '<!doctype html><title>Fachwerk</title>')
  writeFileSync(join(fenster, 'assets', 'a-1.js'), 'export {}')
  writeFileSync(join(ordner, 'geheim.html'), 'geheim')
  server = await startWebserver({ host, fenster, beiFensterende: () => {}, beiLetztemEnde: () => {} })
})

afterAll(async () => {
  await server.close()
  await host.beende()
  rmSync(ordner, { recursive: true })
})

interface Antwort {
  status: number
  kopf: Record<string, string | string[] | undefined>
  text: string
}

/** A request as any program on this machine could send it: no browser forbids a header here. */
function send(
  pfad: string,
  { kopf = {}, methode = 'GET', koerper }: { kopf?: Record<string, string>; methode?: string; koerper?: string } = {},
): Promise<Antwort> {
  const { port, host: eigener } = new URL(server.createAdresse())
  return new Promise((resolve, reject) => {
    const anfrage = request(
      { host: '127.0.0.1', port, path: pfad, method: methode, headers: { host: eigener, ...kopf } },
      (antwort) => {
        let text = ''
        antwort.on('data', (teil) => {
          text += String(teil)
        })
        antwort.on('end', () => resolve({ status: antwort.statusCode ?? 0, kopf: antwort.headers, text }))
      },
    )
    anfrage.on('error', reject)
    anfrage.end(koerper)
  })
}

function pfadOf(adresse: string): string {
  const { pathname, search } = new URL(adresse)
  return pathname + search
}

/** `send` asks for a new address to learn the port, which voids older tokens: so the token of this very request is used. */
async function sendMitMarke(adresse: string, kopf: Record<string, string> = {}): Promise<Antwort> {
  const { port, host: eigener } = new URL(adresse)
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: pfadOf(adresse), headers: { host: eigener, ...kopf } }, (antwort) => {
      antwort.resume()
      resolve({ status: antwort.statusCode ?? 0, kopf: antwort.headers, text: '' })
    })
      .on('error', reject)
      .end()
  })
}

async function login(): Promise<string> {
  const { kopf } = await sendMitMarke(server.createAdresse())
  return String(kopf['set-cookie']).split(';')[0] ?? ''
}

describe('Zugang zum Loopback-Host', () => {
  it('tauscht die Marke gegen einen Cookie, den kein Skript lesen und keine fremde Seite senden kann', async () => {
    const antwort = await sendMitMarke(server.createAdresse())
    expect(antwort.status).toBe(303)
    expect(antwort.kopf.location).toBe('/')
    expect(String(antwort.kopf['set-cookie'])).toMatch(/^fachwerk=[\w-]{40,}; HttpOnly; SameSite=Strict; Path=\/$/)
  })

  it('nimmt eine benutzte Marke kein zweites Mal', async () => {
    const adresse = server.createAdresse()
    expect((await sendMitMarke(adresse)).status).toBe(303)
    expect((await sendMitMarke(adresse)).status).toBe(401)
  })

  it('nimmt keine überholte Marke', async () => {
    const alte = server.createAdresse()
    server.createAdresse()
    expect((await sendMitMarke(alte)).status).toBe(401)
  })

  it('nimmt keine Marke nach Ablauf', () => {
    let jetzt = 0
    const zugang = createZugang(
      () => 1,
      () => jetzt,
    )
    const marke = zugang.createMarke()
    jetzt = MARKENDAUER_MS + 1
    expect(zugang.redeemMarke(marke)).toBeUndefined()
  })

  it.each([
    ['ohne Cookie', {}],
    ['mit falschem Cookie', { cookie: 'fachwerk=geraten' }],
    ['mit leerem Cookie', { cookie: 'fachwerk=' }],
  ])('gibt %s nichts heraus', async (_fall, kopf) => {
    for (const pfad of ['/', '/assets/a-1.js', '/ereignisse']) expect((await send(pfad, { kopf })).status).toBe(401)
    const koerper = '{"client":"12345678"}'
    const ruf = await send('/host/oeffne', {
      methode: 'POST',
      kopf: { ...kopf, 'content-type': 'application/json' },
      koerper,
    })
    expect(ruf.status).toBe(401)
  })

  it.each([
    ['fremdem Host (DNS-Rebinding)', { host: 'boese.example' }],
    ['fremdem Host mit demselben Port', { host: 'boese.example:80' }],
    ['fremder Herkunft', { origin: 'https://boese.example' }],
    ['leerer Herkunft', { origin: 'null' }],
    ['Herkunft eines anderen Ports', { origin: 'http://127.0.0.1:1' }],
  ])('weist Anfragen mit %s ab, auch mit gültigem Cookie', async (_fall, kopf) => {
    const cookie = await login()
    expect((await send('/', { kopf: { cookie, ...kopf } })).status).toBe(403)
  })

  it('weist eine Marke mit fremdem Host ab und verbraucht sie nicht', async () => {
    const adresse = server.createAdresse()
    expect((await sendMitMarke(adresse, { host: 'boese.example' })).status).toBe(403)
    expect((await sendMitMarke(adresse)).status).toBe(303)
  })
})

describe('Fenster und Host über Loopback', () => {
  it('liefert das Fenster mit strenger Inhaltsrichtlinie', async () => {
    const antwort = await send('/', { kopf: { cookie: await login() } })
    expect(antwort.status).toBe(200)
    expect(antwort.text).toContain('Fachwerk')
    const richtlinie = String(antwort.kopf['content-security-policy'])
    expect(richtlinie).toContain("default-src 'self'")
    expect(richtlinie).not.toMatch(/script-src|unsafe-eval/)
  })

  it.each(['/../geheim.html', '/%2e%2e/geheim.html', '/assets/../../geheim.html', '/assets', '/index.html/'])(
    'kennt keine Datei außerhalb des Fensters: %s',
    async (pfad) => {
      expect((await send(pfad, { kopf: { cookie: await login() } })).status).toBe(404)
    },
  )

  it('ruft eine Methode des Hosts auf und prüft ihre Eingabe', async () => {
    const cookie = await login()
    const kopf = { cookie, 'content-type': 'application/json' }
    const antwort = await send('/host/brichAb', { methode: 'POST', kopf, koerper: '{"auftrag":"unbekannt"}' })
    expect(JSON.parse(antwort.text)).toEqual({ ok: true, wert: {} })
    const falsche = await send('/host/brichAb', { methode: 'POST', kopf, koerper: '{"auftrag":7}' })
    expect(JSON.parse(falsche.text)).toMatchObject({ ok: false, befunde: [{ code: 'host.eingabe' }] })
  })

  it.each(['generiere', 'exportiere', 'sende', 'teste', 'pruefe', 'beende', 'beobachte', 'constructor', '__proto__'])(
    'bietet %s dem Fenster nicht an: Ordner und Dateien wählt nur die Kommandozeile frei',
    async (methode) => {
      const kopf = { cookie: await login(), 'content-type': 'application/json' }
      expect((await send(`/host/${methode}`, { methode: 'POST', kopf, koerper: '{}' })).status).toBe(404)
    },
  )

  it.each([
    ['ein Formular', 'application/x-www-form-urlencoded', 'auftrag=1'],
    ['Klartext', 'text/plain', '{"auftrag":"1"}'],
    ['kaputtes JSON', 'application/json', '{"auftrag":'],
  ])('nimmt %s nicht als Eingabe', async (_fall, typ, koerper) => {
    const kopf = { cookie: await login(), 'content-type': typ }
    expect((await send('/host/brichAb', { methode: 'POST', kopf, koerper })).status).toBe(400)
  })
})
