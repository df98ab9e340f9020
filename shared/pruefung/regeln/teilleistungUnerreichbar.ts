import type { Teilleistung } from '../../modell/elemente/teilleistung.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jede Teilleistung wird erreicht',
  erlaeuterung:
    'In jedem Vorgangstyp führt ein Weg von einer Teilleistung ohne Vorgänger zu jeder anderen; Vorgänger, die nicht zum ' +
    'Vorgangstyp gehören, zählen nicht.',
  hilfe: {
    thema: 'Ablauf',
    warum: 'Eine Teilleistung, zu der kein Weg führt, wird nie bearbeitet; ihr Ergebnis entsteht nie.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.6: zu durchlaufende Handlungsabschnitte',
    falsch: '„Bescheid erlassen“ wartet nur auf eine Teilleistung eines anderen Vorgangstyps.',
    richtig: '„Bescheid erlassen“ wartet auf „Anmeldung prüfen“ desselben Vorgangstyps.',
    schritte: [
      'Wählen Sie die Teilleistung.',
      'Ergänzen Sie einen Vorgänger des Vorgangstyps, oder nehmen Sie sie aus dem Vorgangstyp heraus.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Ergänzen Sie einen Vorgänger, der zum Vorgangstyp gehört, oder nehmen Sie die Teilleistung heraus.',
  pruefe: {
    *leistung({ vorgangstypen, teilleistungen }) {
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
    },
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
