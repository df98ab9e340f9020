/** What two orders of unique keys differ in. */
export interface Listenvergleich {
  hinzugekommen: string[]
  weggefallen: string[]
  /** as few as possible of those in both that must move so that the rest is in order */
  verschoben: string[]
}

export function createListenvergleich(alt: readonly string[], neu: readonly string[]): Listenvergleich {
  const alte = new Map(alt.map((id, stelle) => [id, stelle]))
  const neue = new Set(neu)
  const gemeinsame = [...neue].filter((id) => alte.has(id))
  const bleibende = new Set(listLaengsteFolge(gemeinsame, (id) => alte.get(id) ?? 0))
  return {
    hinzugekommen: [...neue].filter((id) => !alte.has(id)),
    weggefallen: [...alte.keys()].filter((id) => !neue.has(id)),
    verschoben: gemeinsame.filter((id) => !bleibende.has(id)),
  }
}

/** A longest part of a list whose values rise (patience sorting, n log n). */
function listLaengsteFolge(ids: readonly string[], wertOf: (id: string) => number): string[] {
  const enden: { id: string; wert: number; davor: number | undefined }[] = []
  const stapel: number[] = []
  for (const id of ids) {
    const wert = wertOf(id)
    let links = 0
    for (let rechts = stapel.length; links < rechts; ) {
      const mitte = Math.floor((links + rechts) / 2)
      if ((enden[stapel[mitte] ?? 0]?.wert ?? 0) < wert) links = mitte + 1
      else rechts = mitte
    }
    enden.push({ id, wert, davor: stapel[links - 1] })
    stapel[links] = enden.length - 1
  }
  const folge: string[] = []
  for (let stelle = stapel.at(-1); stelle !== undefined; stelle = enden[stelle]?.davor) {
    const ende = enden[stelle]
    if (ende !== undefined) folge.unshift(ende.id)
  }
  return folge
}
