import { listAusdrucksstellen, walkBedingungenOf, walkBerechnung } from '../ausdrucksstellen.ts'
import { checkBedingungstyp, checkBerechnungstyp } from '../ausdruckstypen.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Bedingungen passen zum Datentyp der Felder',
  erlaeuterung:
    'Verglichen wird nur, was vergleichbar ist: Zahlen mit Zahlen, Ja/Nein mit Ja oder Nein, Codes mit Codes der Codeliste; größer ' +
    'und kleiner gibt es nur bei Zahlen, Datum und Zeit. Gerechnet wird nur mit Zahlen.',
  hilfe: {
    thema: 'Bedingungen',
    warum: 'Ein Vergleich, der nicht zum Datentyp passt, ist nie wahr oder bricht die Regel ab.',
    quelle: 'XPath 3.1: Vergleich von Werten; erzeugte XSD',
    falsch: '„Rasse“ ist gleich „99“, die Codeliste kennt diesen Code nicht.',
    richtig: '„Rasse“ ist gleich „01“ (Dackel).',
    schritte: [
      'Öffnen Sie die Bedingung oder Berechnung.',
      'Wählen Sie einen passenden Wert, Vergleich oder ein anderes Feld.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Berichtigen Sie Vergleich, Wert oder Feld.',
  pruefe: {
    *leistung(leistung, projekt) {
      for (const stelle of listAusdrucksstellen(leistung, projekt)) {
        const maengel = [
          ...[...walkBedingungenOf(stelle)].map((eine) => checkBedingungstyp(eine, stelle.find, projekt)),
          ...(stelle.berechnung ? [...walkBerechnung(stelle.berechnung)] : []).map((eine) =>
            checkBerechnungstyp(eine, stelle.find),
          ),
        ]
        for (const mangel of maengel.filter((einer) => einer !== undefined)) {
          yield {
            element: stelle.element,
            satz: `„${stelle.name}“: ${mangel}`,
            ...(stelle.feld === undefined ? {} : { feld: stelle.feld }),
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'fel-versicheru': {
          pflichtWenn: {
            art: 'und',
            bedingungen: [
              { art: 'vergleich', feld: 'fel-wurfdatum0', operator: 'kleiner', wert: '2020-01-01' },
              { art: 'inCodeliste', feld: 'fel-hunderasse', codes: ['01'] },
            ],
          },
        },
      },
    },
    ungueltig: {
      aendere: { 'fel-versicheru': { pflichtWenn: { art: 'inCodeliste', feld: 'fel-hunderasse', codes: ['99'] } } },
    },
  },
}
