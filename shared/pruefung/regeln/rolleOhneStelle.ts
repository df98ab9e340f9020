import { findDatensatz } from '../../modell/projekt.ts'
import { listAktiveZustellwege } from '../einsaetze.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jede benötigte Rolle ist genau einer Stelle zugeordnet',
  erlaeuterung:
    'Richtet sich ein Zustellweg der umgesetzten Stufe an eine Rolle, die durch Konfiguration bestimmt wird, so füllt genau eine ' +
    'Stelle der Organisation sie aus.',
  hilfe: {
    thema: 'Organisationen',
    warum: 'Die Regel fände keine oder mehrere Stellen und wüsste nicht, wem sie zustellen soll.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: An welche zuständige Stelle sind die Daten zu übermitteln?',
    falsch: 'Keine Stelle der Musterstadt füllt die Rolle „Ordnungsamt“ aus.',
    richtig: '„Ordnungsamt Musterstadt“ füllt sie aus.',
    schritte: [
      'Wählen Sie die Stelle, die gemeint ist.',
      'Nehmen Sie die Rolle unter „Rollen“ auf, und bei jeder anderen heraus.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Ordnen Sie die Rolle in der Organisation genau einer Stelle zu.',
  pruefe: {
    *einsatz(einsatz, projekt) {
      const rollen = new Map<string, boolean>()
      for (const { rolle, pflicht } of listAktiveZustellwege(einsatz)) {
        rollen.set(rolle, pflicht || rollen.get(rolle) === true)
      }
      for (const [id, pflicht] of rollen) {
        const rolle = findDatensatz(projekt, 'rolle', id)
        if (rolle?.bindung.art !== 'konfiguration') continue
        const anzahl = einsatz.stellen.filter((stelle) => stelle.rollen.includes(id)).length
        if (anzahl === 1) continue
        yield {
          element: einsatz.organisation.id,
          satz: `${anzahl === 0 ? 'Keine Stelle ist' : 'Mehrere Stellen sind'} ${quote(rolle)} in ${quote(einsatz.organisation)}.`,
          pfad: '/stellen',
          bezug: id,
          schwere: pflicht || anzahl > 1 ? 'fehler' : 'hinweis',
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'ste-ordnungsam': { rollen: [] },
        'org-musterstad': { stufen: [{ leistung: 'lei-hundanmeld', stufe: 1 }] },
      },
    },
    ungueltig: { aendere: { 'ste-ordnungsam': { rollen: [] } } },
  },
}
