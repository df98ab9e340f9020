import { listDatensaetze } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jede Zeile einer Zuordnung hat einen Platz',
  erlaeuterung: 'Die Reihenfolge einer Zuordnung nennt jede ihrer Zeilen genau einmal und keine anderen.',
  schwere: 'fehler',
  abhilfe: 'Ergänzen Sie die fehlende Zeile in der Reihenfolge oder entfernen Sie die überzählige.',
  *pruefe({ projekt }) {
    for (const zuordnung of listDatensaetze(projekt, 'zuordnung')) {
      const genannt = [...zuordnung.reihenfolge].sort()
      const vorhanden = Object.keys(zuordnung.zeilen).sort()
      if (genannt.join(' ') === vorhanden.join(' ')) continue
      const fehlend = vorhanden.filter((zeile) => !genannt.includes(zeile))
      yield {
        element: zuordnung.id,
        satz: `Reihenfolge und Zeilen von ${quote(zuordnung)} passen nicht zusammen.`,
        pfad: '/reihenfolge',
        ...(fehlend.length === 0 ? {} : { einzelheiten: `nicht genannt: ${fehlend.join(', ')}` }),
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'zuo-anmeldung0': { reihenfolge: ['z2', 'z1'] } } },
    ungueltig: { aendere: { 'zuo-anmeldung0': { reihenfolge: ['z1', 'z1'] } } },
  },
}
