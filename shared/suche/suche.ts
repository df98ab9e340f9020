import type { Datensatz } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'
import { readSaetze } from './saetze.ts'
import { createSuchmuster, type Suchangaben, type Suchmuster, type Treffer } from './suchmuster.ts'
import { readTexte, type Textart, type Texte, type Textstelle } from './textstellen.ts'

export interface Suchanfrage extends Suchangaben {
  nurNamen: boolean
  /** also names for machines: technical names, paths, keys */
  technisch: boolean
  /** only what belongs to this Leistung and no other */
  leistung: string | undefined
}

export interface Fundstelle {
  /** `code`: an entry of a code list, which is not part of the model */
  art: Textart | 'code'
  /** JSON pointer in the record; of a code its key */
  pfad: string
  text: string
  treffer: readonly Treffer[]
}

/** An element with the places where something was found. */
export interface Fund {
  element: Datensatz
  stellen: readonly Fundstelle[]
}

export interface Suchergebnis {
  funde: readonly Fund[]
  /** places found, of those that are told */
  anzahl: number
  /** there are more than are told */
  mehr: boolean
  /** what is wrong with what is looked for */
  mangel: string | undefined
  /** it took too long and was given up; there may be more */
  abgebrochen: boolean
}

/** A search that takes longer holds up the window more than it helps; only regular expressions can. */
const SUCHZEIT_MS = 400

/** More places than this say no more; the search ends with them. */
export const STELLEN_MAXIMUM = 1000

const LEER: Suchergebnis = { funde: [], anzahl: 0, mehr: false, mangel: undefined, abgebrochen: false }

/**
 * Looks through all texts of a project, element by element in the order of the project. Linear: the project is read once,
 * afterwards a search costs one comparison per record that does not have the text (`test/bench`).
 */
export function findFunde(projekt: Projekt, anfrage: Suchanfrage): Suchergebnis {
  if (anfrage.text === '') return LEER
  const muster = createSuchmuster(anfrage)
  if ('mangel' in muster) return { ...LEER, mangel: muster.mangel }
  const datei = anfrage.leistung === undefined ? undefined : projekt.dateien.get(anfrage.leistung)
  const funde: Fund[] = []
  let anzahl = 0
  const index = indexOf(projekt)
  const ende = Date.now() + SUCHZEIT_MS
  const isZuEnde = (): boolean => anfrage.regulaer && Date.now() > ende
  for (const { element, texte, saetze } of index) {
    if (isZuEnde()) break
    if (datei !== undefined && projekt.dateien.get(element.id) !== datei) continue
    const stellen = findStellen(texte, muster, anfrage, ende)
    if (!anfrage.nurNamen) stellen.push(...findSaetze(saetze, muster, stellen))
    if (element.art === 'codeliste' && !anfrage.nurNamen) stellen.push(...findCodes(projekt, element.id, muster))
    if (stellen.length === 0) continue
    if (anzahl + stellen.length > STELLEN_MAXIMUM && anzahl > 0) return { ...LEER, funde, anzahl, mehr: true }
    funde.push({ element, stellen })
    anzahl += stellen.length
  }
  const abgebrochen = isZuEnde()
  return { ...LEER, funde, anzahl, mehr: abgebrochen, abgebrochen }
}

interface Eintrag {
  element: Datensatz
  texte: Texte
  saetze: readonly Textstelle[]
}

/** All records with their texts; after an edit only the changed ones are read again. */
function indexOf(projekt: Projekt): readonly Eintrag[] {
  const bekannter = INDIZES.get(projekt)
  if (bekannter !== undefined) return bekannter
  const index = [...projekt.datensaetze.values()].map((element) => ({
    element,
    texte: readTexte(element),
    saetze: readSaetze(projekt, element),
  }))
  INDIZES.set(projekt, index)
  return index
}

const INDIZES = new WeakMap<Projekt, readonly Eintrag[]>()

function findStellen({ stellen, klein }: Texte, muster: Suchmuster, anfrage: Suchanfrage, ende: number): Fundstelle[] {
  const { nurNamen, technisch } = anfrage
  if (!klein.includes(muster.enthalten)) return []
  return stellen.flatMap((stelle) => {
    if (nurNamen ? stelle.art !== 'name' : stelle.art === 'technisch' && !technisch) return []
    const treffer = muster.find(stelle.text, ende)
    return treffer.length === 0 ? [] : [{ ...stelle, treffer }]
  })
}

/** Sentences of which nothing else was found: a constant is told, and can be replaced, where it stands. */
function findSaetze(saetze: readonly Textstelle[], muster: Suchmuster, gefundene: readonly Fundstelle[]): Fundstelle[] {
  return saetze.flatMap((satz) => {
    if (gefundene.some(({ pfad }) => pfad.startsWith(`${satz.pfad}/`))) return []
    const treffer = muster.find(satz.text)
    return treffer.length === 0 ? [] : [{ ...satz, treffer }]
  })
}

function findCodes({ codelisteninhalte }: Projekt, liste: string, muster: Suchmuster): Fundstelle[] {
  return (codelisteninhalte.get(liste) ?? []).flatMap(({ code, name }) => {
    const treffer = muster.find(name)
    return treffer.length === 0 ? [] : [{ art: 'code' as const, pfad: code, text: name, treffer }]
  })
}

/** Reads the texts of these records, so that a search finds them read: for large projects bit by bit, before it is needed. */
export function prepareSuche(projekt: Projekt, datensaetze: Iterable<Datensatz>): void {
  for (const datensatz of datensaetze) {
    readTexte(datensatz)
    readSaetze(projekt, datensatz)
  }
}
