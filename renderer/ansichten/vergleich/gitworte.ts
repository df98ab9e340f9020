import type { Gitfassung } from '../../../shared/host/vergleich.ts'

/** A revision in one line, with everything one might look for it by. */
export function describeFassung({ id, zeitpunkt, urheber, betreff, namen }: Gitfassung): string {
  const [, jahr, monat, tag] = /^(\d{4})-(\d{2})-(\d{2})/.exec(zeitpunkt) ?? []
  const datum = tag === undefined ? zeitpunkt : `${tag}.${monat}.${jahr}`
  const teile = [betreff === '' ? 'Ohne Betreff' : betreff, datum, urheber, ...namen, id.slice(0, 8)]
  return teile.join(' · ')
}
