import type { Vorkommen } from '../ausdruck/vorkommen.ts'
import type { Dokument } from '../modell/elemente/dokument.ts'
import type { Rechtsgrundlageverweis } from '../modell/elemente/gemeinsam.ts'
import { type Feldknoten, pathOfKnoten } from '../modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'
import type { Regelbefund } from './ergebnis.ts'

type Ort = Pick<Regelbefund, 'element' | 'feld' | 'angabe' | 'rechtsgrundlage'>

/** Place of a Befund about a node; `stelle` is the occurrence whose way is named (the parent's, where the node is missing). */
export function placeOfKnoten(
  projekt: Projekt,
  dokument: Dokument,
  knoten: Feldknoten,
  stelle: Vorkommen | undefined,
): Ort {
  const angabe = describeVorkommen(stelle)
  const verweise = [...pathOfKnoten(knoten).toReversed(), dokument].map((eines) => eines.rechtsgrundlagen)
  const rechtsgrundlage = describeRechtsgrundlage(projekt, verweise)
  return {
    element: knoten.id,
    feld: knoten.pfad,
    ...(angabe === '' ? {} : { angabe }),
    ...(rechtsgrundlage === undefined ? {} : { rechtsgrundlage }),
  }
}

export function placeOfDokument(projekt: Projekt, dokument: Dokument): Ort {
  const rechtsgrundlage = describeRechtsgrundlage(projekt, [dokument.rechtsgrundlagen])
  return { element: dokument.id, ...(rechtsgrundlage === undefined ? {} : { rechtsgrundlage }) }
}

/** The way to an occurrence in the words of the form: "Betrieb, 2. Tätigkeit". */
function describeVorkommen(stelle: Vorkommen | undefined): string {
  const weg: string[] = []
  for (let eines = stelle; eines !== undefined; eines = eines.eltern) {
    const { name, anzahl } = eines.knoten
    weg.unshift(anzahl.max === 1 ? name : `${eines.index + 1}. ${name}`)
  }
  return weg.join(', ')
}

/** First Rechtsgrundlage of the nearest place that has one. */
function describeRechtsgrundlage(
  projekt: Projekt,
  verweise: readonly (readonly Rechtsgrundlageverweis[])[],
): string | undefined {
  const verweis = verweise.flat()[0]
  const rechtsgrundlage = findDatensatz(projekt, 'rechtsgrundlage', verweis?.rechtsgrundlage)
  return rechtsgrundlage && `${rechtsgrundlage.paragraf} ${rechtsgrundlage.norm}`
}
