import type { Teilleistung } from '../../modell/elemente/teilleistung.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jede Teilleistung wird erreicht',
  erlaeuterung:
    'In jedem Vorgangstyp führt ein Weg von einer Teilleistung ohne Vorgänger zu jeder anderen; Vorgänger, die nicht zum ' +
    'Vorgangstyp gehören, zählen nicht.',
  schwere: 'fehler',
  abhilfe: 'Ergänzen Sie einen Vorgänger, der zum Vorgangstyp gehört, oder nehmen Sie die Teilleistung heraus.',
  *pruefe({ leistungen }) {
    for (const { vorgangstypen, teilleistungen } of leistungen) {
      for (const vorgangstyp of vorgangstypen) {
        const eigene = teilleistungen.filter((eine) => eine.vorgangstypen.includes(vorgangstyp.id))
        const erreicht = listErreichbare(eigene)
        for (const teilleistung of eigene.filter(({ id }) => !erreicht.has(id))) {
          yield {
            element: teilleistung.id,
            satz: `${quote(teilleistung)} ist in ${quote(vorgangstyp)} nicht erreichbar.`,
            pfad: '/vorgaenger',
          }
        }
      }
    }
  },
  beispiele: {
    gueltig: {
      aendere: {
        'tei-unterricht': { vorgaenger: [{ teilleistung: 'tei-eingang000' }, { teilleistung: 'tei-pruefung00' }] },
      },
    },
    ungueltig: { aendere: { 'tei-pruefung00': { vorgaenger: [{ teilleistung: 'tei-unterricht' }] } } },
  },
}

function listErreichbare(teilleistungen: readonly Teilleistung[]): ReadonlySet<string> {
  const erreicht = new Set(teilleistungen.filter(({ vorgaenger }) => vorgaenger.length === 0).map(({ id }) => id))
  let vorher = -1
  while (vorher !== erreicht.size) {
    vorher = erreicht.size
    for (const { id, vorgaenger } of teilleistungen) {
      if (vorgaenger.some(({ teilleistung }) => erreicht.has(teilleistung))) erreicht.add(id)
    }
  }
  return erreicht
}
