import { protocol } from 'electron'
import { listFensterdateien } from '../web/fensterdateien.ts'
import { SCHEMA } from './adresse.ts'
import { createFensterantwort } from './fensterantwort.ts'

/** Must run before Electron is ready: makes the window's protocol a standard one, with an origin of its own. */
export function registerSchema(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEMA, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window in `ordner` under its own protocol. */
export async function serveFenster(ordner: string): Promise<void> {
  protocol.handle(SCHEMA, createFensterantwort(await listFensterdateien(ordner)))
}
