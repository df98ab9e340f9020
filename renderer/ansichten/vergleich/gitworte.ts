import type { Gitfassung } from '../../../shared/host/vergleich.ts'
import { formatDatum } from '../../../shared/worte/datum.ts'

/** A revision in one line, with everything one might look for it by. */
export function describeFassung({ id, zeitpunkt, urheber, betreff, namen }: Gitfassung): string {
  const teile = [betreff === '' ? 'Ohne Betreff' : betreff, formatDatum(zeitpunkt), urheber, ...namen, id.slice(0, 8)]
  return teile.join(' · ')
}
