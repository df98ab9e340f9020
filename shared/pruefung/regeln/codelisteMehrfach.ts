import { listDatensaetze } from '../../modell/projekt.ts'
import { groupBy } from '../gruppieren.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jede Codeliste liegt einmal im Projekt',
  erlaeuterung: 'Zwei Codelisten mit derselben Kennung gibt es nur, solange eine neue Version die alte ablöst.',
  hilfe: {
    thema: 'Codelisten',
    warum:
      'Wählt das eine Formular aus der alten und das andere aus der neuen Liste, passen Nachrichten nicht mehr zueinander.',
    quelle: 'XÖV-Handbuch: Versionierung von Codelisten',
    falsch: '„Rechtsform 2.0“ und „Rechtsform 2.1“ werden beide benutzt.',
    richtig: 'Alle Felder wählen aus „Rechtsform 2.1“.',
    schritte: [
      'Öffnen Sie die Verwendungen beider Codelisten (unten, „Verwendungen“).',
      'Stellen Sie alle Felder auf eine Fassung um und löschen Sie die andere.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Stellen Sie alle Felder auf eine Fassung um und löschen Sie die andere.',
  pruefe: {
    *projekt(projekt) {
      const nachKennung = groupBy(listDatensaetze(projekt, 'codeliste'), ({ kennung }) => kennung.toLowerCase())
      for (const [erste, ...weitere] of nachKennung.values()) {
        for (const andere of erste === undefined ? [] : weitere) {
          yield {
            element: andere.id,
            satz: `${quote(andere)} ${andere.version} liegt auch in Version ${erste?.version} im Projekt.`,
            pfad: '/kennung',
            bezug: erste?.id ?? '',
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'cod-rassen0000': { version: '2' } } },
    ungueltig: {
      neu: {
        'baukasten/grundlagen.json': [
          {
            id: 'cod-rassenneu0',
            art: 'codeliste',
            name: 'Hunderassen',
            technischerName: 'hunderassenNeu',
            kennung: 'urn:beispiel:codeliste:hunderassen',
            version: '2',
            datei: 'codelisten/hunderassenneu.xml',
          },
        ],
      },
      codes: { 'cod-rassenneu0': ['01'] },
    },
  },
}
