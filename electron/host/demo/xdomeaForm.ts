/**
 * The part of xdomea 3.0.0 that a FVDaten.SGOErstellen.0604 of the sample uses, as own tables: children in their order with
 * their multiplicity and form. Written from the standard's description; the standard's XSDs are not part of the project.
 */
export interface Elementform {
  /** children in their order; undefined: any content, as long as it is in the namespace of xdomea */
  kinder?: readonly Kindform[]
  /** what the text has to be */
  text?: Textform
}

export interface Kindform {
  name: string
  min: 0 | 1
  viele: boolean
  form: Elementform
  /** without namespace: the parts of XÖV codes */
  unqualifiziert?: boolean
}

export type Textform =
  | 'uuid'
  | 'zeitpunkt'
  | 'datum'
  | 'boolesch'
  | 'eins'
  | 'text'
  | 'dateiname'
  | 'dateiformat'
  | 'typ0604'
  | 'zahl'

const TEXT: Elementform = { text: 'text' }
const OFFEN: Elementform = {}

const einmal = (name: string, form: Elementform): Kindform => ({ name, min: 1, viele: false, form })
const wahlweise = (name: string, form: Elementform = OFFEN): Kindform => ({ name, min: 0, viele: false, form })
const beliebig = (name: string, form: Elementform = OFFEN): Kindform => ({ name, min: 0, viele: true, form })
const mindestens = (name: string, form: Elementform): Kindform => ({ name, min: 1, viele: true, form })

const code = (text: Textform, mitName: boolean): Elementform => ({
  kinder: [
    { ...einmal('code', { text }), unqualifiziert: true },
    ...(mitName ? [{ ...wahlweise('name', TEXT), unqualifiziert: true }] : []),
  ],
})

const IDENTIFIKATION: Elementform = {
  kinder: [einmal('ID', { text: 'uuid' }), wahlweise('NummerImUebergeordnetenContainer', { text: 'zahl' })],
}

const METADATEN: Elementform = {
  kinder: [
    ...['Betreff', 'Kennzeichen', 'Federfuehrung', 'Aktenfuehrung'].map((name) => wahlweise(name, TEXT)),
    wahlweise('Vertraulichkeitsstufe'),
    wahlweise('Bemerkung', TEXT),
    wahlweise('Medium', code('text', true)),
    wahlweise('Aktenplaneinheit', {
      kinder: ['Kennzeichen', 'Inhaltsangabe', 'BetreffKurz'].map((name) => wahlweise(name, TEXT)),
    }),
  ],
}

const LAUFZEIT: Elementform = { kinder: [wahlweise('Beginn', { text: 'datum' }), wahlweise('Ende', { text: 'datum' })] }

const VERSION: Elementform = {
  kinder: [
    einmal('Nummer', TEXT),
    mindestens('Format', {
      kinder: [
        einmal('Name', code('dateiformat', false)),
        wahlweise('SonstigerName', TEXT),
        einmal('Version', TEXT),
        einmal('Primaerdokument', {
          kinder: [
            einmal('Dateiname', { text: 'dateiname' }),
            wahlweise('DateinameOriginal', TEXT),
            wahlweise('Ersteller', TEXT),
            wahlweise('DatumUhrzeit', { text: 'zeitpunkt' }),
            wahlweise('SignaturSiegel'),
          ],
        }),
      ],
    }),
  ],
}

const ERWEITERUNG = [wahlweise('AnwendungsspezifischeErweiterung'), wahlweise('AnwendungsspezifischeErweiterungXML')]

const DOKUMENT: Elementform = {
  kinder: [
    einmal('Identifikation', IDENTIFIKATION),
    wahlweise('AllgemeineMetadaten', METADATEN),
    wahlweise('FremdesGeschaeftszeichen', TEXT),
    ...['Posteingangsdatum', 'Postausgangsdatum', 'DatumDesSchreibens'].map((name) =>
      wahlweise(name, { text: 'datum' }),
    ),
    ...['Bezug', 'Hier', 'Bearbeiter', 'Typ'].map((name) => wahlweise(name, TEXT)),
    beliebig('HistorienProtokollInformation'),
    wahlweise('InternerGeschaeftsgang'),
    beliebig('Version', VERSION),
    ...['Verweis', 'Anlage', 'Absender', 'Empfaenger', 'WeitererKontakt'].map((name) => beliebig(name)),
    beliebig('AnwendungsspezifischeErweiterung'),
    wahlweise('AnwendungsspezifischeErweiterungXML'),
  ],
}

const VORGANG: Elementform = {
  kinder: [
    einmal('Identifikation', IDENTIFIKATION),
    wahlweise('AllgemeineMetadaten', METADATEN),
    wahlweise('ArchivspezifischeMetadaten'),
    wahlweise('Aktenbetreff', TEXT),
    wahlweise('Typ', TEXT),
    wahlweise('ZdA', { text: 'boolesch' }),
    wahlweise('ZdADatum', { text: 'datum' }),
    wahlweise('Laufzeit', LAUFZEIT),
    beliebig('HistorienProtokollInformation'),
    wahlweise('InternerGeschaeftsgang'),
    beliebig('Dokument', DOKUMENT),
    ...['Verweis', 'Kontakt', 'Teilvorgang'].map((name) => beliebig(name)),
    ...ERWEITERUNG,
  ],
}

const AKTE: Elementform = {
  kinder: [
    einmal('Identifikation', IDENTIFIKATION),
    wahlweise('AllgemeineMetadaten', METADATEN),
    wahlweise('ArchivspezifischeMetadaten'),
    wahlweise('Standort', TEXT),
    wahlweise('Typ', TEXT),
    wahlweise('Laufzeit', LAUFZEIT),
    beliebig('HistorienProtokollInformation'),
    wahlweise('InternerGeschaeftsgang'),
    wahlweise('Akteninhalt', {
      kinder: [beliebig('Dokument', DOKUMENT), beliebig('Vorgang', VORGANG), beliebig('Teilakte')],
    }),
    ...['Verweis', 'Kontakt'].map((name) => beliebig(name)),
    wahlweise('ZdA', { text: 'boolesch' }),
    wahlweise('ZdADatum', { text: 'datum' }),
    ...ERWEITERUNG,
  ],
}

const KOPF: Elementform = {
  kinder: [
    einmal('ProzessID', { text: 'uuid' }),
    einmal('Nachrichtentyp', code('typ0604', true)),
    einmal('Erstellungszeitpunkt', { text: 'zeitpunkt' }),
    einmal('Absender', OFFEN),
    einmal('Empfaenger', OFFEN),
    wahlweise('SendendesSystem'),
    wahlweise('Hinweis', TEXT),
    ...ERWEITERUNG,
    beliebig('EmpfangendesSystem'),
    beliebig('WeiteresEmpfangendesSystem'),
    einmal('Empfangsbestaetigung', { text: 'boolesch' }),
    einmal('Importbestaetigung', { text: 'eins' }),
    einmal('Erstellerkennung', TEXT),
    wahlweise('ErstellerRolle', TEXT),
    einmal('Stapel', { text: 'boolesch' }),
    wahlweise('Stapellaenge', { text: 'zahl' }),
    wahlweise('DMSSessionID', TEXT),
  ],
}

/** The whole message; that exactly one kind of Schriftgutobjekt is given is checked beside it. */
export const FORM_0604: Elementform = {
  kinder: [
    einmal('Kopf', KOPF),
    mindestens('SchriftgutobjektZumErstellen', {
      kinder: [
        wahlweise('NummerImStapel', { text: 'zahl' }),
        einmal('FachverfahrenObjektID', TEXT),
        wahlweise('IDContainer', TEXT),
        einmal('Schriftgutobjekt', {
          kinder: [wahlweise('Akte', AKTE), wahlweise('Vorgang', VORGANG), wahlweise('Dokument', DOKUMENT)],
        }),
        wahlweise('SGOOeffnen', { text: 'boolesch' }),
        wahlweise('Client', TEXT),
      ],
    }),
  ],
}
