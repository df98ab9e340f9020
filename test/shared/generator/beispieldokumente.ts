import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Dokument } from '../../../shared/modell/elemente/dokument.ts'
import {
  dok,
  EINS,
  fel,
  feld,
  gleich,
  gru,
  gruppe,
  HOECHSTENS_EINS,
  testId,
  ver,
  verweis,
  verwendung,
} from './beispielbausteine.ts'

const ANTRAGSTELLER = ver('antragstel')

/** Absolute Feldpfade that tests and the other parts of the example refer to. */
export const PFADE = {
  vorname: `${ANTRAGSTELLER}/${fel('vorname')}`,
  nachname: `${ANTRAGSTELLER}/${fel('nachname')}`,
  geburtsdatum: `${ANTRAGSTELLER}/${fel('geburtsdat')}`,
  postfach: `${ANTRAGSTELLER}/${fel('postfach')}`,
  mail: `${ANTRAGSTELLER}/${fel('mail')}`,
  anschrift: `${ANTRAGSTELLER}/${ver('anschrift')}`,
  plz: `${ANTRAGSTELLER}/${ver('anschrift')}/${fel('plz')}`,
  zone: gru('zone'),
  zoneStrasse: fel('zonestrasse'),
  ars: fel('ars'),
  ortsteil: fel('ortsteil'),
  laenge: fel('laenge'),
  parkplatz: fel('parkplatz'),
  ersatzflaeche: fel('ersatzflaeche'),
  lageplan: fel('lageplan'),
  kennzeichen: fel('kennzeichen'),
  grund: fel('grund'),
  firma: gru('firma'),
  firmenname: fel('firmenname'),
  baubeginn: fel('baubeginn'),
  eilig: fel('eilig'),
  gebuehr: fel('gebuehr'),
  steuerId: fel('steuerid'),
  aktennummer: fel('aktennummer'),
} as const

function dokument(
  technischerName: string,
  name: string,
  dokumentart: Dokument['dokumentart'],
  kinder: readonly Datensatz[],
): Dokument {
  return {
    id: dok(technischerName),
    art: 'dokument',
    name,
    technischerName,
    dokumentart,
    formerfordernis: 'keins',
    kinder: kinder.map((kind) => kind.id),
    rechtsgrundlagen: verweis('stvo45'),
  }
}

function createBaukasten(): Datensatz[] {
  const anschrift = [
    feld('strasse', 'Straße', { datentyp: 'text', laenge: { min: 1, max: 80 } }),
    feld('hausnummer', 'Hausnummer', { datentyp: 'text', laenge: { max: 10 }, anzahl: HOECHSTENS_EINS }, 'hausnr'),
    feld('plz', 'Postleitzahl', { datentyp: 'text', muster: '[0-9]{5}' }),
    feld('ort', 'Ort', { datentyp: 'text', laenge: { min: 1, max: 60 } }),
  ]
  const person = [
    feld('vorname', 'Vorname', { datentyp: 'text', laenge: { min: 1, max: 60 }, schutzkategorie: 'personenbezogen' }),
    feld('nachname', 'Nachname', { datentyp: 'text', laenge: { min: 1, max: 60 }, rechtsgrundlagen: verweis('vwvfg') }),
    feld(
      'geburtsdatum',
      'Geburtsdatum',
      { datentyp: 'datum', anzahl: HOECHSTENS_EINS, fimId: 'F60000242' },
      'geburtsdat',
    ),
    feld('postfach', 'Postfach', { datentyp: 'text', laenge: { max: 60 }, anzahl: HOECHSTENS_EINS }),
    feld('mail', 'E-Mail', { datentyp: 'text', muster: '[^@ ]+@[^@ ]+', anzahl: HOECHSTENS_EINS }),
    verwendung('anschrift', 'Anschrift', 'anschrift', {
      ueberschreibungen: [{ teil: fel('hausnr'), hilfe: 'mit Buchstaben, z. B. 12a' }],
    }),
  ]
  return [...anschrift, gruppe('anschrift', 'Anschrift', anschrift), ...person, gruppe('person', 'Person', person)]
}

function createAntrag(): Datensatz[] {
  const zone = [
    feld('strasse', 'Straße', { datentyp: 'text', laenge: { min: 1, max: 80 } }, 'zonestrasse'),
    feld('ars', 'Regionalschlüssel', { datentyp: 'text', muster: '[0-9]{12}' }),
    feld('ortsteil', 'Ortsteil', { datentyp: 'text', laenge: { max: 40 }, anzahl: HOECHSTENS_EINS }),
    feld('zeitraum', 'Zeitraum', { datentyp: 'zeitraum' }),
    feld('laenge', 'Länge in Metern', { datentyp: 'ganzzahl', bereich: { min: 1, max: 50 } }),
    feld('parkplatz', 'Bewohnerparkplätze betroffen', { datentyp: 'jaNein' }),
    feld('ersatzflaeche', 'Ersatzfläche', {
      datentyp: 'text',
      laenge: { min: 3, max: 200 },
      anzahl: HOECHSTENS_EINS,
      pflichtWenn: gleich(PFADE.parkplatz, true),
    }),
    feld('kennzeichen', 'Kennzeichen', { datentyp: 'text', laenge: { max: 12 }, anzahl: { min: 0, max: 3 } }),
    feld('lageplan', 'Lageplan', {
      datentyp: 'datei',
      dateitypen: ['application/pdf', 'image/png'],
      anzahl: HOECHSTENS_EINS,
    }),
    feld('umriss', 'Umriss', { datentyp: 'geometrie', abStufe: 3 }),
  ]
  const firma = [
    feld('name', 'Name der Firma', { datentyp: 'text', laenge: { min: 1, max: 100 } }, 'firmenname'),
    feld('registernummer', 'Registernummer', { datentyp: 'text', anzahl: HOECHSTENS_EINS }, 'registernr'),
  ]
  const kinder = [
    verwendung('antragstel', 'Antragsteller', 'person', {
      technischerName: 'antragsteller',
      ueberschreibungen: [{ teil: `${ver('anschrift')}/${fel('hausnr')}`, anzahl: EINS }],
    }),
    gruppe('zone', 'Zone', zone, { anzahl: { min: 1, max: 3 }, rechtsgrundlagen: verweis('stvo45') }),
    feld('grund', 'Grund', { datentyp: 'auswahl', codeliste: testId('codeliste', 'grund') }),
    feld('baubeginn', 'Baubeginn', {
      datentyp: 'datum',
      anzahl: HOECHSTENS_EINS,
      pflichtWenn: gleich(PFADE.grund, 'bau'),
    }),
    gruppe('firma', 'Firma', firma, { anzahl: HOECHSTENS_EINS, pflichtWenn: gleich(PFADE.grund, 'bau') }),
    feld('eilig', 'Eilig', { datentyp: 'jaNein', anzahl: HOECHSTENS_EINS }),
    feld('beginnUhrzeit', 'Beginn (Uhrzeit)', { datentyp: 'zeit', anzahl: HOECHSTENS_EINS }, 'uhrzeit'),
    feld('erklaertAm', 'Erklärt am', { datentyp: 'zeitpunkt', anzahl: HOECHSTENS_EINS }, 'erklaertam'),
    feld('faktor', 'Faktor', {
      datentyp: 'dezimalzahl',
      nachkommastellen: 3,
      bereich: { min: 0.5, max: 2.5 },
      anzahl: HOECHSTENS_EINS,
    }),
    feld('gebuehr', 'Gebühr', {
      datentyp: 'betrag',
      bereich: { min: 0 },
      anzahl: HOECHSTENS_EINS,
      berechnung: {
        art: 'summeUeber',
        gruppe: PFADE.zone,
        berechnung: {
          art: 'produkt',
          faktoren: [
            { art: 'feldwert', feld: PFADE.laenge },
            { art: 'zahl', wert: 1.25 },
          ],
        },
      },
    }),
    feld(
      'steuerId',
      'Steuerliche Identifikationsnummer',
      { datentyp: 'text', muster: '[0-9]{11}', abStufe: 2 },
      'steuerid',
    ),
    feld('aktennummer', 'Nummer der Bauakte', { datentyp: 'text', anzahl: HOECHSTENS_EINS }),
  ]
  return [...zone, ...firma, ...kinder, dokument('antrag', 'Antrag', 'formular', kinder)]
}

function createWeitere(): Datensatz[] {
  const nachweis = [
    feld('bezeichnung', 'Bezeichnung', { datentyp: 'text', laenge: { min: 1, max: 80 } }, 'bezeichn'),
    feld(
      'datei',
      'Datei',
      { datentyp: 'datei', dateitypen: ['application/pdf'], anzahl: { min: 1, max: null } },
      'nachweisda',
    ),
  ]
  const nachforderung = [
    feld(
      'grund',
      'Was fehlt',
      { datentyp: 'text', laenge: { min: 1, max: 500 }, anzahl: { min: 1, max: 5 } },
      'wasfehlt',
    ),
  ]
  const bescheid = [
    feld(
      'entscheidung',
      'Entscheidung',
      { datentyp: 'auswahl', codeliste: testId('codeliste', 'entscheid') },
      'entscheid',
    ),
    feld('datum', 'Datum', { datentyp: 'datum' }, 'bescheidda'),
    feld('text', 'Text', { datentyp: 'text', laenge: { min: 1 } }, 'bescheidte'),
  ]
  return [
    ...nachweis,
    dokument('nachweis', 'Nachweis', 'nachweis', nachweis),
    ...nachforderung,
    dokument('nachforderung', 'Nachforderung', 'mitteilung', nachforderung),
    ...bescheid,
    dokument('bescheid', 'Bescheid', 'bescheid', bescheid),
  ]
}

export function createDokumente(): Datensatz[] {
  return [...createBaukasten(), ...createAntrag(), ...createWeitere()]
}
