import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Die Schriftform verlangt ein hohes Vertrauensniveau',
  erlaeuterung:
    'Reicht eine Person ein Dokument ein, das der Schriftform bedarf, so verlangt die Nachricht das Vertrauensniveau „hoch“.',
  hilfe: {
    thema: 'Nachrichten',
    warum: 'Online ersetzt nur ein sicherer Identitätsnachweis die Unterschrift; sonst ist der Antrag unwirksam.',
    quelle: '§ 3a Absatz 3 VwVfG; § 3 OZG: Nutzerkonten; BSI TR-03107-1',
    falsch: 'Der Antrag verlangt die Schriftform, die Nachricht das Vertrauensniveau „niedrig“.',
    richtig: 'Die Nachricht verlangt „hoch“ (Online-Ausweis).',
    schritte: [
      'Wählen Sie den Nachrichtentyp.',
      'Setzen Sie das Vertrauensniveau auf „hoch“, oder prüfen Sie, ob das Gesetz die Schriftform verlangt.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Verlangen Sie „hoch“, oder prüfen Sie, ob die Schriftform nötig ist.',
  pruefe: {
    *leistung({ nachrichtentypen }, projekt) {
      for (const typ of nachrichtentypen) {
        if (typ.vertrauensniveau === 'hoch') continue
        if (findDatensatz(projekt, 'rolle', typ.von)?.bindung.art !== 'nachricht') continue
        const dokument = typ.dokumentsichten
          .map((sicht) => findDatensatz(projekt, 'dokument', sicht.dokument))
          .find(
            (eines) => eines?.formerfordernis === 'schriftform' || eines?.formerfordernis === 'qualifizierteSignatur',
          )
        if (dokument === undefined) continue
        yield {
          element: typ.id,
          satz: `${quote(typ)} trägt ${quoteId(projekt, dokument.id)}, das die Schriftform verlangt.`,
          pfad: '/vertrauensniveau',
          behebung: 'Vertrauensniveau „hoch“ verlangen',
        }
      }
    },
  },
  behebe: (projekt, { element }) =>
    changeDatensatz(projekt, element, { vertrauensniveau: 'hoch' }, 'Vertrauensniveau „hoch“ verlangen'),
  beispiele: {
    gueltig: { aendere: { 'dok-anmeldung0': { formerfordernis: 'textform' } } },
    ungueltig: { aendere: { 'dok-anmeldung0': { formerfordernis: 'schriftform' } } },
  },
}
