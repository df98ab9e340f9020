import { createFeldverzeichnis } from '../../../shared/ausdruck/felder.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type {
  Baukastenverwendung,
  Datenfeld,
  Datenfeldgruppe,
  Dokument,
} from '../../../shared/modell/elemente/dokument.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import { type Feldbaum, resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Nachrichtenform } from '../../../shared/modell/nachrichtXml.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'

/** A small Fachmodell of two Dokumente with every Datentyp, nested and repeated Gruppen and a Gruppe of the Baukasten. */

const id = (praefix: string, name: string): string => `${praefix}-${name.toLowerCase().padEnd(10, '0').slice(0, 10)}`
const oft = { min: 0, max: null }
const hoechstensEins = { min: 0, max: 1 }
const genauEins = { min: 1, max: 1 }

function feld(
  technischerName: string,
  name: string,
  datentyp: Datenfeld['datentyp'],
  mehr: Partial<Datenfeld> = {},
): Datenfeld {
  return {
    id: id('fel', technischerName),
    art: 'datenfeld',
    name,
    technischerName,
    anzahl: hoechstensEins,
    datentyp,
    schutzkategorie: 'keine',
    abStufe: 1,
    rechtsgrundlagen: [],
    ...mehr,
  }
}

function gruppe(
  technischerName: string,
  name: string,
  kinder: readonly { id: string }[],
  anzahl: Datenfeldgruppe['anzahl'],
): Datenfeldgruppe {
  const kindIds = kinder.map((kind) => kind.id)
  const kopf = { id: id('gru', technischerName), art: 'datenfeldgruppe', name, technischerName } as const
  return { ...kopf, anzahl, kinder: kindIds, rechtsgrundlagen: [] }
}

function verwendung(technischerName: string, name: string, von: Datenfeldgruppe): Baukastenverwendung {
  const kopf = { id: id('ver', technischerName), art: 'baukastenverwendung', name, technischerName } as const
  return { ...kopf, anzahl: hoechstensEins, gruppe: von.id, rechtsgrundlagen: [] }
}

function dokument(technischerName: string, name: string, kinder: readonly { id: string }[]): Dokument {
  return {
    id: id('dok', technischerName),
    art: 'dokument',
    name,
    technischerName,
    dokumentart: 'formular',
    formerfordernis: 'keins',
    kinder: kinder.map((kind) => kind.id),
    rechtsgrundlagen: [],
  }
}

const rechtsformen = 'cod-rechtsform'
const taetigkeitsarten = 'cod-taetigkei'

const felder = {
  rechtsform: feld('rechtsform', 'Rechtsform', 'auswahl', { codeliste: rechtsformen, anzahl: genauEins }),
  beschaeftigte: feld('beschaeftigte', 'Anzahl der Beschäftigten', 'ganzzahl', { bereich: { min: 0, max: 5000 } }),
  gebuehr: feld('gebuehr', 'Gebühr', 'betrag'),
  flaeche: feld('flaeche', 'Fläche', 'dezimalzahl', { nachkommastellen: 3 }),
  beginn: feld('beginn', 'Beginn', 'datum', { anzahl: genauEins }),
  ende: feld('ende', 'Ende', 'datum'),
  eingang: feld('eingang', 'Eingang', 'zeitpunkt'),
  oeffnung: feld('oeffnung', 'Öffnung', 'zeit'),
  erlaubnis: feld('erlaubnis', 'Erlaubnis liegt vor', 'jaNein'),
  zustimmung: feld('zustimmung', 'Zustimmung', 'jaNein'),
  lage: feld('lage', 'Lage', 'geometrie'),
  nachweis: feld('nachweis', 'Nachweis', 'datei'),
  zeitraum: feld('zeitraum', 'Zeitraum', 'zeitraum'),
  ort: feld('ort', 'Ort der Niederlassung', 'text', { laenge: { min: 1, max: 40 } }),
  stichwort: feld('stichwort', 'Stichwort', 'text', { anzahl: oft }),
  messwert: feld('messwert', 'Messwert', 'dezimalzahl', { anzahl: oft }),
  art: feld('art', 'Art', 'auswahl', { codeliste: taetigkeitsarten, anzahl: genauEins }),
  anteil: feld('anteil', 'Anteil', 'ganzzahl', { bereich: { min: 0, max: 100 } }),
  seit: feld('seit', 'Seit', 'datum'),
  hauptsache: feld('hauptsache', 'Hauptsache', 'jaNein'),
  schluessel: feld('schluessel', 'Schlüssel', 'text', { anzahl: oft, muster: '[A-Z]{2}[0-9]{2}' }),
  strasse: feld('strasse', 'Straße', 'text'),
  stockwerk: feld('stockwerk', 'Stockwerk', 'ganzzahl'),
  bezeichnung: feld('bezeichnung', 'Bezeichnung', 'text'),
  menge: feld('menge', 'Menge', 'ganzzahl'),
  satz: feld('satz', 'Satz', 'betrag'),
  frist: feld('frist', 'Frist', 'datum'),
}

const anschrift = gruppe('anschrift', 'Anschrift', [felder.strasse, felder.stockwerk], hoechstensEins)
const taetigkeit = gruppe(
  'taetigkeit',
  'Tätigkeit',
  [felder.art, felder.anteil, felder.seit, felder.hauptsache, felder.schluessel],
  oft,
)
const betriebsanschrift = verwendung('betriebsanschrift', 'Anschrift der Betriebsstätte', anschrift)
const wohnanschrift = verwendung('wohnanschrift', 'Wohnanschrift', anschrift)
const betriebsstaette = gruppe(
  'betriebsstaette',
  'Betriebsstätte',
  [felder.bezeichnung, betriebsanschrift, taetigkeit],
  oft,
)
const posten = gruppe('posten', 'Posten', [felder.menge, felder.satz], oft)

const antrag = dokument('antrag', 'Antrag', [
  felder.rechtsform,
  felder.beschaeftigte,
  felder.gebuehr,
  felder.flaeche,
  felder.beginn,
  felder.ende,
  felder.eingang,
  felder.oeffnung,
  felder.erlaubnis,
  felder.zustimmung,
  felder.lage,
  felder.nachweis,
  felder.zeitraum,
  felder.ort,
  felder.stichwort,
  felder.messwert,
  wohnanschrift,
  betriebsstaette,
])
const bescheid = dokument('bescheid', 'Bescheid', [felder.frist, posten])

const datensaetze: Datensatz[] = [
  ...Object.values(felder),
  anschrift,
  taetigkeit,
  betriebsanschrift,
  wohnanschrift,
  betriebsstaette,
  posten,
  antrag,
  bescheid,
]

export const projekt: Projekt = {
  id: '00000000-0000-4000-8000-000000000000',
  name: 'Ausdrücke',
  datensaetze: new Map(datensaetze.map((einer) => [einer.id, einer])),
  dateien: new Map(),
  codelisteninhalte: new Map([
    [
      rechtsformen,
      [
        { code: 'e', name: 'Einzelunternehmen' },
        { code: '350', name: 'GmbH' },
        { code: 'AG', name: 'Aktiengesellschaft' },
      ],
    ],
    [
      taetigkeitsarten,
      [
        { code: 'H', name: 'Handel' },
        { code: 'W', name: 'Handwerk' },
        { code: 'I', name: 'Industrie' },
      ],
    ],
  ]),
  schemata: new Map(),
  eigeneRegeln: new Map(),
}

export const baeume: Feldbaum[] = [antrag, bescheid].map((eines) => resolveFeldbaum(projekt, eines.id))
export const verzeichnis = createFeldverzeichnis(baeume)
export const dokumentnamen = new Map([antrag, bescheid].map((eines) => [eines.id, eines.technischerName]))

/** Feldpfade by technischerName, with the Baukasten use in front where there is one: `wohnanschrift/strasse`. */
export const pfade: Record<string, string> = Object.fromEntries(
  [...verzeichnis.values()].map((knoten) => {
    const verwendet = knoten.pfad.includes('/') ? `${knoten.eltern?.technischerName}/` : ''
    return [verwendet + knoten.technischerName, knoten.pfad]
  }),
)

export function pfad(name: string): string {
  const gefunden = pfade[name]
  if (gefunden === undefined) throw new Error(`Kein Feld ${name} im Beispiel`)
  return gefunden
}

export const ANTRAG = antrag.id
export const BESCHEID = bescheid.id

const leistung: Leistung = {
  id: 'lei-ausdruck00',
  art: 'leistung',
  name: 'Ausdrücke',
  technischerName: 'ausdruecke',
  version: '1.0',
} as Leistung

/** Only what the writer of messages reads. */
export const form: Nachrichtenform = {
  leistung,
  nachrichtentyp: { technischerName: 'antragEinreichen' } as Nachrichtentyp,
  dokumente: [antrag, bescheid].map((eines, i) => ({
    dokument: eines,
    baum: baeume[i] ?? resolveFeldbaum(projekt, eines.id),
  })),
}
