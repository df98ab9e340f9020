import type { Befund } from '../../shared/befund.ts'
import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { findVerwendungen } from '../../shared/modell/referenzen.ts'
import { listLeistungenOf } from '../arbeitsplatz/elemente.ts'
import { ARTEN } from '../bausteine/arten.ts'

/** An element as the palette offers it. */
export interface Fundstelle {
  id: string
  art: Datensatz['art']
  name: string
  /** kind and, where names repeat, what it is part of */
  zusatz: string
}

const ELEMENTE_MAXIMUM = 40
const WEITERE_MAXIMUM = 8

/** Where the kinds stand among equally good hits: what one names first stands first. */
const ARTRANG: Readonly<Partial<Record<Datensatz['art'], number>>> = {
  leistung: 0,
  dokument: 1,
  teilleistung: 1,
  nachrichtentyp: 1,
  organisation: 2,
  zustellweg: 3,
  rolle: 3,
  datenfeld: 4,
}

/**
 * How well a text fits what was typed: 0 the name begins with it, 1 a word does, 2 it stands inside; undefined: not at all.
 * Several words must all be there.
 */
export function rankName(name: string, gesucht: string): number | undefined {
  const klein = name.toLocaleLowerCase('de')
  const worte = gesucht
    .toLocaleLowerCase('de')
    .split(/\s+/)
    .filter((wort) => wort !== '')
  if (worte.length === 0) return 2
  if (!worte.every((wort) => klein.includes(wort))) return undefined
  const erstes = worte[0] ?? ''
  if (klein.startsWith(erstes)) return 0
  return klein.split(/[^\p{L}\p{N}]+/u).some((wort) => wort.startsWith(erstes)) ? 1 : 2
}

/** Elements by name, id, technical name, LeiKa key or FIM id, the best first, at most as many as fit on a screen. */
export function findElemente(projekt: Projekt, gesucht: string): Fundstelle[] {
  if (gesucht.trim() === '') return []
  const treffer: { rang: number; datensatz: Datensatz }[] = []
  for (const datensatz of projekt.datensaetze.values()) {
    const rang = rankElement(datensatz, gesucht.trim())
    if (rang === undefined) continue
    treffer.push({ rang: rang * 10 + (ARTRANG[datensatz.art] ?? 5), datensatz })
  }
  return treffer
    .sort((a, b) => a.rang - b.rang || a.datensatz.name.localeCompare(b.datensatz.name, 'de'))
    .slice(0, ELEMENTE_MAXIMUM)
    .map(({ datensatz }) => describe(projekt, datensatz))
}

/** The best of a list by name, at most as many as one takes in at a glance. */
function findBeste<T>(liste: readonly T[], gesucht: string, nameOf: (einer: T) => string): T[] {
  if (gesucht.trim() === '') return []
  return liste
    .flatMap((einer) => {
      const rang = rankName(nameOf(einer), gesucht)
      return rang === undefined ? [] : [{ einer, rang }]
    })
    .sort((a, b) => a.rang - b.rang)
    .slice(0, WEITERE_MAXIMUM)
    .map(({ einer }) => einer)
}

/** Testfälle by name or Kennung. */
export function findTestfaelle(testfaelle: Projektstand['testfaelle'], gesucht: string): Projektstand['testfaelle'] {
  return findBeste(testfaelle, gesucht, ({ testfall, kennung }) => `${testfall.name} ${kennung}`)
}

/** Places in the list of Befunde, by sentence or code. */
export function findBefunde(befunde: readonly Befund[], gesucht: string): { stelle: number; befund: Befund }[] {
  const mitStelle = befunde.map((befund, stelle) => ({ stelle, befund }))
  return findBeste(mitStelle, gesucht, ({ befund }) => `${befund.satz} ${befund.code}`)
}

/** Views by name; all of them as long as nothing is typed. */
export function findAnsichten<T extends { name: string }>(ansichten: readonly T[], gesucht: string): readonly T[] {
  return gesucht.trim() === '' ? ansichten : findBeste(ansichten, gesucht, ({ name }) => name)
}

function rankElement(datensatz: Datensatz, gesucht: string): number | undefined {
  const schluessel = [
    datensatz.id,
    datensatz.technischerName,
    datensatz.art === 'leistung' ? datensatz.leikaSchluessel : undefined,
    datensatz.art === 'datenfeld' ? datensatz.fimId : undefined,
  ]
  const klein = gesucht.toLowerCase()
  if (schluessel.some((einer) => einer?.toLowerCase() === klein)) return 0
  return (
    rankName(datensatz.name, gesucht) ??
    (schluessel.some((einer) => einer?.toLowerCase().startsWith(klein)) ? 3 : undefined)
  )
}

function describe(projekt: Projekt, datensatz: Datensatz): Fundstelle {
  return {
    id: datensatz.id,
    art: datensatz.art,
    name: datensatz.name,
    zusatz: `${ARTEN[datensatz.art].name}${describeLage(projekt, datensatz)}`,
  }
}

/** Parts of a Leistung often bear the same name in several. */
const IN_LEISTUNG: ReadonlySet<Datensatz['art']> = new Set([
  'vorgangstyp',
  'teilleistung',
  'nachrichtentyp',
  'zustellweg',
])

function describeLage(projekt: Projekt, datensatz: Datensatz): string {
  if (datensatz.art === 'leistung') return `, LeiKa ${datensatz.leikaSchluessel}`
  if (IN_LEISTUNG.has(datensatz.art)) {
    const [leistung] = listLeistungenOf(projekt, datensatz.id)
    return leistung === undefined ? '' : ` in „${leistung.name}“`
  }
  if (datensatz.art !== 'datenfeld' && datensatz.art !== 'installation' && datensatz.art !== 'stelle') return ''
  const [verwendung] = findVerwendungen(projekt, datensatz.id)
  return verwendung === undefined ? '' : ` in „${verwendung.von.name}“`
}
