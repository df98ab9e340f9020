import type { Ansicht } from './arbeitsplatz.ts'

/** Where somebody was: a Leistung in a view, with what was chosen there. */
export interface Ort {
  leistung: string | undefined
  ansicht: Ansicht
  auswahl: readonly string[]
  feld: string | undefined
}

/** The places one was at, in order, and at which of them one stands. */
export interface Ortsverlauf {
  orte: readonly Ort[]
  stelle: number
  /** when the last place was noted */
  zeit: number
}

export const LEERER_ORTSVERLAUF: Ortsverlauf = { orte: [], stelle: -1, zeit: 0 }

/** More than these nobody goes back. */
const ORTE_MAXIMUM = 100
/** A place that was left sooner than this was only passed, as with arrow keys through a list. */
const DURCHGANG_MS = 700

/** Notes a place; what lay ahead is given up, a place only passed is replaced, the same place is noted once. */
export function noteOrt({ orte, stelle, zeit }: Ortsverlauf, ort: Ort, jetzt: number): Ortsverlauf {
  const hier = orte[stelle]
  if (hier !== undefined && isGleich(hier, ort)) return { orte, stelle, zeit }
  const nurDurchgang = hier !== undefined && jetzt - zeit < DURCHGANG_MS && isImSelben(hier, ort)
  const bisher = orte.slice(0, nurDurchgang ? stelle : stelle + 1)
  const davor = bisher.at(-1)
  // gone back by hand to where one came from
  const neue = davor !== undefined && isGleich(davor, ort) ? bisher : [...bisher, ort]
  const behaltene = neue.slice(-ORTE_MAXIMUM)
  return { orte: behaltene, stelle: behaltene.length - 1, zeit: jetzt }
}

/** The next place there still is, back (-1) or forward (1); undefined where there is none. */
export function findNachbarort(
  { orte, stelle }: Ortsverlauf,
  richtung: 1 | -1,
  isDa: (ort: Ort) => boolean,
): number | undefined {
  const hier = orte[stelle]
  for (let ziel = stelle + richtung; ziel >= 0 && ziel < orte.length; ziel += richtung) {
    const ort = orte[ziel]
    if (ort !== undefined && isDa(ort) && !(hier !== undefined && isGleich(hier, ort))) return ziel
  }
  return undefined
}

function isImSelben(a: Ort, b: Ort): boolean {
  return a.leistung === b.leistung && a.ansicht === b.ansicht
}

function isGleich(a: Ort, b: Ort): boolean {
  return (
    isImSelben(a, b) &&
    a.feld === b.feld &&
    a.auswahl.length === b.auswahl.length &&
    a.auswahl.every((id, k) => id === b.auswahl[k])
  )
}
