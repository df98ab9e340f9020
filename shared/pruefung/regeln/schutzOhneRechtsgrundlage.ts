import { type Feldknoten, pathOfKnoten, walkFeldbaum } from '../../modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Geschützte Angaben nennen ihre Rechtsgrundlage',
  erlaeuterung:
    'Wer personenbezogene Angaben verlangt, sagt warum: am Feld, an seiner Gruppe oder am Dokument. Angaben nach Artikel 9 DSGVO nennen ' +
    'ihre Rechtsgrundlage am Feld oder an der Gruppe selbst.',
  hilfe: {
    thema: 'Datenschutz',
    warum:
      'Ohne Rechtsgrundlage darf eine Behörde die Angabe nicht erheben, und niemand kann der betroffenen Person Auskunft geben.',
    quelle: 'Artikel 6, 9 und 13 DSGVO',
    falsch: '„Assistenzhund wegen einer Behinderung“ ohne Rechtsgrundlage',
    richtig: 'Das Feld nennt „§ 8 Hundesteuersatzung“, Zweck: Befreiung von der Steuer.',
    schritte: [
      'Wählen Sie das Datenfeld, seine Gruppe oder das Dokument.',
      'Ergänzen Sie die Rechtsgrundlage mit dem Zweck.',
      'Gibt es keine, löschen Sie das Feld.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Ergänzen Sie Rechtsgrundlage und Zweck, oder löschen Sie das Feld.',
  pruefe: {
    *leistung({ feldbaeume }, projekt) {
      for (const { dokument, kinder } of feldbaeume) {
        const amDokument = (findDatensatz(projekt, 'dokument', dokument)?.rechtsgrundlagen.length ?? 0) > 0
        for (const knoten of walkFeldbaum(kinder)) {
          const schutz = knoten.feld?.schutzkategorie ?? 'keine'
          if (schutz === 'keine' || hasRechtsgrundlage(projekt, knoten)) continue
          if (schutz === 'personenbezogen' && amDokument) continue
          yield {
            element: dokument,
            satz: `„${knoten.name}“ nennt keine Rechtsgrundlage.`,
            feld: knoten.pfad,
            schwere: schutz === 'artikel9' ? 'warnung' : 'hinweis',
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'fel-mail000000': { rechtsgrundlagen: [] } } },
    ungueltig: { aendere: { 'fel-assistenz0': { rechtsgrundlagen: [] } } },
  },
}

/** A use of a Gruppe counts with the Gruppe it uses. */
function hasRechtsgrundlage(projekt: Projekt, knoten: Feldknoten): boolean {
  return pathOfKnoten(knoten).some(({ id, rechtsgrundlagen }) => {
    const gruppe = findDatensatz(projekt, 'baukastenverwendung', id)?.gruppe
    return (
      rechtsgrundlagen.length + (findDatensatz(projekt, 'datenfeldgruppe', gruppe)?.rechtsgrundlagen.length ?? 0) > 0
    )
  })
}
