import type { Datensatz } from '../../modell/datensatz.ts'
import type { Nachrichtentyp, Zustellweg } from '../../modell/elemente/nachricht.ts'
import { SATZUNG } from './satzung.ts'

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
/** Rollen of the example and what goes between them. */
export const NACHRICHTEN: Datensatz[] = [
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
]
