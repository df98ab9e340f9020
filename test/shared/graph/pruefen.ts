import type { Anordnung, Punkt, Rechteck } from '../../../shared/graph/anordnung/typen.ts'
import { overlap } from '../../../shared/graph/anordnung/typen.ts'

/** Pairs of nodes that lie on each other. */
export function listUeberlappungen({ knoten }: Pick<Anordnung, 'knoten'>): string[] {
  const liste = [...knoten]
  return liste.flatMap(([a, boxA], stelle) =>
    liste.slice(stelle + 1).flatMap(([b, boxB]) => (overlap(boxA, boxB) ? [`${a} auf ${b}`] : [])),
  )
}

/** Pieces of edges that run through a box other than those of their own ends. */
export function listDurchschnitte(
  { leitungen }: Pick<Anordnung, 'leitungen'>,
  boxen: ReadonlyMap<string, Rechteck>,
  endenOf: (kante: string) => readonly string[],
): string[] {
  return [...leitungen.values()].flatMap(({ kante, punkte }) =>
    [...boxen].flatMap(([id, box]) =>
      !endenOf(kante).includes(id) && piecesOf(punkte).some((stueck) => overlap(stueck, inner(box)))
        ? [`${kante} durch ${id}`]
        : [],
    ),
  )
}

/** Pieces that are neither level nor upright. */
export function listSchraege({ leitungen }: Pick<Anordnung, 'leitungen'>): string[] {
  return [...leitungen.values()].flatMap(({ kante, punkte }) =>
    piecesOf(punkte).some(({ breite, hoehe }) => breite > 0.1 && hoehe > 0.1) ? [kante] : [],
  )
}

function piecesOf(punkte: readonly Punkt[]): Rechteck[] {
  return punkte.slice(1).map((b, k) => {
    const a = punkte[k] ?? b
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), breite: Math.abs(a.x - b.x), hoehe: Math.abs(a.y - b.y) }
  })
}

/** A line has no width: the box without its border, so that touching is no crossing. */
function inner({ x, y, breite, hoehe }: Rechteck): Rechteck {
  return { x: x + 1, y: y + 1, breite: breite - 2, hoehe: hoehe - 2 }
}
