import type { Kantenmass } from './typen.ts'

/**
 * Columns of the flow: every Teilleistung right of all its predecessors (longest path). Edges that close a circle are
 * left out, found from the elements in their given order.
 */
export function assignSpalten(ids: readonly string[], ablauf: readonly Kantenmass[]): ReadonlyMap<string, number> {
  const nachfolger = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const { von, nach } of ablauf) if (nachfolger.has(nach)) nachfolger.get(von)?.push(nach)
  const folge = sortByFlow(ids, nachfolger)
  const rang = new Map(folge.map((id, stelle) => [id, stelle]))
  const spalten = new Map<string, number>(ids.map((id) => [id, 0]))
  for (const id of folge) {
    for (const ziel of nachfolger.get(id) ?? []) {
      if ((rang.get(ziel) ?? 0) <= (rang.get(id) ?? 0)) continue
      spalten.set(ziel, Math.max(spalten.get(ziel) ?? 0, (spalten.get(id) ?? 0) + 1))
    }
  }
  return spalten
}

/** How many elements still follow on the longest way: what lies on the main path of the flow. */
export function measureRestwege(ids: readonly string[], ablauf: readonly Kantenmass[]): ReadonlyMap<string, number> {
  const umgekehrt = ablauf.map((kante) => ({ ...kante, von: kante.nach, nach: kante.von }))
  return assignSpalten([...ids].reverse(), umgekehrt)
}

/** Reverse postorder of a depth-first walk that begins at elements without predecessors; without recursion. */
function sortByFlow(ids: readonly string[], nachfolger: ReadonlyMap<string, readonly string[]>): string[] {
  const ziele = new Set([...nachfolger.values()].flat())
  const anfaenge = [...ids.filter((id) => !ziele.has(id)).reverse(), ...ids]
  const besucht = new Set<string>()
  const fertig: string[] = []
  for (const anfang of anfaenge) {
    const stapel: { id: string; naechstes: number }[] = []
    const enter = (id: string): void => {
      if (besucht.has(id)) return
      besucht.add(id)
      stapel.push({ id, naechstes: 0 })
    }
    enter(anfang)
    for (let oben = stapel.at(-1); oben !== undefined; oben = stapel.at(-1)) {
      const ziel = nachfolger.get(oben.id)?.[oben.naechstes++]
      if (ziel !== undefined) enter(ziel)
      else {
        fertig.push(oben.id)
        stapel.pop()
      }
    }
  }
  return fertig.reverse()
}
