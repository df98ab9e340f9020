import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { findKnoten, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Hinweistexte enthalten keine Angaben des Antrags',
  erlaeuterung: 'Der Hinweistext steht in offenen Mails; geschützte Angaben des Antrags gehören nicht hinein.',
  hilfe: {
    thema: 'Datenschutz',
    warum: 'Der Hinweistext steht in offenen Mails; geschützte Angaben könnten unterwegs mitgelesen werden.',
    quelle: 'Artikel 5 und 32 DSGVO',
    falsch: 'Der Hinweistext nennt den Familiennamen.',
    richtig: '„Zum Vorgang 4711 liegt eine neue Nachricht vor.“',
    schritte: [
      'Wählen Sie den Nachrichtentyp und öffnen Sie den Hinweistext.',
      'Ersetzen Sie das Feld durch einen allgemeinen Text; die Angabe selbst geht in Postfach oder ' + 'Fachverfahren.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Ersetzen Sie die Angabe durch einen allgemeinen Text und verweisen Sie auf Postfach oder Fachverfahren.',
  pruefe: {
    *leistung(sicht) {
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
            ...(typ.hinweistext.length > 1 ? { behebung: 'Angabe herausnehmen' } : {}),
          }
        }
      }
    },
  },
  behebe: (projekt, { element, feld }) => {
    const bisher = findDatensatz(projekt, 'nachrichtentyp', element)?.hinweistext ?? []
    const hinweistext = bisher.filter((teil) => teil.art !== 'feld' || teil.feld !== feld)
    return changeDatensatz(
      projekt,
      element,
      hinweistext.length === 0 ? {} : { hinweistext },
      'Angabe aus dem Hinweistext nehmen',
    )
  },
  beispiele: {
    gueltig: { aendere: { 'nac-anmeldung0': { hinweistext: [{ art: 'feld', feld: 'fel-hundename0' }] } } },
    ungueltig: {
      aendere: {
        'nac-anmeldung0': {
          hinweistext: [
            { art: 'text', text: 'Neue Anmeldung von ' },
            { art: 'feld', feld: 'fel-familienna' },
          ],
        },
      },
    },
  },
}
