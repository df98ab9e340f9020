import { absatz, type Kapitel, kapitel, liste, type Text } from '../../dokumentbaum.ts'
import { NUMMERNARTEN } from '../../nummern.ts'
import type { Systembezug } from '../bezug.ts'
import { profilOf } from '../profil.ts'

const STUFENWORTE: Readonly<Record<number, string>> = {
  1: 'Anträge kommen elektronisch an; sonst sind wenige Systeme verbunden.',
  2: 'Die Systeme der zuständigen Stelle sind verbunden: Fachverfahren, E-Akte, eigene Register.',
  3: 'Online-Dienste kommen hinzu: Postfach, Bezahlen, Signatur und Identität, Geodaten.',
  4: 'Auch die Systeme der anderen Beteiligten sind verbunden: deren Fachverfahren, E-Akten und Register.',
}

const BEGRIFFE: readonly (readonly [string, string])[] = [
  [
    'Datendrehscheibe',
    'der Integrationsserver, über den alle Systeme Nachrichten austauschen. Er prüft jede Nachricht, bestimmt nach festen Regeln ihre Empfänger und stellt sie zu.',
  ],
  ['Leistung', 'eine Leistung der Verwaltung aus dem Leistungskatalog, zum Beispiel eine Gewerbeanmeldung.'],
  ['Vorgang', 'ein einzelner Fall einer Leistung. Alle Nachrichten eines Falls tragen dieselbe Vorgangskennung.'],
  [
    'Rolle',
    'ein Beteiligter unter neutralem Namen. Welche Behörde die Rolle ausfüllt, sagt die Konfiguration der Kommune.',
  ],
  ['Nachricht', 'eine unveränderliche Sendung mit Kopf, Anlagen und Dokumenten. Ihre UUID ist weltweit einmalig.'],
  ['Dokument', 'ein Formular, Nachweis oder Bescheid als strukturierte Daten; nicht zu verwechseln mit einer Datei.'],
  [
    'Dienstauftrag',
    'ein Auftrag an ein querschnittliches System (Akte, Mail, Postfach, Register) in einer Form, die für alle Leistungen gleich ist.',
  ],
  ['Quittung', 'die Antwort eines Systems, dass es eine Zustellung verarbeitet hat.'],
  [
    'Rückmeldung',
    'was die Datendrehscheibe dem Absender einer Nachricht sagt: Empfangsbestätigung, Rückweisung oder Zustellfehler.',
  ],
  ['Zuordnung', 'eine Vorschrift, die das neutrale Format in das Format eines Produkts überträgt und umgekehrt.'],
  ['Befund', 'eine Feststellung einer Prüfung: ein Satz, die betroffene Angabe und was zu tun ist.'],
]

export function createEinleitung(bezug: Systembezug): Kapitel {
  const { komponententyp, stufe, leistungen } = bezug
  return kapitel(
    'einleitung',
    'Zweck und Geltung',
    [
      absatz(
        `Dieses Dokument beschreibt, was ein System der Art „${komponententyp.name}“ leisten muss, das ${profilOf(komponententyp).aufgabe}. `,
        'Es richtet sich an Hersteller und ist die Grundlage für Entwicklung, Beauftragung und Abnahme.',
      ),
      absatz(
        `Es gilt für die Umsetzungsstufe ${stufe}. ${STUFENWORTE[stufe] ?? ''} Jede Stufe baut auf der vorigen auf; `,
        'Anforderungen, die in mehreren Stufen gelten, behalten ihre Nummer.',
      ),
      absatz(
        leistungen.length === 0
          ? 'In dieser Stufe ist das System an keiner Leistung beteiligt; es gelten nur die allgemeinen Anforderungen.'
          : 'Das System ist an diesen Leistungen beteiligt:',
      ),
      ...(leistungen.length === 0
        ? []
        : [
            liste(
              leistungen.map(
                ({ name, leikaSchluessel, version, gueltigAb }) =>
                  `${name} (LeiKa-Schlüssel ${leikaSchluessel}, Fachmodell ${version}, gültig ab ${toDeutsch(gueltigAb)})`,
              ),
            ),
          ]),
      absatz(
        'Alle Angaben sind aus dem Fachmodell abgeleitet, aus dem auch die Schemata, die Integrationsregeln und die Testfälle ',
        'entstehen. Gleiche Fachmodelle ergeben gleiche Dokumente.',
      ),
    ],
    [createLesehilfe(), createBegriffe()],
  )
}

function createLesehilfe(): Kapitel {
  return kapitel('lesehilfe', 'Wie dieses Dokument zu lesen ist', [
    absatz(
      '„Muss“ und „darf nicht“ sind verbindlich. Jede Anforderung hat eine Nummer aus drei Buchstaben und acht Zeichen. Die ',
      'Nummer bleibt, solange das Element des Fachmodells besteht, von dem die Anforderung spricht: Sie ändert sich nicht, wenn ',
      'andere hinzukommen oder wegfallen. Die Buchstaben sagen, worum es geht:',
    ),
    liste(Object.entries(NUMMERNARTEN).map(([art, worum]): Text => [{ art: 'stark', text: art }, `: ${worum}`])),
  ])
}

function createBegriffe(): Kapitel {
  return kapitel('begriffe', 'Begriffe', [
    liste(BEGRIFFE.map(([wort, bedeutung]): Text => [{ art: 'stark', text: wort }, `: ${bedeutung}`])),
  ])
}

function toDeutsch(datum: string): string {
  return datum.split('-').reverse().join('.')
}
