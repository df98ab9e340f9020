/** The row that a key leads to from another one; undefined where the key leads nowhere. */
export function findZeile(ids: readonly string[], von: string, taste: string): string | undefined {
  const stelle = ids.indexOf(von)
  const ziel = { ArrowUp: stelle - 1, ArrowDown: stelle + 1, Home: 0, End: ids.length - 1 }[taste]
  return ziel === undefined ? undefined : ids[Math.min(ids.length - 1, Math.max(0, ziel))]
}

/** All rows from one to another; the last one is the one that was come to. */
export function chooseSpanne(ids: readonly string[], von: string, bis: string): string[] {
  const [a, b] = [Math.max(0, ids.indexOf(von)), ids.indexOf(bis)]
  return a <= b ? ids.slice(a, b + 1) : ids.slice(b, a + 1).reverse()
}

/** A row more or less; one that comes is the last. */
export function toggleWahl(auswahl: readonly string[], id: string): string[] {
  return auswahl.includes(id) ? auswahl.filter((einer) => einer !== id) : [...auswahl, id]
}
