import type { Datensatz } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'
import { createSuchmuster, type Suchangaben, type Suchmuster, type Treffer } from './suchmuster.ts'
import { readTexte, type Textart, type Texte } from './textstellen.ts'

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
}

/** More places than this say no more; the search ends with them. */
export const STELLEN_MAXIMUM = 1000

const LEER: Suchergebnis = { funde: [], anzahl: 0, mehr: false, mangel: undefined }

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
  for (const { element, texte } of indexOf(projekt)) {
    if (datei !== undefined && projekt.dateien.get(element.id) !== datei) continue
    const stellen = findStellen(texte, muster, anfrage)
    if (element.art === 'codeliste' && !anfrage.nurNamen) stellen.push(...findCodes(projekt, element.id, muster))
    if (stellen.length === 0) continue
    if (anzahl + stellen.length > STELLEN_MAXIMUM && anzahl > 0) return { funde, anzahl, mehr: true, mangel: undefined }
    funde.push({ element, stellen })
    anzahl += stellen.length
  }
  return { funde, anzahl, mehr: false, mangel: undefined }
}

interface Eintrag {
  element: Datensatz
  texte: Texte
}

/** All records with their texts; after an edit only the changed ones are read again. */
function indexOf(projekt: Projekt): readonly Eintrag[] {
  const bekannter = INDIZES.get(projekt)
  if (bekannter !== undefined) return bekannter
  const index = [...projekt.datensaetze.values()].map((element) => ({ element, texte: readTexte(element) }))
  INDIZES.set(projekt, index)
  return index
}

const INDIZES = new WeakMap<Projekt, readonly Eintrag[]>()

function findStellen({ stellen, klein }: Texte, muster: Suchmuster, anfrage: Suchanfrage): Fundstelle[] {
  const { nurNamen, technisch } = anfrage
  if (!klein.includes(muster.enthalten)) return []
  return stellen.flatMap((stelle) => {
    if (nurNamen ? stelle.art !== 'name' : stelle.art === 'technisch' && !technisch) return []
    const treffer = muster.find(stelle.text)
    return treffer.length === 0 ? [] : [{ ...stelle, treffer }]
  })
}

function findCodes({ codelisteninhalte }: Projekt, liste: string, muster: Suchmuster): Fundstelle[] {
  return (codelisteninhalte.get(liste) ?? []).flatMap(({ code, name }) => {
    const treffer = muster.find(name)
    return treffer.length === 0 ? [] : [{ art: 'code' as const, pfad: code, text: name, treffer }]
  })
}

/** Reads the texts of these records, so that a search finds them read: for large projects bit by bit, before it is needed. */
export function prepareSuche(datensaetze: Iterable<Datensatz>): void {
  for (const datensatz of datensaetze) readTexte(datensatz)
}
