import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Codelisten haben Codes, jeden einmal',
  erlaeuterung: 'Eine Codeliste ist nicht leer, und jeder Code steht genau einmal darin.',
  hilfe: {
    thema: 'Codelisten',
    warum: 'Aus einer leeren Liste kann niemand wählen. Steht ein Code zweimal darin, ist unklar, was er bedeutet.',
    quelle: 'OASIS Genericode 1.0: Schlüsselspalte; W3C XML Schema: Aufzählungen',
    falsch: '01 Dackel, 02 Pudel, 01 Terrier',
    richtig: '01 Dackel, 02 Pudel, 03 Terrier',
    schritte: [
      'Öffnen Sie die genannte Datei unter codelisten.',
      'Ergänzen Sie Einträge, oder geben Sie jedem einen eigenen Code.',
      'Veröffentlichte Listen laden Sie neu aus dem XRepository.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Berichtigen Sie die Datei der Codeliste.',
  pruefe: {
    *codeliste(codeliste, projekt) {
      const eintraege = projekt.codelisteninhalte.get(codeliste.id) ?? []
      if (eintraege.length === 0) {
        yield {
          element: codeliste.id,
          satz: `Die Codeliste ${quote(codeliste)} ist leer.`,
          einzelheiten: codeliste.datei,
        }
      }
      const gesehen = new Set<string>()
      for (const { code } of eintraege) {
        if (gesehen.has(code)) {
          yield {
            element: codeliste.id,
            satz: `Der Code „${code}“ steht mehrfach in ${quote(codeliste)}.`,
            bezug: code,
            einzelheiten: codeliste.datei,
          }
        }
        gesehen.add(code)
      }
    },
  },
  beispiele: {
    gueltig: { codes: { 'cod-rassen0000': ['01', '02', '03'] } },
    ungueltig: { codes: { 'cod-rassen0000': ['01', '02', '01'] } },
  },
}
