import type { Stylesheet, Transformiere } from '../../electron/host/prozessor/regelwerk.ts'
import { resolveGrenzen } from '../../electron/host/xml/grenzen.ts'
import { checkXmlText } from '../../electron/host/xml/vorpruefung.ts'
import { evaluateRegel } from '../../shared/auswertung/regel.ts'
import type { Umsetzungsstufe } from '../../shared/modell/elemente/gemeinsam.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { writeEingabe } from '../shared/auswertung/eingabeXml.ts'
import { buildKonfiguration } from '../shared/auswertung/konfigurationXml.ts'
import { writeXmlElement } from '../shared/auswertung/xmltext.ts'
import { createZufall } from '../shared/auswertung/zufall.ts'
import {
  createZufallsantworten,
  createZufallseingabe,
  varyOrganisationen,
} from '../shared/auswertung/zufallseingabe.ts'

/** Rounds of Anfragen that one message may lead to here. */
const RUNDEN = 4

/**
 * Runs a rule over random messages, mostly with faults, in random cases and Organisationen. What the evaluator predicts only
 * decides which answers the next round gets.
 */
export async function runZufallsregel(
  transformiere: Transformiere,
  basis: Projekt,
  regel: { leistung: string; stufe: Umsetzungsstufe; stylesheet: Stylesheet },
  nachrichten: number,
): Promise<void> {
  const { leistung, stufe, stylesheet } = regel
  for (let nummer = 0; nummer < nachrichten; nummer += 1) {
    const zufall = createZufall(stufe * 10_000 + nummer)
    const projekt = varyOrganisationen(basis, leistung, zufall)
    const rahmen = { projekt, leistung, stufe, schemageprueft: zufall.chance(0.2) }
    const art = { fehlerrate: zufall.wahl([0, 0.002, 0.02, 0.05]), fuelle: zufall.wahl([0.3, 0.8, 1]) }
    const eingabe = createZufallseingabe(rahmen, zufall, art)
    const konfiguration = writeXmlElement(buildKonfiguration(projekt, eingabe.organisation, leistung, stufe))
    for (let runde = 1; runde <= RUNDEN; runde += 1) {
      const { quelle, ...parameter } = writeEingabe(projekt, eingabe)
      // half characters, which no processor ever sees
      if (checkXmlText(quelle, resolveGrenzen()).length > 0) break
      await transformiere(stylesheet, quelle, { konfiguration, ...parameter })
      const { ausgang } = evaluateRegel(projekt, eingabe)
      if (ausgang.art !== 'anfragen') break
      eingabe.antworten.push(...createZufallsantworten(projekt, ausgang.anfragen, zufall))
      eingabe.kontext.runde += 1
    }
  }
}
