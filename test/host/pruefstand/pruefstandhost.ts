import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHost } from '../../../electron/host/host.ts'
import type { Ergebnis } from '../../../shared/befund.ts'
import type { Pruefstandstand } from '../../../shared/host/pruefstandstand.ts'
import type { Host } from '../../../shared/host.ts'
import { writeBeispiel } from '../../setup/beispiel.ts'

export const MUSTERSTADT = 'org-1l112a1236'

/** The value of a call that has to succeed. */
export function getWert<T>(ergebnis: Ergebnis<T>): T {
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
  return ergebnis.wert
}

export interface Pruefhost {
  host: Host
  sitzung: string
  stand(): Promise<Pruefstandstand>
  /** Ends the host and starts another one on the same data folder. */
  restart(): Promise<Pruefhost>
  stop(): Promise<void>
}

/** A real host with two Leistungen of the sample open, one of them with a payment, and a data folder of its own. */
export async function startPruefhost(): Promise<Pruefhost> {
  const ordner = await mkdtemp(join(tmpdir(), 'fachwerk-pruefstand-'))
  writeBeispiel(join(ordner, 'gewerbe'), ['gewerbeanmeldung', 'gewerberegisterauszug'])
  return openSample(ordner)
}

async function openSample(ordner: string): Promise<Pruefhost> {
  const host = startHost({ datenordner: join(ordner, 'daten'), projekt: join(ordner, 'gewerbe') })
  const geoeffnet = getWert(await host.oeffne({ client: 'pruefung-1' }))
  const { sitzung } = geoeffnet
  return {
    host,
    sitzung,
    stand: async () => getWert(await host.pruefstandStand({ sitzung })),
    restart: async () => {
      await host.beende()
      return openSample(ordner)
    },
    stop: async () => {
      await host.beende()
      await rm(ordner, { recursive: true, force: true })
    },
  }
}
