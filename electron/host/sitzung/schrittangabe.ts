import type { Schritt } from '../../../shared/dokument/diff.ts'
import type { Schrittangabe } from '../../../shared/host/sitzung.ts'

const ELEMENTE_MAXIMUM = 4

/** A Schritt in the words of its user; elements that were only moved are counted by what was done, not named. */
export function describeSchritt({ name, diff }: Schritt, zeit: string | undefined): Schrittangabe {
  const { hinzugefuegt, geaendert, entfernt } = diff.datensaetze
  const namen = new Set([...hinzugefuegt, ...entfernt, ...geaendert.map(({ nach }) => nach)].map((einer) => einer.name))
  const elemente = [...namen].slice(0, ELEMENTE_MAXIMUM)
  return { name, ...(zeit === undefined ? {} : { zeit }), elemente, weitere: namen.size - elemente.length }
}
