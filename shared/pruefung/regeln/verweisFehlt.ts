import { checkReferenzen } from '../../modell/referenzen.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Verweise haben ein Ziel',
  erlaeuterung: 'Jeder Verweis auf ein anderes Element führt zu einem Element, das es im Projekt gibt.',
  schwere: 'fehler',
  abhilfe: 'Stellen Sie das fehlende Element wieder her oder entfernen Sie den Verweis.',
  pruefe: ({ projekt }) =>
    checkReferenzen(projekt).fehlend.map(({ von, referenz }) => ({
      element: von.id,
      satz: `„${von.name}“ verweist auf etwas, das es nicht gibt.`,
      pfad: referenz.pfad,
      einzelheiten: `${referenz.pfad}: ${referenz.ziel} (${referenz.art})`,
    })),
  beispiele: {
    gueltig: { aendere: { 'rol-ordnungsam': { name: 'Amt für Ordnung' } } },
    ungueltig: { entferne: ['fel-wurfdatum0'] },
  },
}
