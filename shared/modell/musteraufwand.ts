import { type Musterknoten, overlap, type Zeichenmenge } from './musterbaum.ts'

/** More places of choice than this outside of loops make matching needlessly slow on long texts. */
const UNEINDEUTIG_MAXIMUM = 3
const AUSDEHNUNG_MAXIMUM = 5000

interface Teil {
  leer: boolean
  erste: Zeichenmenge[]
  /** for each place that can end the part: the places that can follow it, with their multiplicity */
  letzte: Zeichenmenge[][]
  alle: Zeichenmenge[][]
  ausdehnung: number
}

/**
 * Why a Muster could take too long to match, as a German sentence. Backtracking engines need exponential time where a
 * repeated group can split a text in several ways, so its body has to be deterministic (as in XML content models); what is
 * left is a polynomial whose degree is bounded here. Counts the places that may follow each place (Glushkov).
 */
export function checkAufwand(baum: Musterknoten): string | undefined {
  const pruefung = { satz: undefined as string | undefined }
  const teil = analyze(baum, pruefung)
  if (pruefung.satz !== undefined) return pruefung.satz
  if (teil.ausdehnung > AUSDEHNUNG_MAXIMUM) return 'Die Wiederholungen im Muster sind zusammen zu groß.'
  return countOf(teil) > UNEINDEUTIG_MAXIMUM ? 'Das Muster lässt sich auf zu viele Weisen lesen.' : undefined
}

/** At how many places of a Muster that has passed its check the same character can be read in several ways. */
export function countUneindeutige(baum: Musterknoten): number {
  return countOf(analyze(baum, { satz: undefined }))
}

function countOf({ erste, alle }: Teil): number {
  return [erste, ...alle].filter(hasUeberschneidung).length
}

function analyze(knoten: Musterknoten, pruefung: { satz: string | undefined }): Teil {
  switch (knoten.art) {
    case 'zeichen': {
      const folgende: Zeichenmenge[] = []
      return { leer: false, erste: [knoten.menge], letzte: [folgende], alle: [folgende], ausdehnung: 1 }
    }
    case 'folge':
      return knoten.teile.map((teil) => analyze(teil, pruefung)).reduce(concatenate)
    case 'wahl':
      return knoten.zweige.map((zweig) => analyze(zweig, pruefung)).reduce(alternate)
    case 'wiederholung':
      return repeat(knoten, analyze(knoten.teil, pruefung), pruefung)
  }
}

function concatenate(links: Teil, rechts: Teil): Teil {
  for (const folgende of links.letzte) folgende.push(...rechts.erste)
  return {
    leer: links.leer && rechts.leer,
    erste: links.leer ? [...links.erste, ...rechts.erste] : links.erste,
    letzte: rechts.leer ? [...links.letzte, ...rechts.letzte] : rechts.letzte,
    alle: [...links.alle, ...rechts.alle],
    ausdehnung: links.ausdehnung + rechts.ausdehnung,
  }
}

function alternate(links: Teil, rechts: Teil): Teil {
  return {
    leer: links.leer || rechts.leer,
    erste: [...links.erste, ...rechts.erste],
    letzte: [...links.letzte, ...rechts.letzte],
    alle: [...links.alle, ...rechts.alle],
    ausdehnung: links.ausdehnung + rechts.ausdehnung,
  }
}

function repeat(
  knoten: Extract<Musterknoten, { art: 'wiederholung' }>,
  teil: Teil,
  pruefung: { satz: string | undefined },
): Teil {
  if (knoten.max !== 1) {
    for (const folgende of teil.letzte) folgende.push(...teil.erste)
    if (teil.leer) pruefung.satz ??= 'Im Muster wird etwas wiederholt, das leer sein kann.'
    const einzeln = knoten.teil.art === 'zeichen'
    if (!einzeln && [teil.erste, ...teil.alle].some(hasUeberschneidung)) {
      pruefung.satz ??= 'Eine wiederholte Gruppe im Muster ist nicht eindeutig.'
    }
  }
  const kopien = Math.max(knoten.min, knoten.max ?? 1)
  return { ...teil, leer: teil.leer || knoten.min === 0, ausdehnung: teil.ausdehnung * kopien }
}

function hasUeberschneidung(mengen: readonly Zeichenmenge[]): boolean {
  return mengen.some((menge, i) => mengen.slice(i + 1).some((andere) => overlap(menge, andere)))
}
