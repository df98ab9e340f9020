import type { Diff } from '../../shared/dokument/diff.ts'
import { countElemente } from '../../shared/dokument/zaehlung.ts'

interface Stand {
  schreibrecht: boolean
  ungespeichert: Diff
}

/** The saved state in words; `zeit` is when it was last saved from this window. */
export function describeStand(
  { schreibrecht, ungespeichert }: Stand,
  zeit: Date | undefined,
): { art: 'gespeichert' | 'offen' | 'lesend'; text: string } {
  const offene = countElemente(ungespeichert)
  if (!schreibrecht) return { art: 'lesend', text: 'Nur Ansicht' }
  if (offene > 0) {
    return {
      art: 'offen',
      text: offene === 1 ? '1 Änderung nicht gespeichert' : `${offene} Änderungen nicht gespeichert`,
    }
  }
  const uhrzeit = zeit?.toLocaleTimeString('de', { hour: '2-digit', minute: '2-digit' })
  return { art: 'gespeichert', text: uhrzeit === undefined ? 'Gespeichert' : `Gespeichert ${uhrzeit}` }
}
