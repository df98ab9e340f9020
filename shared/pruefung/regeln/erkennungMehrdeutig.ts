import type { Organisation } from '../../modell/elemente/organisation.ts'
import type { Schnittstelle } from '../../modell/elemente/produkt.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { groupBy } from '../gruppieren.ts'
import { findAlle, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

type Erkennung = NonNullable<Schnittstelle['erkennung']>[number]

export const regel: Pruefregel = {
  titel: 'Eingehende Nachrichten werden eindeutig erkannt',
  erlaeuterung:
    'Auf einem Eingangskanal einer Organisation passt höchstens eine Erkennung zu Namensraum und Wurzel, es sei denn, alle ' +
    'unterscheiden sich durch eine Bedingung.',
  hilfe: {
    thema: 'Produkte und Zuordnungen',
    warum:
      'Passen zwei Erkennungen, weiß der Regel-Prozessor nicht, zu welcher Leistung die Nachricht gehört, ' +
      'und sie landet auf der Klärungsliste.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: Zu welchem Verwaltungsverfahren gehören die Daten?',
    falsch: 'Zwei Erkennungen nennen auf dem Kanal „portal“ die Wurzel „antrag“.',
    richtig: 'Die eine verlangt zusätzlich art = 1, die andere art = 2.',
    schritte: [
      'Öffnen Sie die Erkennungen der genannten Schnittstelle.',
      'Unterscheiden Sie sie durch Kanal, Namensraum, Wurzel oder eine Bedingung.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Unterscheiden Sie die Nachrichten durch Kanal, Wurzel oder eine Bedingung.',
  pruefe: {
    *organisation(organisation, projekt) {
      const nachMerkmal = groupBy(listErkennungen(projekt, organisation), ({ erkennung }) =>
        JSON.stringify([erkennung.kanal, erkennung.namensraum, erkennung.wurzel]),
      )
      for (const gleiche of nachMerkmal.values()) {
        for (const [i, andere] of gleiche.entries()) {
          const eine = gleiche.slice(0, i).find((davor) => isMehrdeutig(davor.erkennung, andere.erkennung))
          if (eine === undefined) continue
          yield {
            element: andere.schnittstelle.id,
            satz: `${quote(andere.schnittstelle)}: „${andere.erkennung.wurzel}“ wird mehrfach erkannt.`,
            pfad: '/erkennung',
            bezug: eine.schnittstelle.id,
            einzelheiten: `auch bei ${quote(eine.schnittstelle)}, Kanal ${andere.erkennung.kanal}`,
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'sch-portal0000': {
          erkennung: [
            { kanal: 'portal', namensraum: '', wurzel: 'a', bedingung: 'b = 1', nachrichtentyp: 'nac-anmeldung0' },
            { kanal: 'portal', namensraum: '', wurzel: 'a', bedingung: 'b = 2', nachrichtentyp: 'nac-nachreiche' },
          ],
        },
      },
    },
    ungueltig: {
      aendere: {
        'sch-portal0000': {
          erkennung: [
            { kanal: 'portal', namensraum: '', wurzel: 'a', bedingung: 'b = 1', nachrichtentyp: 'nac-anmeldung0' },
            { kanal: 'portal', namensraum: '', wurzel: 'a', nachrichtentyp: 'nac-nachreiche' },
          ],
        },
      },
    },
  },
}

function listErkennungen(
  projekt: Projekt,
  organisation: Organisation,
): { schnittstelle: Schnittstelle; erkennung: Erkennung }[] {
  const stellen = findAlle(projekt, 'stelle', organisation.stellen)
  const installationen = new Set([
    ...organisation.installationen,
    ...stellen.flatMap((stelle) => stelle.installationen),
  ])
  const schnittstellen = new Set(
    findAlle(projekt, 'installation', [...installationen]).flatMap((eine) =>
      eine.schnittstellen.map(({ schnittstelle }) => schnittstelle),
    ),
  )
  return findAlle(projekt, 'schnittstelle', [...schnittstellen]).flatMap((schnittstelle) =>
    (schnittstelle.erkennung ?? []).map((erkennung) => ({ schnittstelle, erkennung })),
  )
}

/** Both know a message by the same channel, namespace and root; only Bedingungen that differ tell them apart. */
function isMehrdeutig(a: Erkennung, b: Erkennung): boolean {
  return a.bedingung === undefined || b.bedingung === undefined || a.bedingung === b.bedingung
}
