import { findEingangFuer, recogniseNachricht } from '../../dokument/befehle/neutraleErkennung.ts'
import { findNeutraleWurzel, isErkannt } from '../../modell/erkennung.ts'
import { listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { findVerwendungen } from '../../modell/referenzen.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jede eingehende Nachricht wird an einem Eingang erkannt',
  erlaeuterung:
    'Sobald es Eingänge gibt, erkennt mindestens einer jede Nachricht, die nicht durch eine andere ausgelöst wird. Ein neutraler ' +
    'Eingang erkennt sie am Namensraum ihrer Leistung und an ihrem technischen Namen.',
  hilfe: {
    thema: 'Produkte und Zuordnungen',
    warum: 'Der Regel-Prozessor weiß nicht, was gemeint ist; die Nachricht landet auf der Klärungsliste.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: Zu welchem Verwaltungsverfahren gehören die Daten?',
    falsch: 'Keine Schnittstelle nennt „Nachweis nachfordern“ unter „Erkannt an“.',
    richtig: 'Der neutrale Eingang nennt Kanal, Namensraum und Wurzel von „Nachweis nachfordern“.',
    schritte: [
      'Wählen Sie die Schnittstelle, über die die Nachricht eingeht.',
      'Ergänzen Sie unter „Erkannt an“ Kanal, Namensraum, Wurzel und Nachrichtentyp.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Nehmen Sie die Nachricht bei einem Eingang unter „Erkannt an“ auf.',
  pruefe: {
    *leistung({ nachrichtentypen }, projekt) {
      const eingaenge = listDatensaetze(projekt, 'schnittstelle').filter(({ erkennung }) => erkennung !== undefined)
      if (eingaenge.length === 0) return
      for (const typ of nachrichtentypen) {
        if (typ.ausgeloestDurch !== undefined || isErkanntVon(projekt, typ.id)) continue
        const eingang = findEingangFuer(projekt, typ.id)
        yield {
          element: typ.id,
          satz: `${quote(typ)} wird an keinem Eingang erkannt.`,
          ...(eingang === undefined ? {} : { behebung: `An ${quote(eingang)} erkennen` }),
        }
      }
    },
  },
  behebe: (projekt, { element }) => {
    const eingang = findEingangFuer(projekt, element)
    if (eingang === undefined) throw new Error(`Kein Eingang für ${element}`)
    return recogniseNachricht(projekt, eingang, element)
  },
  beispiele: {
    gueltig: { aendere: { 'sch-fachverf00': { name: 'Ausgang zum Steuerverfahren' } } },
    ungueltig: {
      aendere: {
        'sch-nachforder': {
          erkennung: [{ kanal: 'amt', namensraum: '', wurzel: 'nachforder', nachrichtentyp: 'nac-nachforder' }],
        },
      },
    },
  },
}

/** Whether any Eingang has a line that finds the message. */
function isErkanntVon(projekt: Projekt, nachrichtentyp: string): boolean {
  return findVerwendungen(projekt, nachrichtentyp, 'schnittstelle').some(
    ({ von }) =>
      von.art === 'schnittstelle' &&
      (von.erkennung ?? []).some(
        (zeile) =>
          zeile.nachrichtentyp === nachrichtentyp &&
          (von.format !== 'neutral' || isErkannt(zeile, findNeutraleWurzel(projekt, nachrichtentyp))),
      ),
  )
}
