/** Runs what it is given one after the other. */
export function createReihe(): <T>(run: () => Promise<T>) => Promise<T> {
  let ende: Promise<unknown> = Promise.resolve()
  return (run) => {
    const lauf = ende.then(run)
    ende = lauf.catch(() => undefined)
    return lauf
  }
}
