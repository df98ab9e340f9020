import type { Navigatorknoten } from './navigatorknoten.ts'

/**
 * The nodes that fit a filter, with everything above them; all of them open. Datenfelder are searched as well. `undefined`
 * for an empty filter.
 */
export function filterBaum(
  knoten: readonly Navigatorknoten[],
  filter: string,
): { knoten: Navigatorknoten[]; offene: ReadonlySet<string> } | undefined {
  const gesucht = filter.trim().toLowerCase()
  if (gesucht === '') return undefined
  const offene = new Set<string>()
  const behalte = (einer: Navigatorknoten): Navigatorknoten | undefined => {
    const passt = einer.wert.art !== 'ordner' && matches(einer, gesucht)
    const kinder = (einer.kinder?.() ?? []).map(behalte).filter((kind) => kind !== undefined)
    if (kinder.length > 0) {
      offene.add(einer.schluessel)
      return { ...einer, kinder: () => kinder }
    }
    return passt ? einer : undefined
  }
  return { knoten: knoten.map(behalte).filter((einer) => einer !== undefined), offene }
}

function matches({ name, wert }: Navigatorknoten, gesucht: string): boolean {
  return name.toLowerCase().includes(gesucht) || wert.id === gesucht || wert.feld?.endsWith(gesucht) === true
}

/** The keys of the rows that stand for an element (and field), and what lies above them, so that a choice can be shown. */
export function findSchluessel(
  knoten: readonly Navigatorknoten[],
  id: string,
  feld: string | undefined,
  darueber: readonly string[] = [],
): { schluessel: string; darueber: readonly string[] } | undefined {
  for (const einer of knoten) {
    if (einer.wert.id === id && einer.wert.feld === feld) return { schluessel: einer.schluessel, darueber }
    // below a Dokument there are only its own fields: no need to resolve the others
    if (einer.wert.art === 'dokument' && einer.wert.id !== id) continue
    if (einer.hasTeil?.(id) === false) continue
    const gefunden = findSchluessel(einer.kinder?.() ?? [], id, feld, [...darueber, einer.schluessel])
    if (gefunden !== undefined) return gefunden
  }
  return undefined
}
