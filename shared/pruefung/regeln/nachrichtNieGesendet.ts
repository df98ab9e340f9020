import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jede Nachricht wird zugestellt',
  erlaeuterung:
    'Zu jedem Nachrichtentyp gibt es mindestens einen Zustellweg; sonst nimmt ihn die Regel an und tut nichts damit.',
  schwere: 'warnung',
  abhilfe: 'Legen Sie einen Zustellweg für den Nachrichtentyp an oder entfernen Sie ihn.',
  *pruefe({ leistungen }) {
    for (const { nachrichtentypen, zustellwege } of leistungen) {
      for (const typ of nachrichtentypen) {
        if (zustellwege.some(({ nachrichtentyp, nurAlsErsatz }) => nachrichtentyp === typ.id && !nurAlsErsatz)) continue
        yield { element: typ.id, satz: `${quote(typ)} wird niemandem zugestellt.` }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'zus-postfach00': { pflicht: false } } },
    ungueltig: { aendere: { 'zus-postfach00': { nurAlsErsatz: true } } },
  },
}
