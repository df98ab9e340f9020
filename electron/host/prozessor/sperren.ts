/** Runs work one after the other per key, in the order in which it came; different keys do not wait for each other. */
export interface Sperren {
  run<T>(schluessel: string, arbeit: () => Promise<T>): Promise<T>
}

export function createSperren(): Sperren {
  const enden = new Map<string, Promise<unknown>>()
  return {
    run: (schluessel, arbeit) => {
      const lauf = (enden.get(schluessel) ?? Promise.resolve()).then(arbeit, arbeit)
      const ende = lauf.then(
        () => undefined,
        () => undefined,
      )
      enden.set(schluessel, ende)
      void ende.then(() => {
        if (enden.get(schluessel) === ende) enden.delete(schluessel)
      })
      return lauf
    },
  }
}
