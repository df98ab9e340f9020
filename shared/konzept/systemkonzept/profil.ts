import type { Dienst, Komponententyp } from '../../modell/elemente/nachricht.ts'

/** A requirement that follows from the kind of system alone. `schluessel` makes its number and must never change. */
export interface Grundanforderung {
  schluessel: string
  satz: string
  grund?: string
}

/** Words and requirements for a kind of system. */
export interface Profil {
  /** "die E-Akte führt"; completes "Dieses Dokument beschreibt, was ein System leisten muss, das …" */
  aufgabe: string
  /** what reaches such a system */
  eingang: string
  /** only of a Dienst whose systems say more than their receipt */
  melden?: readonly Grundanforderung[]
  speichern: readonly Grundanforderung[]
  nachweisen: readonly Grundanforderung[]
}

const BESTELLUNG = 'Ein Dienstauftrag ist unabhängig von der Leistung: Wer ihn einmal umsetzt, dient allen Leistungen.'

const DIENSTPROFILE: Readonly<Record<Dienst, Profil>> = {
  ablage: {
    aufgabe: 'die elektronische Akte führt: Es legt Akten, Vorgänge und Dokumente an und gibt das Aktenzeichen zurück',
    eingang: `Ablageaufträge mit den Dateien der Dokumente. ${BESTELLUNG}`,
    speichern: [
      {
        schluessel: 'akte',
        satz: 'Das System muss für jeden Auftrag die Akte nach Aktenplankennzeichen, Betreff und Aufbewahrungsfrist führen: eine neue, wenn der Auftrag das verlangt, sonst die bestehende, die es am Aktenzeichen oder am Suchbegriff erkennt.',
      },
      {
        schluessel: 'vorgang',
        satz: 'Das System muss zu jedem Auftrag einen Vorgang mit der Vorgangskennung und dem Betreff des Auftrags führen und spätere Aufträge mit derselben Vorgangskennung in denselben Vorgang ablegen.',
      },
      {
        schluessel: 'dokumente',
        satz: 'Das System muss jede Datei unverändert mit Titel, Dokumentart, Datum und Richtung (Eingang oder Ausgang) ablegen.',
        grund:
          'Die Prüfsumme (SHA-256) jeder Anlage steht im Kopf der Nachricht; nach der Ablage muss sie noch stimmen.',
      },
      {
        schluessel: 'merkmale',
        satz: 'Das System muss die Merkmale des Auftrags als Metadaten des Vorgangs speichern.',
      },
    ],
    nachweisen: [
      {
        schluessel: 'aktenzeichen',
        satz: 'Das System muss jeden ausgeführten Auftrag mit dem Aktenzeichen und dem Vorgangskennzeichen quittieren.',
        grund: 'Nachfolgende Zustellungen, etwa an das Fachverfahren, tragen dieses Aktenzeichen.',
      },
    ],
  },
  mitteilung: {
    aufgabe: 'Mitteilungen als Mail versendet',
    eingang: `Mitteilungsaufträge mit fertigem Betreff und Text. ${BESTELLUNG}`,
    speichern: [
      {
        schluessel: 'versandnachweis',
        satz: 'Das System muss zu jeder Mitteilung Absender, Empfänger, Zeitpunkt und Kennung des Versands festhalten.',
      },
      {
        schluessel: 'keineInhalte',
        satz: 'Das System darf einer offenen Mail keine Angaben des Antrags und keine Dokumente hinzufügen; nur ein Ende-zu-Ende-verschlüsselter Weg darf Dokumente tragen.',
        grund: 'Schutz personenbezogener Daten',
      },
    ],
    nachweisen: [
      {
        schluessel: 'nachrichtId',
        satz: 'Das System muss jeden Versand mit der Kennung der Mitteilung (Message-ID) quittieren.',
      },
    ],
  },
  postfach: {
    aufgabe: 'vertrauliche Postfächer von Bürgerinnen, Bürgern und Unternehmen führt',
    eingang: `Postfachaufträge mit fertigem Betreff, Text und Dokumenten. ${BESTELLUNG}`,
    speichern: [
      {
        schluessel: 'eintrag',
        satz: 'Das System muss jeden Auftrag als ungelesenen Eintrag im genannten Postfach ablegen, mit Absender, Betreff, Text und allen Dokumenten.',
      },
      {
        schluessel: 'vorgang',
        satz: 'Das System muss zu jedem Eintrag die Vorgangskennung speichern, damit eine Antwort aus dem Postfach denselben Vorgang findet.',
      },
    ],
    nachweisen: [
      {
        schluessel: 'eintrag',
        satz: 'Das System muss jeden Auftrag mit der Kennung des angelegten Eintrags quittieren.',
      },
    ],
  },
  registerabfrage: {
    aufgabe: 'ein Register führt und Abfragen daraus beantwortet',
    eingang: `Abfragen mit Suchmerkmalen. ${BESTELLUNG}`,
    speichern: [
      {
        schluessel: 'protokoll',
        satz: 'Das System muss jede Abfrage mit Zeitpunkt, anfragender Stelle und Suchmerkmalen protokollieren.',
        grund: 'Auskünfte aus Registern müssen sich später belegen lassen.',
      },
    ],
    nachweisen: [
      {
        schluessel: 'treffer',
        satz: 'Das System muss jede Abfrage damit beantworten, ob es einen, mehrere oder keinen Eintrag gefunden hat, und bei genau einem Treffer dessen Merkmale nennen.',
      },
    ],
  },
  zahlung: {
    aufgabe: 'Gebühren und Auslagen online bezahlen lässt und meldet, was aus der Zahlung wurde',
    eingang: `Zahlungsaufträge mit Betrag, Verwendungszweck und zahlungspflichtiger Person. ${BESTELLUNG}`,
    speichern: [
      {
        schluessel: 'forderung',
        satz: 'Das System muss zu jedem Auftrag genau eine Forderung mit Betrag, Verwendungszweck, Kasse und zahlungspflichtiger Person führen; derselbe Auftrag darf keine zweite anlegen.',
        grund: 'Ein Auftrag kann nach einer Störung wiederholt werden; seine Kennung bleibt dabei gleich.',
      },
      {
        schluessel: 'bezug',
        satz: 'Das System muss zu jeder Forderung die Vorgangskennung und die Leistung des Auftrags speichern und in jeder Meldung wieder nennen.',
        grund: 'Daran findet die Meldung ihren Vorgang.',
      },
    ],
    nachweisen: [
      {
        schluessel: 'quittung',
        satz: 'Das System muss jeden Auftrag mit der Kennung der Zahlung quittieren und, wenn es eine gibt, mit der Adresse, unter der bezahlt wird.',
      },
    ],
    melden: [
      {
        schluessel: 'meldung',
        satz: 'Das System muss melden, sobald eine Zahlung bezahlt, abgebrochen oder fehlgeschlagen ist, mit Kennung der Zahlung, Betrag, Zeitpunkt, Vorgangskennung und Leistung, und jede Meldung unter derselben Nummer wiederholen, bis ihr Empfang bestätigt ist.',
        grund:
          'Auf Menschen wird nicht gewartet: Die Meldung kommt als spätere Nachricht und findet an der Vorgangskennung ihren Vorgang.',
      },
    ],
  },
}

const NACHRICHTENPROFIL: Pick<Profil, 'speichern' | 'nachweisen'> = {
  speichern: [
    {
      schluessel: 'kennungen',
      satz: 'Das System muss zu jeder Nachricht ihre UUID und die Vorgangskennung dauerhaft speichern.',
      grund: 'Daran erkennt es Wiederholungen und ordnet spätere Nachrichten demselben Vorgang zu.',
    },
    {
      schluessel: 'eingangszeit',
      satz: 'Das System muss den Zeitpunkt, zu dem eine Nachricht erstellt wurde, von dem Zeitpunkt unterscheiden, zu dem es sie erhalten hat, und beide speichern.',
    },
    {
      schluessel: 'anlagen',
      satz: 'Das System muss jede Anlage unverändert mit Name und Dateityp speichern; Größe und Prüfsumme (SHA-256) müssen mit den Angaben im Kopf der Nachricht übereinstimmen.',
    },
    {
      schluessel: 'test',
      satz: 'Das System muss Nachrichten, die als Test gekennzeichnet sind, von echten Vorgängen getrennt halten.',
    },
  ],
  nachweisen: [
    {
      schluessel: 'protokoll',
      satz: 'Das System muss zu jeder Nachricht, die es empfängt oder sendet, UUID, Nachrichtentyp, Zeitpunkt, Gegenstelle und Ergebnis protokollieren.',
    },
  ],
}

const ANTRAGSMANAGEMENT: Profil = {
  ...NACHRICHTENPROFIL,
  aufgabe: 'Anträge und Anzeigen von Bürgerinnen, Bürgern und Unternehmen aufnimmt und an die Datendrehscheibe sendet',
  eingang: 'Rückmeldungen der Datendrehscheibe zu den Nachrichten, die es gesendet hat.',
}

const FACHVERFAHREN: Profil = {
  ...NACHRICHTENPROFIL,
  aufgabe:
    'als Fachverfahren die Vorgänge einer Behörde führt: Es empfängt Nachrichten zu Vorgängen, gibt sie der Sachbearbeitung und sendet deren Nachrichten',
  eingang: 'Nachrichten im neutralen Format des Fachmodells oder, über eine Zuordnung, im Format des Herstellers.',
}

const UEBRIGE: Profil = { ...FACHVERFAHREN, aufgabe: 'an Vorgängen der Verwaltung teilnimmt' }

export function profilOf({ dienst, systemart }: Komponententyp): Profil {
  if (dienst !== undefined) return DIENSTPROFILE[dienst]
  if (systemart === 'antragsmanagement') return ANTRAGSMANAGEMENT
  return systemart === 'fachverfahren' ? FACHVERFAHREN : UEBRIGE
}
