import type { Dokument } from '../modell/elemente/dokument.ts'
import type { Dokumentsicht, Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import { type Feldbaum, type Feldknoten, resolveFeldbaum } from '../modell/feldbaum.ts'
import { getDatensatz, type Projekt } from '../modell/projekt.ts'

const BAEUME = new WeakMap<Projekt, Map<string, Feldbaum>>()

/** The tree of a Dokument; resolved once per project, since everything generated asks for it. */
export function getFeldbaum(projekt: Projekt, dokumentId: string): Feldbaum {
  const bekannte = BAEUME.get(projekt) ?? new Map<string, Feldbaum>()
  BAEUME.set(projekt, bekannte)
  const baum = bekannte.get(dokumentId) ?? resolveFeldbaum(projekt, dokumentId)
  bekannte.set(dokumentId, baum)
  return baum
}

/** A node of a Dokument as far as a Dokumentsicht shows it. */
export interface Sichtknoten {
  knoten: Feldknoten
  /** lowest stage of the fields in it */
  stufe: number
  kinder: Sichtknoten[]
}

export interface Sichtdokument {
  dokument: Dokument
  sicht: Dokumentsicht
  stufe: number
  kinder: Sichtknoten[]
}

/** The Dokumente of a Nachrichtentyp in the order of its Dokumentsichten, restricted to their fields. */
export function listSichtdokumente(projekt: Projekt, typ: Nachrichtentyp): Sichtdokument[] {
  return typ.dokumentsichten.map((sicht) => {
    const dokument = getDatensatz(projekt, 'dokument', sicht.dokument)
    const baum = getFeldbaum(projekt, dokument.id)
    const felder = sicht.felder === 'alle' ? undefined : new Set(sicht.felder)
    const kinder = restrict(baum.kinder, felder)
    return { dokument, sicht, kinder, stufe: lowestStufe(kinder) }
  })
}

/** All nodes, as a Dokumentsicht that shows everything sees them. */
export function showAlle(knoten: readonly Feldknoten[]): Sichtknoten[] {
  return restrict(knoten, undefined)
}

/** Keeps the nodes named, everything below them, and what lies above them; Gruppen without any field are dropped. */
function restrict(knoten: readonly Feldknoten[], felder: ReadonlySet<string> | undefined): Sichtknoten[] {
  return knoten.flatMap((einer): Sichtknoten[] => {
    const ganz = felder === undefined || felder.has(einer.pfad)
    if (einer.art === 'feld') {
      return ganz ? [{ knoten: einer, stufe: einer.feld?.abStufe ?? 1, kinder: [] }] : []
    }
    const kinder = restrict(einer.kinder, ganz ? undefined : felder)
    return kinder.length === 0 ? [] : [{ knoten: einer, stufe: lowestStufe(kinder), kinder }]
  })
}

function lowestStufe(kinder: readonly Sichtknoten[]): number {
  return Math.min(...kinder.map((kind) => kind.stufe))
}

/** The fields below, in document order. */
export function* walkFelder(kinder: readonly Sichtknoten[]): Generator<Feldknoten> {
  for (const { knoten, kinder: weitere } of kinder) {
    if (knoten.art === 'feld') yield knoten
    yield* walkFelder(weitere)
  }
}
