import type { ServerResponse } from 'node:http'
import type { HostEreignis } from '../../shared/host.ts'

/** So often an idle stream says that it lives; a window that is gone is noticed by then. */
const LEBENSZEICHEN_MS = 15_000
/** A window that reloads comes back within this time; only after it the window counts as closed. */
export const WIEDERKEHR_MS = 4_000

export interface Ereignisstroeme {
  /** Keeps the response open and sends it every event from now on. */
  add(client: string, antwort: ServerResponse): void
  send(ereignis: HostEreignis): void
  close(): void
}

/**
 * Server-sent events, one stream a window. `beiFensterende` is called for a window that closed and did not come back,
 * `beiLetztemEnde` when none is left.
 */
export function createEreignisstroeme(
  beiFensterende: (client: string) => void,
  beiLetztemEnde: () => void,
): Ereignisstroeme {
  const offen = new Map<ServerResponse, string>()
  const fristen = new Map<string, NodeJS.Timeout>()
  const takt = setInterval(() => {
    for (const antwort of offen.keys()) antwort.write(': da\n\n')
  }, LEBENSZEICHEN_MS)
  takt.unref()

  const end = (client: string): void => {
    fristen.delete(client)
    beiFensterende(client)
    if (offen.size === 0 && fristen.size === 0) beiLetztemEnde()
  }

  return {
    add: (client, antwort) => {
      clearTimeout(fristen.get(client))
      fristen.delete(client)
      offen.set(antwort, client)
      antwort.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      antwort.write(': da\n\n')
      antwort.on('close', () => {
        offen.delete(antwort)
        if ([...offen.values()].includes(client)) return
        clearTimeout(fristen.get(client))
        fristen.set(
          client,
          setTimeout(() => end(client), WIEDERKEHR_MS),
        )
      })
    },
    send: (ereignis) => {
      const zeile = `data: ${JSON.stringify(ereignis)}\n\n`
      for (const antwort of offen.keys()) antwort.write(zeile)
    },
    close: () => {
      clearInterval(takt)
      for (const frist of fristen.values()) clearTimeout(frist)
      for (const antwort of offen.keys()) antwort.end()
    },
  }
}
