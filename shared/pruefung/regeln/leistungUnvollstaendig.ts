import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

const TEILE = {
  vorgangstypen: 'Vorgangstyp',
  teilleistungen: 'Teilleistung',
  rollen: 'Rolle',
  nachrichtentypen: 'Nachrichtentyp',
  dokumente: 'Dokument',
} as const

export const regel: Pruefregel = {
  titel: 'Eine Leistung hat alle ihre Grundelemente',
  erlaeuterung:
    'Zu einer Leistung gehören mindestens ein Vorgangstyp, eine Teilleistung, eine Rolle, ein Nachrichtentyp und ein Dokument.',
  hilfe: {
    thema: 'Konzepte',
    warum: 'Fehlt eines davon, lässt sich weder ein Konzept noch eine Regel daraus machen.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.6: Leistung, Teilleistung, Vorgang, Dokument, fachliche Rolle',
    falsch: 'Eine neue Leistung ohne Vorgangstyp',
    richtig: '„Hund anmelden“ mit dem Vorgangstyp „Anmeldung eines Hundes“',
    schritte: [
      'Wählen Sie die Leistung.',
      'Legen Sie das genannte Element an; der Graph zeigt, womit es zusammenhängt.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Legen Sie das fehlende Element an.',
  pruefe: {
    *leistung({ leistung }) {
      for (const [angabe, name] of Object.entries(TEILE) as [keyof typeof TEILE, string][]) {
        if (leistung[angabe].length > 0) continue
        yield {
          element: leistung.id,
          satz: `${quote(leistung)} hat noch kein Element der Art ${name}.`,
          pfad: `/${angabe}`,
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'lei-hundanmeld': { prioritaet: 'hoch' } } },
    ungueltig: { aendere: { 'lei-hundanmeld': { teilleistungen: [] } } },
  },
}
