import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Komponententyp, Nachrichtentyp, Rolle, Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import type { Teilleistung } from '../../../shared/modell/elemente/teilleistung.ts'
import { dok, fel, gleich, kom, nac, rol, tei, testId, verweis, vor, vorlage, zus } from './beispielbausteine.ts'
import { PFADE } from './beispieldokumente.ts'

function rolle(technischerName: string, name: string, bindung: Rolle['bindung']): Rolle {
  return { id: rol(technischerName), art: 'rolle', name, technischerName, bindung }
}

function komponententyp(
  technischerName: string,
  name: string,
  systemart: Komponententyp['systemart'],
  dienst?: Komponententyp['dienst'],
): Komponententyp {
  const ohneDienst = { id: kom(technischerName), art: 'komponententyp', name, technischerName, systemart } as const
  return dienst === undefined ? ohneDienst : { ...ohneDienst, dienst }
}

function teilleistung(technischerName: string, name: string, fristen: Teilleistung['fristen'] = []): Teilleistung {
  return {
    id: tei(technischerName),
    art: 'teilleistung',
    name,
    technischerName,
    ergebnis: name,
    vorgangstypen: [vor('umzug'), vor('bau')],
    zustaendigeRolle: rol('behoerde'),
    beteiligteRollen: [],
    benoetigt: [],
    erzeugt: [],
    vorgaenger: [],
    zusammenfuehrung: { art: 'alle' },
    fristen,
    abStufe: 1,
    rechtsgrundlagen: [],
  }
}

type Typangaben = Partial<Nachrichtentyp> & Pick<Nachrichtentyp, 'von' | 'an' | 'teilleistung' | 'dokumentsichten'>

function nachrichtentyp(technischerName: string, name: string, angaben: Typangaben): Nachrichtentyp {
  return {
    id: nac(technischerName),
    art: 'nachrichtentyp',
    name,
    technischerName,
    vorgangstypen: [vor('umzug'), vor('bau')],
    eroeffnet: false,
    erwartetAntwort: false,
    vertrauensniveau: 'niedrig',
    betreff: vorlage(`${name} `, { angabe: 'geschaeftszeichen' }),
    hinweistext: vorlage(`${name}: Es liegt eine neue Nachricht der Stelle `, { angabe: 'stelle' }, ' vor.'),
    rechtsgrundlagen: [],
    ...angaben,
  }
}

type Wegangaben = Partial<Zustellweg> & Pick<Zustellweg, 'nachrichtentyp' | 'rolle' | 'komponententyp'>

function zustellweg(technischerName: string, name: string, angaben: Wegangaben): Zustellweg {
  return {
    id: zus(technischerName),
    art: 'zustellweg',
    name,
    technischerName,
    abStufe: 1,
    pflicht: false,
    nurAlsErsatz: false,
    rechtsgrundlagen: [],
    ...angaben,
  }
}

function sicht(dokument: string, pflicht = true, felder: string[] | 'alle' = 'alle') {
  return { dokument: dok(dokument), pflicht, felder, rechtsgrundlagen: verweis('stvo45') }
}

const ANTRAGSTELLER = rol('antragsteller')
const BEHOERDE = rol('behoerde')

export const ROLLEN: Rolle[] = [
  rolle('antragsteller', 'Antragsteller', {
    art: 'nachricht',
    name: [PFADE.vorname, PFADE.nachname],
    postfach: PFADE.postfach,
    mail: PFADE.mail,
  }),
  rolle('behoerde', 'Straßenverkehrsbehörde', { art: 'zustaendigkeit' }),
  rolle('ordnungsamt', 'Ordnungsamt', { art: 'konfiguration' }),
  rolle('stadtwerke', 'Stadtwerke', { art: 'konfiguration' }),
  rolle('bezirk', 'Stadtbezirk', { art: 'auswahl' }),
]

const KOMPONENTENTYPEN: Komponententyp[] = [
  komponententyp('fachverfahren', 'Fachverfahren', 'fachverfahren'),
  komponententyp('dms', 'E-Akte', 'dms', 'ablage'),
  komponententyp('mailsystem', 'Mailsystem', 'mail', 'mitteilung'),
  komponententyp('postfach', 'Postfach', 'postfach', 'postfach'),
  komponententyp('register', 'Register', 'register', 'registerabfrage'),
]

export const TEILLEISTUNGEN: Teilleistung[] = [
  teilleistung('entgegennehmen', 'Antrag entgegennehmen', [
    {
      id: testId('frist', 'pruefen'),
      name: 'Prüfung',
      beginn: 'eingang',
      dauerWerktage: 10,
      wirkung: 'erinnern',
      rechtsgrundlagen: [],
    },
  ]),
  teilleistung('pruefen', 'Antrag prüfen'),
  { ...teilleistung('anordnen', 'Anordnung treffen'), abStufe: 2 },
]

const ANTRAG = {
  von: ANTRAGSTELLER,
  an: [BEHOERDE],
  teilleistung: tei('entgegennehmen'),
  eroeffnet: true,
  zustand: 'eingegangen',
  betreff: vorlage('Haltverbot ', { feld: PFADE.zoneStrasse }, ', ', { feld: PFADE.grund }, ' ', {
    feld: PFADE.geburtsdatum,
  }),
}

export const NACHRICHTENTYPEN: Nachrichtentyp[] = [
  nachrichtentyp('antragUmzug', 'Antrag für einen Umzug', {
    ...ANTRAG,
    vorgangstypen: [vor('umzug')],
    dokumentsichten: [sicht('antrag'), sicht('nachweis', false)],
  }),
  nachrichtentyp('antragBau', 'Antrag für eine Baustelle', {
    ...ANTRAG,
    vorgangstypen: [vor('bau')],
    dokumentsichten: [sicht('antrag'), sicht('nachweis')],
  }),
  nachrichtentyp('unterrichtung', 'Ordnungsamt unterrichten', {
    von: BEHOERDE,
    an: [rol('ordnungsamt')],
    teilleistung: tei('entgegennehmen'),
    ausgeloestDurch: nac('antragUmzug'),
    dokumentsichten: [
      sicht('antrag', true, [
        PFADE.nachname,
        PFADE.anschrift,
        PFADE.zoneStrasse,
        PFADE.laenge,
        PFADE.lageplan,
        PFADE.grund,
      ]),
    ],
  }),
  nachrichtentyp('eingangsbestaetigung', 'Eingang bestätigen', {
    von: BEHOERDE,
    an: [ANTRAGSTELLER],
    teilleistung: tei('entgegennehmen'),
    ausgeloestDurch: nac('antragUmzug'),
    dokumentsichten: [sicht('antrag', true, [PFADE.zone])],
    betreff: vorlage('Eingang am ', { angabe: 'eingangsdatum' }, ': ', { feld: PFADE.nachname }),
  }),
  nachrichtentyp('nachforderung', 'Unterlagen nachfordern', {
    von: BEHOERDE,
    an: [ANTRAGSTELLER],
    teilleistung: tei('pruefen'),
    erwartetAntwort: true,
    zustand: 'wartet',
    dokumentsichten: [sicht('nachforderung')],
  }),
  nachrichtentyp('nachreichung', 'Unterlagen nachreichen', {
    von: ANTRAGSTELLER,
    an: [BEHOERDE],
    teilleistung: tei('pruefen'),
    beantwortet: nac('nachforderung'),
    dokumentsichten: [sicht('nachweis')],
  }),
  nachrichtentyp('bescheid', 'Bescheid bekanntgeben', {
    von: BEHOERDE,
    an: [ANTRAGSTELLER],
    teilleistung: tei('anordnen'),
    zustand: 'beschieden',
    dokumentsichten: [sicht('bescheid')],
    betreff: vorlage('Bescheid ', { feld: fel('entscheid') }, ' vom ', { feld: fel('bescheidda') }),
  }),
  nachrichtentyp('anhoerung', 'Stadtbezirk anhören', {
    von: BEHOERDE,
    an: [rol('bezirk')],
    teilleistung: tei('pruefen'),
    dokumentsichten: [sicht('nachforderung')],
  }),
]

const MELDEREGISTER = zus('melderegister')

export const ZUSTELLWEGE: Zustellweg[] = [
  zustellweg('melderegister', 'Melderegister abfragen', {
    nachrichtentyp: nac('antragUmzug'),
    rolle: BEHOERDE,
    komponententyp: kom('register'),
    abStufe: 2,
    abfrage: {
      register: 'melderegister',
      merkmale: [
        { name: 'nachname', feld: PFADE.nachname },
        { name: 'geburtsdatum', feld: PFADE.geburtsdatum },
      ],
      fristSekunden: 30,
      ohneTreffer: 'zurueckweisen',
      ohneAntwort: 'warnung',
    },
  }),
  zustellweg('halterauskunft', 'Fahrzeughalter abfragen', {
    nachrichtentyp: nac('antragUmzug'),
    rolle: BEHOERDE,
    komponententyp: kom('register'),
    abStufe: 2,
    nach: MELDEREGISTER,
    bedingung: { art: 'vorhanden', feld: PFADE.kennzeichen },
    abfrage: {
      register: 'fahrzeugregister',
      merkmale: [{ name: 'kennzeichen', feld: PFADE.kennzeichen }],
      uebernommen: [{ name: 'person', ausAntwortAuf: MELDEREGISTER, merkmal: 'personId' }],
      fristSekunden: 60,
      ohneTreffer: 'hinweis',
      ohneAntwort: 'zurueckweisen',
    },
  }),
  zustellweg('fachverfahren', 'Antrag an das Fachverfahren', {
    nachrichtentyp: nac('antragUmzug'),
    rolle: BEHOERDE,
    komponententyp: kom('fachverfahren'),
    abStufe: 2,
    pflicht: true,
    ersatz: zus('fachmail'),
  }),
  zustellweg('fachmail', 'Antrag als Mail', {
    nachrichtentyp: nac('antragUmzug'),
    rolle: BEHOERDE,
    komponententyp: kom('mailsystem'),
    bisStufe: 1,
    pflicht: true,
  }),
  zustellweg('ablage', 'Antrag zur E-Akte', {
    nachrichtentyp: nac('antragUmzug'),
    rolle: BEHOERDE,
    komponententyp: kom('dms'),
    abStufe: 2,
    pflicht: true,
    nach: zus('fachverfahren'),
  }),
  zustellweg('ordnungsamt', 'Mitteilung an das Ordnungsamt', {
    nachrichtentyp: nac('unterrichtung'),
    rolle: rol('ordnungsamt'),
    komponententyp: kom('mailsystem'),
    nach: zus('ablage'),
    bedingung: { art: 'mindestensEins', gruppe: PFADE.zone, bedingung: gleich(PFADE.parkplatz, true) },
  }),
  zustellweg('stadtwerke', 'Mitteilung an die Stadtwerke', {
    nachrichtentyp: nac('unterrichtung'),
    rolle: rol('stadtwerke'),
    komponententyp: kom('mailsystem'),
    abStufe: 4,
  }),
  zustellweg('bestaetigung', 'Bestätigung ins Postfach', {
    nachrichtentyp: nac('eingangsbestaetigung'),
    rolle: ANTRAGSTELLER,
    komponententyp: kom('postfach'),
    ersatz: zus('bestmail'),
  }),
  zustellweg('bestmail', 'Bestätigung als Mail', {
    nachrichtentyp: nac('eingangsbestaetigung'),
    rolle: ANTRAGSTELLER,
    komponententyp: kom('mailsystem'),
    nurAlsErsatz: true,
  }),
  zustellweg('bauablage', 'Bauantrag zur E-Akte', {
    nachrichtentyp: nac('antragBau'),
    rolle: BEHOERDE,
    komponententyp: kom('dms'),
    pflicht: true,
  }),
  zustellweg('forderung', 'Nachforderung ins Postfach', {
    nachrichtentyp: nac('nachforderung'),
    rolle: ANTRAGSTELLER,
    komponententyp: kom('postfach'),
    pflicht: true,
    ersatz: zus('formail'),
  }),
  zustellweg('formail', 'Nachforderung als Mail', {
    nachrichtentyp: nac('nachforderung'),
    rolle: ANTRAGSTELLER,
    komponententyp: kom('mailsystem'),
    nurAlsErsatz: true,
  }),
  zustellweg('nachablage', 'Unterlagen zur E-Akte', {
    nachrichtentyp: nac('nachreichung'),
    rolle: BEHOERDE,
    komponententyp: kom('dms'),
    abStufe: 2,
  }),
  zustellweg('bescheidpost', 'Bescheid ins Postfach', {
    nachrichtentyp: nac('bescheid'),
    rolle: ANTRAGSTELLER,
    komponententyp: kom('postfach'),
    pflicht: true,
    nach: zus('bescheidakte'),
  }),
  zustellweg('bescheidakte', 'Bescheid zur E-Akte', {
    nachrichtentyp: nac('bescheid'),
    rolle: BEHOERDE,
    komponententyp: kom('dms'),
    abStufe: 2,
  }),
  zustellweg('anhoerung', 'Anhörung an den Stadtbezirk', {
    nachrichtentyp: nac('anhoerung'),
    rolle: rol('bezirk'),
    komponententyp: kom('mailsystem'),
    pflicht: true,
  }),
]

export function createWege(): Datensatz[] {
  return [...ROLLEN, ...KOMPONENTENTYPEN, ...TEILLEISTUNGEN, ...NACHRICHTENTYPEN, ...ZUSTELLWEGE]
}
