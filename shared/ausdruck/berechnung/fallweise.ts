import { compoundSatz, partOf } from '../satz/namen.ts'
import { solveTogether } from '../testwerte/verknuepfung.ts'
import { open } from '../xpath/text.ts'
import type { Berechnungshandler } from './handler.ts'

/** One Berechnung where a Bedingung holds, another one where not. */
export const fallweise: Berechnungshandler<'fallweise'> = {
  xpath({ bedingung, dann, sonst }, umgebung, weiter) {
    const [ja, nein] = [dann, sonst].map((teil) => weiter.berechnung(teil, umgebung).text)
    return open(`if (${weiter.bedingung(bedingung, umgebung).text}) then ${ja} else ${nein}`)
  },

  evaluate({ bedingung, dann, sonst }, _quelle, kontext, weiter) {
    const gilt = weiter.bedingung(bedingung, kontext)
    return gilt === undefined ? undefined : weiter.berechnung(gilt ? dann : sonst, kontext)
  },

  satz({ bedingung, dann, sonst }, lage, weiter) {
    const wenn = partOf(weiter.bedingung(bedingung, lage))
    const [ja, nein] = [dann, sonst].map((teil) => partOf(weiter.berechnung(teil, lage)))
    return compoundSatz(`wenn ${wenn}, dann ${ja}, sonst ${nein}`)
  },

  *testwerte({ bedingung, dann, sonst }, ziel, { dokumente, kontext }, helfer) {
    for (const gilt of [true, false]) {
      const zweig = gilt ? dann : sonst
      yield* solveTogether(
        [
          {
            solve: (stand) => helfer.solve(bedingung, gilt, { dokumente: stand, kontext }),
            holds: (stand) => helfer.evaluate(bedingung, { dokumente: stand, kontext }) === gilt,
          },
          {
            solve: (stand) => helfer.solveErgebnis(zweig, ziel, { dokumente: stand, kontext }),
            holds: (stand) => helfer.hasErgebnis(zweig, { dokumente: stand, kontext }) === ziel,
          },
        ],
        dokumente,
      )
    }
  },
}
