import { DATENSATZ_SCHEMATA, type Datensatz } from '../modell/datensatz.ts'
import { verweisRegister } from '../modell/ids.ts'
import { createTextlauf, escapeSchluessel } from '../modell/schemalauf.ts'

/**
 * What a text of a record is: its label, prose, a constant of a condition, the sentence that a condition or calculation is shown
 * as, free XPath, or a name for machines.
 */
export type Textart = 'name' | 'text' | 'bedingung' | 'satz' | 'xpath' | 'technisch'

export interface Textstelle {
  art: Textart
  /** JSON pointer in the record */
  pfad: string
  text: string
}

/** The texts of a record, with all of them in lower case in one piece: most records are ruled out by that alone. */
export interface Texte {
  stellen: readonly Textstelle[]
  klein: string
}

/** Keys under which people write for people. */
const PROSA = new Set([
  ...['beschreibung', 'hilfe', 'ergebnis', 'text', 'zustand', 'zweck', 'frage', 'antwort'],
  ...['norm', 'paragraf', 'fassung'],
])
const IN_BEDINGUNG = /\/(?:bedingung(?:en)?|pflichtWenn|berechnung)(?:\/|$)/

/**
 * All texts of a record but references. Records are immutable, so each is read once; what a place holds is asked of the schema
 * only for the first record of a kind that has it, since that costs fifty times as much as reading.
 */
export function readTexte(datensatz: Datensatz): Texte {
  const bekannte = BEKANNTE.get(datensatz)
  if (bekannte !== undefined) return bekannte
  const orte: Ort[] = []
  listStrings(datensatz, '', datensatz.art, orte)
  if (orte.some(({ muster }) => !ARTEN.has(muster))) learn(datensatz, orte)
  const stellen = orte.flatMap(({ pfad, muster, text }) => {
    const art = ARTEN.get(muster)
    return art === undefined || text === '' ? [] : [{ art, pfad, text }]
  })
  const texte = {
    stellen,
    klein: stellen
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase(),
  }
  BEKANNTE.set(datensatz, texte)
  return texte
}

const BEKANNTE = new WeakMap<Datensatz, Texte>()

interface Ort {
  pfad: string
  /** the path with the kind of the record before it, places in lists left out */
  muster: string
  text: string
}

/** What stands at the paths that were met so far; undefined: no text but a reference or a word of the format. */
const ARTEN = new Map<string, Textart | undefined>()

function listStrings(wert: unknown, pfad: string, muster: string, orte: Ort[]): void {
  if (typeof wert === 'string') orte.push({ pfad, muster, text: wert })
  else if (Array.isArray(wert)) {
    for (const [stelle, teil] of wert.entries()) listStrings(teil, `${pfad}/${stelle}`, `${muster}/*`, orte)
  } else if (typeof wert === 'object' && wert !== null) {
    for (const [name, teil] of Object.entries(wert))
      listStrings(teil, `${pfad}/${escapeSchluessel(name)}`, `${muster}/${escapeSchluessel(name)}`, orte)
  }
}

const walkTexte = createTextlauf()

function learn(datensatz: Datensatz, orte: readonly Ort[]): void {
  const texte = new Set<string>()
  walkTexte(DATENSATZ_SCHEMATA[datensatz.art], datensatz, ({ schema, pfad }) => {
    if (pfad !== '/id' && verweisRegister.get(schema) === undefined) texte.add(pfad)
  })
  for (const { pfad, muster } of orte) ARTEN.set(muster, texte.has(pfad) ? artOf(pfad) : undefined)
}

function artOf(pfad: string): Textart {
  const name = pfad.slice(pfad.lastIndexOf('/') + 1)
  if (pfad === '/name' || /^\/fristen\/\d+\/name$/.test(pfad)) return 'name'
  if (name === 'xpath') return 'xpath'
  if (IN_BEDINGUNG.test(pfad)) return 'bedingung'
  // the question that an answer leads to is named by its key
  if (name === 'frage' && pfad.endsWith('/folge/frage')) return 'technisch'
  return PROSA.has(name) ? 'text' : 'technisch'
}
