import { availableParallelism } from 'node:os'

/** A process of its own each, with up to some hundred MB: more are not worth their memory. */
const MAXIMUM = 4

/**
 * How many engines run side by side on this machine. Two even on two cores: while one waits for the host, the other one
 * works. Each starts with its first run.
 */
export function countEngines(kerne: number = availableParallelism()): number {
  return Math.min(MAXIMUM, Math.max(2, kerne - 1))
}
