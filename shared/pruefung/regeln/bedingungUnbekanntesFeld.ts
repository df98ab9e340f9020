import { listAusdrucksstellen, listGelesene } from '../ausdrucksstellen.ts'
import type { Pruefregel } from '../pruefregel.ts'
import { isVorhanden } from '../vorhandenes.ts'

export const regel: Pruefregel = {
  titel: 'Bedingungen lesen nur Felder, die dort vorliegen',
  erlaeuterung:
    'Bedingungen und Berechnungen eines Felds lesen Felder desselben Dokuments, die eines Zustellwegs Felder der eingehenden ' +
    'Nachricht, die eines Vorgängers Felder der Leistung.',
  hilfe: {
    thema: 'Bedingungen',
    warum: 'Was die Nachricht nicht enthält, kann die Regel nicht lesen.',
    quelle: 'Erzeugte Regel: Bedingungen werden auf der eingehenden Nachricht ausgewertet',
    falsch: 'Ein Zustellweg der Anmeldung liest ein Feld des Versicherungsnachweises.',
    richtig: 'Er liest ein Feld der Anmeldung.',
    schritte: [
      'Öffnen Sie die Bedingung und wählen Sie ein Feld, das hier vorliegt.',
      'Oder nehmen Sie das Feld in die Dokumentsicht der eingehenden Nachricht auf.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Wählen Sie ein Feld, das hier vorliegt, oder nehmen Sie es in die Dokumentsicht auf.',
  pruefe: {
    *leistung(leistung, projekt) {
      for (const stelle of listAusdrucksstellen(leistung, projekt)) {
        for (const pfad of listGelesene(stelle)) {
          if (stelle.find(pfad) !== undefined || !isVorhanden(projekt, pfad)) continue
          yield {
            element: stelle.element,
            satz: `„${stelle.name}“ hängt von einem fehlenden Feld ab.`,
            ...(stelle.feld === undefined ? {} : { feld: stelle.feld }),
            einzelheiten: pfad,
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'zus-ordnungsam': { bedingung: { art: 'vorhanden', feld: 'fel-hunderasse' } } } },
    ungueltig: { aendere: { 'zus-ordnungsam': { bedingung: { art: 'vorhanden', feld: 'fel-bescheini0' } } } },
  },
}
