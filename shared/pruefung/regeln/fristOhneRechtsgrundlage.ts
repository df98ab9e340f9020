import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Fristen mit Rechtsfolge nennen ihre Rechtsgrundlage',
  erlaeuterung:
    'Endet ein Vorgang durch Zeitablauf oder gilt etwas als genehmigt, so nennt die Frist das Gesetz, das dies bestimmt.',
  hilfe: {
    thema: 'Ablauf',
    warum:
      'Eine Genehmigung durch Zeitablauf gibt es nur, wo ein Gesetz sie anordnet. Ohne Nennung lässt sich die Frist nicht prüfen.',
    quelle: '§ 42a VwVfG: Genehmigungsfiktion; § 31 VwVfG: Fristen',
    falsch: 'Frist „Erlaubnis“, 60 Werktage, gilt als genehmigt, keine Rechtsgrundlage',
    richtig: 'dieselbe Frist mit „§ 6a GewO“, Zweck: Genehmigungsfiktion',
    schritte: ['Wählen Sie die Teilleistung und öffnen Sie die Frist.', 'Ergänzen Sie die Rechtsgrundlage mit Zweck.'],
  },
  schwere: 'warnung',
  abhilfe: 'Ergänzen Sie an der Frist die Rechtsgrundlage, oder wählen Sie eine andere Wirkung.',
  pruefe: {
    *teilleistung({ id, fristen }) {
      for (const frist of fristen) {
        const folgt = frist.wirkung === 'giltAlsGenehmigt' || frist.wirkung === 'beenden'
        if (!folgt || frist.rechtsgrundlagen.length > 0) continue
        yield {
          element: id,
          satz: `Die Frist „${frist.name}“ hat Rechtsfolgen ohne Rechtsgrundlage.`,
          pfad: '/fristen',
          bezug: frist.id,
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'tei-pruefung00': { fristen: [createFrist('erinnern')] } } },
    ungueltig: { aendere: { 'tei-pruefung00': { fristen: [createFrist('giltAlsGenehmigt')] } } },
  },
}

function createFrist(wirkung: string) {
  return {
    id: 'fri-pruefung00',
    name: 'Anmeldung prüfen',
    beginn: 'eingang',
    dauerWerktage: 20,
    wirkung,
    rechtsgrundlagen: [],
  }
}
