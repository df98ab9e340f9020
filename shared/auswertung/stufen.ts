import type { Umsetzungsstufe } from '../modell/elemente/gemeinsam.ts'
import type { Zustellweg } from '../modell/elemente/nachricht.ts'
import { resolveFeldbaum } from '../modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'
import { lowestStage, restrictKnoten, type Sichtknoten, stageOfKnoten } from './sichtbaum.ts'

/**
 * The stage from which each Dokument (by id) and each of its fields and Gruppen (by Feldpfad) takes part, over the whole
 * Leistung. A rule derives the stage of a Gruppe within the Dokumentsicht of its message instead.
 */
export function evaluateStufen(projekt: Projekt, leistungId: string): ReadonlyMap<string, Umsetzungsstufe> {
  const stufen = new Map<string, Umsetzungsstufe>()
  for (const dokumentId of findDatensatz(projekt, 'leistung', leistungId)?.dokumente ?? []) {
    const kinder = restrictKnoten(resolveFeldbaum(projekt, dokumentId).kinder, 'alle')
    stufen.set(dokumentId, lowestStage(kinder))
    collectStufen(kinder, stufen)
  }
  return stufen
}

function collectStufen(kinder: readonly Sichtknoten[], stufen: Map<string, Umsetzungsstufe>): void {
  for (const kind of kinder) {
    stufen.set(kind.knoten.pfad, stageOfKnoten(kind))
    collectStufen(kind.kinder, stufen)
  }
}

/** Whether a Zustellweg is used of itself at a stage; `bisStufe` is inclusive. */
export function isZustellwegInStufe(weg: Zustellweg, stufe: Umsetzungsstufe): boolean {
  return !weg.nurAlsErsatz && weg.abStufe <= stufe && stufe <= (weg.bisStufe ?? 4)
}
