/**
 * Who may write (VERTRAEGE 17): one window, the others follow. The first window has the right; it passes on when its holder
 * leaves or is gone, hands it over, or does not answer to the wish of another.
 */
export interface Schreibrecht {
  readonly schreiber: string | undefined
  readonly anzahl: number
  /** whether a window is among those that show the project */
  has(client: string): boolean
  /** A sign of life; a window that is new gets the right where nobody holds it. */
  note(client: string): void
  /** Takes the right where nobody holds it, else asks the holder for it. Answers whether the window now has it. */
  request(client: string): boolean
  /**
   * Runs what a window asks for. As long as that takes the holder cannot answer to a wish, and afterwards its time to answer begins
   * anew: what it has still to send would else come too late.
   */
  during<T>(client: string, run: () => Promise<T>): Promise<T>
  /** Hands the right to the first who wished for it, or frees it. */
  release(client: string): void
  /** The window has left or is gone. */
  remove(client: string): void
  close(): void
}

export interface Schreibrechtoptionen {
  /** may anybody write at all */
  erlaubt: boolean
  onWechsel(schreiber: string | undefined): void
  onWunsch(client: string): void
  antwortfristMs?: number | undefined
}

/** A window that does not answer to a wish for so long is gone without having said so. */
const ANTWORTFRIST_MS = 3_000

export function createSchreibrecht(optionen: Schreibrechtoptionen): Schreibrecht {
  const { erlaubt, onWechsel, onWunsch, antwortfristMs = ANTWORTFRIST_MS } = optionen
  const clients = new Set<string>()
  const wuensche = new Set<string>()
  let schreiber: string | undefined
  let frist: NodeJS.Timeout | undefined
  /** calls of the holder that are being answered */
  let laufende = 0

  const stopFrist = (): void => {
    clearTimeout(frist)
    frist = undefined
  }
  const startFrist = (): void => {
    if (laufende === 0) frist ??= setTimeout(handOver, antwortfristMs).unref()
  }
  const assign = (client: string | undefined): void => {
    stopFrist()
    if (client !== undefined) wuensche.delete(client)
    if (schreiber === client) return
    schreiber = client
    laufende = 0
    onWechsel(client)
  }
  const handOver = (): void => {
    const [erster] = wuensche
    assign(erster)
  }

  return {
    get schreiber() {
      return schreiber
    },
    get anzahl() {
      return clients.size
    },
    has: (client) => clients.has(client),
    note: (client) => {
      if (clients.has(client)) return
      clients.add(client)
      if (erlaubt && schreiber === undefined) assign(client)
    },
    request: (client) => {
      clients.add(client)
      if (!erlaubt) return false
      if (schreiber === undefined || schreiber === client) {
        assign(client)
        return true
      }
      wuensche.add(client)
      onWunsch(client)
      startFrist()
      return false
    },
    during: async (client, run) => {
      if (client !== schreiber) return run()
      stopFrist()
      laufende += 1
      try {
        return await run()
      } finally {
        if (client === schreiber) {
          laufende = Math.max(0, laufende - 1)
          if (wuensche.size > 0) startFrist()
        }
      }
    },
    release: (client) => {
      if (schreiber === client) handOver()
    },
    remove: (client) => {
      clients.delete(client)
      wuensche.delete(client)
      if (schreiber === client) handOver()
    },
    close: stopFrist,
  }
}
