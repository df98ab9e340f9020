import { wrapText } from '../graph/darstellung/umbruch.ts'
import { neededBreite } from './etikett.ts'
import type { Flussrolle, Nachrichtenfluss } from './fluss.ts'

/** A lifeline, with the name of its Rolle above it. */
export interface Linie {
  rolle: Flussrolle
  x: number
  /** room for the name */
  breite: number
  zeilen: readonly string[]
}

const ABSTAND_MINDESTENS = 148
const ABSTAND_MAXIMUM = 300
const RAND = 84
/** Height of the row of names above all. */
export const KOPFHOEHE = 52
export const ROLLE_GROESSE = 12
export const ROLLE_ZEILE = 14

/** Lifelines side by side; those whose messages have long names stand farther apart. */
export function arrangeLinien({ rollen, abschnitte }: Nachrichtenfluss): { linien: Linie[]; breite: number } {
  const stellen = new Map(rollen.map(({ id }, stelle) => [id, stelle]))
  const abstaende = rollen.map(() => ABSTAND_MINDESTENS)
  const nachrichten = abschnitte.flatMap((abschnitt) =>
    abschnitt.nachrichten.map((nachricht, stelle) => ({ nachricht, vorige: abschnitt.nachrichten[stelle - 1] })),
  )
  for (const { nachricht, vorige } of nachrichten) {
    const von = stellen.get(nachricht.von)
    for (const an of nachricht.an) {
      const nach = stellen.get(an)
      if (von === undefined || nach === undefined || Math.abs(von - nach) > 1) continue
      // of a message to oneself the label stands at the right of the lifeline
      const luecke = Math.min(von, nach)
      abstaende[luecke] = Math.min(
        ABSTAND_MAXIMUM,
        Math.max(abstaende[luecke] ?? 0, neededBreite(nachricht, vorige) + (von === nach ? RAND / 2 : 0)),
      )
    }
  }
  let x = RAND
  const orte = rollen.map((_, stelle) => {
    const hier = x
    x += abstaende[stelle] ?? 0
    return hier
  })
  const linien = rollen.map((rolle, stelle) => {
    const [links, rechts] = [abstaende[stelle - 1] ?? 2 * RAND, abstaende[stelle] ?? 2 * RAND]
    const breite = Math.min(links, rechts, 190) - 14
    const zeilen = wrapText(rolle.name, { breite: breite - 34, zeilen: 2, groesse: ROLLE_GROESSE, staerke: 600 })
    return { rolle, x: orte[stelle] ?? RAND, breite, zeilen }
  })
  return { linien, breite: x }
}
