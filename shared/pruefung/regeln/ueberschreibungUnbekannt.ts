import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { walkFeldbaum } from '../../modell/feldbaum.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'
import { isVorhanden } from '../vorhandenes.ts'

export const regel: Pruefregel = {
  titel: 'Überschrieben wird nur, was die Gruppe enthält',
  erlaeuterung: 'Die Verwendung einer Gruppe des Baukastens überschreibt nur Felder und Gruppen, die in ihr vorkommen.',
  hilfe: {
    thema: 'Datenfelder',
    warum: 'Eine Überschreibung ohne Feld wirkt nicht; was sie bewirken sollte, fehlt.',
    quelle: 'Aufbau des Fachmodells: Verwendung von Baukästen',
    falsch: 'Die Verwendung von „Anschrift“ überschreibt „Rufname“, das nicht darin vorkommt.',
    richtig: 'Sie überschreibt „Postleitzahl“.',
    schritte: ['Wählen Sie die Verwendung.', 'Entfernen Sie die Überschreibung oder wählen Sie das Feld neu aus.'],
  },
  schwere: 'fehler',
  abhilfe: 'Entfernen Sie die Überschreibung oder wählen Sie das Feld neu aus.',
  pruefe: {
    *leistung({ feldbaeume }, projekt) {
      for (const baum of feldbaeume) {
        for (const knoten of walkFeldbaum(baum.kinder)) {
          const verwendung = findDatensatz(projekt, 'baukastenverwendung', knoten.id)
          for (const [i, { teil }] of (verwendung?.ueberschreibungen ?? []).entries()) {
            if (verwendung === undefined || baum.nachPfad.has(`${knoten.pfad}/${teil}`)) continue
            if (!isVorhanden(projekt, teil)) continue
            yield {
              element: verwendung.id,
              satz: `${quote(verwendung)} überschreibt ein fehlendes Feld.`,
              feld: knoten.pfad,
              pfad: `/ueberschreibungen/${i}`,
              bezug: teil,
              behebung: 'Überschreibung entfernen',
            }
          }
        }
      }
    },
  },
  behebe: (projekt, { element, bezug }) => {
    const bisherige = findDatensatz(projekt, 'baukastenverwendung', element)?.ueberschreibungen ?? []
    const ueberschreibungen = bisherige.filter(({ teil }) => teil !== bezug)
    return changeDatensatz(projekt, element, { ueberschreibungen }, 'Überschreibung entfernen')
  },
  beispiele: {
    gueltig: { aendere: { 'ver-halteransc': { ueberschreibungen: [{ teil: 'fel-strasse000', abStufe: 2 }] } } },
    ungueltig: { aendere: { 'ver-halteransc': { ueberschreibungen: [{ teil: 'fel-hundename0', abStufe: 2 }] } } },
  },
}
