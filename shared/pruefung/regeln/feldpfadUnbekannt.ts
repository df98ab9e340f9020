import type { Datensatz } from '../../modell/datensatz.ts'
import { listReferenzen } from '../../modell/referenzen.ts'
import { findKnoten, type Leistungssicht, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'
import { isVorhanden } from '../vorhandenes.ts'

/** Bedingungen have rules of their own. */
const AUSDRUCK = /^\/(?:bedingung|pflichtWenn|berechnung)\b/
/** Here a whole Gruppe may stand. */
const AUCH_GRUPPEN = /^\/dokumentsichten\/\d+\/felder\//

export const regel: Pruefregel = {
  titel: 'Genannte Felder gehören zur Leistung',
  erlaeuterung:
    'Texte, Rollen, Dokumentsichten und Abfragen nennen Felder über den Weg durch die Baukästen; dieser Weg führt zu einem Feld ' +
    'eines Dokuments der Leistung.',
  hilfe: {
    thema: 'Struktur',
    warum: 'Ein Verweis auf ein Feld, das nicht zur Leistung gehört, bliebe in Texten und Regeln leer.',
    quelle: 'Aufbau des Fachmodells: Felder werden über ihren Weg durch die Baukästen genannt',
    falsch: 'Der Betreff nennt „Postleitzahl“ des Baukastens.',
    richtig: 'Der Betreff nennt „Postleitzahl“ der Anschrift der Halterin oder des Halters.',
    schritte: [
      'Öffnen Sie die genannte Stelle.',
      'Wählen Sie das Feld neu aus; es steht bei dem Dokument, das die Leistung benutzt.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Wählen Sie das Feld neu aus; vielleicht wurde es verschoben.',
  pruefe: {
    *leistung(sicht, projekt) {
      for (const datensatz of listDatensaetzeMitFeldern(sicht)) {
        const pfade = new Map(listReferenzen(datensatz).map(({ pfad, feldpfad }) => [pfad, feldpfad]))
        for (const [pfad, feldpfad] of pfade) {
          if (feldpfad === undefined || AUSDRUCK.test(pfad)) continue
          const knoten = findKnoten(sicht, feldpfad)
          if (knoten === undefined) {
            if (!isVorhanden(projekt, feldpfad)) continue
            yield {
              element: datensatz.id,
              satz: `${quote(datensatz)} nennt ein Feld, das nicht zur Leistung gehört.`,
              pfad,
              einzelheiten: feldpfad,
            }
          } else if (knoten.art === 'gruppe' && !AUCH_GRUPPEN.test(pfad)) {
            yield {
              element: datensatz.id,
              satz: `${quote(datensatz)} nennt eine Gruppe statt eines Felds.`,
              pfad,
              feld: feldpfad,
            }
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'vor-anmeldung0': { betreff: [{ art: 'feld', feld: 'ver-halteransc/fel-plz0000000' }] } } },
    ungueltig: { aendere: { 'vor-anmeldung0': { betreff: [{ art: 'feld', feld: 'fel-plz0000000' }] } } },
  },
}

/** Zuordnungen are checked line by line, by a rule of their own. */
function listDatensaetzeMitFeldern(sicht: Leistungssicht): Datensatz[] {
  return [sicht.leistung, ...sicht.vorgangstypen, ...sicht.rollen, ...sicht.nachrichtentypen, ...sicht.zustellwege]
}
