import { SPALTE, SPALTENLUECKE } from './masse.ts'
import type { Kantenmass, Knotenmass, Punkt, Rechteck } from './typen.ts'

/** Where something new would stand if nothing were in the way, and how far left it may. */
export interface Wunschplatz {
  ort: Punkt | undefined
  links?: number
}

/** After its predecessor, and never left of it; before its successor; else level with what it is connected with. */
export function findWunschplatz(
  { id, hoehe }: Knotenmass,
  kanten: readonly Kantenmass[],
  knoten: ReadonlyMap<string, Rechteck>,
): Wunschplatz {
  const schritt = SPALTE + SPALTENLUECKE
  let wunsch: Punkt | undefined
  for (const { art, von, nach } of kanten) {
    if (von !== id && nach !== id) continue
    const box = knoten.get(von === id ? nach : von)
    if (box === undefined) continue
    const versatz = art !== 'ablauf' ? 0 : nach === id ? schritt : -schritt
    const ort = { x: box.x + versatz, y: box.y + (box.hoehe - hoehe) / 2 }
    if (art === 'ablauf') return nach === id ? { ort, links: ort.x } : { ort }
    wunsch ??= ort
  }
  return { ort: wunsch }
}
