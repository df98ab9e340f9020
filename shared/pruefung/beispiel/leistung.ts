import type { Datensatz } from '../../modell/datensatz.ts'
import type { Teilleistung } from '../../modell/elemente/teilleistung.ts'
import { DOKUMENTE } from './dokumente.ts'
import { NACHRICHTEN } from './nachrichten.ts'
import { SATZUNG } from './satzung.ts'

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

/** The Leistung of the example with all its parts. */
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
  ...DOKUMENTE,
  ...NACHRICHTEN,
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
