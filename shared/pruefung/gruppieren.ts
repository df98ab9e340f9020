/** Things by what they have in common, in order of appearance. */
export function groupBy<T>(liste: readonly T[], keyOf: (eines: T) => string): ReadonlyMap<string, readonly T[]> {
  const gruppen = new Map<string, T[]>()
  for (const eines of liste) {
    const gruppe = gruppen.get(keyOf(eines))
    if (gruppe === undefined) gruppen.set(keyOf(eines), [eines])
    else gruppe.push(eines)
  }
  return gruppen
}
