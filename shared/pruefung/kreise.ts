/** The ids that lie on a cycle of the given edges, in order of appearance. */
export function findKreise(knoten: readonly string[], next: (id: string) => readonly string[]): string[] {
  return knoten.filter((start) => {
    const gesehen = new Set<string>()
    const offen = [...next(start)]
    for (let id = offen.pop(); id !== undefined; id = offen.pop()) {
      if (id === start) return true
      if (gesehen.has(id)) continue
      gesehen.add(id)
      offen.push(...next(id))
    }
    return false
  })
}
