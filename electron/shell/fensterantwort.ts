import type { Fensterdatei } from '../web/fensterdateien.ts'
import { SICHERHEITSKOPF } from '../web/sicherheitskopf.ts'
import { pfadOfFensteradresse } from './adresse.ts'

/** What of a request matters. */
export interface Fensteranfrage {
  method: string
  url: string
}

/**
 * Answers requests of the window's own protocol from the list of built files: a path that is not on it does not exist, however
 * it is written, so nothing outside the bundle can be asked for.
 */
export function createFensterantwort(
  dateien: ReadonlyMap<string, Fensterdatei>,
): (anfrage: Fensteranfrage) => Promise<Response> {
  return async ({ method, url }) => {
    const pfad = pfadOfFensteradresse(url)
    if (pfad === undefined) return refuse(403)
    if (method !== 'GET') return refuse(405)
    const datei = dateien.get(pfad)
    if (datei === undefined) return refuse(404)
    const inhalt = await datei.read().catch(() => undefined)
    if (inhalt === undefined) return refuse(404)
    return new Response(new Uint8Array(inhalt), {
      headers: { ...SICHERHEITSKOPF, 'Content-Type': datei.typ, 'Cache-Control': 'no-store' },
    })
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: SICHERHEITSKOPF })
}
