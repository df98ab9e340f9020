import type { Datensatz } from '../../modell/datensatz.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import { SATZUNG } from './satzung.ts'

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

/** Form and proof of the example with their Datenfelder. */
export const DOKUMENTE: Datensatz[] = [
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
]
