import { findDatensatz } from '../../modell/projekt.ts'
import { listSichtknoten } from '../dokumentsichten.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Personenbezogene Daten werden nur befugt weitergegeben',
  erlaeuterung:
    'Gibt eine Behörde personenbezogene Daten an eine andere weiter, so nennt die Dokumentsicht die Rechtsgrundlage. Was ' +
    'Antragsteller selbst senden oder empfangen, braucht keine.',
  hilfe: {
    thema: 'Datenschutz',
    warum:
      'Eine Behörde darf personenbezogene Daten nur weitergeben, wenn ein Gesetz es erlaubt. Die Regel ' +
      'sendet nichts darüber hinaus.',
    quelle: 'Artikel 6 Absatz 1 DSGVO',
    falsch: 'Das Steueramt gibt Namen an das Ordnungsamt weiter, ohne Rechtsgrundlage.',
    richtig: 'Die Dokumentsicht nennt „§ 8 Hundesteuersatzung“ mit dem Zweck.',
    schritte: [
      'Wählen Sie den Nachrichtentyp und öffnen Sie die Dokumentsicht.',
      'Geben Sie die Rechtsgrundlage mit Zweck an, oder lassen Sie die geschützten Felder weg.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Geben Sie an der Dokumentsicht die Rechtsgrundlage an oder lassen Sie die Felder weg.',
  pruefe: {
    *leistung({ nachrichtentypen }, projekt) {
      const isAntragsteller = (rolle: string) => findDatensatz(projekt, 'rolle', rolle)?.bindung.art === 'nachricht'
      for (const typ of nachrichtentypen) {
        if (isAntragsteller(typ.von) || typ.an.every(isAntragsteller)) continue
        for (const [stelle, sicht] of typ.dokumentsichten.entries()) {
          if (sicht.rechtsgrundlagen.length > 0) continue
          const geschuetzt = listSichtknoten(projekt, sicht).find(
            ({ feld }) => feld && feld.schutzkategorie !== 'keine',
          )
          if (geschuetzt === undefined) continue
          yield {
            element: typ.id,
            satz: `${quote(typ)} gibt ${quoteId(projekt, sicht.dokument)} ohne Rechtsgrundlage weiter.`,
            feld: geschuetzt.pfad,
            pfad: `/dokumentsichten/${stelle}`,
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'nac-unterricht': {
          dokumentsichten: [
            { dokument: 'dok-anmeldung0', pflicht: true, felder: ['fel-hunderasse'], rechtsgrundlagen: [] },
          ],
        },
      },
    },
    ungueltig: {
      aendere: {
        'nac-unterricht': {
          dokumentsichten: [
            { dokument: 'dok-anmeldung0', pflicht: true, felder: ['fel-familienna'], rechtsgrundlagen: [] },
          ],
        },
      },
    },
  },
}
