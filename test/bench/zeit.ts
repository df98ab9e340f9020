/** Runs `arbeit` and returns its result with the milliseconds it took. */
export async function measure<T>(arbeit: () => Promise<T> | T): Promise<{ ms: number; wert: T }> {
  const beginn = performance.now()
  const wert = await arbeit()
  return { ms: performance.now() - beginn, wert }
}

/** Repeats `arbeit` on several lanes until the time is over; returns how often it ran per second. */
export async function measureRate(arbeit: () => Promise<void>, bahnen: number, dauerMs: number): Promise<number> {
  const beginn = performance.now()
  let anzahl = 0
  const bahn = async (): Promise<void> => {
    while (performance.now() - beginn < dauerMs) {
      await arbeit()
      anzahl += 1
    }
  }
  await Promise.all(Array.from({ length: bahnen }, bahn))
  return (anzahl * 1000) / (performance.now() - beginn)
}
