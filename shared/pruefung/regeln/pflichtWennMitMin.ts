import { walkFeldbaum } from '../../modell/feldbaum.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Bedingt verpflichtende Felder sind sonst freiwillig',
  erlaeuterung: 'Ist ein Feld oder eine Gruppe nur unter einer Bedingung Pflicht, so ist die kleinste Anzahl 0.',
  schwere: 'fehler',
  abhilfe: 'Setzen Sie die kleinste Anzahl auf 0 oder entfernen Sie die Bedingung.',
  *pruefe({ leistungen }) {
    for (const baum of leistungen.flatMap(({ feldbaeume }) => feldbaeume)) {
      for (const knoten of walkFeldbaum(baum.kinder)) {
        if (knoten.pflichtWenn === undefined || knoten.anzahl.min === 0) continue
        yield {
          element: knoten.id,
          satz: `„${knoten.name}“ ist zugleich immer und nur bedingt Pflicht.`,
          feld: knoten.pfad,
          pfad: '/anzahl/min',
        }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'fel-versicheru': { anzahl: { min: 0, max: null } } } },
    ungueltig: { aendere: { 'fel-versicheru': { anzahl: { min: 1, max: 1 } } } },
  },
}
