/** `vor` comes before `nach`. */
export interface Folge {
  vor: string
  nach: string
}

/**
 * The ids so that whatever comes before something stands before it, else in the order given. Earlier Folgen weigh more: one that
 * would close a circle with them is passed over, so that there is an order in every case.
 */
export function sortNachFolge(ids: readonly string[], folgen: readonly Folge[]): string[] {
  const danach = new Map(ids.map((id) => [id, new Set<string>()]))
  for (const { vor, nach } of folgen) {
    if (!danach.has(nach) || vor === nach || isErreichbar(danach, nach, vor)) continue
    danach.get(vor)?.add(nach)
  }
  const offeneVorher = new Map(ids.map((id) => [id, 0]))
  for (const ziele of danach.values()) {
    for (const ziel of ziele) offeneVorher.set(ziel, (offeneVorher.get(ziel) ?? 0) + 1)
  }
  const uebrige = [...ids]
  const sortierte: string[] = []
  while (uebrige.length > 0) {
    const stelle = uebrige.findIndex((id) => offeneVorher.get(id) === 0)
    const [naechste] = uebrige.splice(stelle, 1)
    if (naechste === undefined) break
    sortierte.push(naechste)
    for (const ziel of danach.get(naechste) ?? []) offeneVorher.set(ziel, (offeneVorher.get(ziel) ?? 0) - 1)
  }
  return sortierte
}

function isErreichbar(danach: ReadonlyMap<string, ReadonlySet<string>>, von: string, ziel: string): boolean {
  const gesehen = new Set([von])
  const offen = [von]
  for (let hier = offen.pop(); hier !== undefined; hier = offen.pop()) {
    if (hier === ziel) return true
    for (const naechstes of danach.get(hier) ?? []) {
      if (gesehen.has(naechstes)) continue
      gesehen.add(naechstes)
      offen.push(naechstes)
    }
  }
  return false
}

interface Bezogenes {
  id: string
  beantwortet?: string | undefined
  ausgeloestDurch?: string | undefined
}

/**
 * Messages so that what answers another or is triggered by it follows right below it, else in the order given. What refers to each
 * other in a circle keeps the order given.
 */
export function sortNachBezug<T extends Bezogenes>(nachrichten: readonly T[]): T[] {
  const hiesige = new Set(nachrichten.map(({ id }) => id))
  const sortierte = new Set<T>()
  const fertige = new Set<string>()
  const isDran = (eine: T): boolean =>
    bezuegeOf(eine).every((id) => id === eine.id || !hiesige.has(id) || fertige.has(id))
  const take = (eine: T): void => {
    if (sortierte.has(eine)) return
    sortierte.add(eine)
    fertige.add(eine.id)
    for (const folgende of nachrichten) {
      if (bezuegeOf(folgende).includes(eine.id) && isDran(folgende)) take(folgende)
    }
  }
  for (const eine of nachrichten) if (isDran(eine)) take(eine)
  for (const eine of nachrichten) take(eine)
  return [...sortierte]
}

function bezuegeOf({ beantwortet, ausgeloestDurch }: Bezogenes): string[] {
  return [beantwortet, ausgeloestDurch].filter((id) => id !== undefined)
}
