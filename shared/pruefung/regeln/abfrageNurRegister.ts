import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Abfragen richten sich an Register',
  erlaeuterung:
    'Ein Zustellweg zu einem Register sagt, was er abfragt, und nur ein solcher. Werte aus einer anderen Abfrage übernimmt er nur, ' +
    'wenn er auf sie wartet.',
  hilfe: {
    thema: 'Nachrichten',
    warum:
      'Ohne Abfrage wüsste die Regel nicht, was sie das Register fragen soll; ein Wert aus einer Antwort, ' +
      'die noch nicht da ist, bliebe leer.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.1: Register werden über den Integrationsdienst gefragt',
    falsch: 'Ein Zustellweg zum Handelsregister nennt kein Suchmerkmal.',
    richtig: 'Er fragt mit der Registernummer aus der Anzeige und wartet höchstens 30 Sekunden.',
    schritte: [
      'Wählen Sie den Zustellweg.',
      'Tragen Sie unter „Abfrage“ Register und Suchmerkmale ein, oder entfernen Sie die Abfrage bei einem ' +
        'anderen System.',
      'Soll ein Wert aus einer anderen Abfrage kommen, setzen Sie diese unter „nach“.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Ergänzen oder entfernen Sie die Abfrage oder berichtigen Sie „nach“.',
  pruefe: {
    *leistung({ zustellwege }, projekt) {
      for (const weg of zustellwege) {
        const komponententyp = findDatensatz(projekt, 'komponententyp', weg.komponententyp)
        const register = komponententyp?.dienst === 'registerabfrage'
        if (register && weg.abfrage === undefined) {
          yield { element: weg.id, satz: `${quote(weg)} sagt nicht, was er das Register fragt.`, pfad: '/abfrage' }
        }
        if (komponententyp !== undefined && !register && weg.abfrage !== undefined) {
          yield { element: weg.id, satz: `${quote(weg)} fragt ein System, das kein Register ist.`, pfad: '/abfrage' }
        }
        const davor = listVorgaenger(weg, zustellwege)
        for (const { ausAntwortAuf } of weg.abfrage?.uebernommen ?? []) {
          if (davor.has(ausAntwortAuf)) continue
          yield {
            element: weg.id,
            satz: `${quote(weg)} übernimmt Werte, ohne auf sie zu warten.`,
            pfad: '/abfrage/uebernommen',
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'zus-auskunft00': { nach: 'zus-akte000000' } } },
    ungueltig: { aendere: { 'zus-auskunft00': { abfrage: undefined } } },
  },
}

function listVorgaenger(weg: Zustellweg, alle: readonly Zustellweg[]): ReadonlySet<string> {
  const davor = new Set<string>()
  for (let id = weg.nach; id !== undefined && !davor.has(id); id = alle.find((einer) => einer.id === id)?.nach) {
    davor.add(id)
  }
  return davor
}
