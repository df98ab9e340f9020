import { setStufe } from '../../dokument/befehle/stufen.ts'
import { UMSETZUNGSSTUFEN } from '../../modell/elemente/gemeinsam.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Zustellwege beginnen nicht vor ihrer Teilleistung',
  erlaeuterung: 'Eine Nachricht kann erst zugestellt werden, wenn es die Teilleistung gibt, die sie auslöst.',
  hilfe: {
    thema: 'Stufen',
    warum: 'Was es in dieser Stufe noch nicht gibt, kann keine Nachricht auslösen.',
    quelle: 'OZG-Leitfaden Sachsen 8.1.3: Stufen bauen aufeinander auf',
    falsch: 'Zustellweg ab Stufe 1, Teilleistung ab Stufe 2',
    richtig: 'Beide ab Stufe 2',
    schritte: [
      'Wählen Sie den Zustellweg und lassen Sie ihn später beginnen.',
      'Oder lassen Sie die Teilleistung früher beginnen.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Lassen Sie den Zustellweg später oder die Teilleistung früher beginnen.',
  pruefe: {
    *leistung({ zustellwege, nachrichtentypen }, projekt) {
      for (const weg of zustellwege) {
        const typ = nachrichtentypen.find(({ id }) => id === weg.nachrichtentyp)
        const teilleistung = findDatensatz(projekt, 'teilleistung', typ?.teilleistung)
        if (teilleistung !== undefined && weg.abStufe < teilleistung.abStufe) {
          yield {
            element: weg.id,
            satz: `${quote(weg)} beginnt vor ${quote(teilleistung)}.`,
            pfad: '/abStufe',
            bezug: teilleistung.id,
            ...((weg.bisStufe ?? 4) < teilleistung.abStufe
              ? {}
              : { behebung: `Ab Stufe ${teilleistung.abStufe} beginnen` }),
          }
        }
      }
    },
  },
  behebe: (projekt, { element, bezug }) => {
    const abStufe = findDatensatz(projekt, 'teilleistung', bezug)?.abStufe
    return setStufe(projekt, element, UMSETZUNGSSTUFEN.find((stufe) => stufe === abStufe) ?? 1)
  },
  beispiele: {
    gueltig: { aendere: { 'zus-ordnungsam': { abStufe: 3 } } },
    ungueltig: { aendere: { 'zus-ordnungsam': { abStufe: 1 } } },
  },
}
