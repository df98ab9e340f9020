import type { Host } from '../../shared/host.ts'

/** Starts the host: everything that needs Node, for any front end. */
export function startHost(): Host {
  throw new Error('im Aufbau')
}
