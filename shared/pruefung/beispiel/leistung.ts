import type { Datensatz } from '../../modell/datensatz.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import type { Nachrichtentyp, Zustellweg } from '../../modell/elemente/nachricht.ts'
import type { Teilleistung } from '../../modell/elemente/teilleistung.ts'

const SATZUNG = { rechtsgrundlage: 'rec-satzung000', zweck: 'Festsetzung der Hundesteuer' }

function createFeld(id: string, name: string, technischerName: string, angaben: Partial<Datenfeld>): Datenfeld {
  return {
    id,
    art: 'datenfeld',
    name,
    technischerName,
    anzahl: { min: 1, max: 1 },
    datentyp: 'text',
    schutzkategorie: 'keine',
    abStufe: 1,
    rechtsgrundlagen: [],
    ...angaben,
  }
}

function createTeilleistung(id: string, name: string, angaben: Partial<Teilleistung>): Teilleistung {
  return {
    id,
    art: 'teilleistung',
    name,
    technischerName: id.slice(4),
    ergebnis: `${name}: erledigt`,
    vorgangstypen: ['vor-anmeldung0'],
    zustaendigeRolle: 'rol-steueramt0',
    beteiligteRollen: [],
    benoetigt: [],
    erzeugt: [],
    vorgaenger: [],
    zusammenfuehrung: { art: 'alle' },
    fristen: [],
    abStufe: 1,
    rechtsgrundlagen: [],
    ...angaben,
  }
}

function createNachrichtentyp(
  id: string,
  name: string,
  angaben: Partial<Nachrichtentyp> & Pick<Nachrichtentyp, 'von' | 'an' | 'teilleistung'>,
): Nachrichtentyp {
  return {
    id,
    art: 'nachrichtentyp',
    name,
    technischerName: id.slice(4),
    vorgangstypen: ['vor-anmeldung0'],
    eroeffnet: false,
    dokumentsichten: [],
    erwartetAntwort: false,
    vertrauensniveau: 'niedrig',
    betreff: [{ art: 'text', text: name }],
    hinweistext: [{ art: 'text', text: 'Es liegt eine neue Nachricht vor.' }],
    rechtsgrundlagen: [SATZUNG],
    ...angaben,
  }
}

function createZustellweg(
  id: string,
  name: string,
  angaben: Partial<Zustellweg> & Pick<Zustellweg, 'nachrichtentyp' | 'rolle' | 'komponententyp'>,
): Zustellweg {
  return {
    id,
    art: 'zustellweg',
    name,
    technischerName: id.slice(4),
    abStufe: 1,
    pflicht: true,
    nurAlsErsatz: false,
    rechtsgrundlagen: [],
    ...angaben,
  }
}

/** `leistungen/hundAnmelden.json` of the Beispielprojekt. */
export const LEISTUNG: Datensatz[] = [
  {
    id: 'lei-hundanmeld',
    art: 'leistung',
    name: 'Hund anmelden',
    technischerName: 'hundAnmelden',
    beschreibung: 'Anzeige, dass ein Hund gehalten wird; Grundlage für die Hundesteuer.',
    leikaSchluessel: '99102013000000',
    ozgId: '10125',
    kgstProdukt: '611 Steuern und Abgaben',
    leistungstyp: '4',
    zielgruppen: ['buerger'],
    version: '1.0',
    gueltigAb: '2025-01-01',
    baukaesten: [{ baukasten: 'bau-grundlagen', version: '1.0' }],
    rechtsgrundlagen: [SATZUNG],
    zustaendigkeitsmerkmal: { ars: 'ver-halteransc/fel-ars0000000', bereich: 'fel-familienna' },
    vorgangstypen: ['vor-anmeldung0'],
    teilleistungen: ['tei-eingang000', 'tei-pruefung00', 'tei-unterricht'],
    dokumente: ['dok-anmeldung0', 'dok-nachweis00'],
    rollen: ['rol-halter0000', 'rol-steueramt0', 'rol-ordnungsam'],
    nachrichtentypen: ['nac-anmeldung0', 'nac-nachforder', 'nac-nachreiche', 'nac-unterricht'],
    zustellwege: [
      'zus-auskunft00',
      'zus-akte000000',
      'zus-mail000000',
      'zus-fachverf00',
      'zus-postfach00',
      'zus-nachreiche',
      'zus-ordnungsam',
    ],
    anliegensklaerung: 'anl-hund000000',
  },
  {
    id: 'vor-anmeldung0',
    art: 'vorgangstyp',
    name: 'Anmeldung eines Hundes',
    technischerName: 'anmeldung',
    beschreibung: 'Für alle, die einen Hund aufgenommen haben.',
    akte: { aktenplankennzeichen: '22.31', anlage: 'neu', aufbewahrungJahre: 10 },
    betreff: [
      { art: 'text', text: 'Hundesteuer ' },
      { art: 'feld', feld: 'fel-hundename0' },
    ],
    rechtsgrundlagen: [],
  },
  createTeilleistung('tei-eingang000', 'Anmeldung entgegennehmen', {}),
  createTeilleistung('tei-pruefung00', 'Anmeldung prüfen', { vorgaenger: [{ teilleistung: 'tei-eingang000' }] }),
  createTeilleistung('tei-unterricht', 'Ordnungsamt unterrichten', {
    vorgaenger: [
      {
        teilleistung: 'tei-pruefung00',
        bedingung: { art: 'vergleich', feld: 'fel-gefaehrlic', operator: 'gleich', wert: true },
      },
    ],
    beteiligteRollen: ['rol-ordnungsam'],
    abStufe: 2,
  }),
  {
    id: 'dok-anmeldung0',
    art: 'dokument',
    name: 'Anmeldung',
    technischerName: 'anmeldung',
    dokumentart: 'formular',
    formerfordernis: 'keins',
    kinder: [
      'gru-halter0000',
      'ver-halteransc',
      'fel-hundename0',
      'fel-hunderasse',
      'fel-gefaehrlic',
      'fel-versicheru',
      'fel-wurfdatum0',
      'fel-chipnummer',
      'fel-steuer0000',
    ],
    rechtsgrundlagen: [SATZUNG],
  },
  {
    id: 'gru-halter0000',
    art: 'datenfeldgruppe',
    name: 'Halterin oder Halter',
    technischerName: 'halter',
    anzahl: { min: 1, max: 1 },
    kinder: ['fel-familienna', 'fel-postfach00', 'fel-mail000000', 'fel-assistenz0'],
    rechtsgrundlagen: [],
  },
  createFeld('fel-familienna', 'Familienname', 'familienname', {
    laenge: { min: 1, max: 100 },
    schutzkategorie: 'personenbezogen',
  }),
  createFeld('fel-postfach00', 'Postfach', 'postfach', { schutzkategorie: 'personenbezogen' }),
  createFeld('fel-mail000000', 'E-Mail', 'mail', {
    anzahl: { min: 0, max: 1 },
    muster: '[^@ ]+@[^@ ]+',
    schutzkategorie: 'personenbezogen',
  }),
  createFeld('fel-assistenz0', 'Assistenzhund wegen einer Behinderung', 'assistenzhund', {
    anzahl: { min: 0, max: 1 },
    datentyp: 'jaNein',
    schutzkategorie: 'artikel9',
    hilfe: 'Freiwillig; Assistenzhunde sind von der Steuer befreit.',
    rechtsgrundlagen: [SATZUNG],
  }),
  {
    id: 'ver-halteransc',
    art: 'baukastenverwendung',
    name: 'Anschrift der Halterin oder des Halters',
    technischerName: 'anschrift',
    anzahl: { min: 1, max: 1 },
    gruppe: 'gru-anschrift0',
    ueberschreibungen: [{ teil: 'fel-plz0000000', hilfe: 'fünf Ziffern' }],
    rechtsgrundlagen: [],
  },
  createFeld('fel-hundename0', 'Rufname des Hundes', 'rufname', { laenge: { max: 50 } }),
  createFeld('fel-hunderasse', 'Rasse', 'rasse', { datentyp: 'auswahl', codeliste: 'cod-rassen0000' }),
  createFeld('fel-gefaehrlic', 'Gefährlicher Hund', 'gefaehrlich', { datentyp: 'jaNein' }),
  createFeld('fel-versicheru', 'Nummer der Haftpflichtversicherung', 'versicherung', {
    anzahl: { min: 0, max: 1 },
    pflichtWenn: { art: 'vergleich', feld: 'fel-gefaehrlic', operator: 'gleich', wert: true },
  }),
  createFeld('fel-wurfdatum0', 'Wurfdatum', 'wurfdatum', { datentyp: 'datum' }),
  createFeld('fel-chipnummer', 'Nummer des Chips', 'chipnummer', {
    anzahl: { min: 0, max: 1 },
    muster: '[0-9]{15}',
    abStufe: 2,
  }),
  createFeld('fel-steuer0000', 'Jahressteuer', 'jahressteuer', {
    anzahl: { min: 0, max: 1 },
    datentyp: 'betrag',
    bereich: { min: 0, max: 2000 },
  }),
  {
    id: 'dok-nachweis00',
    art: 'dokument',
    name: 'Versicherungsnachweis',
    technischerName: 'versicherungsnachweis',
    dokumentart: 'nachweis',
    formerfordernis: 'keins',
    kinder: ['fel-bescheini0'],
    rechtsgrundlagen: [SATZUNG],
  },
  createFeld('fel-bescheini0', 'Bescheinigung', 'bescheinigung', {
    datentyp: 'datei',
    dateitypen: ['application/pdf'],
    schutzkategorie: 'personenbezogen',
  }),
  {
    id: 'rol-halter0000',
    art: 'rolle',
    name: 'Halterin oder Halter',
    technischerName: 'halter',
    bindung: { art: 'nachricht', name: ['fel-familienna'], postfach: 'fel-postfach00', mail: 'fel-mail000000' },
  },
  {
    id: 'rol-steueramt0',
    art: 'rolle',
    name: 'Steueramt',
    technischerName: 'steueramt',
    bindung: { art: 'zustaendigkeit' },
  },
  {
    id: 'rol-ordnungsam',
    art: 'rolle',
    name: 'Ordnungsamt',
    technischerName: 'ordnungsamt',
    bindung: { art: 'konfiguration' },
  },
  createNachrichtentyp('nac-anmeldung0', 'Hund anmelden', {
    von: 'rol-halter0000',
    an: ['rol-steueramt0'],
    teilleistung: 'tei-eingang000',
    eroeffnet: true,
    dokumentsichten: [{ dokument: 'dok-anmeldung0', pflicht: true, felder: 'alle', rechtsgrundlagen: [SATZUNG] }],
    zustand: 'eingegangen',
  }),
  createNachrichtentyp('nac-nachforder', 'Nachweis nachfordern', {
    von: 'rol-steueramt0',
    an: ['rol-halter0000'],
    teilleistung: 'tei-pruefung00',
    erwartetAntwort: true,
  }),
  createNachrichtentyp('nac-nachreiche', 'Nachweis nachreichen', {
    von: 'rol-halter0000',
    an: ['rol-steueramt0'],
    teilleistung: 'tei-pruefung00',
    beantwortet: 'nac-nachforder',
    dokumentsichten: [{ dokument: 'dok-nachweis00', pflicht: true, felder: 'alle', rechtsgrundlagen: [SATZUNG] }],
  }),
  createNachrichtentyp('nac-unterricht', 'Ordnungsamt unterrichten', {
    von: 'rol-steueramt0',
    an: ['rol-ordnungsam'],
    teilleistung: 'tei-unterricht',
    ausgeloestDurch: 'nac-anmeldung0',
    dokumentsichten: [
      {
        dokument: 'dok-anmeldung0',
        pflicht: true,
        felder: ['fel-familienna', 'ver-halteransc', 'fel-hunderasse'],
        rechtsgrundlagen: [SATZUNG],
      },
    ],
  }),
  createZustellweg('zus-auskunft00', 'Auskunft aus dem Hunderegister', {
    nachrichtentyp: 'nac-anmeldung0',
    rolle: 'rol-steueramt0',
    komponententyp: 'kom-register00',
    abStufe: 2,
    pflicht: false,
    abfrage: {
      register: 'hunderegister',
      merkmale: [{ name: 'chipnummer', feld: 'fel-chipnummer' }],
      fristSekunden: 30,
      ohneTreffer: 'hinweis',
      ohneAntwort: 'hinweis',
    },
  }),
  createZustellweg('zus-akte000000', 'Anmeldung ablegen', {
    nachrichtentyp: 'nac-anmeldung0',
    rolle: 'rol-steueramt0',
    komponententyp: 'kom-akte000000',
  }),
  createZustellweg('zus-mail000000', 'Mitteilung an das Steueramt', {
    nachrichtentyp: 'nac-anmeldung0',
    rolle: 'rol-steueramt0',
    komponententyp: 'kom-mail000000',
    bisStufe: 1,
    nach: 'zus-akte000000',
  }),
  createZustellweg('zus-fachverf00', 'Anmeldung an das Fachverfahren', {
    nachrichtentyp: 'nac-anmeldung0',
    rolle: 'rol-steueramt0',
    komponententyp: 'kom-fachverf00',
    abStufe: 2,
    nach: 'zus-akte000000',
    ersatz: 'zus-mail000000',
  }),
  createZustellweg('zus-postfach00', 'Nachforderung in das Postfach', {
    nachrichtentyp: 'nac-nachforder',
    rolle: 'rol-halter0000',
    komponententyp: 'kom-postfach00',
  }),
  createZustellweg('zus-nachreiche', 'Nachweis ablegen', {
    nachrichtentyp: 'nac-nachreiche',
    rolle: 'rol-steueramt0',
    komponententyp: 'kom-akte000000',
  }),
  createZustellweg('zus-ordnungsam', 'Mitteilung an das Ordnungsamt', {
    nachrichtentyp: 'nac-unterricht',
    rolle: 'rol-ordnungsam',
    komponententyp: 'kom-mail000000',
    abStufe: 2,
    bedingung: { art: 'vergleich', feld: 'fel-gefaehrlic', operator: 'gleich', wert: true },
  }),
  {
    id: 'anl-hund000000',
    art: 'anliegensklaerung',
    name: 'Was möchten Sie tun?',
    technischerName: 'anliegen',
    start: 'anliegen',
    fragen: {
      anliegen: {
        frage: 'Haben Sie einen Hund aufgenommen?',
        antworten: [
          { antwort: 'Ja', folge: { art: 'vorgangstyp', vorgangstyp: 'vor-anmeldung0' } },
          { antwort: 'Nein', folge: { art: 'hinweis', text: 'Sie müssen nichts anmelden.' } },
        ],
      },
    },
  },
]
