import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Genau ein Nachrichtentyp eröffnet jeden Vorgangstyp',
  erlaeuterung:
    'Ein Antrag, ein Vorgang: Jeder Vorgangstyp wird durch genau einen Nachrichtentyp eröffnet, und ein Nachrichtentyp ' +
    'eröffnet nicht mehrere Vorgangstypen.',
  schwere: 'fehler',
  abhilfe: 'Kennzeichnen Sie genau einen Nachrichtentyp des Vorgangstyps als eröffnend.',
  *pruefe({ leistungen }) {
    for (const { vorgangstypen, nachrichtentypen } of leistungen) {
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
    }
  },
  beispiele: {
    gueltig: { aendere: { 'nac-anmeldung0': { zustand: 'offen' } } },
    ungueltig: { aendere: { 'nac-anmeldung0': { eroeffnet: false } } },
  },
}
