import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluateRegel } from '../../../shared/auswertung/regel.ts'
import { compareErgebnis } from '../../../shared/auswertung/vergleich.ts'
import { generateIntegrationsregel } from '../../../shared/generator/regel/generateIntegrationsregel.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt, LEISTUNG } from '../generator/beispielprojekt.ts'
import { writeEingabe } from './eingabeXml.ts'
import { buildKonfiguration } from './konfigurationXml.ts'
import { startRegellauf } from './regellauf.ts'
import { writeXmlElement } from './xmltext.ts'
import { createZufall } from './zufall.ts'
import { createZufallsantworten, createZufallseingabe, varyOrganisationen } from './zufallseingabe.ts'

const lauf = startRegellauf()
afterAll(() => lauf.stop())

const STUFEN = [1, 2, 3, 4] as const

/** More of them in long hardening runs. */
const LAEUFE = Number(process.env.FACHWERK_LAEUFE ?? 60)

async function compareOne(basis: Projekt, leistung: string, regel: string, stufe: Umsetzungsstufe, keim: number) {
  const zufall = createZufall(keim)
  const projekt = varyOrganisationen(basis, leistung, zufall)
  const fehlerrate = zufall.wahl([0, 0, 0, 0.002, 0.05])
  const rahmen = { projekt, leistung, stufe, schemageprueft: false }
  const eingabe = createZufallseingabe(rahmen, zufall, { fehlerrate, fuelle: zufall.wahl([0.3, 0.8, 1, 1, 1]) })
  const konfiguration = writeXmlElement(buildKonfiguration(projekt, eingabe.organisation, leistung, stufe))
  for (let runde = 1; runde <= 8; runde++) {
    const erwartet = evaluateRegel(projekt, eingabe)
    const { quelle, ...parameter } = writeEingabe(projekt, eingabe)
    const tatsaechlich = await lauf.run(regel, quelle, { konfiguration, ...parameter })
    expect(
      compareErgebnis(erwartet, tatsaechlich),
      `${quelle}\n${Object.values(parameter).join('\n')}\n${konfiguration}`,
    ).toEqual([])
    if (erwartet.ausgang.art !== 'anfragen') return
    eingabe.antworten.push(...createZufallsantworten(projekt, erwartet.ausgang.anfragen, zufall))
    eingabe.kontext.runde += 1
  }
}

describe('Regel und Vorhersage', () => {
  const beispiel = createBeispielprojekt()

  it.each(STUFEN)(
    'stimmen für zufällige Nachrichten der Stufe %i überein',
    async (stufe) => {
      const regel = await lauf.load(generateIntegrationsregel(beispiel, LEISTUNG, stufe))
      await fc.assert(
        fc.asyncProperty(fc.nat(), (keim) => compareOne(beispiel, LEISTUNG, regel, stufe, keim)),
        { numRuns: LAEUFE, endOnFailure: true },
      )
    },
    240_000,
  )
})
