import { compareCodepoints } from '../modell/kanonisch.ts'

/** Three orders of the same list; keys are unique in each. */
export interface Reihenfolgen {
  basis: readonly string[]
  eigene: readonly string[]
  fremde: readonly string[]
}

/** Whether both sides have put what all three have into different orders. */
export function isReihenfolgeStrittig(
  { basis, eigene, fremde }: Reihenfolgen,
  bleibende: ReadonlySet<string>,
): boolean {
  const [b, e, f] = commonOf([basis, eigene, fremde], bleibende).map((liste) => liste.join('\n'))
  return b !== e && b !== f && e !== f
}

/**
 * The keys that stay, in one order: what all three have stands as the side says that changed its order (where both did, as
 * `fuehrende` says), what one side added stands behind the same neighbour as there. Gives the same for exchanged sides.
 */
export function mergeReihenfolge(
  folgen: Reihenfolgen,
  bleibende: ReadonlySet<string>,
  fuehrende: 'eigene' | 'fremde',
): string[] {
  const { basis, eigene, fremde } = folgen
  const [b = [], e = [], f = []] = commonOf([basis, eigene, fremde], bleibende)
  const geruest = isReihenfolgeStrittig(folgen, bleibende) ? (fuehrende === 'eigene' ? e : f) : isSame(b, e) ? f : e
  const laeufe = [eigene, fremde].map((liste) => collectLaeufe(liste, new Set(geruest), bleibende))
  // a key that only the base has stays where a decision keeps what both lists have lost
  const reste = basis.filter((id) => bleibende.has(id) && !eigene.includes(id) && !fremde.includes(id))
  const ergebnis = new Set<string>()
  for (const anker of [ANFANG, ...geruest]) {
    if (anker !== ANFANG) ergebnis.add(anker)
    const hier = laeufe
      .flatMap((lauf) => (lauf.has(anker) ? [lauf.get(anker) ?? []] : []))
      .sort(([links = ''], [rechts = '']) => compareCodepoints(links, rechts))
    for (const id of hier.flat()) ergebnis.add(id)
  }
  for (const id of reste) ergebnis.add(id)
  return [...ergebnis]
}

const ANFANG = ''

function commonOf(listen: readonly (readonly string[])[], bleibende: ReadonlySet<string>): string[][] {
  const mengen = listen.map((liste) => new Set(liste))
  return listen.map((liste) => liste.filter((id) => bleibende.has(id) && mengen.every((menge) => menge.has(id))))
}

/** What stands behind each key of the frame, in order. */
function collectLaeufe(
  liste: readonly string[],
  geruest: ReadonlySet<string>,
  bleibende: ReadonlySet<string>,
): Map<string, string[]> {
  const laeufe = new Map<string, string[]>()
  let anker = ANFANG
  for (const id of liste) {
    if (geruest.has(id)) anker = id
    else if (bleibende.has(id)) laeufe.set(anker, [...(laeufe.get(anker) ?? []), id])
  }
  return laeufe
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, stelle) => id === b[stelle])
}
