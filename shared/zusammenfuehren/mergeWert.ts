import { isGleich } from '../dokument/gleich.ts'
import { isVerzeichnis, keyGlieder } from '../vergleich/schluessel.ts'
import { type Konfliktbuch, REIHENFOLGE } from './konflikt.ts'
import { isReihenfolgeStrittig, mergeReihenfolge } from './reihenfolge.ts'

/** What a merge of one record's values needs to know. */
export interface Wertlauf {
  element: string
  buch: Konfliktbuch
}

/**
 * One value from three: who did not change it has nothing to say, equal changes are one, lists and directories are merged by
 * member; anything else that both changed is a conflict. `undefined` stands for a value that is not there.
 */
export function mergeWert(
  lauf: Wertlauf,
  pfad: readonly string[],
  basis: unknown,
  eigene: unknown,
  fremde: unknown,
): unknown {
  if (isGleich(eigene, fremde) || isGleich(basis, fremde)) return eigene
  if (isGleich(basis, eigene)) return fremde
  const angabe = pfad.at(-1) ?? ''
  const seiten = [basis, eigene, fremde]
  if (seiten.every((wert) => wert === undefined || Array.isArray(wert))) {
    const [b, e, f] = seiten.map((wert) => keyGlieder(angabe, Array.isArray(wert) ? wert : []))
    if (b !== undefined && e !== undefined && f !== undefined) {
      const liste = mergeListe(lauf, pfad, { basis: b, eigene: e, fremde: f })
      return liste.length === 0 && (eigene === undefined || fremde === undefined) ? undefined : liste
    }
  }
  if (pfad.length === 1 && isVerzeichnis(angabe)) return mergeObjekt(lauf, pfad, basis, eigene, fremde)
  return lauf.buch.decide({ element: lauf.element, art: 'angabe', pfad, basis, eigene, fremde }) === 'eigene'
    ? eigene
    : fremde
}

/** Entry by entry; one that is not there is `undefined`. */
export function mergeObjekt(
  lauf: Wertlauf,
  pfad: readonly string[],
  basis: unknown,
  eigene: unknown,
  fremde: unknown,
): Record<string, unknown> {
  const [b, e, f] = [entriesOf(basis), entriesOf(eigene), entriesOf(fremde)]
  const namen = [...new Set([...e.keys(), ...f.keys()])]
  const eintraege = namen.map((name) => {
    return [name, mergeWert(lauf, [...pfad, name], b.get(name), e.get(name), f.get(name))] as const
  })
  return Object.fromEntries(eintraege.filter(([, wert]) => wert !== undefined))
}

type Glieder = ReadonlyMap<string, unknown>

function mergeListe(
  lauf: Wertlauf,
  pfad: readonly string[],
  { basis, eigene, fremde }: { basis: Glieder; eigene: Glieder; fremde: Glieder },
): unknown[] {
  const glieder = new Map<string, unknown>()
  for (const schluessel of new Set([...eigene.keys(), ...fremde.keys(), ...basis.keys()])) {
    const [b, e, f] = [basis.get(schluessel), eigene.get(schluessel), fremde.get(schluessel)]
    const glied = mergeGlied(lauf, [...pfad, schluessel], b, e, f)
    if (glied !== undefined) glieder.set(schluessel, glied)
  }
  const folgen = { basis: [...basis.keys()], eigene: [...eigene.keys()], fremde: [...fremde.keys()] }
  const bleibende = new Set(glieder.keys())
  const strittig = isReihenfolgeStrittig(folgen, bleibende)
  const fuehrende = strittig
    ? lauf.buch.decide({
        element: lauf.element,
        art: 'angabe',
        pfad: [...pfad, REIHENFOLGE],
        basis: folgen.basis,
        eigene: mergeReihenfolge(folgen, bleibende, 'eigene'),
        fremde: mergeReihenfolge(folgen, bleibende, 'fremde'),
      })
    : 'eigene'
  return mergeReihenfolge(folgen, bleibende, fuehrende).map((schluessel) => glieder.get(schluessel))
}

function mergeGlied(
  lauf: Wertlauf,
  pfad: readonly string[],
  basis: unknown,
  eigene: unknown,
  fremde: unknown,
): unknown {
  // a member that is only an id or a fixed value has nothing to differ in: removed is removed
  if (typeof (eigene ?? fremde) === 'string') {
    const entfernt = basis !== undefined && (eigene === undefined || fremde === undefined)
    return entfernt ? undefined : (eigene ?? fremde)
  }
  if (eigene === undefined || fremde === undefined || isGleich(eigene, fremde)) {
    return mergeWert(lauf, pfad, basis, eigene, fremde)
  }
  return mergeObjekt(lauf, pfad, basis, eigene, fremde)
}

/** A map, since a hostile project may call an entry as JavaScript calls what every object has. */
function entriesOf(wert: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof wert === 'object' && wert !== null ? Object.entries(wert) : [])
}
