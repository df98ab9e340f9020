/** Projects that the system asks to open, kept until the application is ready for them. */
export interface Oeffnungsschlange {
  add(ordner: readonly string[]): void
  /** From now on everything is opened at once; what has waited comes first, each project once. */
  start(open: (ordner: string) => void): void
  readonly isEmpty: boolean
}

export function createOeffnungsschlange(): Oeffnungsschlange {
  const wartende = new Set<string>()
  let oeffner: ((ordner: string) => void) | undefined
  return {
    add: (ordner) => {
      for (const einer of ordner) {
        if (oeffner === undefined) wartende.add(einer)
        else oeffner(einer)
      }
    },
    start: (open) => {
      oeffner = open
      for (const ordner of wartende) open(ordner)
      wartende.clear()
    },
    get isEmpty() {
      return wartende.size === 0
    },
  }
}
