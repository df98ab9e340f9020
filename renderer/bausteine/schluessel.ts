/** Each thing with a key of its own: alike ones are numbered in their order. */
export function createSchluessel<T>(dinge: readonly T[], nameOf: (ding: T) => string): [schluessel: string, ding: T][] {
  const anzahl = new Map<string, number>()
  return dinge.map((ding) => {
    const name = nameOf(ding)
    const nummer = (anzahl.get(name) ?? 0) + 1
    anzahl.set(name, nummer)
    return [`${name} ${nummer}`, ding]
  })
}
