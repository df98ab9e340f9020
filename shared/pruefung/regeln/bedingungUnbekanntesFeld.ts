import { listAusdrucksstellen, listGelesene } from '../ausdrucksstellen.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Bedingungen lesen nur Felder, die dort vorliegen',
  erlaeuterung:
    'Bedingungen und Berechnungen eines Felds lesen Felder desselben Dokuments, die eines Zustellwegs Felder der eingehenden ' +
    'Nachricht, die eines Vorgängers Felder der Leistung.',
  schwere: 'fehler',
  abhilfe: 'Wählen Sie ein Feld, das hier vorliegt, oder nehmen Sie es in die Dokumentsicht auf.',
  *pruefe(sicht) {
    for (const leistung of sicht.leistungen) {
      for (const stelle of listAusdrucksstellen(leistung, sicht)) {
        for (const pfad of listGelesene(stelle)) {
          if (stelle.find(pfad) !== undefined) continue
          yield {
            element: stelle.element,
            satz: `„${stelle.name}“ hängt von einem fehlenden Feld ab.`,
            ...(stelle.feld === undefined ? {} : { feld: stelle.feld }),
            einzelheiten: pfad,
          }
        }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'zus-ordnungsam': { bedingung: { art: 'vorhanden', feld: 'fel-hunderasse' } } } },
    ungueltig: { aendere: { 'zus-ordnungsam': { bedingung: { art: 'vorhanden', feld: 'fel-bescheini0' } } } },
  },
}
