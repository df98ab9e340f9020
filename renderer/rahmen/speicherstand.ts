interface Stand {
  schreibrecht: boolean
  sequenz: number
  gespeichert: number
  unbestaetigt: number
}

/** The saved state in words; `zeit` is when it was last saved from this window. */
export function describeStand(
  { schreibrecht, sequenz, gespeichert, unbestaetigt }: Stand,
  zeit: Date | undefined,
): { art: 'gespeichert' | 'offen' | 'lesend'; text: string } {
  const offene = sequenz - gespeichert + unbestaetigt
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
