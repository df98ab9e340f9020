import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

/** 99, group (3), number (3), Verrichtung (3), detail (3); group and number start at 001 */
const LEIKA = /^99(?!000)\d{3}(?!000)\d{3}\d{6}$/

export const regel: Pruefregel = {
  titel: 'LeiKa-Schlüssel haben 14 Ziffern',
  erlaeuterung:
    'Der Schlüssel beginnt mit 99; darauf folgen je drei Ziffern für Leistungsgruppe, Kennung, Verrichtung und Detail. Gruppe ' +
    'und Kennung sind nie 000.',
  schwere: 'fehler',
  abhilfe: 'Übernehmen Sie den Schlüssel aus dem Leistungskatalog, ohne Leerzeichen.',
  *pruefe({ leistungen }) {
    for (const { leistung } of leistungen) {
      if (!LEIKA.test(leistung.leikaSchluessel)) {
        yield {
          element: leistung.id,
          satz: `Der LeiKa-Schlüssel von ${quote(leistung)} ist nicht gültig.`,
          pfad: '/leikaSchluessel',
          einzelheiten: leistung.leikaSchluessel,
        }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'lei-hundanmeld': { leikaSchluessel: '99050012104000' } } },
    ungueltig: { aendere: { 'lei-hundanmeld': { leikaSchluessel: '99 102 013 000 000' } } },
  },
}
