import type { Quelle, Zuordnungszeile } from '../modell/elemente/zuordnung.ts'
import type { Projekt } from '../modell/projekt.ts'
import { nameOfFeldpfad } from './lesbar.ts'

const FORMATE: Readonly<Record<string, string>> = {
  datumDeutsch: 'als deutsches Datum',
  betragDeutsch: 'als deutscher Betrag',
  jaNeinWort: 'als Ja oder Nein',
  gross: 'in Großbuchstaben',
  gekuerzt: 'gekürzt',
  datumIso: 'als Datum JJJJ-MM-TT',
  dezimalpunkt: 'mit Dezimalpunkt',
  dezimalkomma: 'mit Dezimalkomma',
}
const PRUEFUNGEN = {
  vorhanden: 'vorhanden ist',
  fehlt: 'fehlt',
  gleich: 'gleich ist',
  ungleich: 'ungleich ist',
} as const
const KOPFWERTE: Readonly<Record<string, string>> = {
  nachrichtenUUID: 'Nummer der Nachricht',
  nachrichtentyp: 'Nachrichtentyp',
  erstellungszeitpunkt: 'Erstellungszeitpunkt',
  autorKennung: 'Kennung des Autors',
  autorName: 'Name des Autors',
  leserKennung: 'Kennung des Lesers',
  leserName: 'Name des Lesers',
  vorgangId: 'Vorgangsnummer',
  bezugNachricht: 'Bezug auf Nachricht',
  fachmodellVersion: 'Version des Fachmodells',
  test: 'Testkennzeichen',
  fremdkennung: 'fremde Kennung',
}

/** One line of a Zuordnung in words: where it writes and what. */
export function describeZeile(projekt: Projekt, zeile: Zuordnungszeile): { ziel: string; inhalt: string } {
  const ziel =
    zeile.ziel?.split('/').slice(-2).join('/') ??
    (zeile.zielFeld === undefined ? (KOPFWERTE[zeile.zielKopf ?? ''] ?? '–') : nameOfFeldpfad(projekt, zeile.zielFeld))
  return { ziel, inhalt: describeInhalt(projekt, zeile.inhalt) }
}

function describeInhalt(projekt: Projekt, inhalt: Zuordnungszeile['inhalt']): string {
  const quelle = (eine: Quelle): string => ('feld' in eine ? nameOfFeldpfad(projekt, eine.feld) : eine.pfad)
  switch (inhalt.art) {
    case 'direkt':
      return quelle(inhalt.quelle)
    case 'konstante':
      return `„${inhalt.wert}“`
    case 'vorlage':
      return inhalt.teile.map((teil) => ('text' in teil ? `„${teil.text}“` : quelle(teil.quelle))).join(' + ')
    case 'format':
      return `${quelle(inhalt.quelle)}, ${FORMATE[inhalt.format]}${inhalt.laenge === undefined ? '' : ` auf ${inhalt.laenge} Zeichen`}`
    case 'codetabelle':
      return `${quelle(inhalt.quelle)}, übersetzt (${Object.keys(inhalt.tabelle).length} Schlüssel)`
    case 'bedingung':
      return `nur wenn ${quelle(inhalt.quelle)} ${PRUEFUNGEN[inhalt.pruefung]}${inhalt.wert === undefined ? '' : ` („${inhalt.wert}“)`}`
    case 'wiederholung':
      return `je ${quelle(inhalt.quelle)}`
    case 'kopfwert':
      return KOPFWERTE[inhalt.angabe] ?? inhalt.angabe
    case 'konfiguration':
      return `Konfiguration „${inhalt.schluessel}“`
    case 'anlage':
      return `Anlage ${quelle(inhalt.quelle)}`
    case 'quittung':
      return `Quittung „${inhalt.angabe}“`
  }
}
