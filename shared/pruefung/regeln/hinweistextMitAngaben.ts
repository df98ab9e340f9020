import { findKnoten, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Hinweistexte enthalten keine Angaben des Antrags',
  erlaeuterung: 'Der Hinweistext steht in offenen Mails; geschützte Angaben des Antrags gehören nicht hinein.',
  schwere: 'warnung',
  abhilfe: 'Ersetzen Sie die Angabe durch einen allgemeinen Text und verweisen Sie auf Postfach oder Fachverfahren.',
  *pruefe({ leistungen }) {
    for (const sicht of leistungen) {
      for (const typ of sicht.nachrichtentypen) {
        for (const [stelle, teil] of typ.hinweistext.entries()) {
          if (teil.art !== 'feld') continue
          const feld = findKnoten(sicht, teil.feld)?.feld
          if (feld === undefined || feld.schutzkategorie === 'keine') continue
          yield {
            element: typ.id,
            satz: `Der Hinweistext von ${quote(typ)} nennt ${quote(feld)}.`,
            feld: teil.feld,
            pfad: `/hinweistext/${stelle}`,
          }
        }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'nac-anmeldung0': { hinweistext: [{ art: 'feld', feld: 'fel-hundename0' }] } } },
    ungueltig: { aendere: { 'nac-anmeldung0': { hinweistext: [{ art: 'feld', feld: 'fel-familienna' }] } } },
  },
}
