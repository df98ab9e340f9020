import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Host } from '../../shared/host.ts'
import { isFenstermethode } from '../../shared/schale/fenstermethoden.ts'
import { readJson } from './anfragekoerper.ts'
import { createEreignisstroeme } from './ereignisstrom.ts'
import { type Fensterdatei, listFensterdateien } from './fensterdateien.ts'
import { SICHERHEITSKOPF } from './sicherheitskopf.ts'
import { createZugang } from './zugang.ts'

export interface Webserver {
  /** a fresh address that opens one window, for half a minute */
  createAdresse(): string
  close(): Promise<void>
}

export interface Webserveroptionen {
  host: Host
  /** folder of the built window */
  fenster: string
  port?: number
  /** a window closed and did not come back */
  beiFensterende: (client: string) => void
  /** the last one did */
  beiLetztemEnde: () => void
}

/** Serves the window and the host on 127.0.0.1, to nobody but the window that came with a token (ENTWURF 7). */
export async function startWebserver(optionen: Webserveroptionen): Promise<Webserver> {
  const { host, port = 0, beiFensterende, beiLetztemEnde } = optionen
  const dateien = await listFensterdateien(optionen.fenster)
  let belegt = 0
  const zugang = createZugang(() => belegt)
  const stroeme = createEreignisstroeme(beiFensterende, beiLetztemEnde)
  const ende = host.beobachte(stroeme.send)

  const handle = async (anfrage: IncomingMessage, antwort: ServerResponse): Promise<void> => {
    if (!zugang.isEigeneHerkunft(anfrage.headers)) return refuse(antwort, 403)
    const { pathname, searchParams } = new URL(anfrage.url ?? '/', 'http://127.0.0.1')
    const marke = searchParams.get('marke')
    if (anfrage.method === 'GET' && pathname === '/' && marke !== null) return exchange(antwort, marke)
    if (!zugang.hasCookie(anfrage.headers)) return refuse(antwort, 401)
    if (anfrage.method === 'POST' && pathname.startsWith('/host/')) {
      return callHost(host, pathname.slice('/host/'.length), anfrage, antwort)
    }
    if (anfrage.method !== 'GET') return refuse(antwort, 405)
    if (pathname === '/ereignisse') return stroeme.add(searchParams.get('client') ?? 'fenster', antwort)
    const datei = dateien.get(pathname)
    if (datei === undefined) return refuse(antwort, 404)
    return sendDatei(antwort, datei)
  }

  const exchange = (antwort: ServerResponse, marke: string): void => {
    const cookie = zugang.redeemMarke(marke)
    if (cookie === undefined) refuse(antwort, 401)
    else antwort.writeHead(303, { ...SICHERHEITSKOPF, 'Set-Cookie': cookie, Location: '/' }).end()
  }

  const server = createServer((anfrage, antwort) => {
    handle(anfrage, antwort).catch(() => {
      if (!antwort.headersSent) refuse(antwort, 500)
      else antwort.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  belegt = (server.address() as AddressInfo).port

  return {
    createAdresse: () => `http://127.0.0.1:${belegt}/?marke=${zugang.createMarke()}`,
    close: async () => {
      ende()
      stroeme.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function callHost(host: Host, methode: string, anfrage: IncomingMessage, antwort: ServerResponse): Promise<void> {
  if (!isFenstermethode(methode)) return refuse(antwort, 404)
  const eingabe = await readJson(anfrage)
  if (eingabe === undefined) return refuse(antwort, 400)
  // the host checks the input against the schema of the method itself
  const call: (eingabe: never) => Promise<unknown> = host[methode]
  const ergebnis = JSON.stringify(await call(eingabe.wert as never))
  antwort
    .writeHead(200, {
      ...SICHERHEITSKOPF,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    .end(ergebnis)
}

async function sendDatei(antwort: ServerResponse, { typ, dauerhaft, read }: Fensterdatei): Promise<void> {
  const inhalt = await read()
  antwort
    .writeHead(200, {
      ...SICHERHEITSKOPF,
      'Content-Type': typ,
      'Cache-Control': dauerhaft ? 'private, max-age=31536000, immutable' : 'no-store',
    })
    .end(inhalt)
}

const GRUENDE: Readonly<Record<number, string>> = {
  400: 'Die Anfrage ist nicht lesbar.',
  401: 'Diese Adresse gilt nicht mehr. Drücken Sie im Fenster, in dem Fachwerk läuft, die Eingabetaste: Sie erhalten eine neue.',
  403: 'Diese Anfrage kommt nicht von Fachwerk.',
  404: 'Das gibt es hier nicht.',
  405: 'So lässt sich das nicht aufrufen.',
  500: 'Fachwerk ist auf einen Fehler im eigenen Programm gestoßen.',
}

function refuse(antwort: ServerResponse, status: number): void {
  const grund = GRUENDE[status] ?? ''
  antwort
    .writeHead(status, { ...SICHERHEITSKOPF, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`<!doctype html><html lang="de"><meta charset="utf-8"><title>Fachwerk</title><p>${grund}</p></html>`)
}
