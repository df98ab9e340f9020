import { isVerwendet } from '../../modell/referenzen.ts'
import { deleteElement } from '../behebung.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Codelisten werden benutzt',
  erlaeuterung: 'Eine Codeliste, die kein Datenfeld benutzt, ist meist ein Rest einer früheren Fassung.',
  hilfe: {
    thema: 'Codelisten',
    warum: 'Reste früherer Fassungen verwirren alle, die das Modell lesen oder eine Codeliste suchen.',
    quelle: 'XÖV-Handbuch: Nur benutzte Codelisten gehören zum Standard',
    falsch: '„Hunderassen 1“ liegt im Projekt, kein Feld wählt daraus.',
    richtig: 'Das Feld „Rasse“ wählt aus „Hunderassen 1“.',
    schritte: ['Wählen Sie die Codeliste an einem Datenfeld aus.', 'Oder löschen Sie sie.'],
  },
  schwere: 'hinweis',
  abhilfe: 'Entfernen Sie die Codeliste oder wählen Sie sie an einem Datenfeld aus.',
  pruefe: {
    *codeliste(codeliste, projekt) {
      if (isVerwendet(projekt, codeliste.id)) return
      yield {
        element: codeliste.id,
        satz: `Kein Datenfeld benutzt die Codeliste ${quote(codeliste)}.`,
        behebung: 'Codeliste löschen',
      }
    },
  },
  behebe: (projekt, { element }) => deleteElement(projekt, element),
  beispiele: {
    gueltig: { aendere: { 'fel-chipnummer': { datentyp: 'auswahl', codeliste: 'cod-rassen0000', muster: undefined } } },
    ungueltig: { aendere: { 'fel-hunderasse': { datentyp: 'text', codeliste: undefined } } },
  },
}
