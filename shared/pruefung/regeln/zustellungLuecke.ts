import { listLuecken } from '../../modell/zustellziel.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'
import { listStufenOhneZustellweg } from '../zustellungen.ts'

export const regel: Pruefregel = {
  titel: 'Verpflichtende Zustellungen gibt es auf jeder Stufe',
  erlaeuterung:
    'Muss eine Nachricht einen Empfänger erreichen, führt ab der Stufe ihrer Teilleistung auf jeder Stufe ein Zustellweg zu ihm; ' +
    'sonst bekommt er sie nicht mehr oder noch nicht. Von Stufen, in denen sie gar niemand mehr bekommt, spricht die Regel ' +
    '„Zustellwege lassen keine Stufe aus“.',
  hilfe: {
    thema: 'Stufen',
    warum: 'Wer sich auf eine Nachricht verlässt, erfährt sonst auf dieser Stufe nichts und wartet vergeblich.',
    quelle: 'OZG-Leitfaden Sachsen 8.1.3: Alle Stufen bauen aufeinander auf',
    falsch: 'Der Bescheid geht erst ab Stufe 3 in das Postfach; davor gibt es keinen Weg zur antragstellenden Person.',
    richtig: 'Bis Stufe 2 geht der Bescheid per Mail, ab Stufe 3 in das Postfach.',
    schritte: [
      'Öffnen Sie die Ansicht Zustellwege und suchen Sie die Zeile der Nachricht.',
      'Verlängern Sie einen Zustellweg, oder legen Sie für die fehlende Stufe einen an.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Verlängern Sie einen Zustellweg oder legen Sie für die Stufe einen weiteren an.',
  pruefe: {
    *leistung({ nachrichtentypen, zustellwege }, projekt) {
      for (const typ of nachrichtentypen) {
        const ohneWeg = listStufenOhneZustellweg(typ, zustellwege)
        for (const rolle of new Set(typ.an)) {
          const stufen = listLuecken(projekt, typ, rolle, zustellwege).filter((stufe) => !ohneWeg.includes(stufe))
          if (stufen.length === 0) continue
          const wann = `Stufe ${new Intl.ListFormat('de').format(stufen.map(String))}`
          yield {
            element: typ.id,
            satz: `${quote(typ)} erreicht ${quoteId(projekt, rolle)} auf ${wann} nicht.`,
            bezug: rolle,
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'zus-postfach00': { abStufe: 3, pflicht: false } } },
    ungueltig: { aendere: { 'zus-postfach00': { abStufe: 3 } } },
  },
}
