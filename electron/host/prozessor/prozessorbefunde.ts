import { type Befund, createBefund, type Ort } from '../../../shared/befund.ts'

const BETREIBER = 'Der Betreiber prüft die Konfiguration und wiederholt dann die Verarbeitung.'
const ABSENDER = 'Bitte prüfen Sie die Nachricht und senden Sie sie mit neuer Nachrichten-UUID.'
const SACHBEARBEITER = 'Ein Sachbearbeiter ordnet die Nachricht in der Klärungsliste einem Vorgang zu.'

/** The words of every Befund that the Regel-Prozessor itself reports. */
const TEXTE = {
  schnittstelleUnbekannt: ['Kein angebundenes System sendet Nachrichten dieser Art', BETREIBER],
  schnittstelleMehrdeutig: ['Mehrere Schnittstellen erkennen diese Nachricht als ihre', BETREIBER],
  installationUnbekannt: ['Die empfangende Installation ist nicht bekannt', BETREIBER],
  organisationUnbekannt: ['Für diesen Eingang ist keine Organisation angegeben', BETREIBER],
  organisationMehrdeutig: ['Diese Installation gehört mehreren Organisationen', 'Geben Sie die Organisation mit an.'],
  organisationBietetLeistungNicht: ['Die Organisation bietet diese Leistung hier nicht an', BETREIBER],
  erkennungGescheitert: ['Die Erkennung der Schnittstelle ist gescheitert', BETREIBER],
  eingangszuordnungFehlt: ['Für diese Nachricht gibt es keine Eingangszuordnung', BETREIBER],
  eingangszuordnungGescheitert: ['Die Nachricht ließ sich nicht in die neutrale Form übertragen', BETREIBER],
  uuidFehlerhaft: ['Die Nachricht hat keine gültige Nachrichten-UUID', ABSENDER],
  autorFehlt: ['Die Nachricht nennt keinen Autor', ABSENDER],
  nachrichtentypWiderspruch: ['Kopf und Wurzel nennen verschiedene Nachrichtentypen', ABSENDER],
  anlageFehlt: ['Eine Anlage der Nachricht wurde nicht mitgesendet', ABSENDER],
  anlageUngueltig: ['Der Inhalt einer Anlage ist kein gültiges Base64', ABSENDER],
  anlageUnbenannt: ['Eine mitgesendete Anlage ist in der Nachricht nicht genannt', ABSENDER],
  uuidKonflikt: ['Diese Nachrichten-UUID gehört schon zu einer anderen Nachricht', ABSENDER],
  vorgangUnbekannt: ['Zu dieser Nachricht wurde kein Vorgang gefunden', SACHBEARBEITER],
  vorgangMehrdeutig: ['Zu dieser Nachricht passen mehrere Vorgänge', SACHBEARBEITER],
  vorgangWiderspruch: ['Vorgangs-Id und fremdes Kennzeichen meinen verschiedene Vorgänge', SACHBEARBEITER],
  vorgangstypUnpassend: ['Diese Nachricht ist in Vorgängen dieser Art nicht vorgesehen', SACHBEARBEITER],
  modellversion: ['Der Vorgang läuft nach einer anderen Version des Fachmodells', BETREIBER],
  regelGescheitert: ['Die Integrationsregel ist an dieser Nachricht gescheitert', BETREIBER],
  ergebnisUngueltig: ['Das Ergebnis der Integrationsregel hat nicht die vereinbarte Form', BETREIBER],
  zuVieleRunden: ['Die Integrationsregel stellt nach acht Runden noch Anfragen', BETREIBER],
  anfrageWiederholt: ['Die Integrationsregel stellt eine beantwortete Anfrage noch einmal', BETREIBER],
  zustellungGescheitert: [
    'Eine Zustellung ist endgültig gescheitert',
    'Der Betreiber wiederholt die Zustellung, sobald das Zielsystem bereit ist.',
  ],
  vorgaengerGescheitert: [
    'Eine Zustellung entfällt, weil die davor gescheitert ist',
    'Der Betreiber wiederholt beide Zustellungen.',
  ],
  rueckmeldungOhneWeg: [
    'Der Autor ist für eine Rückmeldung nicht erreichbar',
    'Der Betreiber benachrichtigt den Autor auf anderem Weg.',
  ],
  zuordnungGescheitert: ['Die Zuordnung zum Format des Zielsystems ist gescheitert', BETREIBER],
  projektionGescheitert: ['Die Dokumentsicht der Nachricht ließ sich nicht bilden', BETREIBER],
  anlageUnzulaessig: ['Die Zuordnung verweist auf eine Anlage außerhalb der Dokumentsicht', BETREIBER],
  umschlagUngueltig: ['Der Inhalt passt nicht in den Umschlag der Schnittstelle', BETREIBER],
  schemaDesAbsenders: ['Die Nachricht entspricht nicht dem Schema des sendenden Systems', ABSENDER],
  schemaDesZiels: ['Die Nachricht entspricht nicht dem Schema des Zielsystems', BETREIBER],
  quittungUngueltig: ['Die Quittung des Zielsystems ist nicht lesbar', BETREIBER],
  zielUnbekannt: ['Für diese Installation ist kein Zielsystem verbunden', BETREIBER],
} as const satisfies Record<string, readonly [satz: string, abhilfe: string]>

export type Prozessorbefundart = keyof typeof TEXTE

export interface Befundzusatz {
  ort?: Ort
  einzelheiten?: string
  schwere?: Befund['schwere']
}

export function createProzessorbefund(art: Prozessorbefundart, zusatz: Befundzusatz = {}): Befund {
  const [satz, abhilfe] = TEXTE[art]
  return createBefund({ code: `prozessor.${art}`, satz, abhilfe, ...zusatz })
}

/** One line of what lies behind, for developers. */
export function joinEinzelheiten(befunde: readonly Befund[]): string {
  return befunde.map((befund) => befund.einzelheiten ?? befund.satz).join('; ')
}
