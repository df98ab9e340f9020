import type { IncomingMessage } from 'node:http'
import { EINGABE_MAXIMUM } from '../../shared/schale/fenstermethoden.ts'

/** The JSON body of a request, wrapped; undefined where it is none, too large, or sent as a plain form. */
export async function readJson(anfrage: IncomingMessage): Promise<{ wert: unknown } | undefined> {
  // a foreign page can send forms without asking, JSON not
  if (!(anfrage.headers['content-type'] ?? '').startsWith('application/json')) return undefined
  const teile: Buffer[] = []
  let groesse = 0
  for await (const teil of anfrage) {
    groesse += (teil as Buffer).length
    if (groesse > EINGABE_MAXIMUM) return undefined
    teile.push(teil as Buffer)
  }
  try {
    return { wert: JSON.parse(Buffer.concat(teile).toString('utf8')) }
  } catch {
    return undefined
  }
}
