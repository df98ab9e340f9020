/**
 * Waits until all work has ended, well or badly, then throws the first failure. `Promise.all` would let the rest run on
 * unobserved, while its caller already tidies up or begins again.
 */
export async function awaitAlle<T>(arbeiten: readonly Promise<T>[]): Promise<T[]> {
  const ausgaenge = await Promise.allSettled(arbeiten)
  return ausgaenge.map((ausgang) => {
    if (ausgang.status === 'rejected') throw ausgang.reason
    return ausgang.value
  })
}
