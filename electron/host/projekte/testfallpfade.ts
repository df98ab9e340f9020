import { groupBy } from '../../../shared/pruefung/gruppieren.ts'

/** Where a project folder keeps its Testfälle. */
export const TESTFALLORDNER = 'testfaelle'

const PFAD = /^testfaelle\/([A-Za-z0-9][A-Za-z0-9._-]{0,99})\/(.+)$/

const TESTFALL_MAXIMUM = 256 * 1024
const XML_MAXIMUM = 20 * 1024 * 1024
const ANLAGE_MAXIMUM = 50 * 1024 * 1024

/** Kinds of files of a Testfall, how they are called in its folder and how large they may be. */
const TEILE = [
  { art: 'beschreibung', muster: /^testfall\.json$/, maximum: TESTFALL_MAXIMUM },
  { art: 'nachricht', muster: /^nachricht\.xml$/, maximum: XML_MAXIMUM },
  { art: 'anlage', muster: /^anlagen\/[^/]+$/, maximum: ANLAGE_MAXIMUM },
  { art: 'erwartung', muster: /^erwartet\/[a-z0-9-]+\.xml$/, maximum: XML_MAXIMUM },
] as const

/** A file in the folder of a Testfall. */
export interface Testfalldatei {
  /** name of that folder */
  kennung: string
  /** path within it */
  teil: string
  /** undefined: nothing that belongs to a Testfall; it is never read */
  art: (typeof TEILE)[number]['art'] | undefined
  maximum: number
}

/** Undefined for what lies in no folder of a Testfall. */
export function parseTestfallpfad(pfad: string): Testfalldatei | undefined {
  const [, kennung, teil] = PFAD.exec(pfad) ?? []
  if (kennung === undefined || teil === undefined) return undefined
  const { art, maximum = 0 } = TEILE.find(({ muster }) => muster.test(teil)) ?? {}
  return { kennung, teil, art, maximum }
}

/** The files of each Testfall by its name, in the given order. */
export function groupTestfaelle(pfade: Iterable<string>): ReadonlyMap<string, readonly Testfalldatei[]> {
  const dateien = [...pfade].flatMap((pfad) => parseTestfallpfad(pfad) ?? [])
  return groupBy(dateien, ({ kennung }) => kennung)
}
