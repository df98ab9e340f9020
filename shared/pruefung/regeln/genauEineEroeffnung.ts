import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Genau ein Nachrichtentyp eröffnet jeden Vorgangstyp',
  erlaeuterung:
    'Ein Antrag, ein Vorgang: Jeder Vorgangstyp wird durch genau einen Nachrichtentyp eröffnet, und ein Nachrichtentyp ' +
    'eröffnet nicht mehrere Vorgangstypen.',
  hilfe: {
    thema: 'Ablauf',
    warum:
      'Ein Antrag, ein Vorgang: Ohne eröffnende Nachricht beginnt nie ein Vorgang, mit mehreren ist ' +
      'unklar, welcher.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.6: Vorgang als Rahmen der Teilleistungen',
    falsch: 'Kein Nachrichtentyp eröffnet „Anmeldung eines Hundes“.',
    richtig: '„Hund anmelden“ eröffnet ihn, und nur dieser.',
    schritte: [
      'Wählen Sie den Nachrichtentyp, mit dem der Vorgang beginnt, und schalten Sie „eröffnet“ ein.',
      'Schalten Sie es bei allen anderen desselben Vorgangstyps aus.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Kennzeichnen Sie genau einen Nachrichtentyp des Vorgangstyps als eröffnend.',
  pruefe: {
    *leistung({ vorgangstypen, nachrichtentypen }) {
      const eroeffnende = nachrichtentypen.filter(({ eroeffnet }) => eroeffnet)
      for (const vorgangstyp of vorgangstypen) {
        const anzahl = eroeffnende.filter((typ) => typ.vorgangstypen.includes(vorgangstyp.id)).length
        if (anzahl === 0) {
          yield { element: vorgangstyp.id, satz: `Kein Nachrichtentyp eröffnet ${quote(vorgangstyp)}.` }
        } else if (anzahl > 1) {
          yield { element: vorgangstyp.id, satz: `${anzahl} Nachrichtentypen eröffnen ${quote(vorgangstyp)}.` }
        }
      }
      for (const typ of eroeffnende.filter((einer) => einer.vorgangstypen.length > 1)) {
        yield { element: typ.id, satz: `${quote(typ)} eröffnet mehrere Vorgangstypen.`, pfad: '/vorgangstypen' }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'nac-anmeldung0': { zustand: 'offen' } } },
    ungueltig: { aendere: { 'nac-anmeldung0': { eroeffnet: false } } },
  },
}
