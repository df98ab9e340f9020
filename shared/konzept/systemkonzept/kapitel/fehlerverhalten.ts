import { REGELBEFUNDE } from '../../../modell/regelbefunde.ts'
import { absatz, type Kapitel, kapitel, type Tabelle } from '../../dokumentbaum.ts'
import { createGrundanforderungen } from '../anforderungen.ts'
import type { Systembezug } from '../bezug.ts'
import type { Grundanforderung } from '../profil.ts'

const EMPFAENGER: readonly Grundanforderung[] = [
  {
    schluessel: 'doppelt',
    satz: 'Das System muss eine Zustellung, deren Kennung es schon verarbeitet hat, erneut mit derselben Quittung beantworten und darf sie kein zweites Mal verarbeiten.',
    grund:
      'Die Datendrehscheibe stellt mindestens einmal zu: Nach einer Störung sendet sie dieselbe Zustellung unter derselben Kennung noch einmal.',
  },
  {
    schluessel: 'quittungNachSpeichern',
    satz: 'Das System darf eine Zustellung erst quittieren, wenn es sie dauerhaft gespeichert hat.',
  },
  {
    schluessel: 'ungueltig',
    satz: 'Das System muss eine Zustellung, die dem vereinbarten Schema nicht entspricht, ablehnen, den Grund nennen und darf keinen Teil davon übernehmen.',
    grund:
      'Eine Ablehnung ist endgültig: Die Datendrehscheibe versucht es nicht noch einmal, sondern meldet einen Zustellfehler.',
  },
  {
    schluessel: 'nichtBereit',
    satz: 'Kann das System eine Zustellung vorübergehend nicht annehmen, muss es einen technischen Fehler melden und darf sie weder quittieren noch ablehnen.',
    grund: 'Die Datendrehscheibe versucht es nach einer Sekunde, nach zehn Sekunden und nach einer Minute erneut.',
  },
  {
    schluessel: 'frist',
    satz: 'Das System muss jede Zustellung innerhalb von 30 Sekunden quittieren oder ablehnen.',
    grund:
      'Danach gilt der Versuch als gescheitert und wird wiederholt. Für Abfragen gilt die Frist, die bei der Abfrage steht.',
  },
]

const ABSENDER: readonly Grundanforderung[] = [
  {
    schluessel: 'wiederholen',
    satz: 'Bleibt die Empfangsbestätigung aus, muss das System dieselbe Nachricht mit derselben UUID und unverändertem Inhalt erneut senden.',
    grund: 'Die Datendrehscheibe antwortet dann mit dem Ergebnis der ersten Sendung.',
  },
  {
    schluessel: 'konflikt',
    satz: 'Das System darf eine schon benutzte UUID nie mit anderem Inhalt verwenden; eine berichtigte Nachricht braucht eine neue.',
    grund: 'Eine bekannte UUID mit anderem Inhalt weist die Datendrehscheibe ab.',
  },
  {
    schluessel: 'berichtigen',
    satz: 'Das System muss es ermöglichen, eine zurückgewiesene Nachricht zu berichtigen und neu zu senden, ohne die übrigen Angaben neu zu erfassen.',
  },
]

/** What goes wrong, and what the system must then do. */
export function createFehlerverhalten(bezug: Systembezug): Kapitel {
  const { empfang, versand } = bezug
  return kapitel(
    'fehlerverhalten',
    'Verhalten im Fehlerfall',
    empfang.length + versand.length > 0 ? [] : [absatz('In dieser Stufe gibt es keine Zustellungen an das System.')],
    [
      ...(empfang.length === 0
        ? []
        : [kapitel('fehler-empfang', 'Beim Empfangen', createGrundanforderungen(bezug, 'FEH', EMPFAENGER))]),
      ...(versand.length === 0
        ? []
        : [
            kapitel('fehler-versand', 'Beim Senden', [
              ...createGrundanforderungen(bezug, 'FEH', ABSENDER),
              absatz(
                'Diese Befunde kann eine Rückmeldung enthalten. „Fehler“ führt zur Rückweisung; „Warnung“ und „Hinweis“ begleiten ',
                'eine angenommene Nachricht. An der Stelle der drei Punkte steht der Name der betroffenen Angabe.',
              ),
              createBefundtabelle(),
            ]),
          ]),
    ],
  )
}

function createBefundtabelle(): Tabelle {
  const worte = { fehler: 'Fehler', warnung: 'Warnung', hinweis: 'Hinweis' }
  return {
    art: 'tabelle',
    titel: 'Befunde der Integrationsregel',
    spalten: [
      { titel: 'Kennung', anteil: 29 },
      { titel: 'Schwere', anteil: 11 },
      { titel: 'Satz', anteil: 30 },
      { titel: 'Abhilfe', anteil: 30 },
    ],
    zeilen: Object.entries(REGELBEFUNDE).map(([kennung, { schwere, satz, abhilfe }]) => ({
      zellen: [kennung, worte[schwere], satz('…'), abhilfe],
    })),
  }
}
