import type { Feldknoten } from '../../modell/feldbaum.ts'
import { pathOfKnoten } from '../../modell/feldbaum.ts'
import type { Feldwert, Gruppenwert } from '../../modell/nachricht.ts'

export type Dokumentwerte = Readonly<Record<string, Gruppenwert>>

/**
 * Message data with all occurrences of a node replaced, in the first occurrence of each Gruppe around it. Gruppen that are
 * missing on the way are added empty only when there is something to put in. Nothing given is changed.
 */
export function withVorkommen(
  dokumente: Dokumentwerte,
  knoten: Feldknoten,
  werte: Feldwert[],
): Record<string, Gruppenwert> {
  const weg = pathOfKnoten(knoten)
  const inhalt = dokumente[knoten.dokument] ?? {}
  return { ...dokumente, [knoten.dokument]: replaceIn(inhalt, weg, werte) }
}

function replaceIn(inhalt: Gruppenwert, weg: readonly Feldknoten[], werte: Feldwert[]): Gruppenwert {
  const [erster, ...rest] = weg
  if (erster === undefined) return inhalt
  if (rest.length === 0) {
    const { [erster.id]: _, ...andere } = inhalt
    return werte.length === 0 ? andere : { ...andere, [erster.id]: werte }
  }
  const vorkommen = inhalt[erster.id] ?? []
  const [erstes = {}, ...weitere] = vorkommen
  if (typeof erstes === 'string' || (vorkommen.length === 0 && werte.length === 0)) return inhalt
  return { ...inhalt, [erster.id]: [replaceIn(erstes, rest, werte), ...weitere] }
}

/** The occurrences of a node in the first occurrence of each Gruppe around it. */
export function findVorkommen(dokumente: Dokumentwerte, knoten: Feldknoten): Feldwert[] {
  let inhalt: Gruppenwert | undefined = dokumente[knoten.dokument]
  const weg = pathOfKnoten(knoten)
  for (const gruppe of weg.slice(0, -1)) {
    const erstes: Feldwert | undefined = inhalt?.[gruppe.id]?.[0]
    inhalt = typeof erstes === 'string' ? undefined : erstes
  }
  return inhalt?.[knoten.id] ?? []
}
