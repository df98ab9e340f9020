import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { createSchrittOf, type Wahl } from '../dokument/zufallsbefehle.ts'

/** What two sides begin with. */
export const BASIS: Dokumentstand = { projekt: createBeispielprojekt(), positionen: new Map() }

/** What one side makes of it by random commands; `versatz` tells the sides apart, since real ids of two people never meet. */
export function play(folge: readonly Wahl[], versatz = 0): Dokumentstand {
  let stand = BASIS
  for (const wahl of folge) {
    const zweites = wahl.befehl === 8 ? wahl.zweites * 2 + versatz : wahl.zweites
    const schritt = createSchrittOf(stand, { ...wahl, zweites })
    const neu = schritt === undefined ? undefined : applyDiff(stand, schritt.diff)
    if (neu?.ok === true) stand = neu.wert
  }
  return stand
}
