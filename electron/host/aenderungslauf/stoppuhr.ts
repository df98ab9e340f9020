export interface Schritt {
  name: string
  ms: number
}

/** Notes how long the steps of a piece of work take. */
export interface Stoppuhr {
  schritte: Schritt[]
  measure<W>(name: string, arbeit: () => W): W
  measureAsync<W>(name: string, arbeit: () => Promise<W>): Promise<W>
  dauerMs(): number
}

export function createStoppuhr(): Stoppuhr {
  const beginn = performance.now()
  const schritte: Schritt[] = []
  const note = (name: string, seit: number): void => {
    schritte.push({ name, ms: performance.now() - seit })
  }
  return {
    schritte,
    measure: (name, arbeit) => {
      const seit = performance.now()
      const wert = arbeit()
      note(name, seit)
      return wert
    },
    measureAsync: async (name, arbeit) => {
      const seit = performance.now()
      const wert = await arbeit()
      note(name, seit)
      return wert
    },
    dauerMs: () => performance.now() - beginn,
  }
}
