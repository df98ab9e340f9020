import { listDatensaetze } from '../../modell/projekt.ts'
import { findVerwendungen } from '../../modell/referenzen.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Codelisten werden benutzt',
  erlaeuterung: 'Eine Codeliste, die kein Datenfeld benutzt, ist meist ein Rest einer früheren Fassung.',
  schwere: 'hinweis',
  abhilfe: 'Entfernen Sie die Codeliste oder wählen Sie sie an einem Datenfeld aus.',
  *pruefe({ projekt }) {
    for (const codeliste of listDatensaetze(projekt, 'codeliste')) {
      if (findVerwendungen(projekt, codeliste.id).length > 0) continue
      yield { element: codeliste.id, satz: `Kein Datenfeld benutzt die Codeliste ${quote(codeliste)}.` }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'fel-chipnummer': { datentyp: 'auswahl', codeliste: 'cod-rassen0000', muster: undefined } } },
    ungueltig: { aendere: { 'fel-hunderasse': { datentyp: 'text', codeliste: undefined } } },
  },
}
