import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Komponententyp, Nachrichtentyp, Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import type { Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import type { Zuordnung } from '../../../shared/modell/elemente/zuordnung.ts'
import { namespaceOfLeistung } from '../../../shared/modell/namensraeume.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import {
  dok,
  fel,
  feld,
  gruppe,
  HOECHSTENS_EINS,
  ins,
  kom,
  nac,
  org,
  pro,
  rol,
  sch,
  ste,
  tei,
  testId,
  verweis,
  vor,
  vorlage,
  zus,
} from '../../shared/generator/beispielbausteine.ts'

/** A small Leistung with one system of each kind, for tests of the processor; the rules come from the tests. */
export function createPruefprojekt(...weitere: readonly Datensatz[]): Projekt {
  const datensaetze = new Map<string, Datensatz>()
  for (const datensatz of [...createFelder(), ...createLeistung(), ...createSysteme(), ...createOrte(), ...weitere]) {
    datensaetze.set(datensatz.id, datensatz)
  }
  return {
    id: '0d0f6a52-6c83-4d8e-9b0e-0c5b0f7a1c01',
    name: 'Marktstand',
    datensaetze,
    dateien: new Map([[pro('fach'), 'produkte/fach/produkt.json']]),
    codelisteninhalte: new Map([[testId('codeliste', 'ware'), [{ code: 'obst', name: 'Obst & Gemüse' }]]]),
    schemata: new Map([['produkte/fach/schemata/import.xsd', IMPORT_XSD]]),
    eigeneRegeln: new Map(),
  }
}

const IMPORT_XSD = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="import"><xs:complexType>
<xs:sequence><xs:element name="wert" type="xs:integer"/><xs:element name="datei" type="xs:base64Binary" minOccurs="0"/></xs:sequence></xs:complexType></xs:element></xs:schema>`

const bezeichnung = feld('bezeichnung', 'Bezeichnung', { datentyp: 'text', laenge: { min: 2, max: 20 } })
const beginn = feld('beginn', 'Beginn der Tätigkeit', { datentyp: 'datum', rechtsgrundlagen: verweis('gewo') })
const taetigkeit = gruppe('taetigkeit', 'Tätigkeit', [bezeichnung, beginn], { anzahl: { min: 1, max: 3 } })
const betrieb = gruppe('betrieb', 'Betrieb', [taetigkeit])
const felder = [
  feld('antragsteller', 'Name', { datentyp: 'text' }),
  feld('ort', 'Ort', { datentyp: 'text', muster: '[0-9]{12}' }),
  betrieb,
  feld('ware', 'Ware', { datentyp: 'auswahl', codeliste: testId('codeliste', 'ware') }),
  feld('staende', 'Zahl der Stände', { datentyp: 'ganzzahl', bereich: { min: 1, max: 10 } }),
  feld('gebuehr', 'Gebühr', { datentyp: 'betrag', anzahl: HOECHSTENS_EINS }),
  feld('telefon', 'Telefon', { datentyp: 'text', anzahl: { min: 0, max: 2 } }),
  feld('plan', 'Lageplan', { datentyp: 'datei', anzahl: HOECHSTENS_EINS }),
]

function createFelder(): Datensatz[] {
  const verfuegung = feld('verfuegung', 'Verfügung', { datentyp: 'text' })
  return [
    ...felder,
    taetigkeit,
    bezeichnung,
    beginn,
    verfuegung,
    dokument('antrag', 'Antrag', felder),
    dokument('bescheid', 'Bescheid', [verfuegung]),
    {
      id: testId('codeliste', 'ware'),
      art: 'codeliste',
      name: 'Ware',
      technischerName: 'ware',
      kennung: 'urn:w',
      version: '1',
      datei: 'codelisten/ware.xml',
    },
    {
      id: testId('rechtsgrundlage', 'gewo'),
      art: 'rechtsgrundlage',
      name: 'GewO',
      technischerName: 'gewo',
      norm: 'GewO',
      paragraf: '§ 14',
      fassung: '2025-01-01',
    },
  ]
}

function dokument(technischerName: string, name: string, kinder: readonly Datensatz[]): Datensatz {
  return {
    id: dok(technischerName),
    art: 'dokument',
    name,
    technischerName,
    dokumentart: 'formular',
    formerfordernis: 'keins',
    kinder: kinder.map((kind) => kind.id),
    rechtsgrundlagen: [],
  }
}

function nachrichtentyp(name: string, angaben: Partial<Nachrichtentyp>, dokumente = ['antrag']): Nachrichtentyp {
  return {
    id: nac(name),
    art: 'nachrichtentyp',
    name,
    technischerName: name,
    von: rol('person'),
    an: [rol('amt')],
    teilleistung: tei('pruefen'),
    vorgangstypen: [vor('stand')],
    eroeffnet: false,
    dokumentsichten: dokumente.map((id) => ({
      dokument: dok(id),
      pflicht: true,
      felder: 'alle',
      rechtsgrundlagen: [],
    })),
    erwartetAntwort: false,
    vertrauensniveau: 'keins',
    betreff: vorlage('Betreff'),
    hinweistext: vorlage('Hinweis'),
    rechtsgrundlagen: [],
    ...angaben,
  }
}

function createLeistung(): Datensatz[] {
  const typen = [
    nachrichtentyp('antrag', { eroeffnet: true }),
    nachrichtentyp('nachforderung', { erwartetAntwort: true }, ['bescheid']),
    nachrichtentyp('nachreichung', { beantwortet: nac('nachforderung') }),
    nachrichtentyp('unterrichtung', { ausgeloestDurch: nac('antrag') }),
  ]
  const wege: Zustellweg[] = ['akte', 'fach', 'mail', 'post', 'register', 'zweitreg', 'portal'].map((name) => ({
    id: zus(name),
    art: 'zustellweg',
    name: `Weg ${name}`,
    technischerName: name,
    nachrichtentyp: nac('antrag'),
    rolle: rol('amt'),
    komponententyp: kom(name),
    abStufe: 1,
    pflicht: true,
    nurAlsErsatz: false,
    rechtsgrundlagen: [],
  }))
  return [
    {
      id: testId('leistung', 'markt'),
      art: 'leistung',
      name: 'Marktstand anmelden',
      technischerName: 'markt',
      leikaSchluessel: '99000000000000',
      leistungstyp: '2',
      zielgruppen: ['buerger'],
      version: '1.0',
      gueltigAb: '2026-01-01',
      baukaesten: [],
      rechtsgrundlagen: [],
      zustaendigkeitsmerkmal: { ars: fel('ort') },
      vorgangstypen: [vor('stand')],
      teilleistungen: [],
      dokumente: [dok('antrag'), dok('bescheid')],
      rollen: [],
      nachrichtentypen: typen.map((typ) => typ.id),
      zustellwege: wege.map((weg) => weg.id),
    },
    ...typen,
    ...wege,
  ]
}

function schnittstelle(name: string, angaben: Partial<Schnittstelle>): Schnittstelle {
  return {
    id: sch(name),
    art: 'schnittstelle',
    name,
    technischerName: name,
    richtung: 'ausgang',
    protokoll: 'http',
    umschlag: 'xml',
    format: 'eigen',
    namensraeume: {},
    ...angaben,
  }
}

function zuordnung(name: string, gegenstand: Zuordnung['gegenstand']): Zuordnung {
  const id = testId('zuordnung', name)
  return {
    id,
    art: 'zuordnung',
    name,
    technischerName: name,
    schnittstelle: sch(name),
    gegenstand,
    zeilen: {},
    reihenfolge: [],
  }
}

const NAMENSRAUM = 'urn:fachwerk:leistung:markt:1'
const erkennungen = ['antrag', 'nachforderung', 'nachreichung'].map((name) => ({
  kanal: 'neutral',
  namensraum: NAMENSRAUM,
  wurzel: name,
  nachrichtentyp: nac(name),
}))

function createSysteme(): Datensatz[] {
  const schnittstellen = [
    schnittstelle('behoerde', { richtung: 'eingang', format: 'neutral', erkennung: erkennungen }),
    schnittstelle('behoerdeaus', { format: 'neutral', rueckmeldung: true }),
    schnittstelle('portal', {
      richtung: 'eingang',
      namensraeume: { p: 'urn:portal' },
      anlagen: [{ element: 'p:Anlage', inhalt: 'p:Daten', name: '@name', typ: '@typ' }],
      autor: 'p:Mandant',
      uuid: '/p:Antrag/@id',
      erkennung: [
        {
          kanal: 'portal',
          namensraum: 'urn:portal',
          wurzel: 'Antrag',
          bedingung: "@art = 'stand'",
          nachrichtentyp: nac('antrag'),
        },
        {
          kanal: 'portal',
          namensraum: 'urn:portal',
          wurzel: 'Antrag',
          bedingung: "@art = 'nach'",
          nachrichtentyp: nac('nachreichung'),
        },
      ],
    }),
    schnittstelle('portalaus', { rueckmeldung: true }),
    schnittstelle('akte', { umschlag: 'zip', dienst: 'ablage' }),
    schnittstelle('mail', { umschlag: 'mime', dienst: 'mitteilung', protokoll: 'smtp' }),
    schnittstelle('post', { umschlag: 'zip', dienst: 'postfach' }),
    schnittstelle('register', { dienst: 'registerabfrage', format: 'neutral' }),
    schnittstelle('fach', { schema: 'schemata/import.xsd' }),
  ]
  return [
    ...schnittstellen,
    ...produkt('behoerde', ['behoerde', 'behoerdeaus']),
    ...produkt('portal', ['portal', 'portalaus']),
    ...['akte', 'mail', 'post', 'register', 'fach'].flatMap((name) => produkt(name, [name])),
    ...(['akte', 'mail', 'post', 'register', 'fach'] as const).map((name): Komponententyp => {
      return { id: kom(name), art: 'komponententyp', name, technischerName: name, systemart: 'dms' }
    }),
    zuordnung('portal', { art: 'nachrichtentyp', nachrichtentyp: nac('antrag') }),
    zuordnung('portalaus', { art: 'rueckmeldung' }),
    zuordnung('akte', { art: 'dienst', dienst: 'ablage' }),
    zuordnung('mail', { art: 'dienst', dienst: 'mitteilung' }),
    zuordnung('post', { art: 'dienst', dienst: 'postfach' }),
    zuordnung('fach', { art: 'nachrichtentyp', nachrichtentyp: nac('antrag') }),
  ]
}

function produkt(name: string, schnittstellen: string[]): Datensatz[] {
  return [
    {
      id: pro(name),
      art: 'produkt',
      name,
      technischerName: name,
      hersteller: 'Beispiel',
      version: '1',
      komponententypen: [kom(name)],
      schnittstellen: schnittstellen.map(sch),
    },
    {
      id: ins(name),
      art: 'installation',
      name,
      technischerName: name,
      produkt: pro(name),
      schnittstellen: schnittstellen.map((eine) => ({ schnittstelle: sch(eine), endpunkt: `demo:${name}` })),
      vertraulich: true,
      werte: { mandant: '7' },
    },
  ]
}

function createOrte(): Datensatz[] {
  const installationen = ['behoerde', 'portal', 'akte', 'mail', 'post', 'register', 'fach'].map(ins)
  const gemeinsam = { umgebung: 'test', ars: '149990100000', umlenkungen: [] } as const
  const stufen = [{ leistung: testId('leistung', 'markt'), stufe: 2 }]
  return [
    {
      id: org('stadt'),
      art: 'organisation',
      name: 'Musterstadt',
      technischerName: 'stadt',
      stellen: [ste('amt')],
      installationen,
      stufen,
      ...gemeinsam,
      umlenkungen: [],
    },
    {
      id: org('dorf'),
      art: 'organisation',
      name: 'Dorf',
      technischerName: 'dorf',
      stellen: [],
      installationen: [ins('portal')],
      stufen: [],
      ...gemeinsam,
      umlenkungen: [],
    },
    {
      id: ste('amt'),
      art: 'stelle',
      name: 'Marktamt',
      technischerName: 'amt',
      kennung: 'amt:1',
      mail: 'amt@stadt.example',
      zustaendigkeiten: [],
      rollen: [],
      installationen: [],
    },
  ]
}

export function namensraumOf(projekt: Projekt): string {
  return namespaceOfLeistung(getDatensatz(projekt, 'leistung', testId('leistung', 'markt')))
}
