/** Calls of users that are under way, and long work that waits for their end. */
let laufende = 0
const wartende: (() => void)[] = []

/**
 * Runs something that somebody waits for, a change or saving: work that takes seconds stands still meanwhile. It shares the thread,
 * and between any two steps on the disk it would otherwise take its turn. What is run must not wait for such work itself.
 */
export async function withVorrang<T>(run: () => Promise<T>): Promise<T> {
  laufende += 1
  try {
    return await run()
  } finally {
    laufende -= 1
    if (laufende === 0) for (const einer of wartende.splice(0)) einer()
  }
}

/** For work that takes long: lets the others have their turn, and whoever has priority come to an end. */
export async function giveWay(): Promise<void> {
  do await new Promise((resolve) => setImmediate(resolve))
  while (await isAufgehalten())
}

async function isAufgehalten(): Promise<boolean> {
  if (laufende === 0) return false
  await new Promise<void>((resolve) => wartende.push(resolve))
  return true
}
