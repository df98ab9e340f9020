const UHRZEIT = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' })
const DATUM = new Intl.DateTimeFormat('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' })

/** A moment as people say it: „heute, 14:32“, „gestern, 09:05“, „02.11.2026, 14:32“. */
export function describeZeitpunkt(zeit: string, jetzt: Date = new Date()): string {
  return `${describeTag(zeit, jetzt)}, ${describeUhrzeit(zeit)}`
}

export function describeTag(zeit: string, jetzt: Date = new Date()): string {
  const tag = DATUM.format(new Date(zeit))
  const gestern = new Date(jetzt.getFullYear(), jetzt.getMonth(), jetzt.getDate() - 1)
  if (tag === DATUM.format(jetzt)) return 'heute'
  return tag === DATUM.format(gestern) ? 'gestern' : tag
}

export function describeUhrzeit(zeit: string): string {
  return UHRZEIT.format(new Date(zeit))
}
