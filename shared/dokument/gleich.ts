/** Whether two JSON values say the same; the order of keys says nothing, the same object answers at once. */
export function isGleich(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((teil, i) => isGleich(teil, b[i]))
  }
  const links = Object.entries(a)
  const rechts = new Map(Object.entries(b))
  return (
    links.length === rechts.size && links.every(([name, teil]) => rechts.has(name) && isGleich(teil, rechts.get(name)))
  )
}
