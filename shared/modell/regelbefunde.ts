/**
 * The words of the Befunde that generated rules report. Only the words are shared between the generator (which writes them
 * into the rule) and the evaluator (which predicts them); when a Befund arises is decided in each of them separately.
 * `name` is the label of the field, Gruppe, Dokument, Rolle or Zustellweg concerned.
 */
export interface Befundtext {
  schwere: 'fehler' | 'warnung' | 'hinweis'
  satz: (name: string) => string
  abhilfe: string
}

const NACHRICHT_KORRIGIEREN = 'Bitte ergänzen oder berichtigen Sie die Angabe und senden Sie die Nachricht neu.'
const KONFIGURATION_PRUEFEN = 'Der Betreiber prüft die Konfiguration der Organisation.'

export const REGELBEFUNDE = {
  'regel.dokumentFehlt': {
    schwere: 'fehler',
    satz: (name) => `„${name}“ fehlt`,
    abhilfe: 'Bitte fügen Sie das Dokument bei.',
  },
  'regel.pflichtfeldFehlt': { schwere: 'fehler', satz: (name) => `„${name}“ fehlt`, abhilfe: NACHRICHT_KORRIGIEREN },
  'regel.bedingtePflichtFehlt': {
    schwere: 'fehler',
    satz: (name) => `„${name}“ fehlt, ist hier aber nötig`,
    abhilfe: NACHRICHT_KORRIGIEREN,
  },
  'regel.zuHaeufig': {
    schwere: 'fehler',
    satz: (name) => `„${name}“ kommt zu oft vor`,
    abhilfe: NACHRICHT_KORRIGIEREN,
  },
  'regel.zuSelten': {
    schwere: 'fehler',
    satz: (name) => `„${name}“ kommt zu selten vor`,
    abhilfe: NACHRICHT_KORRIGIEREN,
  },
  'regel.spaetereStufe': {
    schwere: 'hinweis',
    satz: (name) => `„${name}“ gehört zu einer späteren Stufe und bleibt unbeachtet`,
    abhilfe: 'Die Angabe wird erst ab der späteren Umsetzungsstufe ausgewertet.',
  },
  'regel.datentypVerletzt': {
    schwere: 'fehler',
    satz: (name) => `„${name}“ hat nicht die richtige Form`,
    abhilfe: NACHRICHT_KORRIGIEREN,
  },
  'regel.textZuLang': { schwere: 'fehler', satz: (name) => `„${name}“ ist zu lang`, abhilfe: NACHRICHT_KORRIGIEREN },
  'regel.textZuKurz': { schwere: 'fehler', satz: (name) => `„${name}“ ist zu kurz`, abhilfe: NACHRICHT_KORRIGIEREN },
  'regel.musterVerletzt': {
    schwere: 'fehler',
    satz: (name) => `„${name}“ ist nicht richtig aufgebaut`,
    abhilfe: NACHRICHT_KORRIGIEREN,
  },
  'regel.wertZuKlein': { schwere: 'fehler', satz: (name) => `„${name}“ ist zu klein`, abhilfe: NACHRICHT_KORRIGIEREN },
  'regel.wertZuGross': { schwere: 'fehler', satz: (name) => `„${name}“ ist zu groß`, abhilfe: NACHRICHT_KORRIGIEREN },
  'regel.codeUnbekannt': {
    schwere: 'fehler',
    satz: (name) => `„${name}“ enthält einen unbekannten Schlüssel`,
    abhilfe: NACHRICHT_KORRIGIEREN,
  },
  'regel.anlageFehlt': {
    schwere: 'fehler',
    satz: (name) => `Die Datei zu „${name}“ fehlt`,
    abhilfe: 'Bitte fügen Sie die Datei als Anlage bei.',
  },
  'regel.dateitypUnzulaessig': {
    schwere: 'fehler',
    satz: (name) => `„${name}“ hat ein unzulässiges Dateiformat`,
    abhilfe: 'Bitte senden Sie die Datei in einem zulässigen Format.',
  },
  'regel.berechnungWeichtAb': {
    schwere: 'fehler',
    satz: (name) => `„${name}“ stimmt nicht mit der Berechnung überein`,
    abhilfe: NACHRICHT_KORRIGIEREN,
  },
  'regel.zustaendigkeitKeine': {
    schwere: 'fehler',
    satz: () => 'Für diesen Ort ist hier keine Stelle zuständig',
    abhilfe: 'Bitte wenden Sie sich an die Gemeinde des angegebenen Ortes.',
  },
  'regel.zustaendigkeitMehrdeutig': {
    schwere: 'fehler',
    satz: () => 'Mehrere Stellen sind gleichermaßen zuständig',
    abhilfe: KONFIGURATION_PRUEFEN,
  },
  'regel.rolleOhneStelle': {
    schwere: 'hinweis',
    satz: (name) => `Für die Rolle „${name}“ ist keine Stelle benannt`,
    abhilfe: KONFIGURATION_PRUEFEN,
  },
  'regel.zustellungNichtMoeglich': {
    schwere: 'fehler',
    satz: (name) => `„${name}“ ist nicht möglich, ist aber Pflicht`,
    abhilfe: KONFIGURATION_PRUEFEN,
  },
  'regel.zustellungEntfaellt': {
    schwere: 'hinweis',
    satz: (name) => `„${name}“ entfällt, weil kein System dafür da ist`,
    abhilfe: KONFIGURATION_PRUEFEN,
  },
  'regel.keineOffeneAnfrage': {
    schwere: 'fehler',
    satz: () => 'Auf diese Antwort wartet der Vorgang nicht',
    abhilfe: 'Bitte prüfen Sie, zu welchem Vorgang die Nachricht gehört.',
  },
  'regel.registerOhneTreffer': {
    schwere: 'hinweis',
    satz: (name) => `„${name}“: das Register hat nichts gefunden`,
    abhilfe: 'Bitte prüfen Sie die Angaben, mit denen gesucht wurde.',
  },
  'regel.registerMehrdeutig': {
    schwere: 'hinweis',
    satz: (name) => `„${name}“: das Register hat mehrere Einträge gefunden`,
    abhilfe: 'Der Sachbearbeiter wählt den richtigen Eintrag.',
  },
  'regel.registerOhneAntwort': {
    schwere: 'hinweis',
    satz: (name) => `„${name}“: das Register hat nicht geantwortet`,
    abhilfe: 'Die Abfrage wird von Hand nachgeholt.',
  },
  'regel.abfrageEntfaellt': {
    schwere: 'hinweis',
    satz: (name) => `„${name}“ entfällt, weil die Auskunft davor fehlt`,
    abhilfe: 'Die Abfrage wird von Hand nachgeholt.',
  },
} as const satisfies Record<string, Befundtext>

export type Regelbefundcode = keyof typeof REGELBEFUNDE
