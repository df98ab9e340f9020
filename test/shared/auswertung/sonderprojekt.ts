import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import {
  dok,
  fel,
  feld,
  gleich,
  gru,
  gruppe,
  HOECHSTENS_EINS,
  kom,
  nac,
  rol,
  sch,
  ste,
  tei,
  ver,
  verweis,
  vor,
  vorlage,
  zus,
} from '../generator/beispielbausteine.ts'
import { PFADE } from '../generator/beispieldokumente.ts'
import { createBeispielprojekt, LEISTUNG, withDatensaetze } from '../generator/beispielprojekt.ts'

/**
 * The example with what models seldom have, but may: counts above one, groups within groups, cut-down views of the incoming
 * message, chains of replacements, queries of several offices, names with every kind of quote and brace.
 */
export function createSonderprojekt(): Projekt {
  const projekt = createBeispielprojekt()
  return withDatensaetze(projekt, ...changeDokumente(projekt), ...changeNachrichten(projekt), ...changeWege(projekt))
}

const BETEILIGTE = gru('beteiligte')

function changeDokumente(projekt: Projekt): Datensatz[] {
  const zone = getDatensatz(projekt, 'datenfeldgruppe', gru('zone'))
  const antrag = getDatensatz(projekt, 'dokument', dok('antrag'))
  const fahrzeuge = [
    feld(
      'art-des_Fahrzeugs',
      'Art "des" {Fahrzeugs} & <mehr>',
      { datentyp: 'text', anzahl: { min: 2, max: 3 } },
      'fahrzeugar',
    ),
    feld('tage', 'Tage', { datentyp: 'ganzzahl', bereich: { max: 9 }, anzahl: HOECHSTENS_EINS }),
    feld('kosten', "Kosten 'netto' des ganzen langen Einsatzes aller Fahrzeuge in der Zone", {
      datentyp: 'dezimalzahl',
      nachkommastellen: 1,
      anzahl: HOECHSTENS_EINS,
      berechnung: {
        art: 'produkt',
        faktoren: [
          { art: 'feldwert', feld: fel('tage') },
          { art: 'zahl', wert: 0.125 },
        ],
      },
    }),
    feld('ruhe', 'Ruhezeit', {
      datentyp: 'zeitraum',
      anzahl: HOECHSTENS_EINS,
      pflichtWenn: { art: 'vergleich', feld: fel('tage'), operator: 'groesser', wert: 5 },
    }),
    feld('spaeter', 'Später', { datentyp: 'datum', abStufe: 3, anzahl: { min: 1, max: 2 } }),
  ]
  const fahrzeug = gruppe('fahrzeuge', 'Fahrzeug {0}', fahrzeuge, {
    anzahl: { min: 0, max: null },
    rechtsgrundlagen: verweis('vwvfg'),
  })
  const spaete = [feld('hinweis', 'Hinweis', { datentyp: 'text', abStufe: 4, laenge: { min: 2 } }, 'spaethinw')]
  const beteiligte: Datensatz[] = [
    feld(
      'rolle',
      'Rolle',
      { datentyp: 'auswahl', codeliste: 'cod-entscheid0', anzahl: { min: 1, max: null } },
      'betrolle',
    ),
    gruppe('spaete', 'Späte Angaben', spaete, { anzahl: { min: 1, max: 2 } }),
  ]
  return [
    ...fahrzeuge,
    fahrzeug,
    ...spaete,
    ...beteiligte,
    gruppe('beteiligte', 'Beteiligte', beteiligte, { anzahl: { min: 2, max: 3 } }),
    { ...zone, kinder: [...zone.kinder, fahrzeug.id], anzahl: { min: 1, max: null } },
    { ...antrag, kinder: [BETEILIGTE, ...antrag.kinder] },
    { ...getDatensatz(projekt, 'dokument', dok('bescheid')), rechtsgrundlagen: [] },
  ]
}

function changeNachrichten(projekt: Projekt): Datensatz[] {
  const umzug = getDatensatz(projekt, 'nachrichtentyp', nac('antragUmzug'))
  const unterrichtung = getDatensatz(projekt, 'nachrichtentyp', nac('unterrichtung'))
  const bestaetigung = getDatensatz(projekt, 'nachrichtentyp', nac('eingangsbestaetigung'))
  const [antragSicht, nachweisSicht] = umzug.dokumentsichten
  if (antragSicht === undefined || nachweisSicht === undefined) throw new Error('Sichten fehlen')
  return [
    {
      ...umzug,
      // without the e-mail address and the late field; the Nachweis comes first
      dokumentsichten: [
        { ...nachweisSicht, felder: [fel('nachweisda')] },
        {
          ...antragSicht,
          felder: [
            BETEILIGTE,
            PFADE.vorname,
            PFADE.nachname,
            PFADE.postfach,
            PFADE.anschrift,
            PFADE.zone,
            PFADE.grund,
            PFADE.baubeginn,
            PFADE.eilig,
            PFADE.gebuehr,
            fel('faktor'),
            fel('registernr'),
          ],
        },
        { ...antragSicht, dokument: dok('bescheid'), pflicht: false },
      ],
    },
    {
      ...unterrichtung,
      betreff: vorlage({ feld: fel('kennzeichen') }),
      hinweistext: vorlage({ feld: PFADE.eilig }, ' {', { feld: PFADE.grund }, '} ', { angabe: 'aktenzeichen' }),
      dokumentsichten: [
        { ...antragSicht, felder: [fel('fahrzeugar'), fel('tage'), PFADE.lageplan] },
        { ...nachweisSicht, felder: [fel('bezeichn')] },
      ],
    },
    {
      ...bestaetigung,
      betreff: vorlage(
        '  ',
        { feld: PFADE.baubeginn },
        ' ',
        { feld: PFADE.eilig },
        ' ',
        { feld: fel('betrolle') },
        '  ',
        { feld: fel('ruhe') },
      ),
      erwartetAntwort: true,
    },
    { ...getDatensatz(projekt, 'vorgangstyp', vor('umzug')), betreff: vorlage({ feld: fel('ortsteil') }) },
    { ...getDatensatz(projekt, 'teilleistung', tei('entgegennehmen')), abStufe: 2 },
    { ...getDatensatz(projekt, 'leistung', LEISTUNG), zustaendigkeitsmerkmal: { ars: PFADE.ars } },
    { ...getDatensatz(projekt, 'rolle', rol('ordnungsamt')), name: 'Amt für "Ordnung" & <Sicherheit>' },
    {
      ...getDatensatz(projekt, 'rolle', rol('antragsteller')),
      bindung: {
        art: 'nachricht',
        name: [PFADE.nachname, PFADE.zoneStrasse, fel('betrolle')],
        postfach: PFADE.postfach,
      },
    },
  ]
}

function changeWege(projekt: Projekt): Datensatz[] {
  const weg = (name: string) => getDatensatz(projekt, 'zustellweg', zus(name))
  const halter = weg('halterauskunft')
  const melde = weg('melderegister')
  if (halter.abfrage === undefined || melde.abfrage === undefined) throw new Error('Abfrage fehlt')
  const { nach: _, ...halterOhneNach } = halter
  const { bisStufe: __, ...mailImmer } = weg('fachmail')
  const sued = getDatensatz(projekt, 'stelle', ste('sued'))
  return [
    // several offices are asked, and the next query waits only through what it takes over
    {
      ...melde,
      rolle: rol('ordnungsamt'),
      abStufe: 1,
      ersatz: halter.id,
      abfrage: { ...melde.abfrage, ohneTreffer: 'warnung' },
    },
    {
      ...halterOhneNach,
      abStufe: 1,
      pflicht: false,
      abfrage: { ...halter.abfrage, fristSekunden: 3600, ohneAntwort: 'hinweis' },
    },
    { ...weg('fachverfahren'), abStufe: 1, ersatz: zus('ordnungsamt'), nach: zus('ablage') },
    { ...mailImmer, nach: zus('fachverfahren'), ersatz: zus('bestaetigung') },
    { ...weg('ablage'), rolle: rol('ordnungsamt'), pflicht: false, nach: zus('fachmail'), ersatz: zus('fachmail') },
    {
      ...weg('ordnungsamt'),
      abStufe: 1,
      ersatz: zus('fachverfahren'),
      bedingung: { art: 'nicht', bedingung: gleich(PFADE.grund, 'fest') },
    },
    {
      ...weg('stadtwerke'),
      rolle: rol('bezirk'),
      abStufe: 1,
      komponententyp: kom('fachverfahren'),
      nach: zus('bestaetigung'),
    },
    { ...weg('bestaetigung'), nach: zus('bestaetigung') },
    { ...sued, rollen: [rol('ordnungsamt')] },
    {
      ...getDatensatz(projekt, 'stelle', ste('nord')),
      rollen: [rol('ordnungsamt'), rol('bezirk')],
      zustaendigkeiten: sued.zustaendigkeiten.map((eine) => ({
        ...eine,
        arsPraefix: '1499901012',
        bereich: { von: 'X', bis: 'Y' },
      })),
    },
    { ...getDatensatz(projekt, 'schnittstelle', sch('fachneutral')), format: 'eigen' },
    {
      id: 'zuo-fach000000',
      art: 'zuordnung',
      name: 'Fachverfahren',
      technischerName: 'fach',
      schnittstelle: sch('fachneutral'),
      gegenstand: { art: 'nachrichtentyp', nachrichtentyp: nac('antragUmzug') },
      zeilen: {},
      reihenfolge: [],
    },
    { ...getDatensatz(projekt, 'baukastenverwendung', ver('antragstel')), anzahl: { min: 1, max: 2 } },
  ]
}
