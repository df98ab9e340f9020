import { isGleich } from '../dokument/gleich.ts'
import { DATENSATZ_SCHEMATA, type Datensatz, datensatzSchema } from '../modell/datensatz.ts'
import { createKonfliktbuch, type Konfliktbuch } from './konflikt.ts'
import { mergeObjekt, type Wertlauf } from './mergeWert.ts'
import { mergeReihenfolge } from './reihenfolge.ts'

/** A record that both sides have, value by value. The result always fits the schema. */
export function mergeDatensatz(
  lauf: Wertlauf,
  basis: Datensatz | undefined,
  eigene: Datensatz,
  fremde: Datensatz,
): Datensatz {
  if (isGleich(eigene, fremde) || isGleich(basis, fremde)) return eigene
  if (isGleich(basis, eigene)) return fremde
  // the same id for two kinds: only by hand, and then one of them
  if (eigene.art !== fremde.art)
    return decideGanz(lauf.buch, { element: lauf.element, pfad: [], basis, eigene, fremde })
  // only to see what would come out
  const probe = mergeObjekt({ ...lauf, buch: createKonfliktbuch(new Map()) }, [], basis, eigene, fremde)
  const unpassende = listUnpassende(eigene.art, orderZeilen(probe, basis, eigene, fremde))
  const ergebnis = mergeAngaben(lauf, unpassende, basis, eigene, fremde)
  const geprueft = datensatzSchema.safeParse(orderZeilen(ergebnis, basis, eigene, fremde))
  if (geprueft.success) return geprueft.data
  // values that fit one by one, but not with each other
  return decideGanz(lauf.buch, { element: lauf.element, pfad: [], basis, eigene, fremde })
}

/** Names of values that would break the schema if they were merged member by member: a list that both emptied. */
function listUnpassende(art: Datensatz['art'], ergebnis: unknown): ReadonlySet<string> {
  const geprueft = DATENSATZ_SCHEMATA[art].safeParse(ergebnis)
  if (geprueft.success) return new Set()
  return new Set(geprueft.error.issues.map(({ path }) => String(path[0] ?? '')))
}

function mergeAngaben(
  lauf: Wertlauf,
  unpassende: ReadonlySet<string>,
  basis: Datensatz | undefined,
  eigene: Datensatz,
  fremde: Datensatz,
): Record<string, unknown> {
  const ohne = (satz: Datensatz | undefined): Record<string, unknown> =>
    Object.fromEntries(Object.entries(satz ?? {}).filter(([name]) => !unpassende.has(name)))
  const ergebnis = mergeObjekt(lauf, [], ohne(basis), ohne(eigene), ohne(fremde))
  for (const angabe of unpassende) {
    const werte = { basis: angabeOf(basis, angabe), eigene: angabeOf(eigene, angabe), fremde: angabeOf(fremde, angabe) }
    const wert = decideGanz(lauf.buch, { element: lauf.element, pfad: [angabe], ...werte })
    if (wert !== undefined) ergebnis[angabe] = wert
  }
  return ergebnis
}

function angabeOf(satz: Datensatz | undefined, angabe: string): unknown {
  const angaben: Readonly<Record<string, unknown>> = satz ?? {}
  return angaben[angabe]
}

function decideGanz<T>(
  buch: Konfliktbuch,
  konflikt: { element: string; pfad: readonly string[]; basis: unknown; eigene: T; fremde: T },
): T {
  return buch.decide({ art: 'angabe', ...konflikt }) === 'eigene' ? konflikt.eigene : konflikt.fremde
}

/** The order of a Zuordnung names exactly the lines it has, also those that a decision keeps or drops. */
function orderZeilen(
  ergebnis: Record<string, unknown>,
  basis: Datensatz | undefined,
  eigene: Datensatz,
  fremde: Datensatz,
): Record<string, unknown> {
  if (eigene.art !== 'zuordnung' || fremde.art !== 'zuordnung') return ergebnis
  const zeilen = new Set(Object.keys(typeof ergebnis.zeilen === 'object' ? (ergebnis.zeilen ?? {}) : {}))
  const gemischte: readonly unknown[] = Array.isArray(ergebnis.reihenfolge) ? ergebnis.reihenfolge : []
  if (zeilen.size === gemischte.length && gemischte.every((name) => typeof name === 'string' && zeilen.has(name))) {
    return ergebnis
  }
  const alte = basis?.art === 'zuordnung' ? basis.reihenfolge : []
  const folgen = { basis: alte, eigene: eigene.reihenfolge, fremde: fremde.reihenfolge }
  return { ...ergebnis, reihenfolge: mergeReihenfolge(folgen, zeilen, 'eigene') }
}
