import type { Schrittangabe } from '../../shared/host/sitzung.ts'
import { describeTag, describeUhrzeit, describeZeitpunkt } from '../bausteine/zeitpunkt.ts'

/** When Schritte were done, from the first to the last: „von heute, 14:32 bis 14:41“; undefined where nobody wrote it down. */
export function describeZeitraum(schritte: readonly Schrittangabe[], jetzt: Date = new Date()): string | undefined {
  const zeiten = schritte.flatMap(({ zeit }) => zeit ?? [])
  const [von] = zeiten
  const bis = zeiten.at(-1)
  if (von === undefined || bis === undefined) return undefined
  const beginn = describeZeitpunkt(von, jetzt)
  const ende = describeZeitpunkt(bis, jetzt)
  if (beginn === ende) return `von ${beginn}`
  return `von ${beginn} bis ${describeTag(von, jetzt) === describeTag(bis, jetzt) ? describeUhrzeit(bis) : ende}`
}
