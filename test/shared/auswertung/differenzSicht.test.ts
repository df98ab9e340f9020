import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sichtangaben } from '../../../shared/auswertung/eingabe.ts'
import { evaluateSicht } from '../../../shared/auswertung/sicht.ts'
import { compareSicht } from '../../../shared/auswertung/vergleich.ts'
import { generateProjektion } from '../../../shared/generator/projektion.ts'
import { writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt, LEISTUNG } from '../generator/beispielprojekt.ts'
import { formOf, writeSicht } from './eingabeXml.ts'
import { createRegellauf } from './regellauf.ts'
import { createSonderprojekt } from './sonderprojekt.ts'
import { createZufall } from './zufall.ts'
import { createZufallsnachricht } from './zufallsnachricht.ts'

const SICHT: Sichtangaben = {
  nachrichtenUUID: '44444444-4444-4444-8444-444444444444',
  erstellungszeitpunkt: '2026-02-27T10:00:06+01:00',
  leserKennung: 'svb:ordnung',
  leserName: 'Amt für "Ordnung" & <Sicherheit>',
  vorgangId: '11111111-1111-4111-8111-111111111111',
}

interface Fall {
  modell: string
  projekt: Projekt
  ausgehend: string
  eingehend: string
}

/** Each Nachrichtentyp with the one it is made from: itself, or the one that triggers it. */
function listFaelle(modell: string, projekt: Projekt): Fall[] {
  return getDatensatz(projekt, 'leistung', LEISTUNG).nachrichtentypen.map((ausgehend) => {
    const { ausgeloestDurch } = getDatensatz(projekt, 'nachrichtentyp', ausgehend)
    return { modell, projekt, ausgehend, eingehend: ausgeloestDurch ?? ausgehend }
  })
}

const lauf = createRegellauf()

describe('Projektion und Vorhersage stimmen für zufällige Nachrichten überein', () => {
  const faelle = [
    ...listFaelle('Sonderfälle', createSonderprojekt()),
    ...(process.env.FACHWERK_LAEUFE === undefined ? [] : listFaelle('Haltverbot', createBeispielprojekt())),
  ]

  it.each(faelle)(
    '$modell: $eingehend → $ausgehend',
    async ({ projekt, ausgehend, eingehend }) => {
      const projektion = await lauf.load(generateProjektion(projekt, ausgehend))
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (keim) => {
          const zufall = createZufall(keim)
          const art = { fehlerrate: zufall.wahl([0, 0.03, 0.2]), fuelle: zufall.wahl([0.3, 0.8, 1]) }
          const nachricht = createZufallsnachricht(projekt, eingehend, zufall, art, new Map())
          const xml = writeNachricht(formOf(projekt, eingehend), nachricht)
          const tatsaechlich = await lauf.run(projektion, xml, { sicht: writeSicht(SICHT) })
          const erwartet = evaluateSicht(projekt, ausgehend, nachricht, SICHT)
          expect(compareSicht(projekt, erwartet, tatsaechlich), xml).toEqual([])
        }),
        { numRuns: 20, endOnFailure: true },
      )
    },
    120_000,
  )
})
