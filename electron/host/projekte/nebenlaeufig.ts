/** So many files wait for the disk at a time: enough to keep it busy, far below what a process may have open. */
const ZUGLEICH = 16

/** `arbeit` for each of a list, some at a time; the results stand in the order of the list. */
export async function mapNebenlaeufig<T, E>(liste: readonly T[], arbeit: (eines: T) => Promise<E>): Promise<E[]> {
  const ergebnisse: E[] = []
  const offene = liste.entries()
  const bahn = async (): Promise<void> => {
    // all lanes draw from the same iterator
    for (const [stelle, eines] of offene) ergebnisse[stelle] = await arbeit(eines)
  }
  await Promise.all(Array.from({ length: Math.min(ZUGLEICH, liste.length) }, bahn))
  return ergebnisse
}
