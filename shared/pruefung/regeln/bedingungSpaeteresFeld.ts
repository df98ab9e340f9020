import { listAusdrucksstellen, listGelesene } from '../ausdrucksstellen.ts'
import { stufeOfKnoten } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Bedingungen lesen keine Felder späterer Stufen',
  erlaeuterung:
    'Ein Feld, das es erst in einer späteren Umsetzungsstufe gibt, wäre in der Bedingung bis dahin immer leer.',
  schwere: 'fehler',
  abhilfe: 'Lassen Sie das gelesene Feld früher beginnen oder das Element mit der Bedingung später.',
  *pruefe(sicht) {
    for (const leistung of sicht.leistungen) {
      for (const stelle of listAusdrucksstellen(leistung, sicht)) {
        for (const pfad of listGelesene(stelle)) {
          const knoten = stelle.find(pfad)
          if (knoten === undefined || stufeOfKnoten(knoten) <= stelle.stufe) continue
          yield {
            element: stelle.element,
            satz: `„${knoten.name}“ kommt zu spät für „${stelle.name}“.`,
            ...(stelle.feld === undefined ? {} : { feld: stelle.feld }),
            einzelheiten: `${pfad} ab Stufe ${stufeOfKnoten(knoten)}, gelesen ab Stufe ${stelle.stufe}`,
          }
        }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'zus-ordnungsam': { bedingung: { art: 'vorhanden', feld: 'fel-chipnummer' } } } },
    ungueltig: { aendere: { 'fel-versicheru': { pflichtWenn: { art: 'vorhanden', feld: 'fel-chipnummer' } } } },
  },
}
