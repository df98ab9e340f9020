import { readPfad } from '../../shared/modell/schemalauf.ts'
import type { Ungueltige } from '../../shared/suche/ersetze.ts'
import type { Fund, Fundstelle } from '../../shared/suche/suche.ts'
import type { Treffer } from '../../shared/suche/suchmuster.ts'
import { labelOfAngabe } from '../../shared/worte/angaben.ts'
import { ARTEN } from '../bausteine/arten.ts'
import type { Baumknoten } from '../bausteine/baumzeilen.ts'

/** A row of the results: an element, or a place in it. */
export type Trefferzeile =
  | { art: 'element'; fund: Fund; stellen: readonly string[] }
  | { art: 'stelle'; fund: Fund; stelle: Fundstelle; schluessel: string; ersetzbar: boolean }

/** Names a place among all. */
export function keyOfStelle(element: string, pfad: string): string {
  return `${element} ${pfad}`
}

interface Hindernis {
  /** where the text comes from, in a word or two for a narrow row */
  woher: string
  /** what to do instead */
  grund: string
}

/** Why a place cannot be replaced here; undefined where it can. */
export function findHindernis({ art }: Fundstelle): Hindernis | undefined {
  switch (art) {
    case 'code':
      return { woher: 'Codeliste', grund: 'Einträge ändern Sie in der Codeliste.' }
    case 'satz':
      return {
        woher: 'abgeleitet',
        grund: 'Der Satz entsteht aus Bedingung oder Berechnung; ändern Sie diese oder das Feld.',
      }
    default:
      return undefined
  }
}

function isErsetzbar(stelle: Fundstelle): boolean {
  return findHindernis(stelle) === undefined
}

/** The results as a tree: elements with their places. */
export function createTrefferbaum(funde: readonly Fund[]): Baumknoten<Trefferzeile>[] {
  return funde.map((fund) => {
    const kinder = fund.stellen.map((stelle): Baumknoten<Trefferzeile> => {
      const schluessel = keyOfStelle(fund.element.id, stelle.pfad)
      return {
        schluessel,
        name: stelle.text,
        wert: { art: 'stelle', fund, stelle, schluessel, ersetzbar: isErsetzbar(stelle) },
      }
    })
    const stellen = fund.stellen.filter(isErsetzbar).map(({ pfad }) => keyOfStelle(fund.element.id, pfad))
    return {
      schluessel: fund.element.id,
      name: fund.element.name,
      wert: { art: 'element', fund, stellen },
      kinder: () => kinder,
    }
  })
}

/** In which Angabe of its element a place stands: "Hilfetext", "Pflicht, wenn: Wert", "Code 042". */
export function describeStelle({ art, pfad }: Fundstelle): string {
  if (art === 'code') return `Code ${pfad}`
  const namen = readPfad(pfad).filter((name) => !/^\d+$/.test(name))
  const [erste = '', ...weitere] = namen
  const letzte = weitere.at(-1)
  if (letzte === undefined || letzte === 'text') return labelOfAngabe(erste)
  return `${labelOfAngabe(erste)}: ${labelOfAngabe(letzte)}`
}

/** A piece of the text of a place. */
export interface Textstueck {
  art: 'text' | 'treffer' | 'ersatz'
  text: string
}

/** Characters that stand before the first hit. */
const DAVOR = 20

/** The text around its hits, each followed by what would take its place; the beginning of a long text is left out. */
export function cutText(text: string, treffer: readonly Treffer[], ersatz: (treffer: Treffer) => string): Textstueck[] {
  const anfang = Math.max(0, (treffer[0]?.von ?? 0) - DAVOR)
  const stuecke: Textstueck[] = anfang > 0 ? [{ art: 'text', text: '…' }] : []
  let ende = anfang
  for (const einer of treffer) {
    stuecke.push({ art: 'text', text: text.slice(ende, einer.von) })
    stuecke.push({ art: 'treffer', text: text.slice(einer.von, einer.bis) })
    stuecke.push({ art: 'ersatz', text: ersatz(einer) })
    ende = einer.bis
  }
  stuecke.push({ art: 'text', text: text.slice(ende) })
  return stuecke.filter((stueck) => stueck.text !== '')
}

/** The accessible name of a row; what becomes of it is said only where somebody wants to replace. */
export function describeZeile(
  zeile: Trefferzeile,
  { ersetzt, gewaehlt, ungueltig }: { ersetzt: boolean; gewaehlt: boolean; ungueltig: Ungueltige | undefined },
): string {
  if (zeile.art === 'element') {
    const { element, stellen } = zeile.fund
    const zahl = stellen.length === 1 ? '1 Fundstelle' : `${stellen.length} Fundstellen`
    return `${ARTEN[element.art].name} ${element.name}, ${zahl}`
  }
  const fund = `${describeStelle(zeile.stelle)}: ${zeile.stelle.text}`
  if (!ersetzt) return fund
  const hindernis = findHindernis(zeile.stelle)
  const wahl = hindernis !== undefined ? `nicht ersetzbar: ${hindernis.grund}` : gewaehlt ? 'wird ersetzt' : 'bleibt'
  const grund = ungueltig === undefined ? '' : `, wäre ungültig: ${ungueltig.grund}`
  return `${fund}, ${wahl}${grund}`
}

/** All places that are to be replaced. */
export function listErsetzungsorte(
  funde: readonly Fund[],
  abgewaehlte: ReadonlySet<string>,
): { element: string; pfad: string }[] {
  return funde.flatMap(({ element, stellen }) =>
    stellen
      .filter((stelle) => isErsetzbar(stelle) && !abgewaehlte.has(keyOfStelle(element.id, stelle.pfad)))
      .map(({ pfad }) => ({ element: element.id, pfad })),
  )
}

/** "23 Fundstellen in 12 Elementen" */
export function describeAnzahl(funde: readonly Fund[], anzahl: number, mehr: boolean): string {
  if (anzahl === 0) return 'Nichts gefunden'
  const stellen = anzahl === 1 ? '1 Fundstelle' : `${anzahl.toLocaleString('de')} Fundstellen`
  const elemente = funde.length === 1 ? '1 Element' : `${funde.length.toLocaleString('de')} Elementen`
  return mehr ? `die ersten ${stellen}; bitte genauer suchen` : `${stellen} in ${elemente}`
}
