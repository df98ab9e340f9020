import type { Datenfeld, Datentyp } from '../modell/elemente/dokument.ts'
import { normalizeKopf } from './tabellentext.ts'

/** Words by which tables name the Datentypen, those of FIM among them. */
const DATENTYPWORTE: Readonly<Record<Datentyp, readonly string[]>> = {
  text: ['text', 'string', 'zeichenkette', 'freitext', 'alphanumerisch', 'textlatin', 'textfeld', 'eingabe'],
  ganzzahl: ['ganzzahl', 'zahl', 'integer', 'int', 'numint', 'numerisch', 'nummer'],
  dezimalzahl: ['dezimalzahl', 'dezimal', 'kommazahl', 'num', 'decimal', 'float', 'fliesskommazahl'],
  betrag: ['betrag', 'euro', 'waehrung', 'geld', 'geldbetrag', 'numcurrency', 'currency', 'preis'],
  datum: ['datum', 'date', 'tag'],
  zeitpunkt: ['zeitpunkt', 'datumundzeit', 'datumzeit', 'datumunduhrzeit', 'datetime', 'zeitstempel'],
  zeit: ['zeit', 'uhrzeit', 'time'],
  jaNein: ['janein', 'bool', 'boolean', 'wahrheitswert', 'checkbox', 'kontrollkaestchen', 'jn'],
  auswahl: ['auswahl', 'codeliste', 'code', 'liste', 'auswahlliste', 'dropdown', 'select', 'radiobutton', 'schluessel'],
  datei: ['datei', 'anlage', 'file', 'upload', 'dokument', 'anhang'],
  geometrie: ['geometrie', 'karte', 'lage', 'geo', 'koordinate', 'koordinaten', 'flaeche'],
  zeitraum: ['zeitraum', 'dauer', 'period', 'periode', 'vonbis'],
}

const DATENTYPEN = new Map(
  (Object.entries(DATENTYPWORTE) as [Datentyp, readonly string[]][]).flatMap(([datentyp, worte]) =>
    worte.map((wort) => [wort, datentyp] as const),
  ),
)

/** A Datentyp as people call it; what follows in brackets says nothing. */
export function parseDatentyp(text: string): Datentyp | undefined {
  return DATENTYPEN.get(normalizeKopf(text.replace(/\(.*$/, '')))
}

const JA = new Set([
  'ja',
  'j',
  'x',
  'yes',
  'y',
  'true',
  'wahr',
  '1',
  'pflicht',
  'muss',
  'erforderlich',
  'verpflichtend',
])
const NEIN = new Set(['nein', 'n', 'no', 'false', 'falsch', '0', 'optional', 'kann', 'freiwillig', 'nicht', ''])

/** Yes or no in the words of tables; nothing means no. */
export function parseJaNein(text: string): boolean | undefined {
  const wort = normalizeKopf(text)
  if (/^[✓✔✗–-]+$/.test(text.trim())) return /[✓✔]/.test(text)
  return JA.has(wort) ? true : NEIN.has(wort) ? false : undefined
}

export function parseSchutz(text: string): Datenfeld['schutzkategorie'] | undefined {
  const wort = normalizeKopf(text)
  if (/^(?:keine?r?|nein|ohne|oeffentlich|normal)$/.test(wort)) return 'keine'
  if (/art(?:ikel)?9|besondere/.test(wort)) return 'artikel9'
  return /^personen|^ja$|^pb$|dsgvo/.test(wort) ? 'personenbezogen' : undefined
}

/** The name of a code list without what is only said about it. */
export function parseCodewort(text: string): string {
  return text.replace(/\s*\((?:auszug|liste)\)\s*$/i, '')
}
