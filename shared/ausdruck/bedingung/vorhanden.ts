import { labelOf, simpleSatz } from '../satz/namen.ts'
import { listKandidaten } from '../testwerte/kandidaten.ts'
import { varyAnzahl, varyWerte } from '../testwerte/variation.ts'
import { listAngaben } from '../vorkommen.ts'
import { givenOnly, relativePathTo } from '../xpath/pfad.ts'
import { closed, FALSCH } from '../xpath/text.ts'
import type { Bedingungshandler } from './handler.ts'

/** A field holds something, or a Gruppe occurs. */
export const vorhanden: Bedingungshandler<'vorhanden'> = {
  xpath({ feld }, umgebung) {
    const pfad = relativePathTo(umgebung, feld)
    return pfad === undefined ? FALSCH : closed(`exists(${givenOnly(umgebung, feld, pfad)})`)
  },

  evaluate({ feld }, quelle, kontext) {
    return listAngaben(quelle, feld, kontext).length > 0
  },

  satz({ feld }, lage) {
    return simpleSatz(`${labelOf(lage, feld)} ist angegeben`)
  },

  *testwerte({ feld }, ziel, lage, helfer) {
    yield* varyAnzahl(helfer, lage, feld, ziel ? [1] : [0])
    const knoten = helfer.felder.get(feld)
    if (knoten !== undefined) yield* varyWerte(helfer, lage, feld, listKandidaten(helfer, knoten))
  },
}
