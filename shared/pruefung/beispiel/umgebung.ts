import type { Datensatz } from '../../modell/datensatz.ts'
import type { Installation } from '../../modell/elemente/organisation.ts'
import type { Schnittstelle } from '../../modell/elemente/produkt.ts'
import type { Zuordnung, Zuordnungszeile } from '../../modell/elemente/zuordnung.ts'

type Schnittstellenangaben = Partial<Schnittstelle> & Pick<Schnittstelle, 'id' | 'richtung'>

interface Produktangaben {
  /** ten characters of the id; also the technical name */
  kennung: string
  name: string
  komponententyp: string
  schnittstellen: Schnittstellenangaben[]
  zuordnungen?: Datensatz[]
}

function createProdukt(angaben: Produktangaben): [string, Datensatz[]][] {
  const ordner = `produkte/${angaben.kennung}`
  const schnittstellen = angaben.schnittstellen.map(
    (schnittstelle): Schnittstelle => ({
      art: 'schnittstelle',
      name: `${angaben.name}: ${schnittstelle.richtung}`,
      technischerName: schnittstelle.richtung,
      protokoll: 'http',
      umschlag: 'xml',
      format: 'neutral',
      namensraeume: {},
      ...schnittstelle,
    }),
  )
  return [
    [
      `${ordner}/produkt.json`,
      [
        {
          id: `pro-${angaben.kennung}`,
          art: 'produkt',
          name: angaben.name,
          technischerName: angaben.kennung,
          hersteller: 'Beispiel GmbH',
          version: '1',
          komponententypen: [angaben.komponententyp],
          schnittstellen: schnittstellen.map(({ id }) => id),
        },
        ...schnittstellen,
      ],
    ],
    ...(angaben.zuordnungen ?? []).map((zuordnung): [string, Datensatz[]] => [
      `${ordner}/zuordnungen/${zuordnung.technischerName}.json`,
      [zuordnung],
    ]),
  ]
}

/** Lines of an Eingangszuordnung that take each Datenfeld from one path. */
function createZeilen(pfade: Readonly<Record<string, string>>): Pick<Zuordnung, 'zeilen' | 'reihenfolge'> {
  const zeilen = Object.fromEntries(
    Object.entries(pfade).map(([zielFeld, pfad], index): [string, Zuordnungszeile] => [
      `z${index + 1}`,
      { zielFeld, inhalt: { art: 'direkt', quelle: { pfad } } },
    ]),
  )
  return { zeilen, reihenfolge: Object.keys(zeilen) }
}

const PRODUKTE = [
  ...createProdukt({
    kennung: 'portal0000',
    name: 'Beispielportal',
    komponententyp: 'kom-portal0000',
    schnittstellen: [
      {
        id: 'sch-portal0000',
        richtung: 'eingang',
        format: 'eigen',
        autor: 'absender',
        uuid: 'nummer',
        erkennung: [
          { kanal: 'portal', namensraum: '', wurzel: 'anmeldung', nachrichtentyp: 'nac-anmeldung0' },
          { kanal: 'portal', namensraum: '', wurzel: 'nachweis', nachrichtentyp: 'nac-nachreiche' },
        ],
      },
    ],
    zuordnungen: [
      {
        id: 'zuo-anmeldung0',
        art: 'zuordnung',
        name: 'Anmeldung aus dem Portal',
        technischerName: 'anmeldung',
        schnittstelle: 'sch-portal0000',
        gegenstand: { art: 'nachrichtentyp', nachrichtentyp: 'nac-anmeldung0' },
        ...createZeilen({
          'fel-familienna': 'halter/name',
          'fel-postfach00': 'halter/postfach',
          'ver-halteransc/fel-strasse000': 'halter/strasse',
          'ver-halteransc/fel-plz0000000': 'halter/plz',
          'ver-halteransc/fel-ars0000000': 'halter/gemeinde',
          'fel-hundename0': 'hund/name',
          'fel-hunderasse': 'hund/rasse',
          'fel-gefaehrlic': 'hund/gefaehrlich',
          'fel-wurfdatum0': 'hund/geboren',
        }),
      },
      {
        id: 'zuo-nachweis00',
        art: 'zuordnung',
        name: 'Nachweis aus dem Portal',
        technischerName: 'nachweis',
        schnittstelle: 'sch-portal0000',
        gegenstand: { art: 'nachrichtentyp', nachrichtentyp: 'nac-nachreiche' },
        ...createZeilen({ 'fel-bescheini0': 'datei' }),
      },
    ],
  }),
  ...createProdukt({
    kennung: 'fachverf00',
    name: 'Steuerverfahren',
    komponententyp: 'kom-fachverf00',
    schnittstellen: [
      { id: 'sch-fachverf00', richtung: 'ausgang', format: 'eigen' },
      {
        id: 'sch-nachforder',
        richtung: 'eingang',
        erkennung: [
          {
            kanal: 'amt',
            namensraum: 'urn:fachwerk:leistung:hundAnmelden:1',
            wurzel: 'nachforder',
            nachrichtentyp: 'nac-nachforder',
          },
        ],
      },
    ],
    zuordnungen: [
      {
        id: 'zuo-fachverf00',
        art: 'zuordnung',
        name: 'Anmeldung an das Steuerverfahren',
        technischerName: 'fachverfahren',
        schnittstelle: 'sch-fachverf00',
        gegenstand: { art: 'nachrichtentyp', nachrichtentyp: 'nac-anmeldung0' },
        zeilen: { z1: { ziel: '/fall/name', inhalt: { art: 'direkt', quelle: { feld: 'fel-familienna' } } } },
        reihenfolge: ['z1'],
      },
    ],
  }),
  ...createProdukt({
    kennung: 'akte000000',
    name: 'Beispielakte',
    komponententyp: 'kom-akte000000',
    schnittstellen: [{ id: 'sch-akte000000', richtung: 'ausgang', format: 'eigen', dienst: 'ablage' }],
    zuordnungen: [
      {
        id: 'zuo-ablage0000',
        art: 'zuordnung',
        name: 'Ablage in der Beispielakte',
        technischerName: 'ablage',
        schnittstelle: 'sch-akte000000',
        gegenstand: { art: 'dienst', dienst: 'ablage' },
        zeilen: { z1: { ziel: '/ablage/betreff', inhalt: { art: 'direkt', quelle: { pfad: 'd:akte/@betreff' } } } },
        reihenfolge: ['z1'],
      },
    ],
  }),
  ...createProdukt({
    kennung: 'mail000000',
    name: 'Mailserver',
    komponententyp: 'kom-mail000000',
    schnittstellen: [{ id: 'sch-mail000000', richtung: 'ausgang', protokoll: 'smtp', dienst: 'mitteilung' }],
  }),
  ...createProdukt({
    kennung: 'postfach00',
    name: 'Bürgerpostfach',
    komponententyp: 'kom-postfach00',
    schnittstellen: [{ id: 'sch-postfach00', richtung: 'ausgang', dienst: 'postfach' }],
  }),
  ...createProdukt({
    kennung: 'register00',
    name: 'Hunderegister',
    komponententyp: 'kom-register00',
    schnittstellen: [{ id: 'sch-register00', richtung: 'ausgang', dienst: 'registerabfrage' }],
  }),
]

function createInstallation(
  kennung: string,
  name: string,
  schnittstellen: string[],
  endpunkt = 'http://127.0.0.1/',
): Installation {
  return {
    id: `ins-${kennung}`,
    art: 'installation',
    name,
    technischerName: kennung,
    produkt: `pro-${kennung}`,
    schnittstellen: schnittstellen.map((schnittstelle) => ({ schnittstelle, endpunkt })),
    vertraulich: false,
    werte: {},
  }
}

const SYSTEME = [
  'ins-portal0000',
  'ins-fachverf00',
  'ins-akte000000',
  'ins-mail000000',
  'ins-postfach00',
  'ins-register00',
]

const MUSTERSTADT: Datensatz[] = [
  {
    id: 'org-musterstad',
    art: 'organisation',
    name: 'Musterstadt',
    technischerName: 'musterstadt',
    umgebung: 'test',
    ars: '149990100000',
    stellen: ['ste-steueramt0', 'ste-ordnungsam'],
    installationen: SYSTEME,
    stufen: [{ leistung: 'lei-hundanmeld', stufe: 2 }],
    umlenkungen: [],
  },
  {
    id: 'ste-steueramt0',
    art: 'stelle',
    name: 'Steueramt Musterstadt',
    technischerName: 'steueramt',
    kennung: 'amt:1499901-22',
    mail: 'steueramt@musterstadt.example',
    zustaendigkeiten: [
      { leistung: 'lei-hundanmeld', arsPraefix: '14999010' },
      { leistung: 'lei-hundanmeld', arsPraefix: '14999020' },
    ],
    rollen: [],
    installationen: SYSTEME,
  },
  {
    id: 'ste-ordnungsam',
    art: 'stelle',
    name: 'Ordnungsamt Musterstadt',
    technischerName: 'ordnungsamt',
    kennung: 'amt:1499901-32',
    mail: 'ordnungsamt@musterstadt.example',
    zustaendigkeiten: [],
    rollen: ['rol-ordnungsam'],
    installationen: ['ins-mail000000'],
  },
  createInstallation('portal0000', 'Portal der Musterstadt', ['sch-portal0000']),
  createInstallation('fachverf00', 'Steuerverfahren der Musterstadt', ['sch-fachverf00', 'sch-nachforder']),
  createInstallation('akte000000', 'E-Akte der Musterstadt', ['sch-akte000000']),
  createInstallation('mail000000', 'Mailserver der Musterstadt', ['sch-mail000000'], 'smtp://127.0.0.1:25'),
  createInstallation('postfach00', 'Bürgerpostfach', ['sch-postfach00']),
  createInstallation('register00', 'Hunderegister', ['sch-register00']),
]

const NACHBARSTADT: Datensatz[] = [
  {
    id: 'org-nachbarsta',
    art: 'organisation',
    name: 'Nachbarstadt',
    technischerName: 'nachbarstadt',
    umgebung: 'test',
    ars: '149990200000',
    stellen: [],
    installationen: [],
    stufen: [],
    umlenkungen: [{ leistung: 'lei-hundanmeld', organisation: 'org-musterstad' }],
  },
]

/** Produkte, Zuordnungen and Organisationen of the Beispielprojekt by file. */
export const UMGEBUNG: [string, Datensatz[]][] = [
  ...PRODUKTE,
  ['organisationen/musterstadt.json', MUSTERSTADT],
  ['organisationen/nachbarstadt.json', NACHBARSTADT],
]
