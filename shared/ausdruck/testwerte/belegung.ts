import { type Feldknoten, pathOfKnoten } from '../../modell/feldbaum.ts'
import type { Feldwert, Gruppenwert } from '../../modell/nachricht.ts'
import type { Feldverzeichnis } from '../felder.ts'
import type { Dokumente } from './lage.ts'

/** All occurrences of a node within one parent occurrence, replaced by these values (none: removed). */
export interface Zuweisung {
  pfad: string
  /** index on each level of the parents; an occurrence that is missing is made */
  elternstellen: readonly number[]
  werte: readonly Feldwert[]
}

/** A change of message data as data. */
export type Belegung = readonly Zuweisung[]

/** New data with the Belegung applied; the given data stays as it is. Unknown paths are left out. */
export function applyBelegung(dokumente: Dokumente, belegung: Belegung, felder: Feldverzeichnis): Dokumente {
  let ergebnis = dokumente
  for (const { pfad, elternstellen, werte } of belegung) {
    const knoten = felder.get(pfad)
    if (knoten !== undefined) ergebnis = setWerte(ergebnis, knoten, elternstellen, werte)
  }
  return ergebnis
}

/** Replaces all occurrences of a node within one parent occurrence. */
export function setWerte(
  dokumente: Dokumente,
  knoten: Feldknoten,
  elternstellen: readonly number[],
  werte: readonly Feldwert[],
): Dokumente {
  const inhalt = dokumente[knoten.dokument] ?? {}
  return { ...dokumente, [knoten.dokument]: setInGruppe(inhalt, pathOfKnoten(knoten), elternstellen, werte) }
}

function setInGruppe(
  inhalt: Gruppenwert,
  [knoten, ...weiter]: readonly Feldknoten[],
  [stelle = 0, ...stellen]: readonly number[],
  werte: readonly Feldwert[],
): Gruppenwert {
  if (knoten === undefined) return inhalt
  const { [knoten.id]: bisher = [], ...andere } = inhalt
  if (weiter.length === 0) return werte.length === 0 ? andere : { ...inhalt, [knoten.id]: [...werte] }
  const liste = [...bisher]
  while (liste.length <= stelle) liste.push({})
  const alt = liste[stelle]
  liste[stelle] = setInGruppe(typeof alt === 'object' ? alt : {}, weiter, stellen, werte)
  return { ...inhalt, [knoten.id]: liste }
}

/** The smallest Belegung that turns the one data into the other. */
export function diffDokumente(vorher: Dokumente, nachher: Dokumente, felder: Feldverzeichnis): Belegung {
  const oberste = [...felder.values()].filter((knoten) => knoten.eltern === undefined)
  return oberste.flatMap((knoten) =>
    diffKnoten(knoten, vorher[knoten.dokument] ?? {}, nachher[knoten.dokument] ?? {}, []),
  )
}

function diffKnoten(
  knoten: Feldknoten,
  vorher: Gruppenwert,
  nachher: Gruppenwert,
  elternstellen: readonly number[],
): Zuweisung[] {
  const alt = vorher[knoten.id] ?? []
  const neu = nachher[knoten.id] ?? []
  if (alt === neu || (alt.length === neu.length && alt.every((wert, i) => wert === neu[i]))) return []
  const paare = neu.map((wert, i): [Feldwert | undefined, Feldwert] => [alt[i], wert])
  if (alt.length !== neu.length || paare.some((paar) => paar.some((wert) => typeof wert === 'string'))) {
    return [{ pfad: knoten.pfad, elternstellen, werte: neu }]
  }
  return paare.flatMap(([links, rechts], i) => {
    if (typeof links !== 'object' || typeof rechts !== 'object') return []
    return knoten.kinder.flatMap((kind) => diffKnoten(kind, links, rechts, [...elternstellen, i]))
  })
}
