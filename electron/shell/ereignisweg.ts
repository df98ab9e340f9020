import type { HostEreignis } from '../../shared/host.ts'
import type { Fenstereintrag } from './fensterbuch.ts'

/** Whether an event is about the project of a window or about work that it has started; other windows never learn of it. */
export function concernsFenster(
  ereignis: HostEreignis,
  { client, sitzungen, auftraege, oeffnungen }: Fenstereintrag,
): boolean {
  if (client === undefined) return false
  if ('sitzung' in ereignis) return sitzungen.has(ereignis.sitzung) || oeffnungen > 0
  return auftraege.has(ereignis.auftrag)
}
