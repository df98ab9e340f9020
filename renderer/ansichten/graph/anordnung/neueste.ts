interface Wartendes<F, A> {
  frage: F
  loese(antwort: Promise<A> | undefined): void
}

/**
 * Asks one question at a time. Of those that come meanwhile only the newest is asked next; the others are answered with undefined,
 * for nobody wants their answer any more.
 */
export function askNeueste<F, A>(ask: (frage: F) => Promise<A>): (frage: F) => Promise<A | undefined> {
  let fragt = false
  let wartendes: Wartendes<F, A> | undefined
  const begin = async (frage: F): Promise<A> => {
    fragt = true
    try {
      return await ask(frage)
    } finally {
      fragt = false
      const naechstes = wartendes
      wartendes = undefined
      naechstes?.loese(begin(naechstes.frage))
    }
  }
  return (frage) => {
    if (!fragt) return begin(frage)
    wartendes?.loese(undefined)
    return new Promise((loese) => {
      wartendes = { frage, loese }
    })
  }
}
