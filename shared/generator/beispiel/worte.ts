import type { Beispiellage, Gestalt } from './lage.ts'

/** What one value is about: the message, and whom its field describes. */
export interface Wertlage extends Beispiellage {
  gestalt: Gestalt
}

/** A value, or one that depends on whom and what the message is about. */
type Wert = string | ((lage: Wertlage) => string)
/** Words of a field, and what to write into it: the first value that the field permits. */
export type Eintrag = readonly [worte: RegExp, ...werte: Wert[]]

/** The day on which every example is written; other dates are told from it. */
const HEUTE = '2026-11-02'

const BEGRUENDUNG = 'Das hat die Prüfung der Angaben und Unterlagen ergeben.'
const BELEHRUNG = 'Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden.'

/** Texts. The more particular words come first; what a field does not permit leads on to the next line. */
export const TEXTE: readonly Eintrag[] = [
  [/e ?-?mail|\bmail\b/, ({ gestalt }) => gestalt.mail],
  [/telefax|\bfax\b/, '030 23125 199', '+49 30 23125199'],
  [/mobil|handy/, ({ gestalt }) => gestalt.mobil],
  [/telefon|rufnummer/, ({ gestalt }) => gestalt.telefon],
  [/webseite|website|internet|homepage|\burl\b/, 'https://www.example.org', 'www.example.org'],
  [/\biban\b/, 'DE85999999990001234567', 'DE85 9999 9999 0001 2345 67'],
  [/\bbic\b/, 'MUSTDE00XXX', 'MUSTDE00'],
  [/kreditinstitut|geldinstitut|\bbank\b/, 'Musterbank'],
  [/kontoinhaber|^inhaber/, ({ gestalt }) => gestalt.name],
  [/geburtsort|geburtsgemeinde/, ({ ort }) => ort.name],
  [/geburtsname/, ({ gestalt }) => gestalt.geburtsname],
  [/vorname|rufname/, ({ gestalt }) => gestalt.vornamen],
  [/familienname|nachname/, ({ gestalt }) => gestalt.familienname],
  [/geschaeftsbezeichnung|etablissement/, 'Schreibwaren Muster'],
  [/\bgbr\b/, 'Muster und Beispiel GbR'],
  [/komplementaer|haftenden gesellschafterin/, 'Muster Verwaltungs-GmbH'],
  [/firma|unternehmen|eingetragener name|arbeitgeber/, 'Musterbetrieb GmbH'],
  [/\bverein\b/, 'Musterverein e. V.'],
  [/hausnummer/, ({ gestalt }) => gestalt.hausnummer],
  [/strasse hausnummer|strasse und hausnummer/, ({ gestalt }) => `${gestalt.strasse} ${gestalt.hausnummer}`],
  [/strasse\b/, ({ gestalt }) => gestalt.strasse],
  [/adresszusatz|anschriftenzusatz/, 'Hinterhaus'],
  [/auslandszeile|anschriftenzeile/, '1 Example Street'],
  [/postleitzahl|\bplz\b/, ({ ort }) => ort.postleitzahl],
  [/regionalschluessel|\bars\b/, ({ ort }) => ort.ars],
  [/gemeindeschluessel|\bags\b/, ({ ort }) => ort.ars.slice(0, 5) + ort.ars.slice(9)],
  [/ortsteil|stadtteil/, 'Altstadt'],
  [/\bort\b|wohnort|registergericht|\bgemeinde\b|\bstadt\b/, ({ ort }) => ort.name],
  [/bundesland/, 'Musterland'],
  [/staatsangehoerig/, 'deutsch'],
  [/\bstaat\b|\bland\b/, 'Deutschland'],
  [/familienstand/, 'ledig'],
  [/\banrede\b/, 'Frau'],
  [/\bberuf\b|taetig als/, 'Buchhändlerin'],
  [/handwerkskammer/, 'Handwerkskammer Musterland'],
  [/steuer ?-?identifikation|steuerliche identifikation|steuer ?-?id\b/, '12345678903'],
  [/wirtschafts ?-?identifikation/, 'DE123456789-00001', 'DE123456789'],
  [/umsatzsteuer|\bust\b/, 'DE123456789'],
  [/steuernummer/, '012/345/67890', '1234567890123'],
  [/betriebsnummer/, '12345678'],
  [/registernummer/, 'HRB 12345', '12345'],
  [/ausweisnummer|passnummer|seriennummer/, 'L01X00T471'],
  [/versichertennummer/, 'A123456780'],
  [/kfz|kennzeichen des fahr|amtliches kennzeichen/, 'MUS-TR 123'],
  [/postfach/, 'muster-postfach-0001', '00000000-0000-4000-8000-000000000001'],
  [/\buuid\b/, '00000000-0000-4000-8000-000000000001'],
  [/kassenzeichen|buchungszeichen/, 'K-2026-00123'],
  [/transaktion|kennung der zahlung|zahlungskennung/, 'TR-2026-00123', 'Z-2026-00123'],
  [/aktenzeichen|geschaeftszeichen/, '112.10-2026/00123', '2026-00123'],
  [/\bnummer\b|nummer$|\bkennung\b/, '2026-00123', 'B-2026-00123', '12345'],
  [/flurstueck/, '123/4'],
  [/gemarkung/, ({ ort }) => ort.name],
  [/\bflur\b/, '7'],
  [/\brasse\b/, 'Labrador'],
  [/name des (hundes|tieres)|rufname des/, 'Bello'],
  [/veranstaltung/, ({ ort }) => `Sommerfest ${ort.name}`],
  [/stand der zahlung/, 'bezahlt'],
  [/rechtsbehelf|belehrung/, BELEHRUNG],
  [/kuerzung|soweit gekuerzt/, 'Zwei Belege betreffen einen anderen Zeitraum.'],
  [/rechtliches interesse|\binteresse\b/, 'Ich brauche den Auszug für den Abschluss eines Vertrages.'],
  [/\bfrage\b|fragestellung/, 'Bestehen aus Ihrer Sicht Bedenken gegen das Vorhaben?'],
  [/auflage|nebenbestimmung/, 'Die Zufahrt für die Feuerwehr ist freizuhalten.'],
  [/bewillig/, ({ leistung }) => `${leistung}, wie beantragt.`],
  [/schwerpunkt/, 'Verkauf von Schreibwaren'],
  [/taetigkeit/, 'Einzelhandel mit Schreibwaren und Bürobedarf'],
  [/vorhaben/, ({ leistung, ort }) => `${leistung} in ${ort.name}, wie in den Unterlagen dargestellt`],
  [/beantragen|anzeigen|gegenstand|antragsinhalt/, ({ leistung, ort }) => `${leistung} in ${ort.name}`],
  [/verwendungszweck/, ({ leistung }) => `${leistung} 2026-00123`, '2026-00123'],
  [/wofuer|\bzweck\b|\banlass\b/, 'Fahrt zum Termin in der Behörde'],
  [/was fehlt|fehlende/, 'Kopie des Personalausweises, Vorderseite und Rückseite'],
  [/begruendung|\bgrund\b/, BEGRUENDUNG],
  [/hinweis/, 'Bitte bewahren Sie dieses Schreiben auf.'],
  [/\binhalt\b/, 'Eingetragen am 1. April 2019 unter der Nummer 123.'],
  [/bemerkung|anmerkung|mitteilung|nachricht an/, 'Rückfragen bitte am Vormittag.'],
  [/zimmer|\braum\b/, 'A 112'],
  [/behoerde|\bstelle\b|\bamt\b/, ({ behoerde }) => behoerde],
  [/bezeichnung der unterlage|bezeichnung bezeichnung/, 'Lageplan'],
  [/\bname\b|person/, ({ gestalt }) => gestalt.name],
]

/** Whole numbers, decimal numbers and amounts; an amount gets its decimal places where it has none. */
export const ZAHLEN: readonly Eintrag[] = [
  [/ausfertigung/, '1'],
  [/vollzeit/, '2'],
  [/teilzeit|kinder|vertreter/, '1'],
  [/personen|besucher|teilnehm|gaeste/, '40'],
  [/\balter\b/, '41'],
  [/\bjahr\b/, '2026'],
  [/quadratmeter|flaeche/, '48'],
  [/versicherungssumme/, '250000'],
  [/einkommen|gehalt/, '2450'],
  [/miete/, '640'],
  [/gebuehr|\bsatz\b/, '25', '20'],
  [/betrag|summe|kosten|preis|euro/, '48.50'],
  [/anzahl|\bzahl\b|menge/, '2'],
]

/** Days; a point in time is the morning of one. */
export const TAGE: readonly Eintrag[] = [
  [/geburt/, ({ gestalt }) => gestalt.geburtsdatum],
  [/gruendung|gesellschaftsvertrag|eintrag/, '2019-04-01'],
  [/gueltig bis|befristet/, '2027-11-15'],
  [/bearbeit|nachreich|zahlbar|antwort|erbeten/, '2026-11-30'],
  [/\bende\b|\bbis\b/, '2026-11-30'],
  [/beginn|\bab\b|aenderung|start|aufnahme/, '2026-11-16'],
  [/aufgabe|betriebsende|letzter tag/, '2026-10-15'],
  [/ausstellungsdatum|beleg|rechnung|\bdatum datum\b/, '2026-10-20'],
  [/./, HEUTE],
]

/** What people usually say yes to; to everything else they say no. */
export const JA =
  /richtig|versicher|einwillig|zustimm|einverstanden|bestaetig|kenntnis|inland|datenschutz|eigene|selbst|befugt|erteilt|liegt vor|vorhanden|neu aufgenommen|nicht begonnen/

/** Entries of a Codeliste by their names; otherwise the first entry. */
export const CODES: readonly Eintrag[] = [
  [/staat|\bland\b|geburtsland|nationalitaet/, 'deutschland', 'deutsch'],
  [
    /geschlecht|anrede/,
    ({ gestalt }) => gestalt.geschlecht,
    ({ gestalt }) => (gestalt.geschlecht === 'weiblich' ? 'frau' : 'herr'),
  ],
  [/betriebsart|art des (angemeldeten )?betriebes/, 'handel'],
  [/wirtschaftszweig/, 'einzelhandel', 'handel'],
  [/registerart/, 'abteilung b'],
  [/zahlungsart/, 'lastschrift', 'überweisung'],
]

/** What few people fill in where they need not. */
export const SELTEN =
  /zusatz|telefax|\bfax\b|geburtsname|bemerkung|\bgbr\b|ausland|voruebergehend|befristet|\btitel\b|verzoeger|verspaet|abweichend|unternehmen oder verein|^unternehmen unternehmen|kommunikationshilfe|vollmacht|bevollmaecht|ruecknahme|kuerzung|gekuerzt|auflage|aufgabe|frueher|erlaubnis|aktenzeichen (der|des)/
