import { listLuecken } from '../../modell/zustellziel.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Verpflichtende Zustellungen gibt es auf jeder Stufe',
  erlaeuterung:
    'Muss eine Nachricht einen Empfänger erreichen, führt ab der Stufe ihrer Teilleistung auf jeder Stufe ein Zustellweg zu ihm; ' +
    'sonst bekommt er sie nicht mehr oder noch nicht.',
  schwere: 'warnung',
  abhilfe: 'Verlängern Sie einen Zustellweg oder legen Sie für die Stufe einen weiteren an.',
  *pruefe({ projekt, leistungen }) {
    for (const { nachrichtentypen, zustellwege } of leistungen) {
      for (const typ of nachrichtentypen) {
        for (const rolle of new Set(typ.an)) {
          const stufen = listLuecken(projekt, typ, rolle, zustellwege)
          if (stufen.length === 0) continue
          const wann = `Stufe ${new Intl.ListFormat('de').format(stufen.map(String))}`
          yield { element: typ.id, satz: `${quote(typ)} erreicht ${quoteId(projekt, rolle)} auf ${wann} nicht.` }
        }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'zus-postfach00': { abStufe: 3, pflicht: false } } },
    ungueltig: { aendere: { 'zus-postfach00': { abStufe: 3 } } },
  },
}
