import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import type { Datensatz } from '../../modell/datensatz.ts'
import { artOfId } from '../../modell/ids.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Listen nennen jedes Element einmal',
  erlaeuterung: 'Keine Liste eines Elements (Teile, Rollen, Empfänger …) nennt dasselbe Element zweimal.',
  hilfe: {
    thema: 'Struktur',
    warum:
      'Ein Feld stünde zweimal im Formular, eine Nachricht ginge zweimal hinaus. Das entsteht beim Zusammenführen von Dateien.',
    quelle: 'Aufbau der Projektdateien: Reihenfolge als Liste von Ids',
    falsch: 'Empfänger: Steueramt, Ordnungsamt, Steueramt',
    richtig: 'Empfänger: Steueramt, Ordnungsamt',
    schritte: ['Wählen Sie das Element.', 'Entfernen Sie den zweiten Eintrag.'],
  },
  schwere: 'warnung',
  abhilfe: 'Entfernen Sie den zweiten Eintrag.',
  pruefe: {
    *datensatz(datensatz, projekt) {
      for (const [angabe, ids] of listIdlisten(datensatz)) {
        for (const id of new Set(ids.filter((einer, i) => ids.indexOf(einer) !== i))) {
          yield {
            element: datensatz.id,
            satz: `${quote(datensatz)} nennt ${quoteId(projekt, id)} zweimal.`,
            pfad: `/${angabe}`,
            bezug: id,
            behebung: 'Zweiten Eintrag entfernen',
          }
        }
      }
    },
  },
  behebe: (projekt, { element, pfad = '' }) => {
    const datensatz = projekt.datensaetze.get(element)
    const [angabe, ids] = (datensatz && listIdlisten(datensatz).find(([name]) => `/${name}` === pfad)) ?? ['', []]
    return changeDatensatz(
      projekt,
      element,
      angabe === '' ? {} : { [angabe]: [...new Set(ids)] },
      'Doppelten Eintrag entfernen',
    )
  },
  beispiele: {
    gueltig: { aendere: { 'nac-unterricht': { an: ['rol-ordnungsam'] } } },
    ungueltig: { aendere: { 'nac-unterricht': { an: ['rol-ordnungsam', 'rol-ordnungsam'] } } },
  },
}

function listIdlisten(datensatz: Datensatz): [string, string[]][] {
  return Object.entries(datensatz).filter((eintrag): eintrag is [string, string[]] => {
    const [, wert] = eintrag
    return Array.isArray(wert) && wert.length > 1 && wert.every((eines) => typeof eines === 'string' && artOfId(eines))
  })
}
