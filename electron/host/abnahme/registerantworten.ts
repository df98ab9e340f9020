import type { Dienstantwort } from '../../../shared/modell/elemente/testfall.ts'
import { answerAnfrage } from '../demo/register.ts'
import type { FindZielsystem, Sendung, Zielsystem, Zustellergebnis } from '../prozessor/zielsystem.ts'

/** How registers answer while one Testfall runs; everything else goes to the connected systems. */
export interface Registerantworten {
  setze(antworten: readonly Dienstantwort[]): void
  findZielsystem: FindZielsystem
}

/**
 * Puts the answers of a Testfall between the processor and the registers. Whose Anfrage it is tells its UUID:
 * `findZustellweg` knows it from the run of the Zuordnung before.
 */
export function createRegisterantworten(
  ziele: FindZielsystem,
  findZustellweg: (uuid: string) => string | undefined,
): Registerantworten {
  let aktuelle: readonly Dienstantwort[] = []
  const answer = (sendung: Sendung): Zustellergebnis => {
    const zustellweg = findZustellweg(sendung.uuid)
    const antwort = aktuelle.find((eine) => eine.zustellweg === zustellweg)?.antwort ?? { art: 'keinTreffer' }
    // time stands still in an acceptance run: a late answer is told, not waited for
    if (antwort.art === 'zeit') return { art: 'fehler', fehler: 'zeit', text: 'keine Antwort in der Frist' }
    return answerAnfrage(antwort)
  }
  const register: Zielsystem = { sende: async (sendung) => answer(sendung) }
  return {
    setze: (antworten) => {
      aktuelle = antworten
    },
    findZielsystem: (installation) => {
      const ziel = ziele(installation)
      return {
        sende: (sendung) => {
          if (sendung.art === 'anfrage') return register.sende(sendung)
          return (ziel ?? UNVERBUNDEN).sende(sendung)
        },
      }
    },
  }
}

const UNVERBUNDEN: Zielsystem = {
  sende: async ({ installation }) => ({
    art: 'fehler',
    fehler: 'ablehnung',
    text: `Die Installation ${installation} ist nicht verbunden`,
  }),
}
