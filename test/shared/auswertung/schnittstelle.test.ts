import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getSchnittstellenschema } from '../../../electron/host/schema/schnittstellenschemata.ts'
import { buildErgebnis } from '../../../shared/auswertung/ergebnisXml.ts'
import { evaluateRegel } from '../../../shared/auswertung/regel.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { createBeispielprojekt, LEISTUNG } from '../generator/beispielprojekt.ts'
import { writeEingabe } from './eingabeXml.ts'
import { writeXmlElement } from './xmltext.ts'
import { createZufall } from './zufall.ts'
import { createZufallsantworten, createZufallseingabe, varyOrganisationen } from './zufallseingabe.ts'

function listVerstoesse(name: string, xml: string): string[] {
  const geprueft = getSchnittstellenschema(`${name}.xsd`).validate(xml)
  return geprueft.ok ? geprueft.wert.map(({ message }) => message) : geprueft.befunde.map(({ satz }) => satz)
}

describe('Vorhersagen in der Form der Regelschnittstelle', () => {
  it('sind für zufällige Nachrichten gültig nach ergebnis.xsd, die Eingaben nach ihren Schemata', () => {
    const beispiel = createBeispielprojekt()
    const ausgaenge = new Set<string>()
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom<Umsetzungsstufe>(1, 2, 3, 4),
        fc.constantFrom(0, 0, 0.02, 0.2),
        (keim, stufe, fehlerrate) => {
          const zufall = createZufall(keim)
          const projekt = varyOrganisationen(beispiel, LEISTUNG, zufall)
          const rahmen = { projekt, leistung: LEISTUNG, stufe, schemageprueft: false }
          const eingabe = createZufallseingabe(rahmen, zufall, { fehlerrate, fuelle: zufall.wahl([0.3, 0.7, 1]) })
          for (let runde = 1; runde <= 8; runde++) {
            const ergebnis = evaluateRegel(projekt, eingabe)
            ausgaenge.add(ergebnis.ausgang.art)
            const { vorgang, antworten, kontext } = writeEingabe(projekt, eingabe)
            expect([
              ...listVerstoesse('ergebnis', writeXmlElement(buildErgebnis(ergebnis))),
              ...listVerstoesse('vorgang', vorgang),
              ...listVerstoesse('antworten', antworten),
              ...listVerstoesse('kontext', kontext),
            ]).toEqual([])
            if (ergebnis.ausgang.art !== 'anfragen') break
            eingabe.antworten.push(...createZufallsantworten(projekt, ergebnis.ausgang.anfragen, zufall))
            eingabe.kontext.runde += 1
          }
        },
      ),
      { numRuns: 150 },
    )
    expect([...ausgaenge].sort()).toEqual(['abschluss', 'anfragen', 'rueckweisung'])
  })
})
